import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import { compiledRead } from '../db/compiled-read.ts'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'
import { emptiedSeriesAt } from '../series/emptied-series.queries.ts'
import { isShownNoLonger } from '../targets/replacement.queries.ts'
import { indicatorAt } from './wording.queries.ts'

export interface IndicatorFilter {
  objective?: string
  withoutExamples?: boolean
}

export function listIndicatorNames(db: Kysely<DB>, revision: number, filter: IndicatorFilter) {
  return db
    .selectFrom(indicatorAt(db, revision).as('i'))
    .select(['i.id', 'i.slug', 'i.name_sv', 'i.name_en'])
    .where('i.known_from', '<=', revision)
    .where(eb => eb.not(isShownNoLonger('i', revision)))
    .$if(filter.withoutExamples === true, query => query.where('i.is_example', '=', false))
    .$if(filter.objective !== undefined, query =>
      query.where('i.id', 'in', eb =>
        eb
          .selectFrom('objective_indicator as oi')
          .innerJoin('objective as o', 'o.id', 'oi.objective_id')
          .select('oi.indicator_id')
          .where('o.slug', '=', filter.objective ?? '')
          .where('o.known_from', '<=', revision),
      ),
    )
    .execute()
}

export type IndicatorRow = Awaited<ReturnType<typeof listIndicators>>[number]

function selectIndicators(db: Kysely<DB>, revision: number) {
  return selectHeads(db, revision)
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('series as s')
          .innerJoin('measurement as m', 'm.series_id', 's.id')
          .select([
            sql<string[] | null>`array_agg(distinct m.period) filter (where m.value is not null)`.as(
              'periods',
            ),
          ])
          .whereRef('s.indicator_id', '=', 'i.id')
          .where(isCurrentAt('m', revision))
          .as('figures'),
      join => join.onTrue(),
    )
    .select('figures.periods')
}

function selectHeads(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom(indicatorAt(db, revision).as('i'))
    .leftJoin('indicator as weight', 'weight.id', 'i.weight_indicator_id')
    .select([
      'i.id',
      'i.slug',
      'i.name_sv',
      'i.name_en',
      'i.label',
      'i.definition_sv',
      'i.definition_en',
      'i.caveat_sv',
      'i.caveat_en',
      'i.denominator_sv',
      'i.denominator_en',
      'i.unit_code',
      'i.decimals',
      'i.desired_direction',
      'i.periodicity',
      'i.measure_owner',
      'i.figures_missing_sv',
      'i.figures_missing_en',
      'i.county_aggregation',
      'i.weight_indicator_id',
      'weight.slug as weight_slug',
      'i.is_example',
    ])
    .select(isShownNoLonger('i', revision).as('is_shown_no_longer'))
    .where('i.known_from', '<=', revision)
}

export type IndicatorHead = Awaited<ReturnType<typeof listIndicatorHeads>>[number]

/** Without the periods that have figures, which takes reading them all. */
export function listIndicatorHeads(db: Kysely<DB>, revision: number, ids: readonly number[]) {
  return selectHeads(db, revision).where('i.id', '=', anyOf(ids)).orderBy('i.id').execute()
}

export function listIndicators(db: Kysely<DB>, revision: number, ids: readonly number[]) {
  return selectIndicators(db, revision).where('i.id', 'in', ids).orderBy('i.id').execute()
}

export function findIndicator(db: Kysely<DB>, revision: number, slug: string) {
  return selectIndicators(db, revision).where('i.slug', '=', slug).executeTakeFirst()
}

export type IndicatorFacts = NonNullable<Awaited<ReturnType<typeof findIndicatorFacts>>>

export async function findIndicatorFacts(db: Kysely<DB>, revision: number, slug: string) {
  const [row] = await readIndicatorFacts(db, { revision, slug })
  return row
}

const readIndicatorFacts = compiledRead((db, { revision, slug }: { revision: number; slug: string }) =>
  selectHeads(db, revision)
    .select(
      sql<string[]>`array(
        select distinct s.breakdown from series s
        where s.indicator_id = i.id and not s.id = any(${emptiedSeriesAt(revision)}))`.as('breakdowns'),
    )
    .where('i.slug', '=', slug),
)

