import { expect, test } from 'vitest'
import type { OwnSlide } from '../decks/deck.ts'
import { slidesOfStrategy, slidesOfTargets } from './starting-slides.ts'

function counter() {
  let count = 0
  return () => {
    count += 1
    return `id${count}`
  }
}

const inShort = (slides: OwnSlide[]) =>
  slides.map(slide => (slide.kind === 'section' ? `# ${slide.title}` : slide.chart.slug))

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
  expect(inShort(slides)).toEqual(['# Område A', 'first', 'second'])
})

test('målvärden stand under their goal, in the order of the list', () => {
  const items = [
    { slug: 'x', name: 'X', regionGoal: { name: 'Mål 1' } },
    { slug: 'y', name: 'Y', regionGoal: { name: 'Mål 2' } },
    { slug: 'z', name: 'Z', regionGoal: { name: 'Mål 1' } },
  ]
  const list = { items: items as unknown as Parameters<typeof slidesOfTargets>[0]['items'] }
  expect(inShort(slidesOfTargets(list, counter()))).toEqual(['# Mål 1', 'x', 'z', '# Mål 2', 'y'])
})
