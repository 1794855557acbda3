import { comparePeriods, type MeasurementFlag, type MissingCode, type Qualifier } from '@malkoll/domain'
import { knownPeriod } from '../periods/known-period.ts'
import type { CellMark, NoteRow, SeriesRow } from './series.queries.ts'

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
}

/** The cells of one series in the order of time. */
export function readCells(row: SeriesRow, notes: readonly NoteRow[]): Cell[] {
  const values = row.values.split(',')
  const sourceIds = row.source_ids.split(',')
  const noteOf = new Map(notes.map(note => [note.period, note]))
  return row.periods
    .split(',')
    .map((period, index) => ({
      period,
      value: parseOptional(values[index]),
      sourceId: parseOptional(sourceIds[index]),
      ...toMarks(row.marks?.[period]),
      noteSv: noteOf.get(period)?.note_sv ?? null,
      noteEn: noteOf.get(period)?.note_en ?? null,
    }))
    .toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)))
}

function parseOptional(text = ''): number | null {
  return text === '' ? null : Number(text)
}

function toMarks(mark: CellMark = {}) {
  return {
    missing: mark.missing ?? null,
    qualifier: mark.qualifier ?? null,
    flags: mark.flags ?? [],
    margin: mark.margin ?? null,
    n: mark.n ?? null,
  }
}
