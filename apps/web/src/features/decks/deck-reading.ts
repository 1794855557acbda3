import type { ChartReference } from '@malkoll/contracts'
import {
  type ChartSlide,
  DECK_LIMITS,
  type DeckShelf,
  type OwnDeck,
  type OwnSlide,
  type SectionSlide,
} from './deck.ts'

/** The shape of what is stored and of a deck's file; a newer one is not ours to read. */
const SHAPE_VERSION = 1

type Fields = Record<string, unknown>

/** The decks in a stored text, as far as they can be read; undefined when nothing in it can be. */
export function readShelf(text: string): DeckShelf | undefined {
  const stored = fieldsOf(parse(text))
  if (stored?.version !== SHAPE_VERSION || !Array.isArray(stored.decks)) return undefined
  const decks = stored.decks.flatMap(deck => readDeck(deck) ?? [])
  if (decks.length === 0 && stored.decks.length > 0) return undefined
  return { decks: withoutTwins(decks), chosen: textOf(stored.chosen) ?? null }
}

export function writeShelf(shelf: DeckShelf): string {
  return JSON.stringify({ version: SHAPE_VERSION, ...shelf })
}

/** The deck in a file that {@link writeDeckFile} has written; undefined for any other file. */
export function readDeckFile(text: string): OwnDeck | undefined {
  const file = fieldsOf(parse(text))
  return file?.version === SHAPE_VERSION ? readDeck(file.deck) : undefined
}

export function writeDeckFile(deck: OwnDeck): string {
  return JSON.stringify({ version: SHAPE_VERSION, deck }, null, 2)
}

function readDeck(value: unknown): OwnDeck | undefined {
  const deck = fieldsOf(value)
  const id = idOf(deck?.id)
  if (!deck || !id || !Array.isArray(deck.slides)) return undefined
  const occasion = fieldsOf(deck.occasion)
  const slides = deck.slides.flatMap(slide => readSlide(slide) ?? [])
  return {
    id,
    title: textOf(deck.title, DECK_LIMITS.title) ?? '',
    occasion: { name: textOf(occasion?.name, DECK_LIMITS.occasion) ?? '', date: dayOf(occasion?.date) ?? '' },
    language: deck.language === 'en' ? 'en' : 'sv',
    asOf: momentOf(deck.asOf) ?? null,
    isDemo: deck.isDemo === true,
    slides: withoutTwins(slides).slice(0, DECK_LIMITS.slides),
  }
}

function readSlide(value: unknown): OwnSlide | undefined {
  const slide = fieldsOf(value)
  const id = idOf(slide?.id)
  if (!slide || !id) return undefined
  return slide.kind === 'section' ? readSection(id, slide) : readChartSlide(id, slide)
}

function readSection(id: string, slide: Fields): SectionSlide {
  const title = textOf(slide.title, DECK_LIMITS.title) ?? ''
  return { id, kind: 'section', title, text: textOf(slide.text, DECK_LIMITS.sectionText) ?? '' }
}

function readChartSlide(id: string, slide: Fields): ChartSlide | undefined {
  const chart = readChart(slide.chart)
  if (!chart) return undefined
  return {
    id,
    kind: 'chart',
    chart,
    name: textOf(slide.name) ?? ('slug' in chart ? chart.slug : ''),
    title: textOf(slide.title, DECK_LIMITS.title),
    notes: textOf(slide.notes, DECK_LIMITS.notes),
  }
}

const FORMS = ['line', 'bar', 'map', 'slope', 'stacked'] as const

function readChart(value: unknown): ChartReference | undefined {
  const chart = fieldsOf(value)
  if (!chart) return undefined
  if (chart.kind === 'board') return { kind: 'board', period: textOf(chart.period) }
  const slug = textOf(chart.slug)
  if (!slug || !/^[0-9a-z-]+$/.test(slug)) return undefined
  if (chart.kind === 'target') return { kind: 'target', slug }
  if (chart.kind !== 'indicator') return undefined
  return {
    kind: 'indicator',
    slug,
    geographies: textsOf(chart.geographies, DECK_LIMITS.places),
    breakdowns: textsOf(chart.breakdowns, DECK_LIMITS.breakdowns),
    from: textOf(chart.from),
    to: textOf(chart.to),
    form: FORMS.find(form => form === chart.form),
    period: textOf(chart.period),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function textOf(value: unknown, longest = Number.POSITIVE_INFINITY): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/.test(value) ? value : undefined
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}

function momentOf(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined
}

function textsOf(value: unknown, most: number): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const texts = value.flatMap(each => textOf(each) ?? []).slice(0, most)
  return texts.length > 0 ? texts : undefined
}

function withoutTwins<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return items.filter(({ id }, index) => items.findIndex(other => other.id === id) === index)
}
