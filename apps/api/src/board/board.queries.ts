import { type Kysely, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

const countInt = () => sql<number>`count(*)::int`

export type PublishedResultRow = NonNullable<Awaited<ReturnType<typeof findPublishedResult>>>

export function findPublishedResult(db: Kysely<DB>, revision: number, period: string) {
  return db
    .selectFrom('published_result as p')
    .innerJoin('revision as r', 'r.id', 'p.known_from')
    .selectAll('p')
    .select('r.at as known_at')
    .where('p.period', '=', period)
    .where(isCurrentAt('p', revision))
    .orderBy('p.id')
    .executeTakeFirst()
}

export async function listPublishedPeriods(db: Kysely<DB>, revision: number): Promise<string[]> {
  const rows = await db
    .selectFrom('published_result')
    .select('period')
    .distinct()
    .where(isCurrentAt('published_result', revision))
    .execute()
  return rows.map(row => row.period)
}

/** How many målvärden the plans in force have for the period; undefined when no source says. */
export async function findPlannedTargets(db: Kysely<DB>, versionIds: readonly number[], period: string) {
  if (versionIds.length === 0) return undefined
  const row = await db
    .selectFrom('planned_targets')
    .select(sql<number | null>`sum(count)::int`.as('count'))
    .where('version_id', 'in', versionIds)
    .where('period', '=', period)
    .executeTakeFirst()
  return row?.count ?? undefined
}

export type BudgetTotalRow = NonNullable<Awaited<ReturnType<typeof findBudgetTotal>>>

export function findBudgetTotal(db: Kysely<DB>, revision: number, period: string) {
  return db
    .selectFrom('budget_line')
    .select(['budget_tkr', 'outcome_tkr', 'printed_deviation_tkr', 'source_id'])
    .where('period', '=', period)
    .where('breakdown', '=', 'total')
    .where(isCurrentAt('budget_line', revision))
    .executeTakeFirst()
}

export type AssignmentRow = Awaited<ReturnType<typeof listAssignments>>[number]

/** Assignments of the plans, with the years that each plan holds for. */
export function listAssignments(db: Kysely<DB>, revision: number, versionIds: readonly number[]) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('steering_document_version as v', 'v.id', 'a.version_id')
    .innerJoin('steering_document as d', 'd.id', 'v.document_id')
    .select(['a.state', 'a.source_id', 'v.valid_from', 'v.valid_to', 'd.short_name as document'])
    .where('a.version_id', 'in', versionIds)
    .where(isCurrentAt('a', revision))
    .orderBy('a.position')
    .execute()
}

export type ComparisonRow = Awaited<ReturnType<typeof listComparisons>>[number]

/** Comparisons between places, with both values where they are known. */
export function listComparisons(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('comparison as c')
    .innerJoin('indicator as i', 'i.id', 'c.indicator_id')
    .innerJoin('geography as g', 'g.code', 'c.geography_code')
    .innerJoin('geography as w', 'w.code', 'c.with_geography_code')
    .leftJoin('series as s', join =>
      join
        .onRef('s.indicator_id', '=', 'i.id')
        .onRef('s.geography_code', '=', 'c.geography_code')
        .on('s.breakdown', '=', 'total'),
    )
    .leftJoin('measurement as m', join =>
      join
        .onRef('m.series_id', '=', 's.id')
        .onRef('m.period', '=', 'c.period')
        .on(isCurrentAt('m', revision)),
    )
    .leftJoin('series as ws', join =>
      join
        .onRef('ws.indicator_id', '=', 'i.id')
        .onRef('ws.geography_code', '=', 'c.with_geography_code')
        .on('ws.breakdown', '=', 'total'),
    )
    .leftJoin('measurement as wm', join =>
      join
        .onRef('wm.series_id', '=', 'ws.id')
        .onRef('wm.period', '=', 'c.period')
        .on(isCurrentAt('wm', revision)),
    )
    .select([
      'i.slug',
      'i.name_sv',
      'i.name_en',
      'i.unit_code',
      'i.decimals',
      'c.verdict',
      'c.period',
      'c.source_id',
      'g.name as place',
      'g.kind as place_kind',
      'w.name as other_place',
      'w.kind as other_place_kind',
      'm.value',
      'wm.value as other_value',
    ])
    .where('i.known_from', '<=', revision)
    .where(isCurrentAt('c', revision))
    .orderBy('i.slug')
    .execute()
}

export type StrategyRow = Awaited<ReturnType<typeof listStrategies>>[number]

/** Strategies known at the revision, newest version first, with the number of their goals. */
export function listStrategies(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('steering_document_version as v')
    .innerJoin('steering_document as d', 'd.id', 'v.document_id')
    .select(eb => [
      'd.slug',
      'd.name',
      'd.short_name',
      'v.version',
      'v.state',
      'v.valid_from',
      'v.valid_to',
      'v.source_id',
      eb
        .selectFrom('objective as o')
        .select(countInt().as('count'))
        .whereRef('o.version_id', '=', 'v.id')
        .where('o.kind', '=', 'strategy_goal')
        .where('o.known_from', '<=', revision)
        .as('goal_count'),
      eb
        .selectFrom('objective as o')
        .innerJoin('target as t', 't.objective_id', 'o.id')
        .select(countInt().as('count'))
        .whereRef('o.version_id', '=', 'v.id')
        .where('t.known_from', '<=', revision)
        .as('target_count'),
    ])
    .where('d.kind', '=', 'strategy')
    .where('v.known_from', '<=', revision)
    .orderBy('v.version', 'desc')
    .execute()
}
