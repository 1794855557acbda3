import type { Kysely } from 'kysely'
import { SERIES_OWNER_COLUMNS } from '../changes/change.queries.ts'
import type { DB } from '../db/schema.ts'

export interface SeriesPlace {
  indicatorId: number
  /** Null: the series of organisations. */
  geography: string | null
  breakdown: string
}

export type CellSeriesRow = Awaited<ReturnType<typeof listCellSeries>>[number]

/** One series of a place; of organisations there may be several. */
export function listCellSeries(db: Kysely<DB>, { indicatorId, geography, breakdown }: SeriesPlace) {
  return db
    .selectFrom('series as s')
    .leftJoin('geography as g', 'g.code', 's.geography_code')
    .leftJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(['s.id', ...SERIES_OWNER_COLUMNS])
    .where('s.indicator_id', '=', indicatorId)
    .where('s.geography_code', 'is not distinct from', geography)
    .where('s.breakdown', '=', breakdown)
    .orderBy('o.slug')
    .execute()
}

export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number]

/** Every version of the cell that was known at the revision or before it, newest first. */
export function listVersions(
  db: Kysely<DB>,
  { revision, seriesId, period }: { revision: number; seriesId: number; period: string },
) {
  return db
    .selectFrom('measurement as m')
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .leftJoin('revision as closed', join =>
      join.onRef('closed.id', '=', 'm.known_to').on('closed.id', '<=', revision),
    )
    .select([
      'm.id',
      'm.period',
      'm.value',
      'm.missing',
      'm.qualifier',
      'm.flags',
      'm.margin',
      'm.n',
      'm.note_sv',
      'm.note_en',
      'm.reason',
      'm.source_id',
      'r.id as revision',
      'r.at',
      'r.actor',
      'r.kind',
      'r.withdraws',
      'r.reason as revision_reason',
      'closed.at as until',
    ])
    .where('m.series_id', '=', seriesId)
    .where('m.period', '=', period)
    .where('m.known_from', '<=', revision)
    .orderBy('m.known_from', 'desc')
    .execute()
}

/** When the cell got its first value, whatever moment is asked about. */
export async function findCellKnownFrom(
  db: Kysely<DB>,
  { seriesIds, period }: { seriesIds: readonly number[]; period: string },
): Promise<string | undefined> {
  if (seriesIds.length === 0) return undefined
  const row = await db
    .selectFrom('measurement as m')
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .select('r.at')
    .where('m.series_id', 'in', seriesIds)
    .where('m.period', '=', period)
    .orderBy('m.known_from')
    .executeTakeFirst()
  return row?.at
}
