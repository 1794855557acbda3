import type { MeasurementItem, Measurements, MeasurementsResult } from '@malkoll/contracts'
import { type EntryTarget, type Language, periodTextIn } from '@malkoll/domain'
import type { Kysely, Transaction } from 'kysely'
import { resolveAsOf, withRevisionLock } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { replaceVersions } from '../measurements/measurement.service.ts'
import type { MeasurementContent, MeasurementInput } from '../measurements/measurement-input.ts'
import { ISSUE_TEXTS } from '../problem-texts.ts'
import { exampleNeedsDecision, type Issue, lostUpdate, notAllowed, validationFailed } from '../problems.ts'
import {
  type CurrentCell,
  enteredSourceId,
  insertSeries,
  listBreakdowns,
  listCurrentCells,
  listExampleTargets,
  listSeriesMaterial,
  listStoring,
  resolveRefs,
  type SeriesMaterial,
} from './entry.queries.ts'
import {
  type ItemIssue,
  isSameOutcome,
  isUnchanged,
  type ReadContent,
  readContent,
  toInput,
} from './entry-content.ts'
import {
  type Findings,
  findingsOf,
  isStanding,
  type JudgedSeries,
  loadEntryTargets,
  readHistory,
} from './entry-findings.ts'
import { mayEnter, nameOfRow, type RefRow, refIssue, refsOf, toNewSeries } from './entry-rows.ts'

type EntryContext = Pick<SignedInContext, 'db' | 'user' | 'actor' | 'language' | 'now'>

/** One item on its way: each step knows more of it. */
interface NamedItem {
  index: number
  item: MeasurementItem
  row: RefRow
}
interface ReadItem extends NamedItem {
  content: MeasurementContent
}
interface ComparedItem extends NamedItem {
  input: MeasurementInput
  current: CurrentCell | undefined
  change: 'added' | 'corrected' | 'unchanged'
}
interface JudgedItem extends ComparedItem {
  findings: Findings
}

/**
 * Stores what the cells are to say, all of it or nothing, as one revision. What they say already makes none. Refused are,
 * in this order: names, periods and numbers that are wrong; cells that are not the user’s; outcomes of examples; cells that
 * somebody has changed since they were seen; corrections without a reason and unusual values without a comment.
 */
export async function enterMeasurements(
  context: EntryContext,
  body: Measurements,
): Promise<MeasurementsResult> {
  const { db, actor } = context
  const reason = body.reason ?? null
  // Before other writers have to wait: of what is looked up by name nothing is ever taken away.
  const read = await readItems(db, context, body.items)
  await refuseExamples(db, read, context.language)
  return withRevisionLock(db, async (trx, open) => {
    const placed = await placeItems(trx, read)
    const compared = await compareItems(trx, placed, { reason, language: context.language })
    await refuseLostUpdates(trx, compared)
    const judged = await judgeItems(trx, compared, { ...context, material: placed.material })
    refuseUnexplained(judged, reason, context.language)
    const facts = { ...actor, kind: 'measurements', reason }
    return store(trx, judged, () => open(facts))
  })
}

async function readItems(
  db: Kysely<DB>,
  context: EntryContext,
  items: readonly MeasurementItem[],
): Promise<ReadItem[]> {
  const { refs, refOf } = refsOf(items)
  const found = await resolveRefs(db, refs)
  const rows = refs.flatMap((ref, index) => {
    const resolved = found.find(row => row.index === index)
    return resolved ? [{ ref, found: resolved }] : []
  })
  const named = items.flatMap((item, index) => {
    const row = rows[refOf[index] ?? 0]
    return row ? [{ index, item, row }] : []
  })
  refuseOthers(named, context)
  const wrongRows = await findWrongRows(db, rows)
  return refuseWrong(named, wrongRows, context)
}

