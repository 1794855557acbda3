/** SQLSTATE classes and codes of a database that is gone, stopping, starting, full or too slow. */
const UNAVAILABLE = /^(08...|57P0[1-5]|53...|57014)$/
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN']
/** The driver gives these no code. */
const LOST_CONNECTION =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|query read timeout/i

export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable)
  const code = 'code' in error ? String(error.code) : ''
  return UNAVAILABLE.test(code) || NETWORK.includes(code) || LOST_CONNECTION.test(error.message)
}
