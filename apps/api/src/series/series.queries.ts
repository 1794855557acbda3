import type { MeasurementFlag, MissingCode, Qualifier } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

/** What is out of the ordinary about one cell; absent fields are null. */
export interface CellMark {
  missing?: MissingCode
  qualifier?: Qualifier
  flags?: MeasurementFlag[]
  margin?: number
  n?: number
}

export interface SeriesFilter {
  indicatorIds: readonly number[]
  geographies?: readonly string[]
  breakdowns?: readonly string[]
}

export type SeriesRow = Awaited<ReturnType<typeof listSeries>>[number]

/**
 * One row per series, its cells as parallel columns: three comma-separated texts (the quickest form to
 * build and to send) and the marks of the cells that have any. Reads only columns of the covering index; notes are few
 * and read by {@link listNotes}.
 */
export function listSeries(db: Kysely<DB>, revision: number, filter: SeriesFilter) {
  return db
    .selectFrom('series as s')
    .innerJoin('measurement as m', 'm.series_id', 's.id')
    .leftJoin('organisation as o', 'o.id', 's.organisation_id')
    .select([
      's.id',
      's.indicator_id',
      's.geography_code',
      's.breakdown',
      's.is_example',
      's.assumption_sv',
      's.assumption_en',
      'o.slug as organisation_slug',
      'o.name_sv as organisation_name_sv',
      'o.name_en as organisation_name_en',
      sql<string>`string_agg(m.period, ',' order by m.period)`.as('periods'),
      sql<string>`string_agg(coalesce(m.value::text, ''), ',' order by m.period)`.as('values'),
      sql<string>`string_agg(coalesce(m.source_id::text, ''), ',' order by m.period)`.as('source_ids'),
      sql<Record<string, CellMark> | null>`
        json_object_agg(m.period, json_strip_nulls(json_build_object(
          'missing', m.missing, 'qualifier', m.qualifier, 'flags', nullif(m.flags, '{}'), 'margin', m.margin,
          'n', m.n)))
        filter (where m.missing is not null or m.qualifier is not null or m.flags <> '{}'
          or m.margin is not null or m.n is not null)`.as('marks'),
    ])
    .where('s.indicator_id', 'in', filter.indicatorIds)
    .where(isCurrentAt('m', revision))
    .$if(filter.geographies !== undefined, query =>
      query.where('s.geography_code', 'in', filter.geographies ?? []),
    )
    .$if(filter.breakdowns !== undefined, query => query.where('s.breakdown', 'in', filter.breakdowns ?? []))
    .groupBy(['s.id', 'o.id'])
    .orderBy('s.geography_code')
    .orderBy('s.breakdown')
    .execute()
}

export async function listBreakdowns(db: Kysely<DB>, indicatorId: number) {
  const rows = await db
    .selectFrom('series')
    .select('breakdown')
    .distinct()
    .where('indicator_id', '=', indicatorId)
    .execute()
  return rows.map(row => row.breakdown)
}

export type NoteRow = Awaited<ReturnType<typeof listNotes>>[number]

/** The notes of the cells that have one. */
export function listNotes(db: Kysely<DB>, revision: number, seriesIds: readonly number[]) {
  return db
    .selectFrom('measurement as m')
    .select(['m.series_id', 'm.period', 'm.note_sv', 'm.note_en'])
    .where('m.series_id', 'in', seriesIds)
    .where('m.note_sv', 'is not', null)
    .where(isCurrentAt('m', revision))
    .execute()
}