/** Whose the cells are is told before anything else of them. */
function refuseOthers(named: readonly NamedItem[], { user, language }: EntryContext): void {
  const others = named.filter(({ row }) => row.found.indicator_id !== null && !mayEnter(user, row.found))
  if (others.length === 0) return
  throw notAllowed(
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

function refuseWrong(
  named: readonly NamedItem[],
  wrongRows: ReadonlyMap<RefRow, ItemIssue>,
  { now, language }: EntryContext,
): ReadItem[] {
  const today = dateInStockholm(now)
  const issues: Issue[] = duplicateIssues(named, language)
  const read: ReadItem[] = []
  for (const one of named) {
    const wrong = wrongRows.get(one.row)
    const found: ReadContent = wrong
      ? { issue: wrong }
      : readContent(one.item, { unit: one.row.found.unit_code, today, language })
    if ('content' in found) read.push({ ...one, content: found.content })
    else issues.push({ ...found.issue, path: `items.${one.index}.${found.issue.path}` })
  }
  if (issues.length > 0) throw validationFailed(issues)
  return read
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

function cellName({ row, item }: NamedItem, language: Language): string {
  return `${nameOfRow(row, language)} ${periodTextIn(item.period, language)}`
}

/** A real outcome never meets an invented målvärde. */
async function refuseExamples(db: Kysely<DB>, read: readonly ReadItem[], language: Language): Promise<void> {
  const [first, ...others] = read.filter(({ row }) => row.found.is_example)
  if (!first) return
  const seriesIds = [first, ...others].flatMap(({ row }) => row.found.series_ids)
  const targets = await listExampleTargets(db, seriesIds)
  throw exampleNeedsDecision(
    nameOfRow(first.row, language),
    targets.map(target => target.slug),
  )
}

/** The items with the ids of their series, and what these hold. */
interface PlacedItems {
  read: readonly ReadItem[]
  seriesIdOf: (row: RefRow) => number
  material: ReadonlyMap<number, SeriesMaterial>
}

async function placeItems(trx: Transaction<DB>, read: readonly ReadItem[]): Promise<PlacedItems> {
  const rows = [...new Set(read.map(({ row }) => row))]
  const seriesIdOf = await settleSeries(trx, rows)
  const material = await listSeriesMaterial(trx, rows.map(seriesIdOf))
  return { read, seriesIdOf, material: new Map(material.map(series => [series.id, series])) }
}

async function compareItems(
  trx: Transaction<DB>,
  { read, seriesIdOf, material }: PlacedItems,
  said: { reason: string | null; language: Language },
): Promise<ComparedItem[]> {
  const cells = read
    .map(({ row, item }) => ({ seriesId: seriesIdOf(row), period: item.period }))
    .filter(({ seriesId, period }) => {
      const series = material.get(seriesId)
      return series && isStanding(series, period)
    })
  const known = cells.length === 0 ? [] : await listCurrentCells(trx, cells)
  const currentOf = new Map(known.map(cell => [`${cell.series_id} ${cell.period}`, cell]))
  return read.map(({ content, ...one }) => {
    const seriesId = seriesIdOf(one.row)
    const current = currentOf.get(`${seriesId} ${one.item.period}`)
    const input = toInput(one.item, { seriesId, content, current }, said)
    const change = isUnchanged(input, current) ? 'unchanged' : current ? 'corrected' : 'added'
    return { ...one, input, current, change }
  })
}

/** The ids of the rows’ series, made where there is none: a new place or group of an indicator that is known. */
async function settleSeries(trx: Transaction<DB>, rows: readonly RefRow[]): Promise<(row: RefRow) => number> {
  const lacking = rows.filter(({ found }) => found.series_ids.length === 0)
  const made = lacking.length === 0 ? [] : await insertSeries(trx, lacking.map(toNewSeries))
  const madeFor = new Map(lacking.map((row, index) => [row, made[index]]))
  return row => row.found.series_ids[0] ?? madeFor.get(row) ?? 0
}

async function refuseLostUpdates(trx: Transaction<DB>, compared: readonly ComparedItem[]): Promise<void> {
  const lost = compared.filter(
    ({ change, current, item }) => change !== 'unchanged' && (current?.id ?? null) !== item.replaces,
  )
  if (lost.length === 0) return
  const ids = lost.map(({ current }) => current?.id).filter(id => id !== undefined)
  const storing = new Map((await listStoring(trx, ids)).map(row => [row.id, row]))
  throw lostUpdate(
    lost.map(({ index, item, row, input, current }) => ({
      index,
      indicator: row.ref.indicator,
      geography: row.ref.geography,
      breakdown: row.ref.breakdown,
      period: item.period,
      own: { value: input.value, missing: input.missing },
      theirs: current ? toTheirs(current, storing.get(current.id)) : null,
    })),
  )
}

function toTheirs(
  { id, value, missing, qualifier, flags, margin, n, note_sv }: CurrentCell,
  stored: { at: string; name: string | null } | undefined,
) {
  return {
    measurementId: id,
    ...{ value, missing, qualifier, flags, margin, n, note: note_sv },
    at: stored?.at ?? '',
    by: stored?.name ?? null,
  }
}

async function judgeItems(
  trx: Transaction<DB>,
  compared: readonly ComparedItem[],
  { language, now, material }: EntryContext & Pick<PlacedItems, 'material'>,
): Promise<JudgedItem[]> {
  const targetIds = [...material.values()].flatMap(series => series.target_ids)
  const targets = await loadEntryTargets({ db: trx, language, now }, targetIds)
  const histories = new Map([...material].map(([id, series]) => [id, readHistory(series)]))
  const today = dateInStockholm(now)
  const inputs = Map.groupBy(compared, ({ input }) => input.seriesId)
  return compared.map(one => {
    const { seriesId } = one.input
    const series: JudgedSeries = {
      found: one.row.found,
      history: histories.get(seriesId) ?? [],
      targets: onEnteredBases(targets.get(seriesId) ?? [], inputs.get(seriesId) ?? []),
    }
    const findings = findingsOf(one.input, series, { current: one.current, today, language })
    return { ...one, findings: one.change === 'unchanged' ? { ...findings, warnings: [] } : findings }
  })
}

/** A change since a base is judged from what the base is to say after this. */
function onEnteredBases(targets: readonly EntryTarget[], entered: readonly ComparedItem[]): EntryTarget[] {
  return targets.map(target => {
    const { base } = target.rule
    const item = target.isBaseMeasured && entered.find(({ input }) => input.period === base?.period)
    if (!base || !item) return target
    return { ...target, rule: { ...target.rule, base: { ...base, value: item.input.value } } }
  })
}

function refuseUnexplained(judged: readonly JudgedItem[], reason: string | null, language: Language): void {
  const issues: Issue[] = judged.flatMap(one => commentIssues(one, reason, language))
  const corrected = judged.filter(({ change }) => change === 'corrected')
  if (reason === null && corrected.length > 0) {
    const value = corrected.map(one => cellName(one, language)).join(', ')
    issues.unshift({ path: 'reason', code: 'needs_reason', value })
  }
  if (issues.length > 0) throw validationFailed(issues)
}

/** A note given now answers every warning; that a status flips, the reason of the correction does too. */
function commentIssues(
  { index, item, findings }: JudgedItem,
  reason: string | null,
  language: Language,
): Issue[] {
  if (item.note) return []
  const open = findings.warnings.filter(
    ({ code, requiresComment }) => requiresComment && !(code === 'flips_status' && reason !== null),
  )
  if (open.length === 0) return []
  const message = [...open.map(warning => warning.message), ISSUE_TEXTS.needs_comment[language]].join(' ')
  return [{ path: `items.${index}.note`, code: 'needs_comment', message }]
}

async function store(
  trx: Transaction<DB>,
  judged: readonly JudgedItem[],
  open: () => Promise<{ revision: number; at: string }>,
): Promise<MeasurementsResult> {
  const changed = judged.filter(({ change }) => change !== 'unchanged')
  if (changed.length === 0) {
    const { revision, at } = await resolveAsOf(trx, null)
    return { asOf: at ?? '', revision, items: judged.map(one => toResultItem(one, one.current?.id)) }
  }
  const { revision, at } = await open()
  const known = changed[0]?.row.found.entered_source_id
  const sourceId = known ?? (await enteredSourceId(trx, revision))
  const ids = await replaceVersions(trx, revision, {
    replacedIds: changed.flatMap(({ current }) => (current ? [current.id] : [])),
    items: changed.map(({ input, current }) =>
      current && isSameOutcome(input, current) ? input : { ...input, sourceId },
    ),
  })
  const idOf = new Map(changed.map((one, index) => [one.index, ids[index]]))
  const items = judged.map(one => toResultItem(one, idOf.get(one.index) ?? one.current?.id))
  return { asOf: at, revision, items }
}

function toResultItem({ change, input, findings }: JudgedItem, id: number | undefined) {
  return {
    change,
    measurementId: id ?? 0,
    value: input.value,
    missing: input.missing,
    warnings: findings.warnings,
    assessments: findings.assessments.map(({ target, status, sentence }) => ({ target, status, sentence })),
  }
}
