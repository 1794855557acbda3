import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export function listExpectations(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('expectation')
    .select(['id', 'slug', 'name_sv', 'name_en', 'note_sv', 'note_en', 'source_id'])
    .where('known_from', '<=', revision)
    .orderBy('position')
    .execute()
}

/** The goals placed under the areas, in order. */
export function listExpectedObjectives(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('expectation_objective as eo')
    .innerJoin('objective as o', 'o.id', 'eo.objective_id')
    .select(['eo.expectation_id', 'eo.is_proposal', 'o.slug', 'o.name_sv', 'o.name_en'])
    .where('o.known_from', '<=', revision)
    .orderBy('eo.position')
    .execute()
}

/** The indicators placed under the areas, in order. */
export function listExpectedIndicators(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('expectation_indicator as ei')
    .innerJoin('indicator as i', 'i.id', 'ei.indicator_id')
    .select(['ei.expectation_id', 'ei.is_proposal', 'ei.indicator_id'])
    .where('i.known_from', '<=', revision)
    .orderBy('ei.position')
    .execute()
}
