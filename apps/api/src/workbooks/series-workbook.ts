import type { WorkbookSheet } from '@malkoll/charts/workbook'
import type { Indicator, SeriesAnswer } from '@malkoll/contracts'
import { FLAG_WORDS, type Language, MISSING_WORDS, periodRange } from '@malkoll/domain'
import { SERIES_COLUMNS, type SeriesRow, seriesRows } from '../images/series-csv.ts'
import { tableSheet } from './workbook.ts'
import { notesSheet, sourcesSheet, WORKBOOK_WORDS, type WorkbookReader } from './workbook-sheets.ts'

/** Series of an indicator as sheets: a row per place, breakdown and period; how to read them; the sources. */
export function seriesWorkbook(
  { indicator, answer }: { indicator: Indicator; answer: SeriesAnswer },
  reader: WorkbookReader,
): WorkbookSheet[] {
  const { language } = reader
  const words = WORKBOOK_WORDS[language]
  const rows = seriesRows(answer)
  const hasExamples = answer.series.some(series => series.example)
  const notes = notesSheet(
    [
      [words.example, hasExamples ? words.exampleText : null],
      [words.measure, indicator.name],
      [words.definition, indicator.definition],
      [words.caveat, indicator.caveat],
      [words.denominator, indicator.denominator],
      [words.unit, indicator.unit.name],
      [words.missing, indicator.missingReason],
      ...indicator.breaks.map(({ after, before, note }) => [words.seriesBreak(after, before), note] as const),
      ...flagNotes(rows, language),
      ...missingNotes(rows, language),
      ...assumptions(answer).map(text => [words.assumption, text] as const),
    ],
    { ...answer, ...reader },
  )
  return [
    tableSheet(words.data, SERIES_COLUMNS, { rows, subject: indicator, language }),
    notes,
    sourcesSheet(answer.sources, language),
  ]
}

/** Each flag once, with the periods that carry it. */
function flagNotes(rows: readonly SeriesRow[], language: Language): (readonly [string, string])[] {
  const flags = new Set(rows.flatMap(({ point }) => point.flags))
  return [...flags].map(flag => {
    const periods = rows.filter(({ point }) => point.flags.includes(flag)).map(({ point }) => point.period)
    return [
      WORKBOOK_WORDS[language].flag,
      `${FLAG_WORDS[flag][language]}: ${periodRange(periods, language)}.`,
    ]
  })
}

/** Each reason once, with the places and periods that have no value for it. */
function missingNotes(rows: readonly SeriesRow[], language: Language): (readonly [string, string])[] {
  const missing = rows.filter(({ point }) => point.missing !== null)
  const byReason = Map.groupBy(missing, ({ point }) => reasonOf(point, language))
  return [...byReason].map(([reason, group]) => {
    const places = new Set(
      group.flatMap(({ series }) => series.geography?.name ?? series.organisation?.name ?? []),
    )
    const periods = periodRange(
      group.map(({ point }) => point.period),
      language,
    )
    return [WORKBOOK_WORDS[language].missing, `${[...places].join(', ')} ${periods}: ${reason}`]
  })
}

function reasonOf({ missing, note }: SeriesRow['point'], language: Language): string {
  return [missing && MISSING_WORDS[missing][language], note].filter(Boolean).join('. ')
}

function assumptions({ series }: SeriesAnswer): string[] {
  return [...new Set(series.flatMap(({ assumption }) => assumption ?? []))]
}
