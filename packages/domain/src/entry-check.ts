import type { EntryCell } from './entry-cell.ts'
import { beginningWarnings, deedWarnings, flipWarnings, notOverWarnings } from './entry-cell-warnings.ts'
import { type EntryContent, isDeedCell, readEntry } from './entry-content.ts'
import { assessmentsOf, type EntryAssessment, type JudgedTarget, judgeTargets } from './entry-judgement.ts'
import { type EntryWarning, unusualAbout, type ValueSurroundings } from './entry-warnings.ts'
import { ENTRY_WARNING_CODES } from './entry-words.ts'
import { knownPeriod } from './known-periods.ts'
import type { Period } from './period.ts'
import { type Surroundings, surroundingValues } from './value-surroundings.ts'
import type { Language } from './vocabulary.ts'

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
 * What there is to say of a value while it is typed, and again when it is sent: how it is read, what is unusual about
 * it, and the status it leads to. Rules of warning:
 *
 * - Asked about: of a period that is not over, unless flagged as preliminary or estimated; of one before the first of the
 *   series; decimals of what is counted in whole numbers; outside the plausible range; far from the other values (five at
 *   least, for a zero one); a change of sign; the same as the period before, for a figure that has always moved.
 * - Only with a comment: ten, a hundred or a thousand times too much or too little, or about as much; a share written as
 *   0–1; a value that turns a status that everyone is shown from met to not met, or back; of what is done or not, a value
 *   that is neither 1 nor 0; of a period long before the series.
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

interface Judged {
  cell: EntryCell
  period: Period
  judged: readonly JudgedTarget[]
}

function warningsOf(value: number, { cell, period, judged }: Judged, language: Language): EntryWarning[] {
  const around = surroundingValues(cell.history, period)
  const warnings = [
    ...(isDeedCell(cell)
      ? deedWarnings(value, language)
      : unusualAbout(value, comparedWith(cell, around), language)),
    ...flipWarnings(judged, language),
    ...beginningWarnings(cell, { period, around }, language),
    ...notOverWarnings(cell, period, language),
  ]
  return warnings.toSorted(
    (a, b) => ENTRY_WARNING_CODES.indexOf(a.code) - ENTRY_WARNING_CODES.indexOf(b.code),
  )
}

/** A series without other values is compared with what the cell itself says now. */
function comparedWith(cell: EntryCell, around: Surroundings): ValueSurroundings {
  const { unit, decimals, plausibleRange, current } = cell
  const isAlone = around.others.length === 0 && current?.value != null
  const own = isAlone ? { period: cell.period, value: current.value ?? 0 } : undefined
  const { others, previous } = own ? { others: [own], previous: own } : around
  return { unit, decimals, plausibleRange, others, previous }
}
