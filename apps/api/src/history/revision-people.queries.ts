import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export function listRevisionPeople(db: Kysely<DB>, revisions: readonly number[]) {
  return db
    .selectFrom('revision as r')
    .leftJoin('person as p', 'p.id', 'r.actor_id')
    .select(['r.id as revision', 'p.name'])
    .where('r.id', 'in', revisions)
    .orderBy('r.id')
    .execute()
}
