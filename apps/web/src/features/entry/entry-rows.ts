import type { EntryRow } from '@malkoll/contracts'
import type { CellReading } from './cell-reading.ts'
import type { RowKey } from './sheet-rows.ts'

/** What of a row remains to be done in the period that is entered. */
export interface RowNeed {
  /** Something is stored, a value or why there is none, and nothing is asked. */
  isDone: boolean
  /** An answer is wanted, or what was typed is wrong. */
  needsPerson: boolean
  isLocked: boolean
}

export function needOf(reading: CellReading & { cell: { seen: { measurementId: number | null } } }): RowNeed {
  const isLocked = reading.state === 'locked'
  const needsPerson = !isLocked && (reading.question !== null || reading.error !== null)
  const isStored = reading.cell.seen.measurementId !== null && reading.state !== 'conflict'
  return { isDone: isStored && !needsPerson, needsPerson, isLocked }
}

export interface Progress {
  done: number
  needsPerson: number
  total: number
}

export function progressOf(needs: readonly RowNeed[]): Progress {
  const open = needs.filter(({ isLocked }) => !isLocked)
  return {
    done: open.filter(({ isDone }) => isDone).length,
    needsPerson: open.filter(({ needsPerson }) => needsPerson).length,
    total: open.length,
  }
}

export interface RowFilter {
  text: string
  goal: string | undefined
}

/** The rows that fit, in the order given. Text is sought in the names of indicator and place. */
export function fittingRows(
  rows: Iterable<readonly [RowKey, EntryRow]>,
  { text, goal }: RowFilter,
): RowKey[] {
  const words = text.trim().toLocaleLowerCase('sv').split(/\s+/)
  return [...rows].flatMap(([key, { indicator, geography, targets }]) => {
    const name = `${indicator.name} ${geography?.name ?? ''}`.toLocaleLowerCase('sv')
    const fits =
      words.every(word => name.includes(word)) &&
      (goal === undefined || targets.some(({ objective }) => objective?.slug === goal))
    return fits ? [key] : []
  })
}

/** The goals that the rows’ målvärden belong to, by name. */
export function goalsOf(rows: Iterable<EntryRow>): { slug: string; name: string }[] {
  const goals = [...rows].flatMap(({ targets }) =>
    targets.flatMap(({ objective }) => (objective ? [[objective.slug, objective] as const] : [])),
  )
  const collator = new Intl.Collator('sv')
  return [...new Map(goals).values()].toSorted((a, b) => collator.compare(a.name, b.name))
}

/** Years that can be columns: from the first value to the year that `today` is in. */
export function yearsOf(rows: Iterable<EntryRow>, periods: readonly string[], today: string): string[] {
  const years = [...rows]
    .flatMap(({ history }) => history.map(({ period }) => period))
    .concat(periods)
    .filter(period => /^\d{4}$/.test(period))
    .map(Number)
  const last = Number(today.slice(0, 4))
  const first = Math.min(last - 3, ...years)
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
