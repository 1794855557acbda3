import { decimalsOf } from './decimals.ts'
import { type EntryWarning, unusualAbout } from './entry-warnings.ts'
import {
  type Bounds,
  type DatedValue,
  DEED_WORDS,
  ENTRY_ERROR_WORDS,
  ENTRY_WARNING_CODES,
  type EntryErrorCode,
  flipSentence,
  missingSignQuestion,
  notOverSentence,
} from './entry-words.ts'
import { knownPeriod } from './known-periods.ts'
import { parseNumber } from './number.ts'
import { isPeriodOver, type Period, periodEnd, periodStart } from './period.ts'
import { verdictSentence } from './receipt-words.ts'
import { type Assessment, assessTarget, type OutcomeInput, type TargetRule } from './status.ts'
import { type UnitCode, unitInfo } from './unit.ts'
import { surroundingValues } from './value-surroundings.ts'
import type {
  FulfilmentStatus,
  Language,
  MeasurementFlag,
  MissingCode,
  NotMeasuredReason,
} from './vocabulary.ts'

/** A målvärde of the series in one period, with what everyone is shown of it now. */
export interface EntryTarget {
  slug: string
  period: string
  rule: TargetRule
  /** The base's value is the measured one of its period, so that entering it there changes the rule. */
  isBaseMeasured: boolean
  notMeasured: { reason: NotMeasuredReason; expected: string | null } | null
  marginDecides: boolean
  status: FulfilmentStatus
  /** A person's word stands over the computed status, which a value then does not change. */
  isOverridden: boolean
}

/** The series and the period that a value is entered for. */
export interface EntryCell {
  unit: UnitCode
  decimals: number
  period: string
  /** Inclusive; null: none is known. */
  plausibleRange: Bounds | null
  /**
   * Every value known of the series, in any order; the cell's own and those of other period kinds are left out of account.
   * One list for all cells of the series is read once; it is not to change.
   */
  history: readonly DatedValue[]
  /** What the cell says now; null: nothing. */
  current: EntryOutcome | null
  /** Margin and flags that the value is to be stored with. */
  margin: number | null
  flags: readonly MeasurementFlag[]
  /** Målvärden of the series, of every period. */
  targets: readonly EntryTarget[]
  /** Date in Europe/Stockholm, YYYY-MM-DD. */
  today: string
}

export type EntryContent =
  | { kind: 'value'; value: number }
  | { kind: 'empty' }
  /** A lone “-” or “..”: somebody has to say what it means. */
  | { kind: 'question'; sign: string; message: string }
  | { kind: 'error'; code: EntryErrorCode; message: string }

/** A value, or the reason for none. */
export interface EntryOutcome {
  value: number | null
  missing: MissingCode | null
}

export interface EntryAssessment {
  target: string
  period: string
  status: FulfilmentStatus
  /** `66 är minst 50. Därför är målvärdet uppfyllt.` */
  sentence: string
}

export interface EntryFindings {
  content: EntryContent
  /** Against what the cell says now; null: nothing that can be stored is entered. */
  change: 'added' | 'corrected' | 'unchanged' | null
  /** The gravest first; none for what the cell says already. */
  warnings: EntryWarning[]
  /** What the value leads to, one per målvärde of the period. */
  assessments: EntryAssessment[]
}

/**
 * Reads what is typed or sent for one cell, as {@link parseNumber} does: `66 %`, `66`, `66,0` and ` 66 ` are the same.
 * A per cent sign is an error where the unit is another. A period that does not exist, begins before there
 * were statistics (1749), or has not begun, holds no value.
 */
export function readEntry(
  entered: string | number,
  cell: Pick<EntryCell, 'unit' | 'period' | 'today'>,
  language: Language,
): EntryContent {
  const content = typeof entered === 'number' ? readGiven(entered) : readTyped(entered, cell.unit, language)
  if (content.kind !== 'value') return content.kind === 'error' ? error(content.code, language) : content
  const period = knownPeriod(cell.period)
  const firstDay = period && periodStart(period)
  if (!firstDay || firstDay < FIRST_DAY) return error('impossible_period', language)
  return firstDay > cell.today ? error('future_period', language) : content
}

