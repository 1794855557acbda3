import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import { compiledRead } from '../db/compiled-read.ts'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'
import { indicatorAt } from '../indicators/wording.queries.ts'

export interface TargetPeriodFilter {
  slug?: string
  seriesId?: number
  targetIds?: readonly number[]
  /** Every period of the målvärden that have a row for this one. */
  period?: string
  withoutExamples?: boolean
}

const TARGET_PERIOD_COLUMNS = [
  't.id as target_id',
  't.slug',
  't.position',
  't.objective_id',
  't.decided_by',
  't.responsible',
  't.carried_out_by',
  't.assumption_sv',
  't.assumption_en',
  't.is_example as is_target_example',
  's.id as series_id',
  's.geography_code',
  's.breakdown',
  's.is_example as is_series_example',
  's.assumption_sv as series_assumption_sv',
  's.assumption_en as series_assumption_en',
  'i.slug as indicator_slug',
  'i.name_sv',
  'i.name_en',
  'i.definition_sv',
  'i.definition_en',
  'i.unit_code',
  'i.decimals',
  'i.desired_direction',
  'i.sentence_template_sv',
  'i.sentence_template_en',
  'i.headline_template_sv',
  'i.headline_template_en',
  'tp.period',
  'tp.comparator',
  'tp.value as target_value',
  'tp.upper as target_upper',
  'tp.base_period',
  'tp.base_value as stored_base_value',
  'tp.not_measured_reason',
  'tp.expected_period',
  'tp.margin_decides',
  'tp.cause_sv',
  'tp.cause_en',
  'tp.measure_sv',
  'tp.measure_en',
  'tp.source_id as target_source_id',
  'tr.at as target_known_at',
  'm.period as outcome_period',
  'm.value as outcome_value',
  'm.missing',
  'm.qualifier',
  'm.flags',
  'm.margin',
  'm.n',
  'note.note_sv as outcome_note_sv',
  'note.note_en as outcome_note_en',
  'm.source_id as outcome_source_id',
  'mr.at as outcome_known_at',
  'f.forecast',
  'f.sentence_sv as forecast_sentence_sv',
  'f.sentence_en as forecast_sentence_en',
  'f.made_by as forecast_by',
  'o.status as override_status',
  'o.reason as override_reason',
] as const

export type TargetPeriodRow = Awaited<ReturnType<typeof listTargetPeriods>>[number]

/** The målvärde rows known at the revision, one per målvärde and period, with the outcome that answers it. */
export function listTargetPeriods(db: Kysely<DB>, revision: number, filter: TargetPeriodFilter) {
  return readTargetPeriods(db, { revision, ...filter })
}

