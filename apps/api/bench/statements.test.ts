import pg from 'pg'
import { expect, it } from 'vitest'
import { captureStatements } from './statements.ts'

it('statements are kept as they were sent, without settings, and only while someone looks', async () => {
  // Not connected: what is sent waits in its client.
  const query = (...input: [string, unknown[]?]) => void new pg.Client().query(...input)
  const statements = await captureStatements(async () => {
    query('select 1')
    query('set plan_cache_mode = auto')
    query('select $1', ['text'])
    void new pg.Client().query({ name: 'named', text: 'select $1::int', values: [2] })
  })
  query('select 3')
  expect(statements).toEqual([
    { text: 'select 1', values: [] },
    { text: 'select $1', values: ['text'] },
    { text: 'select $1::int', values: [2] },
  ])
})
