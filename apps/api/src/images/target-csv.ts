import type { Target, TargetRow } from '@malkoll/contracts'
import {
  COMPARATOR_WORDS,
  DEED_UNIT_NAME,
  FLAG_WORDS,
  isOfDeed,
  type Language,
  MISSING_WORDS,
} from '@malkoll/domain'
import { type CsvReader, KNOWN_COLUMN, type SpreadsheetColumn, spreadsheet } from './spreadsheet.ts'

/** A row per period. */
export const TARGET_COLUMNS: readonly SpreadsheetColumn<TargetRow, Target>[] = [
  { title: { sv: 'Mått', en: 'Measure' }, cell: (_row, target) => target.name, isHead: true },
  { title: { sv: 'Period', en: 'Period' }, cell: row => row.period, holds: 'period', isHead: true },
  { title: { sv: 'Utfall', en: 'Outcome' }, cell: row => row.outcome?.value, holds: 'value' },
  {
    title: { sv: 'Enhet', en: 'Unit' },
    cell: (row, target, language) => unitName([row], target, language),
  },
  { title: { sv: 'Utfall i ord', en: 'Outcome in words' }, cell: row => row.outcome?.text },
  {
    title: { sv: 'Saknas därför att', en: 'Missing because' },
    cell: (row, _target, language) => missingText(row, language),
  },
  {
    title: { sv: 'Villkor', en: 'Comparator' },
    cell: (row, _target, language) => COMPARATOR_WORDS[row.target.comparator][language],
  },
  { title: { sv: 'Målvärde', en: 'Target' }, cell: row => row.target.value, holds: 'value' },
  { title: { sv: 'Övre gräns', en: 'Upper bound' }, cell: row => row.target.upper, holds: 'value' },
  { title: { sv: 'Basperiod', en: 'Base period' }, cell: row => row.target.basePeriod, holds: 'period' },
  { title: { sv: 'Basvärde', en: 'Base value' }, cell: row => row.target.baseValue, holds: 'value' },
  { title: { sv: 'Status', en: 'Status' }, cell: row => row.assessment.statusText },
  {
    title: { sv: 'Flaggor', en: 'Flags' },
    cell: (row, _target, language) => row.outcome?.flags.map(flag => FLAG_WORDS[flag][language]).join(', '),
  },
  { title: { sv: 'Felmarginal', en: 'Margin of error' }, cell: row => row.outcome?.margin, holds: 'value' },
  { title: { sv: 'Exempel', en: 'Example' }, cell: (_row, target) => target.example },
  { title: { sv: 'Antagande', en: 'Assumption' }, cell: (_row, target) => target.assumption },
  { title: { sv: 'Källa', en: 'Source' }, cell: row => row.source?.title },
  { title: { sv: 'Källans adress', en: 'Address of the source' }, cell: row => row.source?.url },
  { title: { sv: 'Känd från', en: 'Known from' }, cell: row => row.knownFrom },
  { title: { sv: 'Antaget datum', en: 'Assumed date' }, cell: row => row.isKnownFromAssumed },
]

/** A målvärde as a file for spreadsheets: a row per period, oldest first; every value in full precision. */
export function targetCsv(target: Target, { language, askedAsOf }: CsvReader): string {
  return spreadsheet([...TARGET_COLUMNS, KNOWN_COLUMN], {
    rows: target.rows.toReversed(),
    subject: { ...target, askedAsOf },
    language,
  })
}

/** Of the outcomes of those rows; of what is done or not, what its numbers mean. */
export function unitName(rows: readonly TargetRow[], { unit }: Target, language: Language): string {
  return isOfDeed(rows.map(row => row.target.comparator)) ? DEED_UNIT_NAME[language] : unit.name
}

function missingText(row: TargetRow, language: Language): string | null {
  if (row.outcome?.missing) return MISSING_WORDS[row.outcome.missing][language]
  return row.outcome ? null : row.assessment.statusText
}