const readTargetPeriods = compiledRead(
  (db, { revision, ...filter }: TargetPeriodFilter & { revision: number }) =>
    db
      .selectFrom('target as t')
      .innerJoin('target_period as tp', 'tp.target_id', 't.id')
      .innerJoin('series as s', 's.id', 't.series_id')
      .innerJoin(indicatorAt(db, revision).as('i'), 'i.id', 's.indicator_id')
      .leftJoinLateral(
        // The period's own value; else what is known of the year so far, latest first. Only what the covering
        // index holds: a plan that is kept for every revision would else look through all of a revision's rows.
        eb =>
          eb
            .selectFrom('measurement as c')
            .select(['c.period', 'c.value', 'c.missing', 'c.qualifier', 'c.flags', 'c.margin', 'c.n'])
            .select(['c.source_id', 'c.known_from'])
            .whereRef('c.series_id', '=', 's.id')
            .where(isCurrentAt('c', revision))
            .where(
              sql<boolean>`(c.period = tp.period or (tp.period ~ '^[0-9]{4}$' and c.period like tp.period || '-01/%'))`,
            )
            .orderBy(sql`c.period = tp.period`, 'desc')
            .orderBy('c.period', 'desc')
            .limit(1)
            .as('m'),
        join => join.onTrue(),
      )
      .innerJoin('revision as tr', 'tr.id', 'tp.known_from')
      .leftJoin('revision as mr', 'mr.id', 'm.known_from')
      .leftJoin('measurement as note', join =>
        join
          .onRef('note.series_id', '=', 's.id')
          .onRef('note.period', '=', 'm.period')
          .onRef('note.known_from', '=', 'm.known_from')
          .on('note.note_sv', 'is not', null),
      )
      .leftJoin('measurement as b', join =>
        join
          .onRef('b.series_id', '=', 's.id')
          .onRef('b.period', '=', 'tp.base_period')
          .on(isCurrentAt('b', revision)),
      )
      .leftJoin('full_year_forecast as f', join =>
        join
          .onRef('f.target_id', '=', 't.id')
          .onRef('f.period', '=', 'tp.period')
          .on(isCurrentAt('f', revision)),
      )
      .leftJoin('assessment_override as o', join =>
        join
          .onRef('o.target_id', '=', 't.id')
          .onRef('o.period', '=', 'tp.period')
          .on(isCurrentAt('o', revision)),
      )
      .where('t.known_from', '<=', revision)
      .where(isCurrentAt('tp', revision))
      .$if(filter.slug !== undefined, query => query.where('t.slug', '=', filter.slug ?? ''))
      .$if(filter.seriesId !== undefined, query => query.where('t.series_id', '=', filter.seriesId ?? 0))
      .$if(filter.targetIds !== undefined, query => query.where('t.id', '=', anyOf(filter.targetIds ?? [])))
      .$if(filter.withoutExamples === true, query =>
        query.where('t.is_example', '=', false).where('s.is_example', '=', false),
      )
      .$if(filter.period !== undefined, query =>
        query.where('t.id', 'in', eb =>
          eb
            .selectFrom('target_period as asked')
            .select('asked.target_id')
            .where('asked.period', '=', filter.period ?? '')
            .where(isCurrentAt('asked', revision)),
        ),
      )
      .select(TARGET_PERIOD_COLUMNS)
      .select([
        sql<
          string | null
        >`case when i.earlier_wording_id is null then t.note_sv else i.earlier_decision_sv end`.as('note_sv'),
        sql<
          string | null
        >`case when i.earlier_wording_id is null then t.note_en else i.earlier_decision_en end`.as('note_en'),
        sql<number | null>`coalesce(tp.base_value, b.value)`.as('base_value'),
        isFromUndatedSource('tp.source_id', revision).as('is_target_date_assumed'),
        isFromUndatedSource('m.source_id', revision).as('is_outcome_date_assumed'),
      ]),
)

/** The source bears no date, so that the date its facts are known from is our assumption. */
function isFromUndatedSource(sourceId: string, revision: number) {
  return sql<boolean>`exists (
    select from published_result as undated
    where undated.source_id = ${sql.ref(sourceId)} and undated.is_known_from_assumed
      and ${isCurrentAt('undated', revision)})`
}

/** Due dates of the reporting rounds that were open at the revision, by period. */
export function listOpenRounds(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('reporting_round')
    .select(['period', 'due_on'])
    .where('opened_revision', '<=', revision)
    .where(eb => eb.or([eb('closed_revision', 'is', null), eb('closed_revision', '>', revision)]))
    .orderBy('due_on')
    .execute()
}

export function listPeriodsWithTargets(
  db: Kysely<DB>,
  revision: number,
  filter: { withoutExamples: boolean },
) {
  return db
    .selectFrom('target_period as tp')
    .innerJoin('target as t', 't.id', 'tp.target_id')
    .innerJoin('series as s', 's.id', 't.series_id')
    .select('tp.period')
    .distinct()
    .where('t.known_from', '<=', revision)
    .where(isCurrentAt('tp', revision))
    .$if(filter.withoutExamples, query =>
      query.where('t.is_example', '=', false).where('s.is_example', '=', false),
    )
    .execute()
}
