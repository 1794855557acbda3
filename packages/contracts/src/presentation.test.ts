import { describe, expect, it } from 'vitest'
import { chartReferenceSchema, DECK_LIMITS, type Deck, deckSchema } from './presentation.ts'

const CHART = { kind: 'target', slug: 'friskvardsbidraget' } as const
const SLIDE = { id: 'a', kind: 'chart', chart: CHART } as const
const DECK: Deck = {
  title: 'Regiondagen',
  occasion: { name: 'Regiondagen', date: '2026-11-25' },
  language: 'sv',
  asOf: null,
  isDemo: false,
  slides: [SLIDE],
}

const issuesOf = (deck: unknown) => deckSchema.safeParse(deck).error?.issues ?? []

describe('a deck', () => {
  it('holds charts and sections', () => {
    const section = { id: 'b', kind: 'section', title: 'Hälsa', text: '' } as const
    expect(deckSchema.parse({ ...DECK, slides: [section, SLIDE] }).slides).toHaveLength(2)
  })

  it('is frozen to a day or to a time with offset, never to a time without', () => {
    expect(issuesOf({ ...DECK, asOf: '2026-11-22' })).toEqual([])
    expect(issuesOf({ ...DECK, asOf: '2026-11-22T08:00:00.123Z' })).toEqual([])
    expect(issuesOf({ ...DECK, asOf: '2026-11-22T08:00:00' })).toHaveLength(1)
  })

  it('names every slide that repeats the id of an earlier one', () => {
    const issues = issuesOf({ ...DECK, slides: [SLIDE, { ...SLIDE, id: 'b' }, SLIDE, SLIDE] })
    expect(issues.map(issue => issue.path)).toEqual([
      ['slides', 2, 'id'],
      ['slides', 3, 'id'],
    ])
  })

  it('has at least one slide and at most sixty', () => {
    const slides = Array.from({ length: DECK_LIMITS.slides + 1 }, (_, i) => ({ ...SLIDE, id: `s${i}` }))
    expect(issuesOf({ ...DECK, slides: slides.slice(1) })).toEqual([])
    expect(issuesOf({ ...DECK, slides })).toHaveLength(1)
    expect(issuesOf({ ...DECK, slides: [] })).toHaveLength(1)
  })

  it('refuses a title of nothing but spaces, and fields that it does not know', () => {
    expect(issuesOf({ ...DECK, title: '  ' })).toHaveLength(1)
    expect(issuesOf({ ...DECK, colour: 'red' })).toHaveLength(1)
    expect(issuesOf({ ...DECK, slides: [{ ...SLIDE, title: ' ' }] })).toHaveLength(1)
  })
})

describe('a chart reference', () => {
  const indicator = { kind: 'indicator', slug: 'population' } as const
  const issues = (reference: unknown) => chartReferenceSchema.safeParse(reference).error?.issues ?? []

  it('takes either one period or a range', () => {
    expect(issues({ ...indicator, period: '2025' })).toEqual([])
    expect(issues({ ...indicator, from: '2018', to: '2025' })).toEqual([])
    expect(issues({ ...indicator, from: '2018', period: '2025' })).toMatchObject([
      { path: ['period'], params: { issue: 'conflicting_parameters', value: 'from' } },
    ])
  })

  it('refuses a range that ends before it starts', () => {
    expect(issues({ ...indicator, from: '2025', to: '2018' })).toMatchObject([
      { params: { issue: 'bad_range' } },
    ])
  })

  it('refuses an empty list of places', () => {
    expect(issues({ ...indicator, geographies: [] })).toHaveLength(1)
  })
})
