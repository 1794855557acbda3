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
import type { SignedUser } from '../accounts/identify.ts'
import { type AssessedTarget, loadAssessedTargets } from '../assessments/assessment.load.ts'
import { listPeriodsWithTargets } from '../assessments/assessment.queries.ts'
import { resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { badCursor, cutPage, type ListPosition, readCursor } from '../http/list-page.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { listTreesOf } from '../objectives/objective.queries.ts'
import { ObjectiveTree } from '../objectives/objective.view.ts'
import { compareNewestFirst, knownPeriod } from '../periods/known-period.ts'
import { validationFailed } from '../problems.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import {
  listSheetCells,
  listSheetIndicatorFacts,
  listSheetIndicators,
  listSheetSeries,
  type SheetIndicatorRow,
  type SheetPosition,
  type SheetSeriesRow,
} from './entry-sheet.queries.ts'
import { type SheetMaterial, toEntryRow } from './entry-sheet.view.ts'

export interface SheetQuery {
  scope?: 'own' | 'all' | undefined
  from?: string | undefined
  to?: string | undefined
  /** Slugs with commas. */
  indicator?: string | undefined
  /** Codes with commas. */
  geography?: string | undefined
  cursor?: string | undefined
}

type SheetContext = Pick<SignedInContext, 'db' | 'user' | 'language' | 'now'>

const ROWS_A_PAGE = 200
const MOST_COLUMNS = 36
const COLUMNS_BEFORE = 2

