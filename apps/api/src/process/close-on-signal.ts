/** Less than what the database gives one statement, and than the ten seconds after which many a supervisor kills. */
const LONGEST_CLOSE_MS = 8_000
/** Ctrl-C reaches the process twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 500

interface Closing {
  /** Adds what has to be closed; the last added is closed first. */
  add(close: () => Promise<unknown>): void
  /** What fails from then on fails because of the closing. */
  hasBegun(): boolean
}

/**
 * On SIGTERM or SIGINT closes what was added and ends the process with code 0. A second signal, or eight
 * seconds, ends it at once with code 1.
 */
export function closeOnSignal(): Closing {
  const steps: (() => Promise<unknown>)[] = []
  let firstAt: number | undefined

  async function close(): Promise<void> {
    for (const step of steps.toReversed()) await step()
    process.exit(0)
  }

  function onSignal(): void {
    const now = performance.now()
    if (firstAt !== undefined) {
      if (now - firstAt > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    firstAt = now
    setTimeout(() => process.exit(1), LONGEST_CLOSE_MS).unref()
    close().catch(error => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
      process.exit(1)
    })
  }

  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  return { add: close => steps.push(close), hasBegun: () => firstAt !== undefined }
}