export type IndicatorObjectiveRow = Awaited<ReturnType<typeof listObjectivesOf>>[number]

/** The goals that the indicators follow. */
export function listObjectivesOf(db: Kysely<DB>, revision: number, indicatorIds: readonly number[]) {
  return db
    .selectFrom('objective_indicator as oi')
    .innerJoin('objective as o', 'o.id', 'oi.objective_id')
    .select(['oi.indicator_id', 'o.slug', 'o.name_sv', 'o.name_en', 'oi.is_proposal'])
    .where('oi.indicator_id', 'in', indicatorIds)
    .where('o.known_from', '<=', revision)
    .orderBy('o.position')
    .orderBy('o.slug')
    .execute()
}

export function listTables(db: Kysely<DB>, indicatorId: number) {
  return db
    .selectFrom('indicator_table')
    .select(['table_id', 'content_code', 'periods', 'source_id'])
    .where('indicator_id', '=', indicatorId)
    .orderBy('position')
    .execute()
}

export function listBreaks(db: Kysely<DB>, indicatorId: number) {
  return db
    .selectFrom('indicator_break')
    .select(['after_period', 'before_period', 'note_sv', 'note_en'])
    .where('indicator_id', '=', indicatorId)
    .orderBy('after_period')
    .execute()
}

/** The breaks of many indicators, for directions. */
export function listBreaksOf(db: Kysely<DB>, indicatorIds: readonly number[]) {
  return db
    .selectFrom('indicator_break')
    .select(['indicator_id', 'after_period', 'before_period'])
    .where('indicator_id', 'in', indicatorIds)
    .execute()
}

/** The målvärden of its series that hold at the revision. */
export async function listTargetsOf(
  db: Kysely<DB>,
  revision: number,
  indicatorId: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('target as t')
    .innerJoin('target_period as tp', 'tp.target_id', 't.id')
    .select('t.id')
    .distinct()
    // As a join, PostgreSQL would walk through the series of all indicators until it is at these.
    .where(
      't.series_id',
      '=',
      eb =>
        sql<number>`any(array(${eb.selectFrom('series').select('id').where('indicator_id', '=', indicatorId)}))`,
    )
    .where(isCurrentAt('tp', revision))
    .execute()
  return rows.map(row => row.id)
}

/** The indicators that have a målvärde. Few have; PostgreSQL finds them quickest when it is asked for all. */
export async function listTargetedIndicators(db: Kysely<DB>, revision: number): Promise<number[]> {
  const rows = await db
    .selectFrom('target as t')
    .innerJoin('series as s', 's.id', 't.series_id')
    .select('s.indicator_id')
    .distinct()
    .where('t.known_from', '<=', revision)
    .execute()
  return rows.map(row => row.indicator_id)
}

export type CoverageRow = Awaited<ReturnType<typeof listCoverage>>[number]

/** Places, breakdowns and sources of what is told at the revision: nothing is told by a withdrawn value. */
export function listCoverage(db: Kysely<DB>, revision: number, indicatorId: number) {
  return db
    .selectFrom('series as s')
    .innerJoin('measurement as m', 'm.series_id', 's.id')
    .select([
      's.geography_code',
      's.breakdown',
      'm.source_id',
      sql<boolean>`bool_or(m.value is not null)`.as('has_values'),
    ])
    .where('s.indicator_id', '=', indicatorId)
    .where(isCurrentAt('m', revision))
    .where(sql<boolean>`m.missing is distinct from 'withdrawn'`)
    .groupBy(['s.geography_code', 's.breakdown', 'm.source_id'])
    .orderBy('s.geography_code')
    .orderBy('m.source_id')
    .execute()
}

/** When the indicator became known, whatever moment is asked about. */
export async function findIndicatorKnownFrom(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('indicator as i')
    .innerJoin('revision as r', 'r.id', 'i.known_from')
    .select('r.at')
    .where('i.slug', '=', slug)
    .executeTakeFirst()
  return row?.at
}
