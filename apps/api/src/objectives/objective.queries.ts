import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { indicatorAt } from '../indicators/wording.queries.ts'
import { isShownNoLonger } from '../targets/replacement.queries.ts'

export type ObjectiveRow = Awaited<ReturnType<typeof listObjectives>>[number]

function selectObjectives(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('objective as o')
    .innerJoin('steering_document_version as v', 'v.id', 'o.version_id')
    .innerJoin('steering_document as d', 'd.id', 'v.document_id')
    .leftJoin('objective as parent', 'parent.id', 'o.parent_id')
    .select([
      'o.id',
      'o.slug',
      'o.parent_id',
      'parent.slug as parent_slug',
      'o.kind',
      'o.position',
      'o.name_sv',
      'o.name_en',
      'o.known_fact',
      'o.version_id',
      'v.version',
      'v.state',
      'd.slug as document_slug',
      'd.name as document_name',
      'd.short_name as document_short_name',
    ])
    .where('o.known_from', '<=', revision)
    .where('v.known_from', '<=', revision)
    .orderBy('d.slug')
    .orderBy('v.version', 'desc')
    .orderBy('o.position')
    .orderBy('o.slug')
}

export interface ObjectiveFilter {
  document?: string
  version?: number
}

/** Objectives in tree order of siblings; without a version, of every version. */
export function listObjectives(db: Kysely<DB>, revision: number, filter: ObjectiveFilter = {}) {
  return selectObjectives(db, revision)
    .$if(filter.document !== undefined, query => query.where('d.slug', '=', filter.document ?? ''))
    .$if(filter.version !== undefined, query => query.where('v.version', '=', filter.version ?? 0))
    .execute()
}

/** The whole trees that the given objectives stand in. */
export function listTreesOf(db: Kysely<DB>, revision: number, objectiveIds: readonly number[]) {
  return selectObjectives(db, revision)
    .where('o.version_id', 'in', eb =>
      eb.selectFrom('objective as asked').select('asked.version_id').where('asked.id', 'in', objectiveIds),
    )
    .execute()
}

export function findObjective(db: Kysely<DB>, revision: number, slug: string) {
  return selectObjectives(db, revision)
    .select([
      'o.decided_by',
      'o.responsible',
      'o.carried_out_by',
      'o.ownership_note_sv',
      'o.ownership_note_en',
      'o.note_sv',
      'o.note_en',
      'o.source_id',
    ])
    .where('o.slug', '=', slug)
    .executeTakeFirst()
}

export function listAgendaGoals(db: Kysely<DB>, objectiveId: number) {
  return db
    .selectFrom('objective_agenda')
    .select(['goal', 'is_proposal'])
    .where('objective_id', '=', objectiveId)
    .orderBy('goal')
    .execute()
}

export function listIndicatorsOfObjective(db: Kysely<DB>, revision: number, objectiveId: number) {
  return db
    .selectFrom('objective_indicator as oi')
    .innerJoin('indicator as i', 'i.id', 'oi.indicator_id')
    .select(['oi.indicator_id', 'oi.is_proposal'])
    .where('oi.objective_id', '=', objectiveId)
    .where('i.known_from', '<=', revision)
    .where(eb => eb.not(isShownNoLonger('i', revision)))
    .orderBy('oi.position')
    .execute()
}

/** Målvärden of the objective and of the objectives under it. */
export function listTargetsUnder(db: Kysely<DB>, revision: number, objectiveIds: readonly number[]) {
  return db
    .selectFrom('target as t')
    .innerJoin('series as s', 's.id', 't.series_id')
    .innerJoin(indicatorAt(db, revision).as('i'), 'i.id', 's.indicator_id')
    .select(['t.slug', 'i.name_sv', 'i.name_en', 't.position'])
    .where('t.objective_id', 'in', objectiveIds)
    .where('t.known_from', '<=', revision)
    .where(eb => eb.not(isShownNoLonger('i', revision)))
    .orderBy('t.position')
    .execute()
}

/** When the objective became known, whatever moment is asked about. */
export async function findObjectiveKnownFrom(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('objective as o')
    .innerJoin('revision as r', 'r.id', 'o.known_from')
    .select('r.at')
    .where('o.slug', '=', slug)
    .executeTakeFirst()
  return row?.at
}
