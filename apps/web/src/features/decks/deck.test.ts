import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addChart,
  addDeck,
  addSlide,
  beginDeck,
  changeDeck,
  changeSlide,
  chosenDeck,
  DECK_LIMITS,
  type DeckShelf,
  deckToSend,
  EMPTY_SHELF,
  emptyDeck,
  moveSlide,
  type OwnDeck,
  type OwnSlide,
  placeOfChart,
  removeDeck,
  removeSlide,
} from './deck.ts'
import { type History, recordChange, redo, startHistory, undo } from './deck-history.ts'

function section(id: string): OwnSlide {
  return { id, kind: 'section', title: id, text: '' }
}

function deckOf(...ids: string[]): OwnDeck {
  return { ...emptyDeck('deck', 'Regiondagen', 'sv'), slides: ids.map(section) }
}

const idsOf = (deck: OwnDeck) => deck.slides.map(({ id }) => id).join('')

describe('Slides of a deck', () => {
  test.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 9, 'acb'],
    ['b', -1, 'bac'],
    ['x', 0, 'abc'],
  ])('moving %s to place %i gives %s', (id, to, order) => {
    expect(idsOf(moveSlide(deckOf('a', 'b', 'c'), id, to))).toBe(order)
  })

  test('a change that changes nothing gives the same deck', () => {
    const deck = deckOf('a', 'b')
    expect(moveSlide(deck, 'a', 0)).toBe(deck)
    expect(removeSlide(deck, 'x')).toBe(deck)
    expect(changeSlide(deck, 'a', slide => slide)).toBe(deck)
  })

  test('a full deck takes no more', () => {
    const full = deckOf(...Array.from({ length: DECK_LIMITS.slides }, (_, index) => `s${index}`))
    expect(addSlide(full, section('one-more'))).toBe(full)
  })

  test('the first chart freezes the deck to what was known when it was seen, later ones do not', () => {
    const slide = { id: 'a', kind: 'chart', chart: { kind: 'target', slug: 'x' }, name: 'X' } as const
    const frozen = addChart(deckOf(), slide, '2026-11-20T10:00:00Z')
    expect(addChart(frozen, { ...slide, id: 'b' }, '2026-11-22T10:00:00Z').asOf).toBe('2026-11-20T10:00:00Z')
  })

  test('the same chart is found in whatever order its choices were written', () => {
    const chart = { kind: 'indicator', slug: 'x', form: 'bar', period: '2022', from: undefined } as const
    const deck = addSlide(deckOf('a'), { id: 'b', kind: 'chart', name: 'X', chart })
    expect(placeOfChart(deck, { period: '2022', slug: 'x', form: 'bar', kind: 'indicator' })).toBe(1)
    expect(placeOfChart(deck, { ...chart, period: '2021' })).toBe(-1)
  })
})

test('A deck is begun only while it is empty: what was added meanwhile stays', () => {
  const start = { slides: [section('a'), section('b')], asOf: '2026-11-22T08:00:00Z' }
  expect(beginDeck(deckOf(), start)).toMatchObject(start)
  const added = deckOf('x')
  expect(beginDeck(added, start)).toBe(added)
})

describe('Decks on the shelf', () => {
  test('the one that was put there last is chosen; without it the one in its place', () => {
    const two = addDeck(addDeck(EMPTY_SHELF, emptyDeck('a', 'A', 'sv')), emptyDeck('b', 'B', 'sv'))
    expect(chosenDeck(two)?.id).toBe('b')
    expect(chosenDeck(removeDeck(two, 'b'))?.id).toBe('a')
    expect(chosenDeck(removeDeck(removeDeck(two, 'b'), 'a'))).toBeUndefined()
  })
})

describe('A deck as it is sent', () => {
  test('without slides there is nothing to send', () => {
    expect(deckToSend(deckOf())).toBeUndefined()
  })

  test('has nothing that only its maker needs', () => {
    const chart = { kind: 'target', slug: 'x' } as const
    const sent = deckToSend({ ...deckOf(), slides: [{ id: 'a', kind: 'chart', name: 'X', chart }] })
    expect(sent).not.toHaveProperty('id')
    expect(sent?.slides).toEqual([{ id: 'a', kind: 'chart', chart, title: undefined, notes: undefined }])
  })
})

describe('The way back', () => {
  const place = fc.integer({ min: -2, max: 8 })
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const change: fc.Arbitrary<(deck: OwnDeck) => OwnDeck> = fc.oneof(
    fc.tuple(id, place).map(
      ([each, to]) =>
        (deck: OwnDeck) =>
          moveSlide(deck, each, to),
    ),
    id.map(each => (deck: OwnDeck) => removeSlide(deck, each)),
    fc.uuid().map(each => (deck: OwnDeck) => addSlide(deck, section(each))),
    fc.tuple(id, fc.string()).map(
      ([each, title]) =>
        (deck: OwnDeck) =>
          changeSlide(deck, each, slide => ({ ...slide, title })),
    ),
  )
  const start: DeckShelf = { decks: [deckOf('a', 'b', 'c', 'd')], chosen: 'deck' }
  const made = (changes: ((deck: OwnDeck) => OwnDeck)[]) =>
    changes.reduce(
      (history, each) => recordChange(history, changeDeck(history.present, 'deck', each), null),
      startHistory(start),
    )
  const repeated = (history: History<DeckShelf>, step: typeof undo) =>
    Array.from({ length: 200 }).reduce<History<DeckShelf>>(each => step(each), history)

  test('whatever was done, undoing all of it gives the deck that it began with, and redoing gives the end', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), changes => {
        const done = made(changes)
        const undone = repeated(done, undo)
        expect(undone.present).toBe(start)
        expect(repeated(undone, redo).present).toBe(done.present)
      }),
    )
  })

  test('the letters of one title are one step', () => {
    const typed = ['R', 'Re', 'Reg'].reduce(
      (history, title) => recordChange(history, { ...history.present, title }, 'title a'),
      startHistory(deckOf('a')),
    )
    expect(undo(typed).present.title).toBe('Regiondagen')
    const another = recordChange(typed, { ...typed.present, title: 'X' }, 'title b')
    expect(undo(another).present.title).toBe('Reg')
  })

  test('a new change closes the way forth', () => {
    const undone = undo(made([deck => removeSlide(deck, 'a')]))
    const changed = recordChange(undone, { ...start, chosen: null }, null)
    expect(redo(changed)).toBe(changed)
  })
})
