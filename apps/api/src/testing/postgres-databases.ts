import pg from 'pg'

/** Runs statements on the server's administration database; `lock` lets one process at a time in. */
export async function administer<T>(
  url: string,
  lock: string | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if (lock) await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lock])
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('select from pg_database where datname = $1', [name])
  return found.rowCount === 1
}

export async function createDatabase(client: pg.Client, name: string, template: string): Promise<void> {
  await client.query(
    `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
  )
}

export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
}

export function dropDatabases(url: string, prefix: string): Promise<void> {
  return administer(url, null, async client => {
    const found = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of found.rows) await dropDatabase(client, datname)
  })
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
