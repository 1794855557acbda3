import type { EntrySheet } from '@malkoll/contracts'
import {
  comparePeriods,
  formatPeriod,
  type Language,
  nextPeriod,
  type Period,
  previousPeriod,
} from '@malkoll/domain'
import type { Kysely } from 'kysely'
import { type AssessedTarget, loadAssessedTargets } from '../assessments/assessment.load.ts'
import { listPeriodsWithTargets } from '../assessments/assessment.queries.ts'
import { resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { listObjectives } from '../objectives/objective.queries.ts'
import { ObjectiveTree } from '../objectives/objective.view.ts'
import { compareNewestFirst, knownPeriod } from '../periods/known-period.ts'
import { validationFailed } from '../problems.ts'
import { goalsOf } from '../targets/target.view.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import { enterableIndicators } from './entry-rows.ts'
import {
  countSheet,
  listSheetCells,
  listSheetIndicatorFacts,
  listSheetObjectives,
  type SheetSeriesRow,
} from './entry-sheet.queries.ts'
import { isOfOtherPeriods, type SheetMaterial, toEntryRow } from './entry-sheet.view.ts'
import { type FirstRows, loadFirstRows } from './first-rows.load.ts'
import { loadSheetPage, type SelectedRows, selectRows } from './sheet-selection.load.ts'

export interface SheetQuery {
  scope?: 'own' | 'all' | undefined
  from?: string | undefined
  to?: string | undefined
  /** Slugs with commas. */
  indicator?: string | undefined
  /** Codes with commas. */
  geography?: string | undefined
  /** Words. */
  q?: string | undefined
  /** Slug. */
  objective?: string | undefined
  cursor?: string | undefined
}

type SheetContext = Pick<SignedInContext, 'db' | 'user' | 'language' | 'now'>

const MOST_COLUMNS = 36
const COLUMNS_BEFORE = 2

/** Rows to enter values in, with what the values are judged by. */
export async function loadEntrySheet(context: SheetContext, query: SheetQuery): Promise<EntrySheet> {
  const { db, user, now } = context
  const { revision, at } = await resolveAsOf(db, null)
  const scope = query.scope ?? (user.indicatorIds.length > 0 ? 'own' : 'all')
  const columns = await columnsOf(context, revision, query)
  const tree = new ObjectiveTree(await listObjectives(db, revision))
  const selection = await selectRows(context, { scope, query, tree })
  const page = await loadSheetPage(db, selection, query.cursor)
  const isWhole = query.geography === undefined && query.objective === undefined
  const first = await loadFirstRows(context, { scope, selection, isWhole })
  const rows = page.nextCursor === null ? [...page.rows, ...first.rows] : page.rows
  const material = await loadMaterial(context, { revision, columns, tree, rows })
  return {
    asOf: at ?? now.toISOString(),
    revision,
    scope,
    periods: columns,
    rows: rows.map(row => toEntryRow(row, material)),
    ...(await loadWhole(context, { query, selection, first, columns, tree })),
    nextCursor: page.nextCursor,
  }
}

interface Whole {
  query: SheetQuery
  selection: SelectedRows
  first: FirstRows
  columns: readonly string[]
  tree: ObjectiveTree
}

/** What is said of all pages, once. */
async function loadWhole(
  { db, user, language }: SheetContext,
  { query, selection, first, columns, tree }: Whole,
): Promise<Pick<EntrySheet, 'totals' | 'objectives' | 'unplaced'>> {
  if (query.cursor !== undefined) return { totals: null, objectives: null, unplaced: null }
  const goals = (await listSheetObjectives(db, selection.scopeIds)).map(
    id => goalsOf(tree, id, language).regionGoal,
  )
  const otherPeriodIds = selection.indicators
    .filter(row => isOfOtherPeriods(row, columns))
    .map(({ id }) => id)
  const told = await countSheet(db, selection, {
    columns,
    indicatorIds: enterableIndicators(user),
    otherPeriodIds,
  })
  const enterable = first.rows.filter(row => !otherPeriodIds.includes(row.indicator_id)).length
  return {
    totals: {
      rows: told.rows + first.rows.length,
      enterable: told.enterable + enterable,
      empty: told.empty + enterable,
    },
    unplaced: first.unplaced,
    objectives: [...new Map(goals.map(goal => [goal.slug, goal])).values()].toSorted((a, b) =>
      compareSwedish(a.name, b.name),
    ),
  }
}

/** Periods of one kind, oldest first; by default the board’s year and the two before it. */
async function columnsOf(
  context: SheetContext,
  revision: number,
  { from, to }: SheetQuery,
): Promise<string[]> {
  const last = knownPeriod(to ?? from ?? (await newestYear(context, revision)))
  const first = from === undefined ? earlier(last, COLUMNS_BEFORE) : knownPeriod(from)
  if (first.kind !== last.kind || comparePeriods(first, last) > 0) throw badRange(from, to)
  const columns: string[] = []
  for (
    let period: Period | undefined = first;
    period && comparePeriods(period, last) <= 0;
    period = nextPeriod(period)
  ) {
    columns.push(formatPeriod(period))
    if (columns.length > MOST_COLUMNS) throw badRange(from, to)
  }
  return columns
}

function earlier(period: Period, steps: number): Period {
  const before = steps === 0 ? undefined : previousPeriod(period)
  return before ? earlier(before, steps - 1) : period
}

function badRange(from: string | undefined, to: string | undefined) {
  return validationFailed([{ path: 'to', code: 'bad_range', value: `${from ?? ''}–${to ?? ''}` }])
}

async function newestYear({ db, now }: SheetContext, revision: number): Promise<string> {
  const rows = await listPeriodsWithTargets(db, revision, { withoutExamples: false })
  const years = rows.map(row => row.period).filter(period => knownPeriod(period).kind === 'year')
  return years.toSorted(compareNewestFirst)[0] ?? dateInStockholm(now).slice(0, 'YYYY'.length)
}

interface PageMaterial {
  revision: number
  columns: readonly string[]
  tree: ObjectiveTree
  rows: readonly SheetSeriesRow[]
}

async function loadMaterial(
  { db, user, language, now }: SheetContext,
  { revision, columns, tree, rows }: PageMaterial,
): Promise<SheetMaterial> {
  const seriesIds = rows.map(row => row.id)
  const indicatorIds = [...new Set(rows.map(row => row.indicator_id))]
  const facts = await listSheetIndicatorFacts(db, indicatorIds)
  const cells = await listSheetCells(db, { seriesIds, periods: columns })
  const targets = await loadTargetsOf({ db, revision, language, now }, rows)
  return {
    columns,
    language,
    user,
    indicators: new Map(facts.map(indicator => [indicator.id, indicator])),
    cells: new Map(cells.map(cell => [`${cell.series_id} ${cell.period}`, cell])),
    targets,
    tree,
  }
}

async function loadTargetsOf(
  { db, revision, language, now }: { db: Kysely<DB>; revision: number; language: Language; now: Date },
  rows: readonly SheetSeriesRow[],
): Promise<SheetMaterial['targets']> {
  const targetIds = rows.flatMap(row => row.target_ids)
  if (targetIds.length === 0) return new Map()
  const remember = <T>(_: unknown, read: () => Promise<T>) => read()
  const context = { db, revision, language, today: dateInStockholm(now), remember }
  const assessed: AssessedTarget[] = await loadAssessedTargets(context, { targetIds })
  const periods = assessed.flatMap(target => target.periods)
  return Map.groupBy(periods, ({ row }) => row.series_id)
}
