import pg from 'pg'

/** A statement as the server sent it. */
export interface Statement {
  text: string
  values: unknown[]
}

/** What `work` asks PostgreSQL through pg, in order; not how the connection is set. */
export async function captureStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, client, input) {
      const statement = toStatement(input)
      if (!statement.text.startsWith('set ')) statements.push(statement)
      return Reflect.apply(target, client, input)
    },
  })
  try {
    await work()
    return statements
  } finally {
    pg.Client.prototype.query = query
  }
}

function toStatement([query, values]: readonly unknown[]): Statement {
  if (typeof query === 'string') return { text: query, values: Array.isArray(values) ? values : [] }
  if (query && typeof query === 'object' && 'text' in query) {
    const own = 'values' in query ? query.values : values
    return { text: String(query.text), values: Array.isArray(own) ? own : [] }
  }
  throw new TypeError('The server sent a query that is neither a text nor an object with one')
}
