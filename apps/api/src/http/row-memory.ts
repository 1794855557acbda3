import { LRUCache } from 'lru-cache'

/**
 * Rows of catalogues are small: some tens of kilobytes at most, and nearly all about one. Fewer than the indicators that
 * are read in turn would be none, since each is forgotten before it is asked for again.
 */
const MOST_ENTRIES = 5000

/**
 * Rows that many answers are made with and that only a new revision changes: names, sources, goals, the budget.
 * Series and målvärden are too many to be kept and are read for each answer.
 */
export interface RowMemory {
  /** Reads once, also when many ask at the same moment. Forgets everything when `newest` is a newer revision. */
  remember<Rows>(newest: number, key: readonly unknown[], read: () => Promise<Rows>): Promise<Rows>
}

export function createRowMemory(): RowMemory {
  const readings = new LRUCache<string, Promise<unknown>>({ max: MOST_ENTRIES })
  let newestKnown = 0

  return {
    remember<Rows>(newest: number, key: readonly unknown[], read: () => Promise<Rows>): Promise<Rows> {
      if (newest > newestKnown) {
        newestKnown = newest
        readings.clear()
      }
      const name = JSON.stringify([newest, ...key])
      const known = readings.get(name)
      // The key names what is read, so that the same key has the same type.
      if (known) return known as Promise<Rows>
      const reading = read()
      readings.set(name, reading)
      reading.catch(() => {
        if (readings.get(name) === reading) readings.delete(name)
      })
      return reading
    },
  }
}
