import { type Kysely, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'
import { CHANGED_SERIES_COLUMNS, type ChangeWindow, sideDifferences } from './change.queries.ts'

/**
 * Cells that say something else at the end of the window than before it. A cell without a row of the window cannot
 * have changed, and what changed back is left out by comparing the two versions: so is what came and was withdrawn.
 * Notes and sources say something of a value, not another value.
 */
function selectNetCells(db: Kysely<DB>, { after, upTo, withoutExamples }: ChangeWindow) {
  return db
    .selectFrom('measurement as now')
    .innerJoin('series as s', 's.id', 'now.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .$if(withoutExamples, real => real.where('s.is_example', '=', false))
    .leftJoin('measurement as before', join =>
      join
        .onRef('before.series_id', '=', 'now.series_id')
        .onRef('before.period', '=', 'now.period')
        // Before the first revision there was nothing: not even looked for.
        .on(after === 0 ? sql<boolean>`false` : isCurrentAt('before', after)),
    )
    .where('now.known_from', '>', after)
    .where(isCurrentAt('now', upTo))
    .where(
      sql<boolean>`((before.id is null and now.missing is distinct from 'withdrawn')
        or (before.id is not null and (
          (now.value, now.missing, now.qualifier, now.margin, now.n)
            is distinct from (before.value, before.missing, before.qualifier, before.margin, before.n)
          or not (now.flags @> before.flags and now.flags <@ before.flags))))`,
    )
}

export type NetCellRow = Awaited<ReturnType<typeof listNet>>[number]

/**
 * Corrected cells, then new ones, both in the order of `indicators`, in which the cells are counted. Only those whose
 * cells come within the limit are read: sorting all would take seconds.
 */
export async function listNetCells(
  db: Kysely<DB>,
  window: ChangeWindow,
  { limit, indicators }: { limit: number; indicators: readonly NetIndicatorRow[] },
): Promise<NetCellRow[]> {
  const corrected = await listNet(db, window, {
    isNew: false,
    indicatorIds: idsWithin(indicators, limit, row => row.corrected),
    limit,
  })
  const rest = limit - corrected.length
  const added = await listNet(db, window, {
    isNew: true,
    indicatorIds: idsWithin(indicators, rest, row => row.added),
    limit: rest,
  })
  return [...corrected, ...added]
}

/** The first indicators that together have as many cells as the limit. */
function idsWithin(
  indicators: readonly NetIndicatorRow[],
  limit: number,
  countOf: (row: NetIndicatorRow) => number,
): number[] {
  const ids: number[] = []
  let rest = limit
  for (const row of indicators) {
    if (rest <= 0) break
    if (countOf(row) > 0) ids.push(row.id)
    rest -= countOf(row)
  }
  return ids
}

interface NetPart {
  isNew: boolean
  indicatorIds: readonly number[]
  limit: number
}

async function listNet(db: Kysely<DB>, window: ChangeWindow, part: NetPart) {
  return part.indicatorIds.length === 0 ? [] : selectNet(db, window, part).execute()
}

function selectNet(db: Kysely<DB>, window: ChangeWindow, { isNew, indicatorIds, limit }: NetPart) {
  const ids = sql`${[...indicatorIds]}::bigint[]`
  return selectNetCells(db, window)
    .where('before.id', isNew ? 'is' : 'is not', null)
    .where(sql<boolean>`s.indicator_id = any(${ids})`)
    .leftJoin('geography as g', 'g.code', 's.geography_code')
    .leftJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(CHANGED_SERIES_COLUMNS)
    .select(sideDifferences('now'))
    .select([
      'now.series_id',
      'now.period',
      'now.value as after',
      'now.missing as after_missing',
      'now.qualifier as after_qualifier',
      'before.id as before_id',
      'before.value as before',
      'before.missing as before_missing',
      'before.qualifier as before_qualifier',
    ])
    .orderBy(sql`array_position(${ids}, s.indicator_id)`)
    .orderBy('s.geography_code')
    .orderBy('o.slug')
    .orderBy('s.breakdown')
    .orderBy('now.period')
    .limit(limit)
}

export type NetIndicatorRow = Awaited<ReturnType<typeof countNetCells>>[number]

/** How many cells of each indicator differ; those of which none does are left out. */
export function countNetCells(db: Kysely<DB>, window: ChangeWindow) {
  const isFromNothing = window.after === 0
  return db
    .selectFrom(isFromNothing ? countKnownBySeries(db, window) : countNetBySeries(db, window))
    .innerJoin('series as s', 's.id', 'cell.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .$if(window.withoutExamples, real => real.where('s.is_example', '=', false))
    .select(['i.id', 'i.slug', 'i.name_sv', 'i.name_en', 'i.is_example'])
    .select([
      sql<number>`sum(cell.corrected)::int`.as('corrected'),
      sql<number>`sum(cell.added)::int`.as('added'),
    ])
    .groupBy('i.id')
    .execute()
}

function countNetBySeries(db: Kysely<DB>, window: ChangeWindow) {
  return selectNetCells(db, window)
    .select([
      'now.series_id',
      sql<number>`count(before.id)`.as('corrected'),
      sql<number>`count(*) - count(before.id)`.as('added'),
    ])
    .groupBy('now.series_id')
    .as('cell')
}

/** Against nothing everything is new. With a join of nothing the planner would sort millions of rows on disk. */
function countKnownBySeries(db: Kysely<DB>, { upTo }: ChangeWindow) {
  return db
    .selectFrom('measurement as now')
    .select(['now.series_id', sql<number>`0`.as('corrected'), sql<number>`count(*)`.as('added')])
    .where(isCurrentAt('now', upTo))
    .where('now.missing', 'is distinct from', 'withdrawn')
    .groupBy('now.series_id')
    .as('cell')
}

export type StepRow = Awaited<ReturnType<typeof listSteps>>[number]

/** Every version that the cells got in the window, oldest first. */
export function listSteps(
  db: Kysely<DB>,
  { after, upTo }: ChangeWindow,
  cells: readonly Pick<NetCellRow, 'series_id' | 'period'>[],
) {
  const seriesIds = cells.map(cell => cell.series_id)
  const periods = cells.map(cell => cell.period)
  return db
    .selectFrom(
      sql<{ series_id: number; period: string }>`
        unnest(${seriesIds}::bigint[], ${periods}::text[])`.as<'cell'>(sql`cell (series_id, period)`),
    )
    .innerJoin('measurement as m', join =>
      join.onRef('m.series_id', '=', 'cell.series_id').onRef('m.period', '=', 'cell.period'),
    )
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .select([
      'm.series_id',
      'm.period',
      'm.value',
      'm.missing',
      'm.qualifier',
      'm.reason',
      'r.id as revision',
      'r.at',
      'r.actor',
      'r.reason as revision_reason',
    ])
    .where('m.known_from', '>', after)
    .where('m.known_from', '<=', upTo)
    .orderBy('m.known_from')
    .execute()
}

/** What was said of the latest change of each row of the målvärden in the window. */
export function listTargetReasons(
  db: Kysely<DB>,
  { after, upTo }: ChangeWindow,
  targetIds: readonly number[],
) {
  return db
    .selectFrom('target_period as tp')
    .innerJoin('target as t', 't.id', 'tp.target_id')
    .innerJoin('revision as r', join =>
      join.on(eb =>
        eb.or([eb('r.id', '=', eb.ref('tp.known_from')), eb('r.id', '=', eb.ref('tp.known_to'))]),
      ),
    )
    .distinctOn(['t.slug', 'tp.period'])
    .select(['t.slug as target', 'tp.period', 'r.reason'])
    .where('tp.target_id', 'in', targetIds)
    .where('r.id', '>', after)
    .where('r.id', '<=', upTo)
    .orderBy('t.slug')
    .orderBy('tp.period')
    .orderBy('r.id', 'desc')
    .execute()
}

/** Målvärden whose rule, outcome, forecast or override may have changed in the window. */
export async function listTouchedTargetIds(db: Kysely<DB>, { after, upTo }: ChangeWindow): Promise<number[]> {
  const isWithin = (column: string) =>
    sql<boolean>`${sql.ref(column)} > ${after} and ${sql.ref(column)} <= ${upTo}`
  const rows = await db
    .selectFrom('target as t')
    .select('t.id')
    .where(eb =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('measurement as m')
            .select('m.id')
            .whereRef('m.series_id', '=', 't.series_id')
            .where(isWithin('m.known_from')),
        ),
        eb.exists(
          eb
            .selectFrom('target_period as tp')
            .select('tp.id')
            .whereRef('tp.target_id', '=', 't.id')
            .where(sql<boolean>`(${isWithin('tp.known_from')} or ${isWithin('tp.known_to')})`),
        ),
        eb.exists(
          eb
            .selectFrom('assessment_override as ao')
            .select('ao.id')
            .whereRef('ao.target_id', '=', 't.id')
            .where(sql<boolean>`(${isWithin('ao.known_from')} or ${isWithin('ao.known_to')})`),
        ),
      ]),
    )
    .execute()
  return rows.map(row => row.id)
}
