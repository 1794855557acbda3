import type {
  DesiredDirection,
  GeographyKind,
  MeasurementFlag,
  MissingCode,
  Qualifier,
  UnitCode,
} from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { DB } from '../db/schema.ts'
import { isWithdrawn } from '../indicators/wording.queries.ts'
import { emptiedSeries } from '../series/emptied-series.queries.ts'
import { writtenHistory } from './entry.queries.ts'

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
    .select(['id', 'slug', 'name_sv', 'name_en', 'periodicity'])
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
    .where(eb => eb.not(isWithdrawn('indicator')))
    .$if(indicatorIds !== null, query => query.where('id', '=', anyOf(indicatorIds ?? [])))
    .$if(slugs !== null, query => query.where('slug', '=', anyOf(slugs ?? [])))
    .execute()
}

/** Of the indicators, those that nobody has told anything of: without any series. By name. */
export function listUntoldIndicators(db: Kysely<DB>, ids: readonly number[]) {
  return db
    .selectFrom('indicator')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('series').select('series.id').whereRef('series.indicator_id', '=', 'indicator.id'),
        ),
      ),
    )
    .orderBy('name_sv')
    .orderBy('id')
    .execute()
}

export interface SheetPlaceRow {
  geography_code: string | null
  geography_kind: GeographyKind | null
  organisation_id: number | null
  organisation_slug: string | null
  /** Of the place, else of the organisation. */
  name_sv: string
  name_en: string | null
  breakdown: string
}

/** What the rows of the indicators are told for: places, organisations and groups. */
export async function listSheetPlaces(
  db: Kysely<DB>,
  indicatorIds: readonly number[],
): Promise<SheetPlaceRow[]> {
  const { rows } = await sql<SheetPlaceRow>`
    select s.geography_code, g.kind as geography_kind, s.organisation_id, o.slug as organisation_slug,
      coalesce(g.name, o.name_sv, '') as name_sv, case when g.code is null then o.name_en else g.name_en end as name_en,
      s.breakdown
    from (
      select distinct geography_code, organisation_id, breakdown from series
      where indicator_id = any(${indicatorIds}::bigint[]) and not id = any(${emptiedSeries()})
    ) s
    left join geography g on g.code = s.geography_code
    left join organisation o on o.id = s.organisation_id`.execute(db)
  return rows
}

/** The objectives of the målvärden that the indicators have now. */
export async function listSheetObjectives(
  db: Kysely<DB>,
  indicatorIds: readonly number[],
): Promise<number[]> {
  const rows = await db
    .selectFrom('target as t')
    .innerJoin('series as s', 's.id', 't.series_id')
    .innerJoin('target_period as tp', 'tp.target_id', 't.id')
    .select('t.objective_id')
    .distinct()
    .where('s.indicator_id', '=', anyOf(indicatorIds))
    .where('tp.known_to', 'is', null)
    .execute()
  return rows.map(row => row.objective_id)
}

/** Rows of these indicators at these places, both in the order of the sheet. */
export interface SheetSelection {
  /** `lacks`: words sought that its name does not have, a bit for each. */
  indicators: readonly { id: number; lacks: number }[]
  /** `has`: words sought that its name has. */
  places: readonly (Pick<SheetPlaceRow, 'geography_code' | 'organisation_id' | 'breakdown'> & {
    has: number
  })[]
  /** Rows with a målvärde of one of these; null: all. */
  objectiveIds: readonly number[] | null
}

/**
 * `s` is the row and `p` its place. An example is a row only while its målvärde is shown. The indicators’ series are
 * taken first, to which offset 0 holds PostgreSQL: it would look through them all anew for each place.
 */
