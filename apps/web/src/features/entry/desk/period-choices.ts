import type { Action, EntryRow } from '@malkoll/contracts'
import {
  comparePeriods,
  formatPeriod,
  nextPeriod,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodStart,
  previousPeriod,
} from '@malkoll/domain'

const YEARS_BEFORE = 3
const STEPS_BACK = 24
const COLUMNS_BEFORE = 2

/**
 * Periods that can be columns, oldest first: years from the first value to the one that `today` is in; of other kinds
 * some before the columns, and those after them that have begun.
 */
export function columnChoices(
  rows: readonly EntryRow[],
  { periods, today }: { periods: readonly string[]; today: string },
): string[] {
  const [first, last] = [parsePeriod(periods[0] ?? ''), parsePeriod(periods.at(-1) ?? '')]
  if (!first || !last) return []
  if (first.kind !== 'year') return around(first, last, today)
  const years = [...rows.flatMap(({ history }) => history.map(({ period }) => period)), ...periods].map(
    Number,
  )
  const thisYear = Number(today.slice(0, 'YYYY'.length))
  const from = Math.min(thisYear - YEARS_BEFORE, ...years)
  const to = Math.max(thisYear, ...periods.map(Number))
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

function around(first: Period, last: Period, today: string): string[] {
  const choices: Period[] = []
  for (let step: Period | undefined = stepsBack(first, STEPS_BACK); step; step = nextPeriod(step)) {
    if (comparePeriods(step, last) > 0 && periodStart(step) > today) break
    choices.push(step)
  }
  return choices.map(formatPeriod)
}

function stepsBack(period: Period, steps: number): Period {
  const before = steps === 0 ? undefined : previousPeriod(period)
  return before ? stepsBack(before, steps - 1) : period
}

/** No row is left out. */
export const EVERY_ROW = { omfang: 'alla', q: undefined, mal: undefined, kvar: undefined } as const

/** The scope that has every row in which somebody may have typed: who may not enter any has typed in own ones. */
export function scopeOfTyped(actions: readonly Action[]): 'egna' | 'alla' {
  return actions.includes('measurements.enter-any') ? 'alla' : 'egna'
}

/** How many columns the server gives at the most. */
const MOST_COLUMNS = 36

/** Columns from the first of the periods to the last that can stand beside it: of its kind, and not too far away. */
export function columnsHolding(periods: readonly string[]): Pick<PeriodColumns, 'fran' | 'till'> {
  const [fran] = periods
  let till = fran
  let step = parsePeriod(fran ?? '')
  for (let count = 0; step && count < MOST_COLUMNS; count += 1) {
    const column = formatPeriod(step)
    if (periods.includes(column)) till = column
    step = nextPeriod(step)
  }
  return { fran, till }
}

/** Columns of one kind of period, as they stand in the address; of years those that the server chooses. */
export interface PeriodColumns {
  kind: PeriodKind
  fran: string | undefined
  till: string | undefined
}

/** The kinds of periods that there are rows of, years first; `periods` are the columns now. */
export function kindChoices(rows: readonly EntryRow[], periods: readonly string[]): PeriodColumns[] {
  const now = parsePeriod(periods[0] ?? '')?.kind ?? 'year'
  const others = rows.flatMap(({ otherPeriod }) => (otherPeriod ? [columnsUntil(otherPeriod)] : []))
  const kinds = new Map<PeriodKind, PeriodColumns>([
    ['year', { kind: 'year', fran: undefined, till: undefined }],
    [now, { kind: now, fran: now === 'year' ? undefined : periods[0], till: periods.at(-1) }],
  ])
  for (const columns of others.flat()) if (!kinds.has(columns.kind)) kinds.set(columns.kind, columns)
  return [...kinds.values()]
}

function columnsUntil(text: string): PeriodColumns[] {
  const last = parsePeriod(text)
  return last
    ? [{ kind: last.kind, fran: formatPeriod(stepsBack(last, COLUMNS_BEFORE)), till: formatPeriod(last) }]
    : []
}
