import type { ChangedCell, ChangedStatus, ChangedTarget, NetChange } from '@malkoll/contracts'
import { breakdownText, type Language, shownReason } from '@malkoll/domain'
import { type SpreadsheetColumn, spreadsheet } from '../images/spreadsheet.ts'
import { momentInFigures } from '../translations/moment-in-words.ts'

type Row =
  | { kind: 'cell'; cell: ChangedCell }
  | { kind: 'target'; target: ChangedTarget }
  | { kind: 'status'; status: ChangedStatus }

const KINDS: Record<Row['kind'], Record<Language, string>> = {
  cell: { sv: 'Värde', en: 'Value' },
  target: { sv: 'Målvärde', en: 'Target' },
  status: { sv: 'Status', en: 'Status' },
}

const COLUMNS: readonly SpreadsheetColumn<Row, NetChange>[] = [
  { title: { sv: 'Vad', en: 'What' }, cell: (row, _net, language) => KINDS[row.kind][language] },
  { title: { sv: 'Mått', en: 'Measure' }, cell: row => changedThing(row).name },
  { title: { sv: 'Kod', en: 'Code' }, cell: row => (row.kind === 'cell' ? row.cell.geography : null) },
  {
    title: { sv: 'Område', en: 'Place' },
    cell: row =>
      row.kind === 'cell' ? (row.cell.geographyName ?? row.cell.organisation?.name ?? null) : null,
  },
  {
    title: { sv: 'Uppdelning', en: 'Breakdown' },
    cell: (row, _net, language) => (row.kind === 'cell' ? breakdownText(row.cell.breakdown, language) : null),
  },
  { title: { sv: 'Period', en: 'Period' }, cell: row => changedThing(row).period, holds: 'period' },
  { title: { sv: 'Före', en: 'Before' }, cell: row => (row.kind === 'cell' ? row.cell.before : null) },
  { title: { sv: 'Efter', en: 'After' }, cell: row => (row.kind === 'cell' ? row.cell.after : null) },
  { title: { sv: 'Före i ord', en: 'Before in words' }, cell: row => textsOf(row).before },
  { title: { sv: 'Efter i ord', en: 'After in words' }, cell: row => textsOf(row).after },
  { title: { sv: 'Ny', en: 'New' }, cell: row => textsOf(row).before === null },
  {
    title: { sv: 'Steg', en: 'Steps' },
    cell: row => (row.kind === 'cell' ? row.cell.steps.length : null),
  },
  { title: { sv: 'Senast ändrad', en: 'Last changed' }, cell: row => momentOf(lastStep(row)) },
  { title: { sv: 'Av', en: 'By' }, cell: row => lastStep(row)?.by },
  {
    title: { sv: 'Skäl', en: 'Reason' },
    cell: (row, _net, language) => {
      const reason = row.kind === 'target' ? row.target.reason : lastStep(row)?.reason
      return reason && shownReason(reason, language).text
    },
  },
  { title: { sv: 'Exempel', en: 'Example' }, cell: row => changedThing(row).example },
  {
    title: { sv: 'Jämfört från', en: 'Compared from' },
    // From the beginning is from no moment that anybody asked about.
    cell: (_row, { since }) => (since.revision === 0 ? null : momentInFigures(new Date(since.at))),
  },
  {
    title: { sv: 'Jämfört till', en: 'Compared to' },
    cell: (_row, { until }) => momentInFigures(new Date(until.at)),
  },
]

/** What differs between two moments as a file for spreadsheets: a row per value, målvärde and status. */
export function changesCsv(net: NetChange, language: Language): string {
  const rows: Row[] = [
    ...net.statuses.map(status => ({ kind: 'status' as const, status })),
    ...net.targets.map(target => ({ kind: 'target' as const, target })),
    ...net.cells.map(cell => ({ kind: 'cell' as const, cell })),
  ]
  return spreadsheet(COLUMNS, { rows, subject: net, language })
}

function changedThing(row: Row) {
  if (row.kind === 'cell') return row.cell
  return row.kind === 'target' ? row.target : row.status
}

function textsOf(row: Row): { before: string | null; after: string | null } {
  if (row.kind === 'cell') return { before: row.cell.beforeText, after: row.cell.afterText }
  if (row.kind === 'status') return { before: row.status.beforeText, after: row.status.afterText }
  return row.target
}

function momentOf(step: { at: string } | undefined): string | undefined {
  return step && momentInFigures(new Date(step.at))
}

function lastStep(row: Row) {
  return row.kind === 'cell' ? row.cell.steps.at(-1) : undefined
}
