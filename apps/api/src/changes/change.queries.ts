import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.ts'

export interface ChangeWindow {
  /** Changes after this revision … */
  after: number
  /** … up to and including this one. */
  upTo: number
}

export type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number]

/** Newest first; one more than asked for tells whether there is a next page. */
export function listRevisions(db: Kysely<DB>, window: ChangeWindow, limit: number) {
  return db
    .selectFrom('revision')
    .select(['id', 'at', 'kind', 'reason'])
    .where('id', '>', window.after)
    .where('id', '<=', window.upTo)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export type ChangedCellRow = Awaited<ReturnType<typeof listChangedCells>>[number]

/** The first cells of each revision, with the value that each replaced. */
export function listChangedCells(db: Kysely<DB>, revisions: readonly number[], cellsPerRevision: number) {
  return db
    .with('cell', query =>
      query
        .selectFrom('measurement as m')
        .select([
          'm.id',
          'm.series_id',
          'm.period',
          'm.value',
          'm.missing',
          'm.reason',
          'm.known_from',
          sql<number>`row_number() over (partition by m.known_from order by m.id)`.as('place'),
        ])
        .where('m.known_from', 'in', revisions),
    )
    .selectFrom('cell')
    .innerJoin('series as s', 's.id', 'cell.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .leftJoin('measurement as before', join =>
      join
        .onRef('before.series_id', '=', 'cell.series_id')
        .onRef('before.period', '=', 'cell.period')
        .onRef('before.known_to', '=', 'cell.known_from'),
    )
    .select([
      'cell.known_from as revision',
      'i.slug as indicator',
      'i.name_sv',
      'i.name_en',
      's.geography_code',
      's.breakdown',
      's.is_example',
      'cell.period',
      'cell.value as after',
      'cell.missing as after_missing',
      'cell.reason',
      'before.id as before_id',
      'before.value as before',
      'before.missing as before_missing',
    ])
    .where('cell.place', '<=', cellsPerRevision)
    .orderBy('cell.id')
    .execute()
}

export function countChangedCells(db: Kysely<DB>, revisions: readonly number[]) {
  return db
    .selectFrom('measurement')
    .select(['known_from as revision', sql<number>`count(*)::int`.as('count')])
    .where('known_from', 'in', revisions)
    .groupBy('known_from')
    .execute()
}

export type ChangedTargetRow = Awaited<ReturnType<typeof listChangedTargets>>[number]

/** Målvärde rows that began to hold at one of the revisions. */
export function listChangedTargets(db: Kysely<DB>, revisions: readonly number[]) {
  return db
    .selectFrom('target_period as tp')
    .innerJoin('target as t', 't.id', 'tp.target_id')
    .innerJoin('series as s', 's.id', 't.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .select(['tp.known_from as revision', 't.slug', 'i.name_sv', 'i.name_en', 'tp.period'])
    .where('tp.known_from', 'in', revisions)
    .orderBy('t.slug')
    .orderBy('tp.period', 'desc')
    .execute()
}
