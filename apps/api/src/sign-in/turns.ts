import { availableParallelism } from 'node:os'
import { serverBusy } from '../problems.ts'

export interface TurnLimits {
  /** How many work at the same moment. */
  atOnce: number
  /** How many may wait beside them. */
  mostWaiting: number
}

export interface Turns {
  /** Does the work when it is its turn. Throws too_busy at once when too many wait. A turn is never taken within a turn. */
  take<Result>(work: () => Promise<Result>): Promise<Result>
}

/**
 * Hashing a password takes a processor for about 50 ms, and 16 MB. One processor is left to readers, and two of the four
 * threads that Node does such work in; who would wait longer than some seconds is told to come back.
 */
const PASSWORD_LIMITS: TurnLimits = {
  atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
  mostWaiting: 40,
}
const RETRY_AFTER_SECONDS = 5

export function createTurns({ atOnce, mostWaiting }: TurnLimits = PASSWORD_LIMITS): Turns {
  const waiting: (() => void)[] = []
  let working = 0

  function begin(): Promise<void> | undefined {
    if (working < atOnce) {
      working += 1
      return undefined
    }
    if (waiting.length >= mostWaiting) throw serverBusy(RETRY_AFTER_SECONDS)
    return new Promise(resolve => waiting.push(resolve))
  }

  /** Whoever waits has the turn that ends, so that nobody who comes just then goes before. */
  function end(): void {
    const next = waiting.shift()
    if (next) next()
    else working -= 1
  }

  return {
    async take(work) {
      await begin()
      try {
        return await work()
      } finally {
        end()
      }
    },
  }
}
