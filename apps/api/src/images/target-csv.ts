import type { Target, TargetRow } from '@malkoll/contracts'
import { COMPARATOR_WORDS, FLAG_WORDS, type Language, MISSING_WORDS } from '@malkoll/domain'

/** Excel reads UTF-8 as such only with the mark. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

type Cell = string | number | boolean | null | undefined

interface Column {
  title: Record<Language, string>
  cell: (row: TargetRow, target: Target, language: Language) => Cell
}

const COLUMNS: readonly Column[] = [
  { title: { sv: 'Mått', en: 'Measure' }, cell: (_row, target) => target.name },
  { title: { sv: 'Period', en: 'Period' }, cell: row => row.period },
  { title: { sv: 'Utfall', en: 'Outcome' }, cell: row => row.outcome?.value },
  { title: { sv: 'Enhet', en: 'Unit' }, cell: (_row, target) => target.unit.name },
  { title: { sv: 'Utfall i ord', en: 'Outcome in words' }, cell: row => row.outcome?.text },
  {
    title: { sv: 'Saknas därför att', en: 'Missing because' },
    cell: (row, _target, language) => missingText(row, language),
  },
  {
    title: { sv: 'Villkor', en: 'Comparator' },
    cell: (row, _target, language) => COMPARATOR_WORDS[row.target.comparator][language],
  },
  { title: { sv: 'Målvärde', en: 'Target' }, cell: row => row.target.value },
  { title: { sv: 'Övre gräns', en: 'Upper bound' }, cell: row => row.target.upper },
  { title: { sv: 'Basperiod', en: 'Base period' }, cell: row => row.target.basePeriod },
  { title: { sv: 'Basvärde', en: 'Base value' }, cell: row => row.target.baseValue },
  { title: { sv: 'Status', en: 'Status' }, cell: row => row.assessment.statusText },
  {
    title: { sv: 'Flaggor', en: 'Flags' },
    cell: (row, _target, language) => row.outcome?.flags.map(flag => FLAG_WORDS[flag][language]).join(', '),
  },
  { title: { sv: 'Felmarginal', en: 'Margin of error' }, cell: row => row.outcome?.margin },
  { title: { sv: 'Exempel', en: 'Example' }, cell: (_row, target) => target.example },
  { title: { sv: 'Antagande', en: 'Assumption' }, cell: (_row, target) => target.assumption },
  { title: { sv: 'Källa', en: 'Source' }, cell: row => row.source?.title },
  { title: { sv: 'Källans adress', en: 'Address of the source' }, cell: row => row.source?.url },
  { title: { sv: 'Känd från', en: 'Known from' }, cell: row => row.knownFrom },
  { title: { sv: 'Antaget datum', en: 'Assumed date' }, cell: row => row.isKnownFromAssumed },
]

/** A målvärde as a file for spreadsheets: a row per period, oldest first; every value in full precision. */
export function targetCsv(target: Target, language: Language): string {
  const titles = COLUMNS.map(column => column.title[language])
  const rows = target.rows.toReversed().map(row => COLUMNS.map(column => column.cell(row, target, language)))
  const lines = [titles, ...rows].map(cells => cells.map(cell => formatCell(cell, language)).join(';'))
  return BYTE_ORDER_MARK + lines.join(LINE_END) + LINE_END
}

function missingText(row: TargetRow, language: Language): string | null {
  if (row.outcome?.missing) return MISSING_WORDS[row.outcome.missing][language]
  return row.outcome ? null : row.assessment.statusText
}

function formatCell(cell: Cell, language: Language): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return YES_NO[language][cell ? 'yes' : 'no']
  return quoted(guarded(cell))
}

const YES_NO: Record<Language, { yes: string; no: string }> = {
  sv: { yes: 'ja', no: 'nej' },
  en: { yes: 'yes', no: 'no' },
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are never touched. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
