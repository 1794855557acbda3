import type { DesiredDirection, MeasurementFlag, MissingCode, Qualifier, UnitCode } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { DB } from '../db/schema.ts'
import { exactValue } from './entry.queries.ts'

export interface SheetFilter {
  /** Null: every indicator. */
  indicatorIds: readonly number[] | null
  slugs: readonly string[] | null
}

export type SheetIndicatorRow = Awaited<ReturnType<typeof listSheetIndicators>>[number]

/** The indicators that have rows, without what only a row’s page needs. */
export function listSheetIndicators(db: Kysely<DB>, { indicatorIds, slugs }: SheetFilter) {
  return db
    .selectFrom('indicator')
    .select(['id', 'slug', 'name_sv'])
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('series')
            .innerJoin('target', 'target.series_id', 'series.id')
            .innerJoin('target_period', 'target_period.target_id', 'target.id')
            .select('target.id')
            .whereRef('series.indicator_id', '=', 'indicator.id')
            .where('target_period.known_to', 'is', null),
        )
        .$castTo<boolean>()
        .as('has_target'),
    )
    .$if(indicatorIds !== null, query => query.where('id', '=', anyOf(indicatorIds ?? [])))
    .$if(slugs !== null, query => query.where('slug', '=', anyOf(slugs ?? [])))
    .execute()
}

export interface SheetPosition {
  /** In this order; the rows of the first begin after `after`. */
  indicatorIds: readonly number[]
  after: { geography: string; organisation: string; breakdown: string } | null
  geographies: readonly string[] | null
  limit: number
}

export interface SheetSeriesRow {
  id: number
  indicator_id: number
  breakdown: string
  is_example: boolean
  geography_code: string | null
  geography_name: string | null
  geography_name_en: string | null
  organisation_slug: string | null
  organisation_name_sv: string | null
  organisation_name_en: string | null
  history: string | null
  target_ids: number[]
}

/**
 * A page of series: organisations’ before places’, an example only while its målvärde is shown. Only the page’s own
 * series are read from the table of measurements.
 */
export async function listSheetSeries(
  db: Kysely<DB>,
  { indicatorIds, after, geographies, limit }: SheetPosition,
): Promise<SheetSeriesRow[]> {
  const { rows } = await sql<SheetSeriesRow>`
    with page as materialized (
      select s.id, s.indicator_id, s.breakdown, s.is_example, s.geography_code,
        g.name as geography_name, g.name_en as geography_name_en,
        o.slug as organisation_slug, o.name_sv as organisation_name_sv, o.name_en as organisation_name_en,
        i.place
      from unnest(${indicatorIds}::bigint[]) with ordinality as i (id, place)
      join series s on s.indicator_id = i.id
      left join geography g on g.code = s.geography_code
      left join organisation o on o.id = s.organisation_id
      where (${geographies}::text[] is null or s.geography_code = any(${geographies}::text[]))
        and (i.place > 1 or ${after === null} or
          (coalesce(s.geography_code, ''), coalesce(o.slug, ''), s.breakdown) >
          (${after?.geography ?? ''}::text, ${after?.organisation ?? ''}::text, ${after?.breakdown ?? ''}::text))
        and (not s.is_example or exists (
          select from target t join target_period tp on tp.target_id = t.id and tp.known_to is null
          where t.series_id = s.id))
      order by i.place, coalesce(s.geography_code, ''), coalesce(o.slug, ''), s.breakdown
      limit ${limit}
    )
    select page.*, (
      select string_agg(m.period || '=' || ${exactValue}, ',') from measurement m
      where m.series_id = page.id and m.known_to is null
    ) as history,
      array(select t.id from target t where t.series_id = page.id) as target_ids
    from page
    order by place, coalesce(geography_code, ''), coalesce(organisation_slug, ''), breakdown`.execute(db)
  return rows
}

export interface SheetIndicatorFacts {
  id: number
  slug: string
  name_sv: string
  name_en: string | null
  unit_code: UnitCode
  decimals: number
  desired_direction: DesiredDirection
  definition_sv: string
  definition_en: string | null
  periodicity: string
  measure_owner: string | null
  plausible_low: number | null
  plausible_high: number | null
}

export function listSheetIndicatorFacts(
  db: Kysely<DB>,
  ids: readonly number[],
): Promise<SheetIndicatorFacts[]> {
  return db
    .selectFrom('indicator')
    .select(['id', 'slug', 'name_sv', 'name_en', sql<UnitCode>`unit_code`.as('unit_code'), 'decimals'])
    .select(['desired_direction', 'definition_sv', 'definition_en', 'periodicity', 'measure_owner'])
    .select(['plausible_low', 'plausible_high'])
    .where('id', '=', anyOf(ids))
    .execute()
}

export interface SheetCellRow {
  id: number
  series_id: number
  period: string
  value: number | null
  missing: MissingCode | null
  qualifier: Qualifier | null
  flags: MeasurementFlag[]
  margin: number | null
  n: number | null
  note_sv: string | null
  note_en: string | null
  at: string
}

/** What the page’s cells say now. */
export function listSheetCells(
  db: Kysely<DB>,
  { seriesIds, periods }: { seriesIds: readonly number[]; periods: readonly string[] },
): Promise<SheetCellRow[]> {
  return db
    .selectFrom('measurement as m')
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .select(['m.id', 'm.series_id', 'm.period', 'm.value', 'm.missing', 'm.qualifier', 'm.flags', 'm.margin'])
    .select(['m.n', 'm.note_sv', 'm.note_en', 'r.at'])
    .where('m.series_id', '=', anyOf(seriesIds))
    .where('m.period', '=', anyOf(periods))
    .where('m.known_to', 'is', null)
    .execute()
}
