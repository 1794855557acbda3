import type { MeasurementFlag, MissingCode, Qualifier } from '@malkoll/domain'

export type MeasurementInput = MeasurementContent & MeasurementFacts

/** A figure, or the reason there is none. */
export type MeasurementContent = { value: number; missing: null } | { value: null; missing: MissingCode }

interface MeasurementFacts {
  seriesId: number
  period: string
  qualifier: Qualifier | null
  flags: readonly MeasurementFlag[]
  /** Margin of error as the source publishes it, ± in the indicator's unit. */
  margin: number | null
  /** Respondents or observations. */
  n: number | null
  noteSv: string | null
  noteEn: string | null
  /** Why the value was corrected. Required when the cell already has another value. */
  reason: string | null
  sourceId: number | null
}

export interface Cell {
  seriesId: number
  period: string
}

export class MeasurementRefusal extends Error {
  readonly code: 'correction_needs_reason' | 'duplicate_cell'
  /** Every cell that is refused, not only the first. */
  readonly cells: readonly Cell[]

  constructor(code: MeasurementRefusal['code'], cells: readonly Cell[]) {
    super(`${code}: ${cells.map(cell => `series ${cell.seriesId} ${cell.period}`).join(', ')}`)
    this.name = 'MeasurementRefusal'
    this.code = code
    this.cells = cells
  }
}
