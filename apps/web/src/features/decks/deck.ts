import type { DECK_LIMITS as API_LIMITS, ChartReference, Deck } from '@malkoll/contracts'
import { finishDeck, type Language } from '@malkoll/domain'

/** What the API takes, as numbers that need no schema library in the browser; another number does not compile. */
export const DECK_LIMITS: Pick<
  typeof API_LIMITS,
  'slides' | 'title' | 'sectionText' | 'notes' | 'occasion' | 'places' | 'breakdowns'
> = { slides: 60, title: 160, sectionText: 600, notes: 4000, occasion: 120, places: 40, breakdowns: 6 }

export interface SectionSlide {
  id: string
  kind: 'section'
  /** As it is written: may be empty until the deck is sent. */
  title: string
  text: string
}

export interface ChartSlide {
  id: string
  kind: 'chart'
  chart: ChartReference
  /** What the chart is of, for when the server cannot be reached. */
  name: string
  /** A person's own words; without them what the figures say. */
  title?: string | undefined
  notes?: string | undefined
}

export type OwnSlide = SectionSlide | ChartSlide

/** A deck as its maker keeps it. Texts are as they are written; {@link deckToSend} makes them what the API takes. */
export interface OwnDeck {
  id: string
  title: string
  occasion: { name: string; date: string }
  language: Language
  /** The moment that the figures are frozen to: what was known when the first chart was put in. Null: none yet. */
  asOf: string | null
  /** Whether examples may be shown, EXEMPEL across them. */
  isDemo: boolean
  slides: OwnSlide[]
}

/** Every deck of this browser, and the one that charts are put in. */
export interface DeckShelf {
  decks: OwnDeck[]
  chosen: string | null
}

export const EMPTY_SHELF: DeckShelf = { decks: [], chosen: null }

export function emptyDeck(id: string, title: string, language: Language): OwnDeck {
  return { id, title, occasion: { name: '', date: '' }, language, asOf: null, isDemo: false, slides: [] }
}

export function chosenDeck({ decks, chosen }: DeckShelf): OwnDeck | undefined {
  return decks.find(({ id }) => id === chosen) ?? decks[0]
}

export function addDeck(shelf: DeckShelf, deck: OwnDeck): DeckShelf {
  return { decks: [...shelf.decks, deck], chosen: deck.id }
}

export function removeDeck(shelf: DeckShelf, id: string): DeckShelf {
  const index = shelf.decks.findIndex(deck => deck.id === id)
  if (index === -1) return shelf
  const decks = shelf.decks.toSpliced(index, 1)
  return { decks, chosen: decks[Math.min(index, decks.length - 1)]?.id ?? null }
}

/** The changed deck in the place of the old one; a deck that is no longer there stays away. */
export function changeDeck(shelf: DeckShelf, id: string, change: (deck: OwnDeck) => OwnDeck): DeckShelf {
  const decks = replaced(shelf.decks, id, change)
  return decks === shelf.decks ? shelf : { ...shelf, decks }
}

/** A full deck stays as it is. */
export function addSlide(deck: OwnDeck, slide: OwnSlide, index = deck.slides.length): OwnDeck {
  if (deck.slides.length >= DECK_LIMITS.slides) return deck
  return { ...deck, slides: deck.slides.toSpliced(index, 0, slide) }
}

/** What an empty deck is begun with; one that has got slides meanwhile keeps them. */
export function beginDeck(deck: OwnDeck, { slides, asOf }: Pick<OwnDeck, 'slides' | 'asOf'>): OwnDeck {
  return deck.slides.length > 0 ? deck : { ...deck, slides, asOf }
}

/** Puts a chart last. The first one freezes the deck to what was known when it was seen. */
export function addChart(deck: OwnDeck, slide: ChartSlide, knownAt: string): OwnDeck {
  return addSlide({ ...deck, asOf: deck.asOf ?? knownAt }, slide)
}

export function removeSlide(deck: OwnDeck, id: string): OwnDeck {
  const slides = deck.slides.filter(slide => slide.id !== id)
  return slides.length === deck.slides.length ? deck : { ...deck, slides }
}

/** Moves a slide to a place counted from 0; beyond the ends is at the end. */
export function moveSlide(deck: OwnDeck, id: string, to: number): OwnDeck {
  const from = deck.slides.findIndex(slide => slide.id === id)
  const slide = deck.slides[from]
  const place = Math.max(0, Math.min(to, deck.slides.length - 1))
  if (!slide || from === place) return deck
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(place, 0, slide) }
}

export function changeSlide(deck: OwnDeck, id: string, change: (slide: OwnSlide) => OwnSlide): OwnDeck {
  const slides = replaced(deck.slides, id, change)
  return slides === deck.slides ? deck : { ...deck, slides }
}

/** The place of the same chart in the deck, from 0; -1: it is not there. */
export function placeOfChart(deck: OwnDeck, chart: ChartReference): number {
  const wanted = chartKey(chart)
  return deck.slides.findIndex(slide => slide.kind === 'chart' && chartKey(slide.chart) === wanted)
}

/** The same text for the same chart, in whatever order its parts were written. */
function chartKey(chart: ChartReference): string {
  const parts = Object.entries(chart).filter(([, value]) => value !== undefined)
  return JSON.stringify(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same list when nothing in it changes. */
function replaced<Item extends { id: string }>(
  items: Item[],
  id: string,
  change: (item: Item) => Item,
): Item[] {
  const index = items.findIndex(item => item.id === id)
  const item = items[index]
  const changed = item && change(item)
  return changed === undefined || changed === item ? items : items.with(index, changed)
}

/** The deck as the API takes it; undefined without slides. */
export function deckToSend(deck: OwnDeck): Deck | undefined {
  return deck.slides.length === 0 ? undefined : finishDeck(deck)
}

/** A name of a deck or a slide that no other has. */
export function newId(): string {
  // Not randomUUID: it is missing where the site is read over plain http in an organisation's own network.
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
