/** A name costs memory on every connection, so that reads whose text varies without end stay unnamed. */
const MOST_STATEMENTS = 500

const names = new Map<string, string>()

/**
 * Under which name a connection prepares the statement; undefined for one that is not prepared. PostgreSQL then
 * neither parses nor plans it again, which for the joins behind a board takes longer than to run them.
 */
export function nameOf(text: string): string | undefined {
  if (!isRead(text)) return undefined
  const known = names.get(text)
  if (known || names.size >= MOST_STATEMENTS) return known
  const name = `read ${names.size + 1}`
  names.set(text, name)
  return name
}

export function isRead(text: string): boolean {
  return text.startsWith('select ')
}

const plannedOnce = new Set<string>()

/** Lets each connection plan the statement once, for whatever values. */
export function planOnce(text: string): void {
  plannedOnce.add(text)
}

export function isPlannedOnce(text: string): boolean {
  return plannedOnce.has(text)
}
