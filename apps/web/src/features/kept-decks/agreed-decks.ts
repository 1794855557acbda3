import { deckStore } from '../decks/browser-decks.ts'
import { textOfDeck } from './deck-draft.ts'
import type { AgreedDeck } from './sync-plan.ts'

const KEY = 'malkoll.bildspel.server'

/** Whose decks of this browser are on the server, and what was agreed on. */
export interface Agreement {
  person: number
  /** False: the person wants the decks to stay in the browser. */
  isOn: boolean
  decks: Record<string, AgreedDeck>
}

let withoutStorage: Agreement | null = null

export function readAgreement(): Agreement | null {
  try {
    const text = localStorage.getItem(KEY)
    return text === null ? null : (JSON.parse(text) as Agreement)
  } catch {
    return withoutStorage
  }
}

export function writeAgreement(agreement: Agreement | null): void {
  withoutStorage = agreement
  try {
    if (agreement) localStorage.setItem(KEY, JSON.stringify(agreement))
    else localStorage.removeItem(KEY)
  } catch {}
}

/** Undefined forgets it. */
export function agreeOn(id: string, agreed: AgreedDeck | undefined): void {
  const agreement = readAgreement()
  if (!agreement) return
  const { [id]: _old, ...decks } = agreement.decks
  writeAgreement({ ...agreement, decks: agreed ? { ...decks, [id]: agreed } : decks })
}

/** Takes away what is safe on the server; what has not come there stays in the browser. */
export function forgetKeptDecks(): void {
  const agreement = readAgreement()
  if (!agreement) return
  writeAgreement(null)
  deckStore.receive(shelf => {
    const decks = shelf.decks.filter(deck => agreement.decks[deck.id]?.text !== textOfDeck(deck))
    return decks.length === shelf.decks.length ? shelf : { ...shelf, decks }
  })
}
