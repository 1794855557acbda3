import type { Role } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { unknownKey, validationFailed } from '../problems.ts'
import { type Administration, recordUserEvent } from '../user-events/user-event.queries.ts'
import { addKeyRow, type FoundKey, findRoles, removeKey } from './key.queries.ts'
import { hashToken, makeKeyToken } from './key-token.ts'

const DAY_MS = 24 * 60 * 60_000

export interface GivenKey {
  personId: number
  name: string
  role: Role
  days: number
}

/** Makes a key; its token is known here only. Throws for a role that the person does not have. */
export async function makeKey(
  db: Kysely<DB>,
  { personId, name, role, days }: GivenKey,
  administration: Administration,
): Promise<{ key: FoundKey; token: string }> {
  const holder = await findRoles(db, personId)
  if (!holder) throw validationFailed([{ path: 'person', code: 'unknown_person', value: String(personId) }])
  if (!holder.roles.includes(role) && !holder.roles.includes('administrator'))
    throw validationFailed([{ path: 'role', code: 'role_not_held', value: role }])
  const token = makeKeyToken()
  const { now } = administration
  const row = {
    person_id: personId,
    name,
    role,
    token_hash: hashToken(token),
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + days * DAY_MS).toISOString(),
  }
  const key = await db.transaction().execute(async trx => {
    await recordUserEvent(trx, administration, { kind: 'key_made', personId, key: { name, role } })
    return addKeyRow(trx, row)
  })
  return { key, token }
}

/** It works no more from now on. Throws unknown_key. */
export function endKey(db: Kysely<DB>, id: number, administration: Administration): Promise<void> {
  return db.transaction().execute(async trx => {
    const removed = await removeKey(trx, id)
    if (!removed) throw unknownKey()
    const { person_id: personId, name, role } = removed
    await recordUserEvent(trx, administration, { kind: 'key_ended', personId, key: { name, role } })
  })
}
