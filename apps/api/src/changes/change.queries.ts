import { type Kysely, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

export interface ChangeWindow {
  /** Changes after this revision … */
  after: number
  /** … up to and including this one. */
  upTo: number
  /** What is invented is left out. */
  withoutExamples: boolean
}

/** Cells and målvärden of which revisions. */
export interface RevisionFilter {
  revisions: readonly number[]
  withoutExamples: boolean
}

/** When the published result of the latest period became known. */
export async function findResultKnownFrom(db: Kysely<DB>, revision: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('published_result as p')
    .innerJoin('revision as r', 'r.id', 'p.known_from')
    .select('r.at')
    .where(isCurrentAt('p', revision))
    .orderBy('p.period', 'desc')
    .executeTakeFirst()
  return row?.at
}

export type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number]

/** Newest first; one more than asked for tells whether there is a next page. */
export function listRevisions(db: Kysely<DB>, window: ChangeWindow, limit: number) {
  return db
    .selectFrom('revision')
    .select(['id', 'at', 'actor', 'kind', 'reason', 'withdraws'])
    .where('id', '>', window.after)
    .where('id', '<=', window.upTo)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Whose a series `s` is, its place `g` or its organisation `o`. */
export const SERIES_OWNER_COLUMNS = [
  's.geography_code',
  's.breakdown',
  's.is_example',
  'g.name as place',
  'g.name_en as place_en',
  'o.slug as organisation_slug',
  'o.name_sv as organisation_name_sv',
  'o.name_en as organisation_name_en',
] as const

/** What is told of a changed cell beside its two versions; `s`, `i`, `g` and `o` are joined. */
export const CHANGED_SERIES_COLUMNS = [
  's.indicator_id',
  'i.slug as indicator',
  'i.name_sv',
  'i.name_en',
  'i.unit_code',
  'i.decimals',
  ...SERIES_OWNER_COLUMNS,
] as const

/** What differs beside the value between the two versions of a cell, `before` and another. */
export function sideDifferences(after: 'now' | 'cell') {
  const now = (column: string) => sql.ref(`${after}.${column}`)
  return [
    sql<boolean>`${now('flags')} is distinct from before.flags`.as('is_flagged_anew'),
    sql<boolean>`${now('margin')} is distinct from before.margin`.as('has_new_margin'),
    sql<boolean>`${now('n')} is distinct from before.n`.as('has_new_n'),
  ] as const
}

export type RevisionExtentRow = Awaited<ReturnType<typeof listRevisionExtents>>[number]

/**
 * How many cells each of the revisions wrote, and on how many of them a later one, up to `at`, stands. Revisions that
 * wrote none are left out.
 */
export function listRevisionExtents(
  db: Kysely<DB>,
  { revisions, at }: { revisions: readonly number[]; at: number },
) {
  return db
    .selectFrom('measurement')
    .select([
      'known_from as revision',
      sql<number>`count(*)::int`.as('count'),
      sql<number>`count(*) filter (where known_to <= ${at})::int`.as('later_count'),
      sql<number>`count(*) filter (where series_id in ${selectExampleSeries(db)})::int`.as('example_count'),
      sql<boolean>`bool_or(series_id in ${selectWithdrawnSeries(db, at)}
        or known_to in (select known_from from indicator_withdrawal where known_from <= ${at}))`.as(
        'went_with_decision',
      ),
      sql<number>`min(id)`.as('first_id'),
      sql<number>`max(id)`.as('last_id'),
    ])
    .where('known_from', 'in', revisions)
    .groupBy('known_from')
    .execute()
}

/** Versions of cells, `m`, beside what their cells say at the revision, `now`. */
export function selectBesideNow(db: Kysely<DB>, at: number) {
  return db
    .selectFrom('measurement as m')
    .innerJoin('measurement as now', join =>
      join
        .onRef('now.series_id', '=', 'm.series_id')
        .onRef('now.period', '=', 'm.period')
        .on(isCurrentAt('now', at)),
    )
}

export type RestoredCellsRow = Awaited<ReturnType<typeof listRestoredCells>>[number]

/**
 * Cells of the revisions that have changed later and whose latest change is a withdrawal, so that what the revision said
 * may stand again: by the changes that each has had, `[revision, withdraws]`, the oldest first.
 */
export function listRestoredCells(
  db: Kysely<DB>,
  { revisions, at }: { revisions: readonly number[]; at: number },
) {
  return selectBesideNow(db, at)
    .innerJoin('revision as latest', 'latest.id', 'now.known_from')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('measurement as v')
          .innerJoin('revision as r', 'r.id', 'v.known_from')
          .select(
            sql<[number, number | null][]>`jsonb_agg(jsonb_build_array(r.id, r.withdraws) order by r.id)`.as(
              'changes',
            ),
          )
          .whereRef('v.series_id', '=', 'm.series_id')
          .whereRef('v.period', '=', 'm.period')
          .where('v.known_from', '<=', at)
          .as('past'),
      join => join.onTrue(),
    )
    .select(['m.known_from as revision', 'past.changes', sql<number[]>`json_agg(m.id)`.as('ids')])
    .where('m.known_from', 'in', revisions)
    .where('m.known_to', '<=', at)
    .where('latest.withdraws', 'is not', null)
    .groupBy(['m.known_from', 'past.changes'])
    .execute()
}

