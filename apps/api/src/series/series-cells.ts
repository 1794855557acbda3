import type { MeasurementFlag, MissingCode, Qualifier } from '@malkoll/domain'
import { periodsInOrder } from '../periods/known-period.ts'
import type { CellNote, SeriesRow } from './series.queries.ts'

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

/** What nearly every cell has beside its value. */
export const PLAIN = {
  missing: null,
  qualifier: null,
  margin: null,
  n: null,
  noteSv: null,
  noteEn: null,
  isCorrected: false,
}

/** The cells of one series in the order of time. */
export function readCells(row: SeriesRow): Cell[] {
  const values = readNumbers(row.values)
  const sourceIds = readNumbers(row.source_ids)
  return periodsInOrder(row.periods).map(({ period, place }) => ({
    ...PLAIN,
    flags: [],
    period,
    value: values[place] ?? null,
    sourceId: sourceIds[place] ?? null,
    ...row.marks?.[period],
    ...(row.notes && readNote(row.notes[period])),
  }))
}

function readNote(note: CellNote | undefined) {
  return note && { noteSv: note[0], noteEn: note[1], isCorrected: note[2] }
}

function readNumbers(columns: string): (number | null)[] {
  return JSON.parse(`[${columns}]`)
}
