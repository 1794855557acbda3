import { expect, test } from 'vitest'
import { emptyDeck } from '../decks/deck.ts'
import { deckOf, draftOf, textOfDeck } from './deck-draft.ts'

test('a deck comes back from the server as it was', () => {
  const deck = emptyDeck('a', 'Hälsa 😀 \\u0000', 'sv')
  expect(draftOf(deck).title).toBe('Hälsa 😀 \\u0000')
  expect(textOfDeck(deckOf('a', draftOf(deck)))).toBe(textOfDeck(deck))
})

test('what the server cannot store of a text is left out', () => {
  expect(draftOf(emptyDeck('a', 'Häl\0sa \ud83d', 'sv')).title).toBe('Hälsa ')
})
