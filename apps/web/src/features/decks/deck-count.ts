/** Where the decks are kept in the browser. */
export const DECKS_KEY = 'malkoll.bildspel'

let count = 0
const listeners = new Set<() => void>()

/** How many slides the chosen deck has, as far as it is known: 0 until the code of the decks is there. */
export function slideCount(): number {
  return count
}

/** Told by the decks whenever the number may have changed. */
export function tellSlideCount(slides: number): void {
  if (slides === count) return
  count = slides
  for (const listener of listeners) listener()
}

export function subscribeToSlideCount(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
