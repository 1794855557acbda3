import type { Board } from '@malkoll/contracts'
import { loadAssignments } from '../assignments/assignment.load.ts'
import { loadBoard } from '../board/board.load.ts'
import { loadBudget } from '../budget/budget.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { unknownPath } from '../problems.ts'
import { loadSourceNotes } from '../source-notes/source-note.load.ts'
import { boardPicture, type PageAddress, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS } from './page-texts.ts'

/** The latest year that has a result. */
export async function loadLatestYearPage(context: ReadContext, address: PageAddress): Promise<Page> {
  return loadYear(context, address, undefined)
}

/** A year without a result is no page. */
export async function loadYearPage(
  context: ReadContext,
  address: PageAddress,
  period: string,
): Promise<Page> {
  const { periods } = await loadBoard(context, {})
  if (!periods.includes(period)) throw unknownPath()
  return loadYear(context, address, period)
}

async function loadYear(
  context: ReadContext,
  address: PageAddress,
  period: string | undefined,
): Promise<Page> {
  const query = {
    asOf: address.asOf,
    lang: address.language,
    period,
    published: address.isPublishedOnly ? ('true' as const) : undefined,
  }
  const board = await loadBoard(context, query)
  return {
    status: 200,
    title: titleOf(board, context),
    sentence: board.sentences.join(' '),
    image: boardPicture(query),
    answers: {
      [withParameters('/api/v1/board', query)]: board,
      ...(await blocksOf(context, address, board.period)),
    },
  }
}

function titleOf({ period }: Board, { language }: ReadContext): string {
  return [PAGE_TEXTS.year[language].title, period].filter(Boolean).join(' ')
}

async function blocksOf(
  context: ReadContext,
  { asOf, language: lang }: PageAddress,
  period: string | null,
): Promise<Record<string, unknown>> {
  if (period === null) return {}
  const query = { asOf, lang, period }
  const line = await loadBudget(context, { period, by: 'line' })
  const operation = await loadBudget(context, { period, by: 'operation' })
  const assignments = await loadAssignments(context, { period })
  const notes = await loadSourceNotes(context, { period })
  return {
    [withParameters('/api/v1/budget', { ...query, by: 'line' })]: line,
    [withParameters('/api/v1/budget', { ...query, by: 'operation' })]: operation,
    [withParameters('/api/v1/assignments', query)]: assignments,
    [withParameters('/api/v1/source-notes', query)]: notes,
  }
}
