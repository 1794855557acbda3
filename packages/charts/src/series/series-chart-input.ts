import type {
  CountyAggregation,
  Language,
  MeasurementFlag,
  MissingCode,
  Precision,
  Qualifier,
} from '@malkoll/domain'

/**
 * What a reader can ask for. Many places as a line become small multiples; `slope` shows the first and the last period
 * with a value of every series, `stacked` parts of one whole upon each other.
 */
export type AskedForm = 'line' | 'bar' | 'map' | 'slope' | 'stacked'

/** Bars and a map show one period, the other forms all of them. */
export function showsOnePeriod(form: AskedForm): boolean {
  return form === 'bar' || form === 'map'
}

/** The part of an indicator's answer that a chart needs; the answer itself fits without conversion. */
export interface IndicatorOfChart extends Precision {
  slug: string
  name: string
  unit: { code: string; name: string; symbol: string | null; differenceName: string }
  /** year, month, election, span …: only regular series have periods missing between two. */
  periodicity: string
  breaks: readonly { after: string; before: string; note: string }[]
  /** Only what is summed may be stacked; left out: nothing is. */
  countyAggregation?: CountyAggregation | undefined
  /** Why there are no values, in words; left out or null where there are, or nobody has said. */
  missingReason?: string | null | undefined
}

/** What is out of the ordinary about one value, as the columns answer marks it. */
export interface SeriesMark {
  missing?: MissingCode | null | undefined
  qualifier?: Qualifier | null | undefined
  flags?: readonly MeasurementFlag[] | undefined
  note?: string | null | undefined
  /** Where it is not the series' own. */
  source?: string | null | undefined
}

export interface SourceOfChart {
  slug?: string | undefined
  title: string
  publisher: string | null
  accessedOn: string | null
}

/** The part of the series' answer in columns that a chart needs. */
export interface ColumnsOfChart {
  sources: readonly SourceOfChart[]
  /** By period: the date from which what was entered by hand is known, YYYY-MM-DD. */
  enteredOn?: Readonly<Record<string, string>> | undefined
  geographies: readonly { code: string; name: string; kind: string }[]
  /** Shared by all series; `values[i]` belongs to `periods[i]`. */
  periods: readonly string[]
  series: readonly {
    geography: string | null
    organisation?: { name: string } | undefined
    breakdown: string
    isComputed?: true | undefined
    example?: true | undefined
    /** Slug of the source of most of the values; null: several. */
    source?: string | null | undefined
    values: readonly (number | null)[]
    marks?: Readonly<Record<string, SeriesMark>> | undefined
  }[]
  /** women − men, when both are asked for. */
  gaps?: readonly { geography: string | null; text: string | null }[] | undefined
}

export interface SeriesChartInput {
  indicator: IndicatorOfChart
  /** Only the places and breakdowns that are to be drawn; for a map all municipalities. */
  series: ColumnsOfChart
  form: AskedForm
  /** The one shown as bars or map; null: the latest with a value. The other forms take every period of `series`. */
  period: string | null
  language: Language
  /** Written in the corner of a slide; empty on a page. */
  organisationName: string
  /** The day the reader asked for, in words (“31 januari 2023”); null: what is known now. */
  asOfText: string | null
}