/** Whether the text is a period, and does not begin before there were statistics (1749). */
export function isPossiblePeriod(text: string): boolean {
  const period = knownPeriod(text)
  return period !== undefined && periodStart(period) >= FIRST_DAY
}

/** Tabellverket, the first statistics of Sweden’s whole population, begins in 1749. */
const FIRST_DAY = '1749-01-01'

type Read = Exclude<EntryContent, { kind: 'error' }> | { kind: 'error'; code: EntryErrorCode }

function readGiven(value: number): Read {
  if (!Number.isFinite(value)) return { kind: 'error', code: 'not_a_number' }
  return isEnterable(value) ? { kind: 'value', value: value + 0 } : { kind: 'error', code: 'too_many_digits' }
}

/** Whether a number has a size and a fineness that statistics have. A program’s may have the noise of a double. */
export function isEnterable(value: number): boolean {
  return Math.abs(value) < LEAST_TOO_LARGE && decimalsOf(value) <= MOST_DECIMALS
}

const LEAST_TOO_LARGE = 1e15
const MOST_DECIMALS = 20

function readTyped(text: string, unit: UnitCode, language: Language): Read {
  const parsed = parseNumber(text, language)
  switch (parsed.kind) {
    case 'number':
      return parsed.isPercent && unit !== 'percent'
        ? { kind: 'error', code: 'per_cent_of_other_unit' }
        : { kind: 'value', value: parsed.value }
    case 'missing_sign':
      return { kind: 'question', sign: parsed.sign, message: missingSignQuestion(parsed.sign, language) }
    default:
      return parsed
  }
}

function error(code: EntryErrorCode, language: Language): EntryContent {
  return { kind: 'error', code, message: ENTRY_ERROR_WORDS[code][language] }
}

/**
 * What there is to say of a value while it is typed, and again when it is sent: how it is read, what is unusual about
 * it, and the status it leads to. Rules of warning:
 *
 * - Asked about: of a period that is not over, unless flagged as preliminary or estimated; decimals of what is counted
 *   in whole numbers; outside the plausible range; far from the other values (five at least); a change of sign; the same
 *   as the period before, for a figure that has always moved.
 * - Only with a comment: ten, a hundred or a thousand times too much or too little, or about as much; a share written as
 *   0–1; a value that turns a status that everyone is shown from met to not met, or back; of what is done or not, a value
 *   that is neither 1 nor 0.
 */
export function checkEntry(entered: string | number, cell: EntryCell, language: Language): EntryFindings {
  const content = readEntry(entered, cell, language)
  const period = knownPeriod(cell.period)
  if (content.kind !== 'value' || !period) return { content, change: null, warnings: [], assessments: [] }
  const change = changeOf(content.value, cell.current)
  const judged = judgeTargets({ value: content.value, missing: null }, cell)
  const assessments = assessmentsOf(judged, cell, language)
  const warnings = change === 'unchanged' ? [] : warningsOf(content.value, { cell, period, judged }, language)
  return { content, change, warnings, assessments }
}

function changeOf(value: number, current: EntryCell['current']): 'added' | 'corrected' | 'unchanged' {
  if (!current) return 'added'
  return current.value === value ? 'unchanged' : 'corrected'
}

interface JudgedTarget {
  target: EntryTarget
  assessment: Assessment
}

interface Judged {
  cell: EntryCell
  period: Period
  judged: readonly JudgedTarget[]
}

function warningsOf(value: number, { cell, period, judged }: Judged, language: Language): EntryWarning[] {
  const isOfDeed = judged.some(({ target }) => isOfPeriod(target, cell) && target.rule.comparator === 'done')
  const warnings = [
    ...(isOfDeed
      ? deedWarnings(value, language)
      : unusualAbout(value, surroundingsOf(cell, period), language)),
    ...flipWarnings(judged, language),
    ...notOverWarnings(cell, period, language),
  ]
  return warnings.toSorted(
    (a, b) => ENTRY_WARNING_CODES.indexOf(a.code) - ENTRY_WARNING_CODES.indexOf(b.code),
  )
}

