import type { WorkbookSheet } from '@malkoll/charts/workbook'
import type { Target, TargetRow } from '@malkoll/contracts'
import { FLAG_WORDS, type Language, MISSING_WORDS } from '@malkoll/domain'
import { TARGET_COLUMNS, unitName } from '../images/target-csv.ts'
import { tableSheet } from './workbook.ts'
import { notesSheet, sourcesSheet, WORKBOOK_WORDS, type WorkbookReader } from './workbook-sheets.ts'

/** A målvärde as sheets: a row per period, oldest first; how to read and how it was assessed; the sources. */
export function targetWorkbook(target: Target, reader: WorkbookReader): WorkbookSheet[] {
  const { language } = reader
  const words = WORKBOOK_WORDS[language]
  const rows = target.rows.toReversed()
  const notes = notesSheet(
    [
      [words.example, target.example ? words.exampleText : null],
      [words.shows, target.chart.headline],
      [words.measure, target.name],
      [words.definition, target.definition],
      [words.unit, unitName(target.rows, target, language)],
      [words.assumption, target.assumption],
      [words.note, target.note],
      ...rows.map(row => receiptNote(row, language)),
      ...rows.flatMap(row => valueNotes(row, language)),
    ],
    { ...target, ...reader },
  )
  return [
    tableSheet(words.data, TARGET_COLUMNS, { rows, subject: target, language }),
    notes,
    sourcesSheet(target.sources, language),
  ]
}

function receiptNote({ periodText, assessment }: TargetRow, language: Language): readonly [string, string] {
  const { verdict, assumptions, rows } = assessment.receipt
  const inputs = rows.map(({ label, value }) => `${label}: ${value}`).join('; ')
  const text = [assessment.sentence, verdict, ...assumptions, inputs].filter(Boolean)
  return [WORKBOOK_WORDS[language].receipt(periodText), [...new Set(text)].join(' ')]
}

function valueNotes({ periodText, outcome }: TargetRow, language: Language): (readonly [string, string])[] {
  const words = WORKBOOK_WORDS[language]
  const flags = outcome?.flags ?? []
  return [
    ...flags.map(flag => [`${words.flag} ${periodText}`, FLAG_WORDS[flag][language]] as const),
    ...(outcome?.missing
      ? [[`${words.missing} ${periodText}`, MISSING_WORDS[outcome.missing][language]] as const]
      : []),
    ...(outcome?.note ? [[`${words.note} ${periodText}`, outcome.note] as const] : []),
  ]
}
