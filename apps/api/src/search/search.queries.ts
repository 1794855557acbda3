import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { indicatorAt } from '../indicators/wording.queries.ts'
import { isShownNoLonger } from '../targets/replacement.queries.ts'

/** Measures with a målvärde, by the name of the mått. */
export function listSearchedTargets(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('target as t')
    .innerJoin('series as s', 's.id', 't.series_id')
    .innerJoin(indicatorAt(db, revision).as('i'), 'i.id', 's.indicator_id')
    .innerJoin('objective as o', 'o.id', 't.objective_id')
    .select([
      't.slug',
      't.is_example',
      'i.name_sv',
      'i.name_en',
      'i.search_terms',
      'o.name_sv as objective_sv',
      'o.name_en as objective_en',
    ])
    .where('t.known_from', '<=', revision)
    .where(eb => eb.not(isShownNoLonger('i', revision)))
    .orderBy('t.position')
    .execute()
}

/** Every indicator but the examples, which are found as målvärden. */
export function listSearchedIndicators(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom(indicatorAt(db, revision).as('i'))
    .select(['i.slug', 'i.label', 'i.name_sv', 'i.name_en', 'i.search_terms', 'i.figures_missing_sv'])
    .where('i.known_from', '<=', revision)
    .where('i.is_example', '=', false)
    .where(eb => eb.not(isShownNoLonger('i', revision)))
    .orderBy('i.slug')
    .execute()
}
