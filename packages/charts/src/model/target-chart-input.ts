import type {
  Comparator,
  FulfilmentStatus,
  Language,
  MeasurementFlag,
  MissingCode,
  Qualifier,
} from '@malkoll/domain'

/** One period of a målvärde, as `GET /api/v1/targets/{slug}` answers it. */
export interface TargetChartRow {
  period: string
  target: {
    comparator: Comparator
    value: number | null
    upper: number | null
    baseValue: number | null
    text: string
  }
  outcome: {
    value: number | null
    missing: MissingCode | null
    qualifier: Qualifier | null
    flags: readonly MeasurementFlag[]
    margin: number | null
    note: string | null
    text: string
  } | null
  differenceText: string | null
  assessment: { status: FulfilmentStatus; statusText: string }
  isKnownFromAssumed: boolean
  knownFrom: string | null
}

/** The part of a målvärde's answer that a chart needs; the answer itself fits without conversion. */
export interface TargetOfChart {
  name: string
  unit: { code: string; symbol: string | null }
  example: boolean
  assumption: string | null
  rows: readonly TargetChartRow[]
  chart: { headline: string; subtitle: string; sourceLine: string; text: string }
}

export interface TargetChartInput {
  target: TargetOfChart
  language: Language
  /** Written in the corner of a slide; empty on a page. */
  organisationName: string
  /** The day the reader asked for, in words (“31 januari 2023”); null: what is known now. */
  asOfText: string | null
}