function selected({ indicators, places, objectiveIds }: SheetSelection) {
  return sql`
    (
      select series.*, i.lacks, i.position as indicator_position
      from unnest(${indicators.map(({ id }) => id)}::bigint[], ${indicators.map(({ lacks }) => lacks)}::int[])
        with ordinality as i (id, lacks, position)
      join series on series.indicator_id = i.id and not series.id = any(${emptiedSeries()})
      offset 0
    ) s
    join unnest(
      ${places.map(({ geography_code }) => geography_code ?? '')}::text[],
      ${places.map(({ organisation_id }) => organisation_id ?? 0)}::bigint[],
      ${places.map(({ breakdown }) => breakdown)}::text[],
      ${places.map(({ has }) => has)}::int[]
    ) with ordinality as p (geography, organisation, breakdown, has, position)
      on p.geography = coalesce(s.geography_code, '') and p.organisation = coalesce(s.organisation_id, 0)
      and p.breakdown = s.breakdown and s.lacks & ~p.has = 0
      and (${objectiveIds === null} and not s.is_example or exists (
        select from target t join target_period tp on tp.target_id = t.id and tp.known_to is null
        where t.series_id = s.id
          and (${objectiveIds === null} or t.objective_id = any(${objectiveIds ?? []}::bigint[]))))`
}

export interface SheetTotals {
  rows: number
  enterable: number
  empty: number
}

export interface SheetCount {
  columns: readonly string[]
  /** Those that the reader may enter values for; null: any. */
  indicatorIds: readonly number[] | null
  /** Those told for another kind of period than the columns: only rows that say something there are enterable. */
  otherPeriodIds: readonly number[]
}

export async function countSheet(
  db: Kysely<DB>,
  selection: SheetSelection,
  { columns, indicatorIds, otherPeriodIds }: SheetCount,
): Promise<SheetTotals> {
  const isEnterable = sql`((${indicatorIds === null} or s.indicator_id = any(${indicatorIds ?? []}::bigint[]))
    and (not s.indicator_id = any(${otherPeriodIds}::bigint[]) or exists (
      select from measurement held
      where held.series_id = s.id and held.period = any(${columns}::text[]) and held.known_to is null)))`
  const { rows } = await sql<SheetTotals>`
    select count(*) as rows, count(*) filter (where ${isEnterable}) as enterable,
      count(*) filter (where ${isEnterable} and (m.id is null or m.missing = 'withdrawn')) as empty
    from ${selected(selection)}
    left join measurement m on m.series_id = s.id and m.period = ${columns.at(-1) ?? ''} and m.known_to is null`.execute(
    db,
  )
  return rows[0] ?? { rows: 0, enterable: 0, empty: 0 }
}

export interface SheetPage extends SheetSelection {
  /** How many places of the first indicator stand before the page. */
  placesBefore: number
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
  has_namesakes: boolean
  history: string | null
  target_ids: number[]
}

/** A page of series. Only the page’s own are read from the table of measurements. */
export async function listSheetSeries(
  db: Kysely<DB>,
  { placesBefore, limit, ...selection }: SheetPage,
): Promise<SheetSeriesRow[]> {
  const { rows } = await sql<SheetSeriesRow>`
    with page as materialized (
      select s.id, s.indicator_id, s.breakdown, s.is_example, s.geography_code, s.organisation_id,
        s.indicator_position, p.position as place_position
      from ${selected(selection)}
      where s.indicator_position > 1 or p.position > ${placesBefore}
      order by s.indicator_position, p.position
      limit ${limit}
    )
    select page.*, g.name as geography_name, g.name_en as geography_name_en,
      o.slug as organisation_slug, o.name_sv as organisation_name_sv, o.name_en as organisation_name_en, (
        select ${writtenHistory} from measurement m
        where m.series_id = page.id and m.known_to is null
      ) as history,
      array(select t.id from target t where t.series_id = page.id) as target_ids,
      case when page.geography_code is null then exists (
        select from series other
        where other.indicator_id = page.indicator_id and other.geography_code is null
          and other.breakdown = page.breakdown and other.id <> page.id and not other.id = any(${emptiedSeries()}))
      else false end as has_namesakes
    from page
    left join geography g on g.code = page.geography_code
    left join organisation o on o.id = page.organisation_id
    order by indicator_position, place_position`.execute(db)
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
