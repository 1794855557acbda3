import type { WorkbookSheet } from '@malkoll/charts/workbook'
import type { Board, BoardTarget, Source } from '@malkoll/contracts'
import { COMPARATOR_WORDS } from '@malkoll/domain'
import { BOARD_COUNT_COLUMNS, boardCounts } from '../images/board-csv.ts'
import type { SpreadsheetColumn } from '../images/spreadsheet.ts'
import { tableSheet } from './workbook.ts'
import { notesSheet, sourcesSheet, WORKBOOK_WORDS, type WorkbookReader } from './workbook-sheets.ts'

const TARGET_ROWS: readonly SpreadsheetColumn<BoardTarget, { decimals: number }>[] = [
  { title: { sv: 'Mått', en: 'Measure' }, cell: row => row.name, isHead: true },
  { title: { sv: 'Period', en: 'Period' }, cell: row => row.period, holds: 'period', isHead: true },
  { title: { sv: 'Regionmål', en: 'Goal of the region' }, cell: row => row.regionGoal.name },
  {
    title: { sv: 'Förvaltningsmål', en: 'Goal of the administration' },
    cell: row => row.administrationGoal?.name,
  },
  {
    title: { sv: 'Villkor', en: 'Comparator' },
    cell: (row, _board, language) => COMPARATOR_WORDS[row.target.comparator][language],
  },
  { title: { sv: 'Målvärde', en: 'Target' }, cell: row => row.target.value, holds: 'value' },
  { title: { sv: 'Övre gräns', en: 'Upper bound' }, cell: row => row.target.upper, holds: 'value' },
  { title: { sv: 'Målvärde i ord', en: 'Target in words' }, cell: row => row.target.text },
  { title: { sv: 'Utfall', en: 'Outcome' }, cell: row => row.outcome?.value, holds: 'value' },
  { title: { sv: 'Utfall i ord', en: 'Outcome in words' }, cell: row => row.outcome?.text },
  { title: { sv: 'Status', en: 'Status' }, cell: row => row.assessment.statusText },
  { title: { sv: 'Orsak', en: 'Cause' }, cell: row => row.cause },
  { title: { sv: 'Åtgärd', en: 'Action' }, cell: row => row.measure },
  { title: { sv: 'Exempel', en: 'Example' }, cell: row => row.example },
  { title: { sv: 'Antagande', en: 'Assumption' }, cell: row => row.assumption },
  { title: { sv: 'Källa', en: 'Source' }, cell: row => row.source?.title },
  { title: { sv: 'Källans adress', en: 'Address of the source' }, cell: row => row.source?.url },
]

/**
 * A board as sheets: how many målvärden have each status; a row per målvärde, goal by goal in the board's order; what must
 * be known; the sources.
 */
export function boardWorkbook(board: Board, reader: WorkbookReader): WorkbookSheet[] {
  const { language } = reader
  const words = WORKBOOK_WORDS[language]
  const subject = { decimals: 0 }
  const hasExamples = board.targets.some(target => target.example)
  const notes = notesSheet(
    [
      [words.example, hasExamples ? words.exampleText : null],
      ...board.sentences.map(sentence => [words.shows, sentence] as const),
      ...board.objectives.map(goal => [goal.name, goal.known ?? goal.sentence] as const),
      [words.note, board.publishedResult?.note],
      [words.note, board.sharesNote],
    ],
    { ...board, ...reader },
  )
  return [
    tableSheet(words.data, BOARD_COUNT_COLUMNS, { rows: boardCounts(board), subject, language }),
    tableSheet(words.targets, TARGET_ROWS, { rows: rowsByGoal(board), subject, language }),
    notes,
    sourcesSheet(sourcesOf(board), language),
  ]
}

function rowsByGoal({ objectives, targets }: Board): BoardTarget[] {
  const bySlug = new Map(targets.map(target => [target.slug, target]))
  return objectives.flatMap(goal => goal.targets.flatMap(slug => bySlug.get(slug) ?? []))
}

/** Each once: the published result's, then those of the målvärden. */
function sourcesOf({ publishedResult, targets }: Board): Source[] {
  const sources = [publishedResult?.source ?? [], ...targets.map(({ source }) => source ?? [])].flat()
  return [...new Map(sources.map(source => [source.slug, source])).values()]
}
