import type { Role } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { validationFailed } from '../problems.ts'
import { addKeyRow, type FoundKey, findRoles } from './key.queries.ts'
import { hashToken, makeKeyToken } from './key-token.ts'

const DAY_MS = 24 * 60 * 60_000

export interface GivenKey {
  personId: number
  name: string
  role: Role
  days: number
  now: Date
}

/** Makes a key; its token is known here only. Throws for a role that the person does not have. */
export async function makeKey(
  db: Kysely<DB>,
  { personId, name, role, days, now }: GivenKey,
): Promise<{ key: FoundKey; token: string }> {
  const holder = await findRoles(db, personId)
  if (!holder) throw validationFailed([{ path: 'person', code: 'unknown_person', value: String(personId) }])
  if (!holder.roles.includes(role) && !holder.roles.includes('administrator'))
    throw validationFailed([{ path: 'role', code: 'role_not_held', value: role }])
  const token = makeKeyToken()
  const key = await addKeyRow(db, {
    person_id: personId,
    name,
    role,
    token_hash: hashToken(token),
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + days * DAY_MS).toISOString(),
  })
  return { key, token }
}
