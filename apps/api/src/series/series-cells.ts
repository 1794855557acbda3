import { comparePeriods, type MeasurementFlag, type MissingCode, type Qualifier } from '@malkoll/domain'
import { knownPeriod } from '../assessments/assessment.load.ts'
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
}

/** The cells of one series in the order of time. */
export function readCells(row: SeriesRow): Cell[] {
  const values = row.values.split(',')
  const sourceIds = row.source_ids.split(',')
  return row.periods
    .split(',')
    .map((period, index) =>
      toCell(period, parseOptional(values[index]), parseOptional(sourceIds[index]), row.marks?.[period]),
    )
    .toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)))
}

function parseOptional(text = ''): number | null {
  return text === '' ? null : Number(text)
}

function toCell(period: string, value: number | null, sourceId: number | null, mark: CellMark = {}): Cell {
  return {
    period,
    value,
    sourceId,
    missing: mark.missing ?? null,
    qualifier: mark.qualifier ?? null,
    flags: mark.flags ?? [],
    margin: mark.margin ?? null,
    n: mark.n ?? null,
    noteSv: mark.note_sv ?? null,
    noteEn: mark.note_en ?? null,
  }
}
