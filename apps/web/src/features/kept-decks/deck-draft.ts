import type { DraftDeck } from '@malkoll/contracts'
import type { OwnDeck } from '../decks/deck.ts'
import { readDeckFile, writeDeckFile } from '../decks/deck-reading.ts'

/** The deck as the server keeps it. */
export function draftOf(deck: OwnDeck): DraftDeck {
  const { id: _id, ...draft } = readDeckFile(storable(writeDeckFile(deck))) ?? deck
  return draft
}

/** Half a letter, as a cut emoji leaves, and the sign for nothing are refused by the server; JSON writes them so. */
function storable(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f]..)/g, '$1')
}

/** The same text for the same deck, whoever has written it and in whatever order its parts stood. */
export function textOfDeck(deck: OwnDeck): string {
  return JSON.stringify(draftOf(deck))
}

/** The deck of the server as a deck of this browser. */
export function deckOf(id: string, draft: DraftDeck): OwnDeck {
  const deck = { ...draft, id } as OwnDeck
  return readDeckFile(writeDeckFile(deck)) ?? deck
}
