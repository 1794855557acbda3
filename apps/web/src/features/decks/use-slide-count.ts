import { useEffect, useSyncExternalStore } from 'react'
import { DECKS_KEY, slideCount, subscribeToSlideCount } from './deck-count.ts'

/** How many slides the chosen deck has. Fetches the code of the decks only where there is one. */
export function useSlideCount(): number {
  useEffect(() => {
    if (hasDecks()) void fetchDecks()
    const notice = ({ key }: StorageEvent) => {
      if (key === DECKS_KEY) void fetchDecks()
    }
    window.addEventListener('storage', notice)
    return () => window.removeEventListener('storage', notice)
  }, [])
  return useSyncExternalStore(subscribeToSlideCount, slideCount)
}

function hasDecks(): boolean {
  try {
    return localStorage.getItem(DECKS_KEY) !== null
  } catch {
    return false
  }
}

/** Its first act is to tell the count. Without network there is none to tell. */
function fetchDecks(): Promise<unknown> {
  return import('./browser-decks.ts').catch(() => undefined)
}
