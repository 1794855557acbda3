import { LRUCache } from 'lru-cache'
import { type Answer, sizeOf } from './answer.ts'

const LARGEST_BYTES = 64 * 1024 * 1024
/** An answer grows by its gzip and brotli bytes, which together are smaller than the first. */
const GROWTH = 2

/**
 * Finished answers of the newest revision, within a bound of bytes; the least recently used go first. Addresses
 * count too: a reader can make long ones that all have a small answer.
 */
export interface AnswerMemory {
  /** Newest committed revision known to this process; 0 before the first. */
  readonly revision: number
  /** Forgets every answer when the revision is a newer one. */
  moveTo(revision: number): void
  find(key: string): Answer | undefined
  /** Counts since the start, and what is held now. */
  usage(): { hits: number; makings: number; answers: number; bytes: number }
  /** Makes the answer once, also when many ask at the same moment. */
  remember(key: string, make: () => Promise<Answer>): Promise<Answer>
}

export function createAnswerMemory(largestBytes = LARGEST_BYTES): AnswerMemory {
  const answers = new LRUCache<string, Answer>({
    maxSize: largestBytes,
    sizeCalculation: (answer, key) => sizeOf(answer) * GROWTH + key.length,
  })
  const underWay = new Map<string, Promise<Answer>>()
  let newest = 0
  let hits = 0
  let makings = 0

  async function makeAndKeep(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const madeAt = newest
    try {
      const answer = await make()
      if (answer.status === 200 && madeAt === newest) answers.set(key, answer)
      return answer
    } finally {
      underWay.delete(key)
    }
  }

  return {
    get revision() {
      return newest
    },
    moveTo(next) {
      // Also false for a notification that holds no number.
      if (!(next > newest)) return
      newest = next
      answers.clear()
    },
    find(key) {
      const found = answers.get(key)
      if (found) hits += 1
      return found
    },
    usage: () => ({ hits, makings, answers: answers.size, bytes: answers.calculatedSize }),
    remember(key, make) {
      const waiting = underWay.get(key)
      if (waiting) return waiting
      makings += 1
      const making = makeAndKeep(key, make)
      underWay.set(key, making)
      return making
    },
  }
}