export type ChangedCellRow = Awaited<ReturnType<typeof listChangedCells>>[number]

/** The first cells of each revision, with the value that each replaced. */
export function listChangedCells(
  db: Kysely<DB>,
  extents: readonly RevisionExtentRow[],
  { withoutExamples, cellsPerRevision }: { withoutExamples: boolean; cellsPerRevision: number },
) {
  const revisions = extents.map(extent => extent.revision)
  const firstIds = extents.map(extent => extent.first_id)
  const lastIds = extents.map(extent => extent.last_id)
  return db
    .with('cell', query =>
      query
        .selectFrom(
          sql<{ revision: number; first_id: number; last_id: number }>`
            unnest(${revisions}::bigint[], ${firstIds}::bigint[], ${lastIds}::bigint[])`.as<'wanted'>(
            sql`wanted (revision, first_id, last_id)`,
          ),
        )
        .innerJoinLateral(
          eb =>
            eb
              .selectFrom('measurement as m')
              .$if(withoutExamples, real => real.where('m.series_id', 'not in', selectExampleSeries(db)))
              .select(['m.id', 'm.series_id', 'm.period', 'm.value', 'm.missing', 'm.qualifier', 'm.flags'])
              .select(['m.margin', 'm.n', 'm.reason', 'm.known_from'])
              .whereRef('m.known_from', '=', 'wanted.revision')
              // Without its ends the walk in order of id would begin at every older revision.
              .whereRef('m.id', '>=', 'wanted.first_id')
              .whereRef('m.id', '<=', 'wanted.last_id')
              .orderBy('m.id')
              .limit(cellsPerRevision)
              .as('first'),
          join => join.onTrue(),
        )
        .selectAll('first'),
    )
    .selectFrom('cell')
    .innerJoin('series as s', 's.id', 'cell.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .leftJoin('geography as g', 'g.code', 's.geography_code')
    .leftJoin('organisation as o', 'o.id', 's.organisation_id')
    .leftJoin('measurement as before', join =>
      join
        .onRef('before.series_id', '=', 'cell.series_id')
        .onRef('before.period', '=', 'cell.period')
        .onRef('before.known_to', '=', 'cell.known_from'),
    )
    .select(CHANGED_SERIES_COLUMNS)
    .select(sideDifferences('cell'))
    .select([
      'cell.known_from as revision',
      'cell.period',
      'cell.value as after',
      'cell.missing as after_missing',
      'cell.qualifier as after_qualifier',
      'cell.reason',
      'before.id as before_id',
      'before.value as before',
      'before.missing as before_missing',
      'before.qualifier as before_qualifier',
    ])
    .orderBy('cell.id')
    .execute()
}

/** Of the mått whose decision is withdrawn at the revision. */
function selectWithdrawnSeries(db: Kysely<DB>, at: number) {
  return db
    .selectFrom('indicator_withdrawal as w')
    .innerJoin('series', 'series.indicator_id', 'w.indicator_id')
    .select('series.id')
    .where(isCurrentAt('w', at))
}

/** Few: looked up, not joined to every cell. */
function selectExampleSeries(db: Kysely<DB>) {
  return db.selectFrom('series').select('id').where('is_example', '=', true)
}
