import type { MeasurementFlag, MissingCode, Qualifier } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import { compiledRead } from '../db/compiled-read.ts'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

/** What is out of the ordinary about one cell; absent fields are null. */
interface CellMark {
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

/** What is said of the cell in Swedish and English, and whether it said something else before. */
export type CellNote = [sv: string | null, en: string | null, isCorrected: boolean]

export type SeriesRow = Awaited<ReturnType<typeof listSeries>>[number]

/** One row per series that has cells, in the order of places and breakdowns. */
export function listSeries(db: Kysely<DB>, revision: number, filter: SeriesFilter) {
  return readSeries(db, { revision, ...filter })
}

/** Every correction has a reason; a first value may have one too. */
function isCorrected(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<boolean>`(${column('reason')} is not null and exists (
    select from measurement as earlier
    where earlier.series_id = ${column('series_id')} and earlier.period = ${column('period')}
      and earlier.known_to = ${column('known_from')}))`
}

/**
 * The cells of a series as parallel columns: three texts with commas (the quickest form to build, to send and to
 * read), and by period the marks and the notes of the cells that have any. All but the notes, which are few, is read
 * from the covering index alone, series by series in the index's own order.
 */
const readSeries = compiledRead(
  (db, { revision, indicatorIds, geographies, breakdowns }: SeriesFilter & { revision: number }) =>
    db
      .selectFrom('series as s')
      .leftJoin('organisation as o', 'o.id', 's.organisation_id')
      .innerJoinLateral(
        eb =>
          eb
            .selectFrom('measurement as m')
            .select([
              sql<string>`string_agg(m.period, ',' order by m.period)`.as('periods'),
              sql<string>`string_agg(coalesce(m.value::text, 'null'), ',' order by m.period)`.as('values'),
              sql<string>`string_agg(coalesce(m.source_id::text, 'null'), ',' order by m.period)`.as(
                'source_ids',
              ),
              sql<Record<string, CellMark> | null>`
                json_object_agg(m.period, json_strip_nulls(json_build_object(
                  'missing', m.missing, 'qualifier', m.qualifier, 'flags', nullif(m.flags, '{}'),
                  'margin', m.margin, 'n', m.n)))
                filter (where m.missing is not null or m.qualifier is not null or m.flags <> '{}'
                  or m.margin is not null or m.n is not null)`.as('marks'),
            ])
            .whereRef('m.series_id', '=', 's.id')
            .where(isCurrentAt('m', revision))
            .as('cells'),
        join => join.on('cells.periods', 'is not', null),
      )
      .select([
        's.indicator_id',
        's.geography_code',
        's.breakdown',
        's.is_example',
        's.assumption_sv',
        's.assumption_en',
        'o.slug as organisation_slug',
        'o.name_sv as organisation_name_sv',
        'o.name_en as organisation_name_en',
        'cells.periods',
        'cells.values',
        'cells.source_ids',
        'cells.marks',
      ])
      .select(eb =>
        eb
          .selectFrom('measurement as n')
          .select(
            sql<Record<string, CellNote> | null>`
              json_object_agg(n.period, json_build_array(n.note_sv, n.note_en, ${isCorrected('n')}))`.as(
              'notes',
            ),
          )
          .whereRef('n.series_id', '=', 's.id')
          .where(sql<boolean>`(n.note_sv is not null or n.reason is not null)`)
          .where(isCurrentAt('n', revision))
          .as('notes'),
      )
      .where('s.indicator_id', '=', anyOf(indicatorIds))
      .$if(geographies !== undefined, query => query.where('s.geography_code', '=', anyOf(geographies ?? [])))
      .$if(breakdowns !== undefined, query => query.where('s.breakdown', '=', anyOf(breakdowns ?? [])))
      .orderBy('s.geography_code')
      .orderBy('s.breakdown')
      .orderBy('s.id'),
)

/**
 * What the målvärden are compared with, by the indicator of their series, as known at the revision. They are few and
 * read together: beginning from the many series of one indicator, PostgreSQL would rather walk through all that there are.
 */
export async function listTargetBounds(
  db: Kysely<DB>,
  revision: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await readTargetBounds(db, { revision })
  const byIndicator = Map.groupBy(rows, row => row.indicator_id)
  return new Map([...byIndicator].map(([indicatorId, own]) => [indicatorId, boundsOf(own)]))
}

const readTargetBounds = compiledRead((db, { revision }: { revision: number }) =>
  db
    .selectFrom('target_period as tp')
    .innerJoin('target as t', 't.id', 'tp.target_id')
    .innerJoin('series as s', 's.id', 't.series_id')
    .select(['s.indicator_id', 'tp.value', 'tp.upper', 'tp.base_value'])
    .where(isCurrentAt('tp', revision)),
)

type Bounds = Record<'value' | 'upper' | 'base_value', number | null>

function boundsOf(rows: readonly Bounds[]): number[] {
  const bounds = rows.flatMap(({ value, upper, base_value }) => [value, upper, base_value])
  return [...new Set(bounds)].filter(bound => bound !== null)
}

/** By period: when the newest of what people entered here became known, of the indicator's cells as at the revision. */
export async function listEnteredAt(
  db: Kysely<DB>,
  revision: number,
  { indicatorId, sourceId }: { indicatorId: number; sourceId: number },
) {
  return db
    .selectFrom('series as s')
    .innerJoin('measurement as m', 'm.series_id', 's.id')
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .select(['m.period', eb => eb.fn.max('r.at').as('at')])
    .where('s.indicator_id', '=', indicatorId)
    .where('m.source_id', '=', sourceId)
    .where(isCurrentAt('m', revision))
    .groupBy('m.period')
    .execute()
}
