import type { MissingCode } from '@malkoll/domain'
import type { CellReading } from './cells/cell-reading.ts'

/** What of a row remains to be done in the period that is entered. */
export interface RowNeed {
  /** Something is stored, a value or why there is none, and nothing is asked. */
  isDone: boolean
  /** An answer is wanted, or what was typed is wrong. */
  needsPerson: boolean
  isLocked: boolean
}

export function needOf(reading: CellReading & { cell: { seen: Stored } }): RowNeed {
  const isLocked = reading.state === 'locked'
  const needsPerson = !isLocked && (reading.question !== null || reading.error !== null)
  const { seen } = reading.cell
  const isStored = saysSomething(seen) && reading.state !== 'conflict'
  return { isDone: isStored && !needsPerson, needsPerson, isLocked }
}

interface Stored {
  measurementId: number | null
  missing: MissingCode | null
}

/** A value that has been taken back leaves its cell to be filled in. */
export function saysSomething({ measurementId, missing }: Stored): boolean {
  return measurementId !== null && missing !== 'withdrawn'
}

export interface Progress {
  done: number
  needsPerson: number
  total: number
}

/** A row that is shown: whether the server had nothing in the period, and what it needs now. */
export interface ShownRow {
  wasEmpty: boolean
  need: RowNeed
  /** Cells that want an answer, of all its periods. */
  asking: number
}

/** Of all rows that fit, as the server counted them, with what has been done since in those that are shown. */
export function progressOf(
  { enterable, empty }: { enterable: number; empty: number },
  shown: readonly ShownRow[],
): Progress {
  const open = shown.filter(({ need }) => !need.isLocked)
  const doneSince = open.map(({ wasEmpty, need }) => Number(need.isDone) - Number(!wasEmpty))
  return {
    done: enterable - empty + doneSince.reduce((sum, change) => sum + change, 0),
    needsPerson: open.reduce((sum, { asking }) => sum + asking, 0),
    total: enterable,
  }
}
