import type { DecisionEffect } from '@malkoll/contracts'
import { countStatuses, type Language } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import { loadAssessedTargets } from '../assessments/assessment.load.ts'
import type { DB } from '../db/schema.ts'
import { dateInStockholm } from '../http/moment.ts'

interface Seen {
  revision: number
  /** The målvärde that stands there at the revision. */
  slug: string
}

interface Comparison {
  before: Seen
  after: Seen
  periods: readonly string[]
  language: Language
  now: Date
}

/** What the board of each period says of the målvärde, and of all, at two revisions. */
export async function compareBoards(
  trx: Transaction<DB>,
  { before, after, periods, ...reading }: Comparison,
): Promise<DecisionEffect['boards']> {
  const boards: DecisionEffect['boards'] = []
  for (const period of periods) {
    const was = await readBoard(trx, { ...reading, ...before, period })
    const is = await readBoard(trx, { ...reading, ...after, period })
    if (!was.shown || !is.shown) continue
    boards.push({
      period,
      before: was.shown,
      after: is.shown,
      countsBefore: was.counts,
      countsAfter: is.counts,
    })
  }
  return boards
}

type Board = Seen & Pick<Comparison, 'language' | 'now'> & { period: string }

async function readBoard(trx: Transaction<DB>, { revision, slug, language, now, period }: Board) {
  const context = {
    db: trx,
    revision,
    language,
    today: dateInStockholm(now),
    remember: <Rows>(_key: readonly unknown[], read: () => Promise<Rows>) => read(),
  }
  const targets = await loadAssessedTargets(context, { period })
  const rows = targets.flatMap(target => target.periods.filter(({ row }) => row.period === period))
  const own = rows.find(({ row }) => row.slug === slug)
  return {
    counts: countStatuses(rows.map(({ judged }) => judged.status)),
    shown: own && {
      status: own.judged.status,
      text: own.assessment.statusText,
      value: own.outcome?.value ?? null,
    },
  }
}
