import type { GeographyKind, MeasurementFlag, MissingCode, Qualifier, UnitCode } from '@malkoll/domain'
import { type Kysely, sql, type Transaction } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import { compiledRead } from '../db/compiled-read.ts'
import type { DB } from '../db/schema.ts'
import { isWithdrawn } from '../indicators/wording.queries.ts'
import { emptiedSeries } from '../series/emptied-series.queries.ts'

/** Slug of the source of what people enter. */
export const ENTERED_SOURCE = 'inmatning'

/**
 * Of measurements `m`, `2020,2021,2022;48,58,`: the periods whose cells say something, and beside each its value, nothing
 * where that is missing or only an inequality. Periods that stand together are read once for all series that have them.
 */
export const writtenHistory = sql`string_agg(m.period, ',') || ';'
  || string_agg(case when m.qualifier is null then coalesce(m.value::text, '') else '' end, ',')`

/** Which series: of a place, of an organisation, or of the one organisation that has one. */
export interface SeriesRef {
  indicator: string
  geography: string | null
  organisation: string | null
  breakdown: string
}

/** A series that cells are asked about. */
export interface AskedRef {
  ref: SeriesRef
  periods: string[]
}

/** What there is by the names of a ref. */
export interface ResolvedRef {
  /** In the list that was asked about. */
  index: number
  /** Null: there is no such indicator, and what follows of it is null too. */
  indicator_id: number | null
  name_sv: string
  name_en: string | null
  unit_code: UnitCode
  decimals: number
  periodicity: string
  is_example: boolean
  county_aggregation: 'sum' | 'weighted_mean' | 'none'
  plausible_low: number | null
  plausible_high: number | null
  geography_kind: GeographyKind | null
  organisation_id: number | null
  /** The series that the ref names; of organisations perhaps several, or none. Emptied ones only when there are no others. */
  series_ids: number[]
  /** Nothing has been told for this place and group, or it is all withdrawn, while others of the indicator say something. */
  is_beginning: boolean
  /** Of the periods that are asked about, those whose cells in the one series say something. */
  standing: string[]
  /** Målvärden of the series. */
  target_ids: number[]
  /** The source of what people enter; null before the first entry. */
  entered_source_id: number | null
  /** The newest revision when this was read. */
  revision: number
}

/** Looks the refs up, each once, whatever the number of cells. */
export function resolveRefs(db: Kysely<DB>, asked: readonly AskedRef[]): Promise<ResolvedRef[]> {
  return readRefs(db, {
    indicators: asked.map(({ ref }) => ref.indicator),
    geographies: asked.map(({ ref }) => ref.geography),
    organisations: asked.map(({ ref }) => ref.organisation),
    breakdowns: asked.map(({ ref }) => ref.breakdown),
    periods: asked.map(({ periods }) => periods.join(BETWEEN_PERIODS)),
  })
}

/** No period has one. */
const BETWEEN_PERIODS = ','

/** One list per name, of as many refs. */
interface RefLists {
  indicators: readonly string[]
  geographies: readonly (string | null)[]
  organisations: readonly (string | null)[]
  breakdowns: readonly string[]
  periods: readonly string[]
}

const readRefs = compiledRead(
  (db, { indicators, geographies, organisations, breakdowns, periods }: RefLists) => ({
    compile: () =>
      sql<ResolvedRef>`select r.index - 1 as index, i.id as indicator_id, i.name_sv, i.name_en, i.unit_code, i.decimals,
      i.periodicity, i.is_example, i.county_aggregation, i.plausible_low, i.plausible_high, g.kind as geography_kind,
      o.id as organisation_id, found.series_ids,
      case when cardinality(found.series_ids) = 0 or found.series_ids[1] = any(${emptiedSeries()}) then exists (
        select from series other
        where other.indicator_id = i.id and not other.id = any(${emptiedSeries()})
          and exists (select from measurement m where m.series_id = other.id and m.known_to is null))
      else false end as is_beginning,
      array(
        select m.period from measurement m
        where m.series_id = found.series_ids[1] and m.period = any(string_to_array(r.periods, ${BETWEEN_PERIODS}))
          and m.known_to is null) as standing,
      -- Few series have a målvärde: which do is looked up once for all refs.
      case when found.series_ids[1] = any (array(select series_id from target))
        then array(select t.id from target t where t.series_id = found.series_ids[1]) else '{}' end as target_ids,
      (select id from source where slug = ${ENTERED_SOURCE}) as entered_source_id,
      (select coalesce(max(id), 0) from revision) as revision
    from unnest(
      ${indicators}::text[], ${geographies}::text[], ${organisations}::text[], ${breakdowns}::text[], ${periods}::text[]
    ) with ordinality as r (indicator, geography, organisation, breakdown, periods, index)
    left join indicator i on i.slug = r.indicator and not ${isWithdrawn('i')}
    left join geography g on g.code = r.geography
    left join organisation o on o.slug = r.organisation
    cross join lateral (
      select case when r.geography is null then array(
        select s.id from series s
        where s.indicator_id = i.id and s.geography_code is null and s.breakdown = r.breakdown
          and (r.organisation is null or s.organisation_id = o.id))
      else array(
        select s.id from series s
        where s.indicator_id = i.id and s.geography_code = r.geography and s.breakdown = r.breakdown)
      end as ids
      -- Else each use of the ids would look them up.
      offset 0) named
    cross join lateral (
      select case when cardinality(named.ids) < 2 then named.ids
        else coalesce(
          nullif(array(select id from unnest(named.ids) as id where not id = any(${emptiedSeries()})), '{}'),
          named.ids) end as series_ids
      offset 0) found`.compile(db),
  }),
)

