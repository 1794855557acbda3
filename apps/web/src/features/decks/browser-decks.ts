import { useSyncExternalStore } from 'react'
import { chosenDeck } from './deck.ts'
import { DECKS_KEY, tellSlideCount } from './deck-count.ts'
import { createDeckStore, type DeckState, type DeckStorage } from './deck-store.ts'

const browserStorage: DeckStorage = {
  read: () => attempt(() => localStorage.getItem(DECKS_KEY), null),
  write: text =>
    attempt(() => {
      localStorage.setItem(DECKS_KEY, text)
      return localStorage.getItem(DECKS_KEY) === text
    }, false),
  setAside: text => attempt(() => localStorage.setItem(`${DECKS_KEY}.olasligt`, text), undefined),
}

/** Storage that is shut off or full throws. */
function attempt<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action()
  } catch {
    return otherwise
  }
}

export const deckStore = createDeckStore(browserStorage)

deckStore.subscribe(tellCount)
window.addEventListener('storage', ({ key }) => {
  if (key === DECKS_KEY || key === null) deckStore.refresh()
})
tellCount()

function tellCount() {
  tellSlideCount(chosenDeck(deckStore.read().shelf)?.slides.length ?? 0)
}

export function useDecks(): DeckState {
  return useSyncExternalStore(deckStore.subscribe, deckStore.read)
}
