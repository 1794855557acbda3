import type { LogDestination } from '../http/logging.ts'

/**
 * Log lines on standard output. Those of one turn of the event loop are written together, since a write costs more
 * than many a line; what is left when the process ends is written then.
 */
export function logToStandardOutput(): LogDestination {
  let lines = ''

  function writeLines(): void {
    process.stdout.write(lines)
    lines = ''
  }

  // Whoever read the log may be gone; readers are answered all the same.
  process.stdout.on('error', () => {})
  process.once('exit', () => {
    if (lines !== '') writeLines()
  })
  return {
    write(line) {
      if (lines === '') setImmediate(writeLines)
      lines += line
    },
  }
}
