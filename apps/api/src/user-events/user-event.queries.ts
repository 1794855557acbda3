import type { UserDetail, UserEventKind, UserEventWay } from '@malkoll/contracts'
import type { Role } from '@malkoll/domain'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'

/** Who does something with users and keys, how and when. */
export interface Administration {
  /** Null: the command line of the server. */
  actorId: number | null
  way: UserEventWay
  now: Date
}

export interface NewUserEvent {
  kind: UserEventKind
  personId: number
  details?: UserDetail[]
  rolesBefore?: Role[] | undefined
  rolesAfter?: Role[] | undefined
  key?: { name: string; role: Role }
}

/** In the transaction of what is done, so that neither is without the other. */
export async function recordUserEvent(
  trx: Transaction<DB>,
  { actorId, way, now }: Administration,
  { kind, personId, details = [], rolesBefore, rolesAfter, key }: NewUserEvent,
): Promise<void> {
  await trx
    .insertInto('user_event')
    .values({
      at: now.toISOString(),
      kind,
      person_id: personId,
      actor_id: actorId,
      way,
      details,
      roles_before: rolesBefore ?? null,
      roles_after: rolesAfter ?? null,
      key_name: key?.name ?? null,
      key_role: key?.role ?? null,
    })
    .execute()
}

/** Newest first, those with a lower id than `before`. */
export function listUserEvents(db: Kysely<DB>, { before, limit }: { before: number; limit: number }) {
  return db
    .selectFrom('user_event')
    .innerJoin('person', 'person.id', 'person_id')
    .leftJoin('person as actor', 'actor.id', 'actor_id')
    .where('user_event.id', '<', before)
    .select([
      'user_event.id',
      'at',
      'kind',
      'way',
      'person_id',
      'person.name as person_name',
      'actor_id',
      'actor.name as actor_name',
      'details',
      'roles_before',
      'roles_after',
      'key_name',
      'key_role',
    ])
    .orderBy('user_event.id', 'desc')
    .limit(limit)
    .execute()
}

export type FoundUserEvent = Awaited<ReturnType<typeof listUserEvents>>[number]
