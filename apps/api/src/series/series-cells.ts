import type { MeasurementFlag, MissingCode, Qualifier } from '@malkoll/domain'
import { periodsInOrder } from '../periods/known-period.ts'
import type { CellMark, SeriesRow } from './series.queries.ts'

export interface Cell {
  period: string
  value: number | null
  missing: MissingCode | null
  qualifier: Qualifier | null
  flags: MeasurementFlag[]
  margin: number | null
  n: number | null
  noteSv: string | null
  noteEn: string | null
  sourceId: number | null
  /** The cell said something else before. */
  isCorrected: boolean
}

const NO_MARK: CellMark = {}
const NO_NOTE = [null, null, false] as const

/** The cells of one series in the order of time. */
export function readCells(row: SeriesRow): Cell[] {
  const values = readNumbers(row.values)
  const sourceIds = readNumbers(row.source_ids)
  return periodsInOrder(row.periods).map(({ period, place }) => {
    const mark = row.marks?.[period] ?? NO_MARK
    const [noteSv, noteEn, isCorrected] = row.notes?.[period] ?? NO_NOTE
    return {
      period,
      value: values[place] ?? null,
      missing: mark.missing ?? null,
      qualifier: mark.qualifier ?? null,
      flags: mark.flags ?? [],
      margin: mark.margin ?? null,
      n: mark.n ?? null,
      noteSv,
      noteEn,
      sourceId: sourceIds[place] ?? null,
      isCorrected,
    }
  })
}

function readNumbers(columns: string): (number | null)[] {
  return JSON.parse(`[${columns}]`)
}
