import type { Indicator, SeriesAnswer, SeriesPoint, Source } from '@malkoll/contracts'
import { breakdownText, FLAG_WORDS, MISSING_WORDS, QUALIFIER_WORDS } from '@malkoll/domain'
import { type CsvReader, KNOWN_COLUMN, type SpreadsheetColumn, spreadsheet } from './spreadsheet.ts'

type Series = SeriesAnswer['series'][number]

export interface SeriesRow {
  series: Series
  point: SeriesPoint
  source: Source | null
}

/** A row per place, breakdown and period. */
export const SERIES_COLUMNS: readonly SpreadsheetColumn<SeriesRow, Indicator>[] = [
  { title: { sv: 'Indikator', en: 'Indicator' }, cell: (_row, indicator) => indicator.name, isHead: true },
  { title: { sv: 'Kod', en: 'Code' }, cell: ({ series }) => series.geography?.code, isHead: true },
  {
    title: { sv: 'Område', en: 'Place' },
    cell: ({ series }) => series.geography?.name ?? series.organisation?.name,
    isHead: true,
  },
  {
    title: { sv: 'Uppdelning', en: 'Breakdown' },
    cell: ({ series }, _indicator, language) => breakdownText(series.breakdown, language),
    isHead: true,
  },
  { title: { sv: 'Period', en: 'Period' }, cell: ({ point }) => point.period, holds: 'period', isHead: true },
  { title: { sv: 'Värde', en: 'Value' }, cell: ({ point }) => point.value, holds: 'value' },
  {
    title: { sv: 'Inte exakt', en: 'Not exact' },
    cell: ({ point }, _indicator, language) => point.qualifier && QUALIFIER_WORDS[point.qualifier][language],
  },
  { title: { sv: 'Enhet', en: 'Unit' }, cell: (_row, indicator) => indicator.unit.name },
  {
    title: { sv: 'Saknas därför att', en: 'Missing because' },
    cell: ({ point }, _indicator, language) => point.missing && MISSING_WORDS[point.missing][language],
  },
  {
    title: { sv: 'Flaggor', en: 'Flags' },
    cell: ({ point }, _indicator, language) => point.flags.map(flag => FLAG_WORDS[flag][language]).join(', '),
  },
  { title: { sv: 'Felmarginal', en: 'Margin of error' }, cell: ({ point }) => point.margin, holds: 'value' },
  { title: { sv: 'Antal svar', en: 'Number of answers' }, cell: ({ point }) => point.n },
  { title: { sv: 'Not', en: 'Note' }, cell: ({ point }) => point.note },
  { title: { sv: 'Exempel', en: 'Example' }, cell: ({ series }) => series.example },
  { title: { sv: 'Antagande', en: 'Assumption' }, cell: ({ series }) => series.assumption },
  { title: { sv: 'Källa', en: 'Source' }, cell: ({ source }) => source?.title },
  { title: { sv: 'Källans adress', en: 'Address of the source' }, cell: ({ source }) => source?.url },
  { title: { sv: 'Läst', en: 'Read' }, cell: ({ source }) => source?.accessedOn },
]

/** The points of an answer in its own order, each with its series and its source. */
export function seriesRows(answer: SeriesAnswer): SeriesRow[] {
  const sources = new Map(answer.sources.map(source => [source.slug, source]))
  return answer.series.flatMap(series =>
    series.points.map(point => ({
      series,
      point,
      source: point.source === null ? null : (sources.get(point.source) ?? null),
    })),
  )
}

/** Series as a file for spreadsheets: a row per place, breakdown and period, oldest first. */
export function seriesCsv(
  indicator: Indicator,
  answer: SeriesAnswer,
  { language, askedAsOf }: CsvReader,
): string {
  return spreadsheet([...SERIES_COLUMNS, KNOWN_COLUMN], {
    rows: seriesRows(answer),
    subject: { ...indicator, askedAsOf },
    language,
  })
}