/** A series without other values is compared with what the cell itself says now. */
function surroundingsOf(cell: EntryCell, period: Period) {
  const { unit, decimals, plausibleRange, current } = cell
  const surrounding = surroundingValues(cell.history, period)
  const isAlone = surrounding.others.length === 0 && current?.value != null
  const own = isAlone ? { period: cell.period, value: current.value ?? 0 } : undefined
  return {
    unit,
    decimals,
    plausibleRange,
    others: own ? [own] : surrounding.others,
    previous: own ?? surrounding.previous,
  }
}

/** What a value, or the reason for none, leads to: one status per målvärde of the period. */
export function assessEntry(content: EntryOutcome, cell: EntryCell, language: Language): EntryAssessment[] {
  return assessmentsOf(judgeTargets(content, cell), cell, language)
}

function assessmentsOf(judged: readonly JudgedTarget[], cell: EntryCell, language: Language) {
  return judged
    .filter(({ target }) => isOfPeriod(target, cell))
    .map(({ target, assessment }) => toAssessment(target, assessment, cell, language))
}

/** The målvärden that the value decides: those of its period, and changes since it as a measured base. */
function judgeTargets(content: EntryOutcome, cell: EntryCell): JudgedTarget[] {
  return cell.targets.flatMap(target => {
    if (target.isOverridden) return []
    if (isOfPeriod(target, cell))
      return [{ target, assessment: judge(target, outcomeOf(content, cell), cell) }]
    if (!target.isBaseMeasured || target.rule.base?.period !== cell.period) return []
    const rule = { ...target.rule, base: { period: cell.period, value: content.value } }
    return [{ target, assessment: judge({ ...target, rule }, knownOutcome(target.period, cell), cell) }]
  })
}

function isOfPeriod(target: EntryTarget, cell: EntryCell): boolean {
  return target.period === cell.period
}

function judge(target: EntryTarget, outcome: OutcomeInput | null, { today }: EntryCell): Assessment {
  const { period, rule, notMeasured, marginDecides } = target
  return assessTarget({ period, rule, outcome, notMeasured, marginDecides, today })
}

function outcomeOf(content: EntryOutcome, { period, margin, flags }: EntryCell): OutcomeInput {
  return { period, ...content, flags, margin }
}

function knownOutcome(period: string, { history }: EntryCell): OutcomeInput | null {
  const known = history.find(entry => entry.period === period)
  return known ? { period, value: known.value, missing: null, flags: [], margin: null } : null
}

function toAssessment(
  target: EntryTarget,
  assessment: Assessment,
  { unit, decimals }: EntryCell,
  language: Language,
): EntryAssessment {
  const context = { unit: unitInfo(unit, language), decimals, language }
  return {
    target: target.slug,
    period: target.period,
    status: assessment.status,
    sentence: verdictSentence(assessment.receipt, context),
  }
}

/** What is done or not is told by 1 or 0, of which nothing is unusual. */
function deedWarnings(value: number, language: Language): EntryWarning[] {
  if (value === 0 || value === 1) return []
  return [{ code: 'neither_done_nor_not', message: DEED_WORDS[language], requiresComment: true }]
}

/** What is measured once in a period may be known before its end; what adds up until then is preliminary or estimated. */
function notOverWarnings({ flags, today }: EntryCell, period: Period, language: Language): EntryWarning[] {
  const lastDay = periodEnd(period)
  const isTold = flags.includes('preliminary') || flags.includes('estimated')
  if (lastDay === null || period.kind === 'date' || isTold || isPeriodOver(period, today)) return []
  const message = notOverSentence(lastDay, language)
  return [{ code: 'period_not_over', message, requiresComment: false }]
}

function flipWarnings(judged: readonly JudgedTarget[], language: Language): EntryWarning[] {
  const flipped = judged.flatMap(({ target, assessment: { status } }) =>
    target.status !== 'not_measured' && status !== 'not_measured' && status !== target.status ? [status] : [],
  )
  return [...new Set(flipped)].map(status => ({
    code: 'flips_status',
    message: flipSentence(status, language),
    requiresComment: true,
  }))
}
