import pg from 'pg'

/** A name costs memory on every connection, so that reads whose text varies without end stay unnamed. */
const MOST_STATEMENTS = 500

const names = new Map<string, string>()

/**
 * Prepares each read once a connection, under a name. PostgreSQL then neither parses nor plans it again, which
 * for the joins behind a board takes longer than to run them.
 */
export class PreparingClient extends pg.Client {}

PreparingClient.prototype.query = new Proxy(pg.Client.prototype.query, {
  apply(_query, client, [text, values, ...rest]: unknown[]) {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return Reflect.apply(
      pg.Client.prototype.query,
      client,
      name ? [{ name, text, values }, ...rest] : [text, values, ...rest],
    )
  },
})

function nameOf(text: string): string | undefined {
  if (!text.startsWith('select ')) return undefined
  const known = names.get(text)
  if (known || names.size >= MOST_STATEMENTS) return known
  const name = `read ${names.size + 1}`
  names.set(text, name)
  return name
}
