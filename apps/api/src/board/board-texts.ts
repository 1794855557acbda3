import type { Board } from '@malkoll/contracts'
import {
  ageText,
  boardHeadline,
  boardHeadlineFigure,
  boardPeriodText,
  boardSentences,
  boardTitle,
  exampleSentence,
  type Language,
  pendingLabel,
  pendingSentence,
  recountSentence,
  type StatusCounts,
  sharesNote,
  statusShares,
} from '@malkoll/domain'
import { knownPeriod } from '../periods/known-period.ts'
import { isExample } from '../targets/target.view.ts'
import type { PublishedResultRow } from './board.queries.ts'
import { pendingAreas, publishedCounts, type ShownTarget } from './board.view.ts'

type Texts = Pick<
  Board,
  | 'periodText'
  | 'title'
  | 'headline'
  | 'headlineFigure'
  | 'age'
  | 'sentences'
  | 'pendingSentence'
  | 'pendingText'
  | 'exampleNote'
  | 'recountNote'
>

export interface SpokenBoard {
  period: string
  isClosed: boolean
  isLatest: boolean
  today: string
  counts: StatusCounts
  shown: readonly ShownTarget[]
  published: PublishedResultRow | undefined
  /** Finished sentences in reading order. */
  facts: readonly string[]
}

/** Everything that the board says in words. */
export function toBoardTexts(board: SpokenBoard, language: Language): Texts {
  const { counts, isLatest, period, today } = board
  const { expected, areas } = pendingOf(board, language)
  const examples = board.shown.filter(({ shown }) => isExample(shown.row)).length
  const hasExamples = examples > 0
  const recount = recountNote(board, examples, language)
  return {
    periodText: boardPeriodText(knownPeriod(period), language),
    title: boardTitle(board, language),
    headline: boardHeadline(counts, language),
    headlineFigure: boardHeadlineFigure(counts, language),
    age: ageText({ period, isLatest, today }, language),
    sentences: boardSentences({ ...board, expected, areas, hasExamples, recount }, language),
    pendingSentence: pendingSentence({ counts, expected, areas }, language) || null,
    pendingText: pendingLabel(expected, language),
    exampleNote: hasExamples ? exampleSentence(counts.total, language) : null,
    recountNote: recount,
  }
}

function recountNote(
  { counts, published }: SpokenBoard,
  examples: number,
  language: Language,
): string | null {
  if (!published || isSameResult(counts, publishedCounts(published))) return null
  return recountSentence({ counts, published: publishedCounts(published), examples }, language)
}

function isSameResult(a: StatusCounts, b: StatusCounts): boolean {
  return a.met === b.met && a.notMet === b.notMet && a.notMeasured === b.notMeasured
}

/** When the unmeasured are measured: as the published result says it of as many, else as the rows agree on. */
function pendingOf(
  { counts, published, shown }: SpokenBoard,
  language: Language,
): { expected: string | null; areas: string[] } {
  if (published?.not_measured_count === counts.notMeasured)
    return { expected: published.pending_expected, areas: pendingAreas(published, language) }
  const pending = shown.filter(item => item.shown.judged.status === 'not_measured')
  const [expected, ...others] = new Set(pending.map(item => item.shown.judged.expected))
  return { expected: others.length === 0 ? (expected ?? null) : null, areas: [] }
}

/** Shares, or why there are none. `planned` is how many målvärden the period's plan has, null when unknown. */
export function toShares(
  board: { counts: StatusCounts; planned: number | null; period: string },
  language: Language,
): Pick<Board, 'shares' | 'sharesNote'> {
  const shares = statusShares(board.counts, board.planned)
  return { shares, sharesNote: shares ? null : sharesNote(board, language) }
}

/** What is said at a moment when no målvärde was known yet. */
export function toTextsOfNothing(language: Language): Texts {
  const title = boardTitle({ period: '', isClosed: false }, language)
  const headline = boardHeadline({ met: 0, notMet: 0, notMeasured: 0, total: 0 }, language)
  return {
    periodText: '',
    title,
    headline,
    headlineFigure: null,
    age: '',
    sentences: [`${title} ${headline}`],
    pendingSentence: null,
    pendingText: pendingLabel(null, language),
    exampleNote: null,
    recountNote: null,
  }
}
