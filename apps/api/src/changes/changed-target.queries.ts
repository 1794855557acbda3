import type { Comparator, UnitCode } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.ts'
import type { DecisionWording } from '../decisions/decision.view.ts'
import { indicatorAt } from '../indicators/wording.queries.ts'
import type { RevisionFilter } from './change.queries.ts'

/** Of which revisions, by the names known at another. */
export type ChangedTargetFilter = RevisionFilter & { namedAt: number }

export interface ChangedTargetRow {
  revision: number
  slug: string
  is_example: boolean
  name_sv: string
  name_en: string | null
  period: string
  /** Null: there was no målvärde for the period. */
  before_comparator: Comparator | null
  before_value: number | null
  before_upper: number | null
  before_base_period: string | null
  before_base_value: number | null
  before_unit: UnitCode
  /** Null: there is none any more. */
  comparator: Comparator | null
  value: number | null
  upper: number | null
  base_period: string | null
  base_value: number | null
  unit: UnitCode
}

/** Målvärde rows that began or ceased to hold at one of the revisions, with the units that they had then. */
export async function listChangedTargets(
  db: Kysely<DB>,
  { revisions, withoutExamples, namedAt }: ChangedTargetFilter,
): Promise<ChangedTargetRow[]> {
  const { rows } = await sql<ChangedTargetRow>`
    with touched as (
      select known_from as revision, target_id, period, id, null::bigint as ended_id
      from target_period where known_from = any(${[...revisions]}::bigint[])
      union all
      select known_to, target_id, period, null, id
      from target_period where known_to = any(${[...revisions]}::bigint[])
    ), changed as (
      select revision, target_id, period, max(id) as id, max(ended_id) as ended_id
      from touched group by revision, target_id, period
    )
    select c.revision, t.slug, t.is_example, i.name_sv, i.name_en, c.period, ended.comparator as before_comparator,
      ended.value as before_value, ended.upper as before_upper, ended.base_period as before_base_period,
      ended.base_value as before_base_value, coalesce(was.unit_code, later.unit_code, i.unit_code) as before_unit,
      began.comparator, began.value, began.upper, began.base_period, began.base_value,
      coalesce(later.unit_code, i.unit_code) as unit
    from changed c
    join target t on t.id = c.target_id
    join series s on s.id = t.series_id
    join ${indicatorAt(db, namedAt)} i on i.id = s.indicator_id
    left join target_period began on began.id = c.id
    left join target_period ended on ended.id = c.ended_id
    left join earlier_wording was on was.indicator_id = i.id and was.known_to = c.revision
    left join earlier_wording later on later.indicator_id = i.id
      and later.known_from <= c.revision and later.known_to > c.revision
    where not (${withoutExamples} and t.is_example)
    order by t.slug, c.period desc`.execute(db)
  return rows
}

export interface ChangedWordingRow {
  revision: number
  slug: string
  name_sv: string
  name_en: string | null
  before: DecisionWording
  after: DecisionWording
}

const WORDS = [
  'name_sv',
  'name_en',
  'definition_sv',
  'definition_en',
  'unit_code',
  'decimals',
  'desired_direction',
]
const DECISION = ['decision_sv', 'decision_en']

/** What the words of decided målvärden were corrected from and to at the revisions. A decision taken anew is none. */
export async function listChangedWordings(
  db: Kysely<DB>,
  { revisions, namedAt }: Omit<ChangedTargetFilter, 'withoutExamples'>,
): Promise<ChangedWordingRow[]> {
  const fields = (row: string, columns: readonly string[]) =>
    columns.map(column => sql`${sql.lit(column)}, ${sql.ref(`${row}.${column}`)}`)
  const earlier = (row: string) => sql`json_build_object(${sql.join(fields(row, [...WORDS, ...DECISION]))})`
  const present = sql`json_build_object(${sql.join(fields('present', WORDS))},
    'decision_sv', t.note_sv, 'decision_en', t.note_en)`
  const { rows } = await sql<ChangedWordingRow>`
    select w.known_to as revision, t.slug, i.name_sv, i.name_en, ${earlier('w')} as before,
      case when next.id is null then ${present} else ${earlier('next')} end as after
    from earlier_wording w
    join indicator present on present.id = w.indicator_id
    join ${indicatorAt(db, namedAt)} i on i.id = w.indicator_id
    join series s on s.indicator_id = w.indicator_id
    join target t on t.series_id = s.id
    left join earlier_wording next on next.indicator_id = w.indicator_id and next.known_from = w.known_to
    where w.known_to = any(${[...revisions]}::bigint[])
      and not exists (
        select from indicator_withdrawal anew
        where anew.indicator_id = w.indicator_id and anew.known_to = w.known_to)
    order by t.slug`.execute(db)
  return rows
}
