import type { Board, Counts, Shares, Source } from '@malkoll/contracts'
import { type FulfilmentStatus, type Language, STATUS_WORDS } from '@malkoll/domain'
import { type CsvReader, KNOWN_COLUMN, type SpreadsheetColumn, spreadsheet } from './spreadsheet.ts'

/** How many målvärden have a status: of the whole board, or of one goal. */
export interface BoardCount {
  period: string | null
  /** Null: all goals together. */
  goal: string | null
  status: FulfilmentStatus
  count: number
  /** Whole per cent; null of a goal, and where the board shows no shares. */
  share: number | null
  note: string | null
  hasExamples: boolean
  source: Source | null
}

const ALL_GOALS: Record<Language, string> = { sv: 'Alla mål', en: 'All goals' }

/** A row per status of the whole board, then of each goal with målvärden. */
export const BOARD_COUNT_COLUMNS: readonly SpreadsheetColumn<BoardCount, { decimals: number }>[] = [
  { title: { sv: 'Period', en: 'Period' }, cell: row => row.period, holds: 'period' },
  { title: { sv: 'Mål', en: 'Goal' }, cell: (row, _board, language) => row.goal ?? ALL_GOALS[language] },
  {
    title: { sv: 'Status', en: 'Status' },
    cell: (row, _board, language) => STATUS_WORDS[row.status][language],
  },
  { title: { sv: 'Antal målvärden', en: 'Number of targets' }, cell: row => row.count },
  { title: { sv: 'Andel, procent', en: 'Share, per cent' }, cell: row => row.share },
  { title: { sv: 'Not', en: 'Note' }, cell: row => row.note },
  { title: { sv: 'Exempel', en: 'Example' }, cell: row => row.hasExamples },
  { title: { sv: 'Källa', en: 'Source' }, cell: row => row.source?.title },
  { title: { sv: 'Källans adress', en: 'Address of the source' }, cell: row => row.source?.url },
]

/** The counts of a board as the API answers them. Those of goals are of the named målvärden, which may be fewer. */
export function boardCounts(board: Board): BoardCount[] {
  const { counts, shares, publishedResult, countsBasis, recountNote, targets } = board
  const whole = {
    goal: null,
    counts,
    shares,
    hasExamples: countsBasis === 'rows' && targets.some(({ example }) => example),
    source: recountNote === null ? (publishedResult?.source ?? null) : null,
  }
  const goals = board.objectives
    .filter(goal => goal.counts.total > 0)
    .map(goal => ({
      goal: goal.name,
      counts: goal.counts,
      shares: null,
      hasExamples: targets.some(({ slug, example }) => example && goal.targets.includes(slug)),
      source: null,
    }))
  return [whole, ...goals].flatMap(({ counts: own, shares: ownShares, ...row }) =>
    statusCounts(own, ownShares).map(count => ({
      period: board.period,
      note: row.goal === null ? noteOf(board, count) : null,
      ...row,
      ...count,
    })),
  )
}

function noteOf(
  { recountNote, pendingText }: Board,
  { status, count }: Pick<BoardCount, 'status' | 'count'>,
) {
  const pending = status === 'not_measured' && count > 0 ? pendingText : null
  return [pending, recountNote].filter(note => note !== null).join('. ') || null
}

function statusCounts(counts: Counts, shares: Shares | null) {
  return [
    { status: 'met', count: counts.met, share: shares?.met ?? null },
    { status: 'not_met', count: counts.notMet, share: shares?.notMet ?? null },
    { status: 'not_measured', count: counts.notMeasured, share: shares?.notMeasured ?? null },
  ] as const
}

/** A board as a file for spreadsheets; empty but for its head when nothing is known. */
export function boardCsv(board: Board, { language, askedAsOf }: CsvReader): string {
  const subject = { decimals: 0, asOf: board.asOf, askedAsOf }
  return spreadsheet([...BOARD_COUNT_COLUMNS, KNOWN_COLUMN], { rows: boardCounts(board), subject, language })
}