/** Rows to enter values in, in the order of their indicators’ names, with what the values are judged by. */
export async function loadEntrySheet(context: SheetContext, query: SheetQuery): Promise<EntrySheet> {
  const { db, user } = context
  const { revision, at } = await resolveAsOf(db, null)
  const scope = query.scope ?? (user.indicatorIds.length > 0 ? 'own' : 'all')
  const columns = await columnsOf(context, revision, query)
  const { rows, nextCursor } = await loadPage(db, { scope, user, query })
  const material = await loadMaterial(context, { revision, columns, rows })
  return {
    asOf: at ?? context.now.toISOString(),
    revision,
    scope,
    periods: columns,
    rows: rows.map(row => toEntryRow(row, material)),
    nextCursor,
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

interface PageQuestion {
  scope: 'own' | 'all'
  user: SignedUser
  query: SheetQuery
}

async function loadPage(db: Kysely<DB>, { scope, user, query }: PageQuestion) {
  const all = await listSheetIndicators(db, {
    indicatorIds: scope === 'own' ? user.indicatorIds : null,
    slugs: query.indicator?.split(',') ?? null,
  })
  const sorted = all.toSorted(compareIndicators)
  const after = cursorOf(query.cursor)
  const rest = after === null ? sorted : sorted.slice(indexAfter(sorted, after))
  const isInside = after !== null && rest[0]?.slug === after.slug
  const rows = await fillPage(db, {
    indicatorIds: rest.map(indicator => indicator.id),
    after: isInside ? after : null,
    geographies: query.geography?.split(',') ?? null,
    limit: ROWS_A_PAGE + 1,
  })
  const byId = new Map(sorted.map(indicator => [indicator.id, indicator]))
  const page = cutPage(rows, row => positionOf(row, byId.get(row.indicator_id)), ROWS_A_PAGE)
  return { rows: page.items, nextCursor: page.nextCursor }
}

/** Many indicators have hundreds of series, some none: a few are asked about first, then more at a time. */
async function fillPage(db: Kysely<DB>, position: SheetPosition): Promise<SheetSeriesRow[]> {
  const rows: SheetSeriesRow[] = []
  let start = 0
  let after = position.after
  for (let count = FEWEST_ASKED; start < position.indicatorIds.length && rows.length < position.limit; ) {
    const indicatorIds = position.indicatorIds.slice(start, start + count)
    const limit = position.limit - rows.length
    rows.push(...(await listSheetSeries(db, { ...position, indicatorIds, after, limit })))
    start += count
    count *= GROWTH
    after = null
  }
  return rows
}

const FEWEST_ASKED = 16
const GROWTH = 4

/** Those with a målvärde first: they are what a deadline is about. */
function compareIndicators(a: Place, b: Place): number {
  return (
    Number(b.has_target) - Number(a.has_target) ||
    compareSwedish(a.name_sv, b.name_sv) ||
    compareSwedish(a.slug, b.slug)
  )
}

type Place = Pick<SheetIndicatorRow, 'has_target' | 'name_sv' | 'slug'>

interface SheetCursor extends Place {
  geography: string
  organisation: string
  breakdown: string
}

const HAS_TARGET = 'målvärde'

function cursorOf(text: string | undefined): SheetCursor | null {
  const position = readCursor(text)
  if (position === null) return null
  const [target, name_sv, slug, geography, organisation, breakdown] = position
  if (name_sv === undefined || slug === undefined || geography === undefined) throw badCursor(text)
  if (organisation === undefined || breakdown === undefined) throw badCursor(text)
  if (position.some(part => part.includes('\0'))) throw badCursor(text)
  return { has_target: target === HAS_TARGET, name_sv, slug, geography, organisation, breakdown }
}

/** The cursor’s own indicator, or the first after where it stood. */
function indexAfter(sorted: readonly SheetIndicatorRow[], cursor: SheetCursor): number {
  const index = sorted.findIndex(indicator => compareIndicators(indicator, cursor) >= 0)
  return index === -1 ? sorted.length : index
}

function positionOf(row: SheetSeriesRow, indicator: SheetIndicatorRow | undefined): ListPosition {
  const { geography_code, organisation_slug, breakdown } = row
  return [
    indicator?.has_target ? HAS_TARGET : '',
    indicator?.name_sv ?? '',
    indicator?.slug ?? '',
    geography_code ?? '',
    organisation_slug ?? '',
    breakdown,
  ]
}

async function loadMaterial(
  { db, user, language, now }: SheetContext,
  {
    revision,
    columns,
    rows,
  }: { revision: number; columns: readonly string[]; rows: readonly SheetSeriesRow[] },
): Promise<SheetMaterial> {
  const seriesIds = rows.map(row => row.id)
  const indicatorIds = [...new Set(rows.map(row => row.indicator_id))]
  const facts = await listSheetIndicatorFacts(db, indicatorIds)
  const cells = await listSheetCells(db, { seriesIds, periods: columns })
  const targets = await loadTargets({ db, revision, language, now }, rows)
  return {
    columns,
    language,
    user,
    indicators: new Map(facts.map(indicator => [indicator.id, indicator])),
    cells: new Map(cells.map(cell => [`${cell.series_id} ${cell.period}`, cell])),
    ...targets,
  }
}

async function loadTargets(
  { db, revision, language, now }: { db: Kysely<DB>; revision: number; language: Language; now: Date },
  rows: readonly SheetSeriesRow[],
): Promise<Pick<SheetMaterial, 'targets' | 'tree'>> {
  const targetIds = rows.flatMap(row => row.target_ids)
  if (targetIds.length === 0) return { targets: new Map(), tree: new ObjectiveTree([]) }
  const today = dateInStockholm(now)
  const context = {
    db,
    revision,
    language,
    today,
    remember: <T>(_: unknown, read: () => Promise<T>) => read(),
  }
  const assessed: AssessedTarget[] = await loadAssessedTargets(context, { targetIds })
  const periods = assessed.flatMap(target => target.periods)
  const objectiveIds = [...new Set(periods.map(({ row }) => row.objective_id))]
  const objectives = objectiveIds.length === 0 ? [] : await listTreesOf(db, revision, objectiveIds)
  return {
    targets: Map.groupBy(periods, ({ row }) => row.series_id),
    tree: new ObjectiveTree(objectives),
  }
}
