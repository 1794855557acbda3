import type pg from 'pg'
import { hashToken, makeKeyToken } from '../src/keys/key-token.ts'

/** A program’s key to everything that is entered, as an administrator makes one. */
export async function makeKey(client: pg.Client): Promise<string> {
  const token = makeKeyToken()
  const { rows } = await client.query<{ id: string }>(
    `insert into person (name, email) values ('Bench', $1) returning id`,
    [`bench-${Date.now()}@example.org`],
  )
  const id = rows[0]?.id
  await client.query(`insert into person_role (person_id, role) values ($1, 'editor')`, [id])
  await client.query(
    `insert into api_key (person_id, name, role, token_hash, expires_at)
     values ($1, 'Bench', 'editor', $2, now() + interval '1 day')`,
    [id, hashToken(token)],
  )
  return token
}
