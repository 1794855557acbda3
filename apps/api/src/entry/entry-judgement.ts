import { type EntryTarget, type Language, newSeriesWarning } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { dateInStockholm } from '../http/moment.ts'
import { ISSUE_TEXTS } from '../problem-texts.ts'
import { type Issue, validationFailed } from '../problems.ts'
import { type ComparedItem, isChanging } from './entry-comparison.ts'
import { type Findings, findingsOf, loadEntryTargets, readHistory } from './entry-findings.ts'
import { cellName, type EntryContext } from './entry-reading.ts'

export interface JudgedItem extends ComparedItem {
  findings: Findings
}

/** What the values are judged by beside their own series: målvärden, as they are before anything is stored. */
export function listTargetsOf(
  trx: Transaction<DB>,
  compared: readonly ComparedItem[],
  { language, now }: EntryContext,
): Promise<Map<number, EntryTarget[]>> {
  const targetIds = new Set(compared.flatMap(({ row }) => row.found.target_ids))
  return loadEntryTargets({ db: trx, language, now }, [...targetIds])
}

/** What values are judged by, by series. */
export interface JudgedBy {
  targets: ReadonlyMap<number, EntryTarget[]>
  /** What stands in each, written. */
  histories: ReadonlyMap<number, string>
}

export function judgeItems(
  compared: readonly ComparedItem[],
  { targets, histories }: JudgedBy,
  { language, now }: EntryContext,
): JudgedItem[] {
  const today = dateInStockholm(now)
  // Two names may be of one series: an organisation’s, with the organisation told and left out.
  const bySeries = Map.groupBy(compared, ({ row }) => row.found.series_ids[0] ?? row)
  const judged: JudgedItem[] = []
  for (const items of bySeries.values()) {
    const found = items[0]?.row.found
    if (!found) continue
    const [seriesId = 0] = found.series_ids
    const series = {
      found,
      history: readHistory(histories.get(seriesId) ?? ''),
      targets: onEnteredBases(targets.get(seriesId) ?? [], items),
      alongside: items.filter(({ input }) => input.value !== null).map(({ input }) => input.period),
    }
    const first = found.is_beginning ? items.find(isChanging) : undefined
    for (const one of items) {
      const findings = findingsOf(one.input, series, { current: one.current, today, language })
      const unusual = one === first ? [newSeriesWarning(language), ...findings.warnings] : findings.warnings
      judged.push({ ...one, findings: { ...findings, warnings: isChanging(one) ? unusual : [] } })
    }
  }
  return judged.sort((a, b) => a.index - b.index)
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

/** Whether the corrections among the items are told without why. */
export function lacksReason(compared: readonly ComparedItem[], reason: string | null): boolean {
  return reason === null && compared.some(({ change }) => change === 'corrected')
}

export function refuseUnexplained(
  judged: readonly JudgedItem[],
  reason: string | null,
  language: Language,
): void {
  const issues: Issue[] = judged.flatMap(one => commentIssues(one, reason, language))
  if (lacksReason(judged, reason)) {
    const corrected = judged.filter(({ change }) => change === 'corrected')
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
