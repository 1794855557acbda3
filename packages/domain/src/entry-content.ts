import { decimalsOf } from './decimals.ts'
import { isOfDeed, readDeed } from './deed.ts'
import type { EntryCell } from './entry-cell.ts'
import { ENTRY_ERROR_WORDS, type EntryErrorCode, missingSignQuestion } from './entry-words.ts'
import { knownPeriod } from './known-periods.ts'
import { parseNumber } from './number.ts'
import { periodStart } from './period.ts'
import type { Language } from './vocabulary.ts'

export type EntryContent =
  | { kind: 'value'; value: number }
  | { kind: 'empty' }
  /** A lone “-” or “..”: somebody has to say what it means. */
  | { kind: 'question'; sign: string; message: string }
  | { kind: 'error'; code: EntryErrorCode; message: string }

/**
 * Reads what is typed or sent for one cell, as {@link parseNumber} does: `66 %`, `66`, `66,0` and ` 66 ` are the same.
 * Of what is done or not, `ja` and `nej` are read too. A per cent sign is an error where the unit is another. A period that does not exist, begins before there
 * were statistics (1749), or has not begun, holds no value.
 */
export function readEntry(
  entered: string | number,
  cell: Pick<EntryCell, 'unit' | 'period' | 'targets' | 'today'>,
  language: Language,
): EntryContent {
  const content = typeof entered === 'number' ? readGiven(entered) : readTyped(entered, cell, language)
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

/** Whether the cell tells what is done or not, by 1 and 0. */
export function isDeedCell({ period, targets }: Pick<EntryCell, 'period' | 'targets'>): boolean {
  return isOfDeed(targets.filter(target => target.period === period).map(({ rule }) => rule.comparator))
}

function readTyped(
  text: string,
  cell: Pick<EntryCell, 'unit' | 'period' | 'targets'>,
  language: Language,
): Read {
  const answer = isDeedCell(cell) ? readDeed(text) : undefined
  return answer === undefined ? readNumber(text, cell, language) : { kind: 'value', value: answer }
}

function readNumber(
  text: string,
  cell: Pick<EntryCell, 'unit' | 'period' | 'targets'>,
  language: Language,
): Read {
  const parsed = parseNumber(text, language)
  switch (parsed.kind) {
    case 'number':
      return parsed.isPercent && cell.unit !== 'percent'
        ? { kind: 'error', code: 'per_cent_of_other_unit' }
        : { kind: 'value', value: parsed.value }
    case 'missing_sign':
      return { kind: 'question', sign: parsed.sign, message: missingSignQuestion(parsed.sign, language) }
    case 'error':
      return isDeedCell(cell) ? { kind: 'error', code: 'neither_yes_nor_no' } : parsed
    default:
      return parsed
  }
}

function error(code: EntryErrorCode, language: Language): EntryContent {
  return { kind: 'error', code, message: ENTRY_ERROR_WORDS[code][language] }
}
