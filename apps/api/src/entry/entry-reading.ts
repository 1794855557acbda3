import type { MeasurementItem } from '@malkoll/contracts'
import { isOfDeed, type Language, periodTextIn, readDeed, wrongKindSentence } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import type { MeasurementContent } from '../measurements/measurement-input.ts'
import { exampleNeedsDecision, type Issue, notYours, validationFailed } from '../problems.ts'
import {
  listBreakdowns,
  listComparators,
  listExampleTargets,
  listHistories,
  resolveRefs,
} from './entry.queries.ts'
import { type ItemIssue, type ReadContent, readContent } from './entry-content.ts'
import { heldPeriods } from './entry-findings.ts'
import { mayEnter, nameOfRow, type RefRow, refIssue, refsOf } from './entry-rows.ts'

export type EntryContext = Pick<SignedInContext, 'db' | 'user' | 'actor' | 'language' | 'now'>

/** An item that was sent, with what there is by its names. */
export interface NamedItem {
  index: number
  item: MeasurementItem
  row: RefRow
}

export interface ReadItem extends NamedItem {
  content: MeasurementContent
}

/**
 * Reads what was sent. Refused are cells that are not the user’s, then names, periods and numbers that are wrong, then
 * outcomes of examples.
 */
export async function readItems(
  context: EntryContext,
  items: readonly MeasurementItem[],
): Promise<ReadItem[]> {
  const { asked, refOf } = refsOf(items)
  const rows: RefRow[] = []
  for (const found of await resolveRefs(context.db, asked)) {
    const { ref } = asked[found.index] ?? {}
    if (ref) rows[found.index] = { ref, found }
  }
  const named = items.flatMap((item, index) => {
    const row = rows[refOf[index] ?? 0]
    return row ? [{ index, item, row }] : []
  })
  refuseOthers(named, context)
  const wrongRows = await findWrongRows(context.db, rows)
  const known = { wrongRows, held: await findHeld(named, context), deeds: await findDeeds(named, context) }
  const read = refuseWrong(named, known, context)
  await refuseExamples(context, read)
  return read
}

/** Whose the cells are is told before anything else of them. */
function refuseOthers(named: readonly NamedItem[], { user, language }: EntryContext): void {
  const others = named.filter(({ row }) => row.found.indicator_id !== null && !mayEnter(user, row.found))
  if (others.length === 0) return
  throw notYours(
    others.map(({ index, row }) => ({
      path: `items.${index}.indicator`,
      code: 'not_yours',
      value: nameOfRow(row, language),
    })),
  )
}

async function findWrongRows(db: Kysely<DB>, rows: readonly RefRow[]): Promise<Map<RefRow, ItemIssue>> {
  const unsettled = rows.filter(({ found }) => found.series_ids.length !== 1)
  const indicatorIds = unsettled.map(({ found }) => found.indicator_id).filter(id => id !== null)
  const breakdowns = indicatorIds.length === 0 ? new Map() : await listBreakdowns(db, indicatorIds)
  const wrong = new Map<RefRow, ItemIssue>()
  for (const row of rows) {
    const issue = refIssue(row, breakdowns.get(row.found.indicator_id))
    if (issue) wrong.set(row, issue)
  }
  return wrong
}

/** The periods that say something in series, by their ids. */
type HeldPeriods = ReadonlyMap<number, readonly string[]>

/** Of series that are to have a period which their periodicity alone does not allow. */
async function findHeld(named: readonly NamedItem[], { db, language }: EntryContext): Promise<HeldPeriods> {
  const unusual = named.filter(({ item, row }) => {
    const { periodicity } = row.found
    return wrongKindSentence(item.period, { periodicity, held: () => [] }, language) !== undefined
  })
  if (unusual.length === 0) return new Map()
  const seriesIds = new Set(unusual.flatMap(({ row }) => row.found.series_ids))
  const histories = await listHistories(db, [...seriesIds])
  return new Map([...histories].map(([id, history]) => [id, heldPeriods(history)]))
}

/** The cells that are told by a word, of målvärden that something is done. */
async function findDeeds(named: readonly NamedItem[], { db }: EntryContext): Promise<ReadonlySet<NamedItem>> {
  const worded = named.filter(
    ({ item: { value } }) => typeof value === 'string' && readDeed(value) !== undefined,
  )
  const targetIds = new Set(worded.flatMap(({ row }) => row.found.target_ids))
  if (targetIds.size === 0) return new Set()
  const compared = await listComparators(db, [...targetIds])
  const deeds = worded.filter(({ item, row }) => {
    const own = compared.filter(
      ({ series_id, period }) => series_id === row.found.series_ids[0] && period === item.period,
    )
    return isOfDeed(own.map(({ comparator }) => comparator))
  })
  return new Set(deeds)
}

interface Known {
  wrongRows: ReadonlyMap<RefRow, ItemIssue>
  held: HeldPeriods
  deeds: ReadonlySet<NamedItem>
}

function refuseWrong(
  named: readonly NamedItem[],
  { wrongRows, held, deeds }: Known,
  { now, language }: EntryContext,
): ReadItem[] {
  const today = dateInStockholm(now)
  const issues: Issue[] = duplicateIssues(named, language)
  const read: ReadItem[] = []
  for (const one of named) {
    const wrong = wrongRows.get(one.row)
    const content: ReadContent = wrong
      ? { issue: wrong }
      : readItem(one, held, { today, language, isDeed: deeds.has(one) })
    if ('content' in content) read.push({ ...one, ...content })
    else issues.push({ ...content.issue, path: `items.${one.index}.${content.issue.path}` })
  }
  if (issues.length > 0) throw validationFailed(issues)
  return read
}

function readItem(
  { item, row: { found } }: NamedItem,
  held: HeldPeriods,
  reader: { today: string; language: Language; isDeed: boolean },
): ReadContent {
  const { unit_code: unit, periodicity, series_ids } = found
  return readContent(item, { ...reader, unit, periodicity, held: () => held.get(series_ids[0] ?? 0) ?? [] })
}

function duplicateIssues(named: readonly NamedItem[], language: Language): Issue[] {
  const seen = new Set<string>()
  return named.flatMap(one => {
    const { row, item, index } = one
    const [seriesId] = row.found.series_ids
    const cell = `${seriesId ?? JSON.stringify(row.ref)} ${item.period}`
    const isSecond = seen.has(cell)
    seen.add(cell)
    return isSecond
      ? [{ path: `items.${index}`, code: 'duplicate_cell' as const, value: cellName(one, language) }]
      : []
  })
}

export function cellName({ row, item }: NamedItem, language: Language): string {
  return `${nameOfRow(row, language)} ${periodTextIn(item.period, language)}`
}

/** A real outcome never meets an invented målvärde. */
async function refuseExamples({ db, language }: EntryContext, read: readonly ReadItem[]): Promise<void> {
  const [first, ...others] = read.filter(({ row }) => row.found.is_example)
  if (!first) return
  const seriesIds = [first, ...others].flatMap(({ row }) => row.found.series_ids)
  const targets = await listExampleTargets(db, seriesIds)
  throw exampleNeedsDecision(
    nameOfRow(first.row, language),
    targets.map(target => target.slug),
  )
}