/** What stands in the series as {@link writtenHistory}, in no order, by their ids; of one in which nothing stands, ''. */
export async function listHistories(
  db: Kysely<DB>,
  seriesIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await readHistories(db, { seriesIds })
  return new Map(rows.map(({ id, history }) => [id, history ?? '']))
}

const readHistories = compiledRead((db, { seriesIds }: { seriesIds: readonly number[] }) => ({
  compile: () =>
    sql<{ id: number; history: string | null }>`select s.id, (
        select ${writtenHistory} from measurement m where m.series_id = s.id and m.known_to is null) as history
      from unnest(${seriesIds}::bigint[]) as s (id)`.compile(db),
}))

/** By what the målvärden compare now, one row per målvärde and period. */
export function listComparators(db: Kysely<DB>, targetIds: readonly number[]) {
  return db
    .selectFrom('target as t')
    .innerJoin('target_period as tp', 'tp.target_id', 't.id')
    .select(['t.series_id', 'tp.period', 'tp.comparator'])
    .where('t.id', '=', anyOf(targetIds))
    .where('tp.known_to', 'is', null)
    .execute()
}

/** The breakdowns that the indicators have series of. */
export async function listBreakdowns(
  db: Kysely<DB>,
  indicatorIds: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('series')
    .select(['indicator_id', 'breakdown'])
    .distinct()
    .where('indicator_id', '=', anyOf(indicatorIds))
    .execute()
  const grouped = Map.groupBy(rows, row => row.indicator_id)
  return new Map([...grouped].map(([id, found]) => [id, found.map(row => row.breakdown)]))
}

export interface NewSeries {
  indicatorId: number
  geography: string | null
  organisationId: number | null
  breakdown: string
  isExample: boolean
}

/** Answers with their ids, in the order of the series, also of those that somebody else has made meanwhile. */
export async function insertSeries(trx: Transaction<DB>, series: readonly NewSeries[]): Promise<number[]> {
  const rows = await trx
    .insertInto('series')
    .values(
      series.map(one => ({
        indicator_id: one.indicatorId,
        geography_code: one.geography,
        organisation_id: one.organisationId,
        breakdown: one.breakdown,
        is_example: one.isExample,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['indicator_id', 'geography_code', 'organisation_id', 'breakdown'])
        .doUpdateSet(eb => ({ breakdown: eb.ref('excluded.breakdown') })),
    )
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

export interface CurrentCell {
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
  source_id: number | null
}

/** What the cells say now; a cell that says nothing is not among them. */
export async function listCurrentCells(
  db: Kysely<DB>,
  cells: readonly { seriesId: number; period: string }[],
): Promise<CurrentCell[]> {
  const { rows } =
    await sql<CurrentCell>`select m.id, m.series_id, m.period, m.value, m.missing, m.qualifier, m.flags, m.margin, m.n, m.note_sv,
      m.note_en, m.source_id
    from unnest(${cells.map(cell => cell.seriesId)}::bigint[], ${cells.map(cell => cell.period)}::text[])
      as c (series_id, period)
    join measurement m on m.series_id = c.series_id and m.period = c.period and m.known_to is null`.execute(
      db,
    )
  return rows
}

/** When and by whom the versions were stored. */
export function listStoring(db: Kysely<DB>, measurementIds: readonly number[]) {
  return db
    .selectFrom('measurement as m')
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .leftJoin('person as p', join => join.onRef('p.id', '=', 'r.actor_id').on('p.deleted_at', 'is', null))
    .select(['m.id', 'r.at', 'p.name'])
    .where('m.id', '=', anyOf(measurementIds))
    .execute()
}

/** The målvärden of the series that are shown now. */
export function listExampleTargets(db: Kysely<DB>, seriesIds: readonly number[]) {
  return db
    .selectFrom('target as t')
    .select('t.slug')
    .where('t.series_id', '=', anyOf(seriesIds))
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('target_period as tp')
          .select('tp.id')
          .whereRef('tp.target_id', '=', 't.id')
          .where('tp.known_to', 'is', null),
      ),
    )
    .orderBy('t.slug')
    .execute()
}

/** The source of what people enter here, made when the first of it is stored. */
export async function enteredSourceId(trx: Transaction<DB>, revision: number): Promise<number> {
  const found = await trx
    .selectFrom('source')
    .select('id')
    .where('slug', '=', ENTERED_SOURCE)
    .executeTakeFirst()
  if (found) return found.id
  const made = await trx
    .insertInto('source')
    .values({
      slug: ENTERED_SOURCE,
      title: 'Inmatat i Målkoll',
      title_en: 'Entered in Målkoll',
      note_sv: 'Uppgiften är inmatad av en handläggare, inte läst ur en publicerad källa.',
      note_en: 'The figure was entered by an officer, not read from a published source.',
      known_from: revision,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}
