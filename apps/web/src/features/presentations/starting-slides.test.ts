import { expect, test } from 'vitest'
import type { OwnSlide } from '../decks/deck.ts'
import { slideOfBoard, slidesOfStrategy, slidesOfTargets } from './starting-slides.ts'

function counter() {
  let count = 0
  return () => {
    count += 1
    return `id${count}`
  }
}

const inShort = (slides: OwnSlide[]) =>
  slides.map(slide => (slide.kind === 'section' ? `# ${slide.title}` : slide.name))

type Tree = Parameters<typeof slidesOfStrategy>[0]['tree']
type Indicators = Parameters<typeof slidesOfStrategy>[1]['items']

const goal = (slug: string): Tree[number] => ({
  slug,
  name: slug,
  kind: 'strategy_goal',
  position: 1,
  children: [],
})

test('the strategy becomes its areas, each with an indicator of its own for every goal that has figures', () => {
  const tree: Tree = [
    {
      slug: 'a',
      name: 'Område A',
      kind: 'development_area',
      position: 1,
      children: [goal('g1'), goal('g2')],
    },
    { slug: 'b', name: 'Område B', kind: 'development_area', position: 2, children: [goal('g3')] },
  ]
  const indicators = [
    { slug: 'without', name: 'Utan', hasFigures: false, objectives: [{ slug: 'g1' }] },
    { slug: 'first', name: 'Första', hasFigures: true, objectives: [{ slug: 'g2' }, { slug: 'g1' }] },
    { slug: 'second', name: 'Andra', hasFigures: true, objectives: [{ slug: 'g2' }] },
  ]
  const slides = slidesOfStrategy({ tree }, { items: indicators as unknown as Indicators }, counter())
  expect(inShort(slides)).toEqual(['# Område A', 'Första', 'Andra'])
})

test('målvärden stand under their goal, in the order of the list', () => {
  const items = [
    { slug: 'x', name: 'X', regionGoal: { name: 'Mål 1' } },
    { slug: 'y', name: 'Y', regionGoal: { name: 'Mål 2' } },
    { slug: 'z', name: 'Z', regionGoal: { name: 'Mål 1' } },
  ]
  const list = { items: items as unknown as Parameters<typeof slidesOfTargets>[0]['items'] }
  expect(inShort(slidesOfTargets(list, counter()))).toEqual(['# Mål 1', 'X', 'Z', '# Mål 2', 'Y'])
})

test('the answer of a period is a slide when there is one', () => {
  const board = { period: '2022', title: 'Hur gick det 2022?' }
  const counts = { met: 7, notMet: 6, notMeasured: 4, total: 17 }
  expect(slideOfBoard({ ...board, counts }, counter())).toEqual([
    { id: 'id1', kind: 'chart', chart: { kind: 'board', period: '2022' }, name: 'Hur gick det 2022?' },
  ])
  const nothing = { met: 0, notMet: 0, notMeasured: 0, total: 0 }
  expect(slideOfBoard({ ...board, period: null, counts: nothing }, counter())).toEqual([])
})
