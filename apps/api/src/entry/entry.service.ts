import { setImmediate as underWay } from 'node:timers/promises'
import type { Measurements, MeasurementsResult } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import { type OpenedRevision, type RevisionFacts, withRevisionLock } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { listHistories } from './entry.queries.ts'
import { type ComparedItem, compareItems, isChanging, refuseLostUpdates } from './entry-comparison.ts'
import { judgeItems, lacksReason, listTargetsOf, refuseUnexplained } from './entry-judgement.ts'
import { type EntryContext, readItems } from './entry-reading.ts'
import { storeItems, storeNothing, toResult } from './entry-storing.ts'

/** What the items would change, as long as nobody writes. */
interface Foreseen {
  /** The newest revision when it was found out. */
  newest: number
  compared: readonly ComparedItem[]
  /** What stands in their series, written. Nobody waits for it before values are judged. */
  histories: Promise<ReadonlyMap<number, string>>
}

/**
 * Stores what the cells are to say, all of it or nothing, as one revision. What they say already makes none. Refused are,
 * in this order: cells that are not the user’s; names, periods and numbers that are wrong; outcomes of examples; cells that
 * somebody has changed since they were seen; corrections without a reason and unusual values without a comment.
 */
export async function enterMeasurements(
  context: EntryContext,
  body: Measurements,
): Promise<MeasurementsResult> {
  const facts = { ...context.actor, kind: 'measurements', reason: body.reason ?? null }
  // Before other writers have to wait.
  const foreseen = await foresee(context, body)
  const isChange = foreseen.compared.some(isChanging)
  return withRevisionLock(
    context.db,
    async (trx, { newest, open }) => {
      const seen = newest === foreseen.newest ? foreseen : await foresee({ ...context, db: trx }, body)
      // One connection is asked one thing at a time.
      if (seen !== foreseen) await seen.histories
      return storeCompared(trx, seen, { context, facts, open })
    },
    isChange ? { after: foreseen.newest, facts } : undefined,
  )
}

async function foresee(context: EntryContext, { items, reason }: Measurements): Promise<Foreseen> {
  const { db, language } = context
  const read = await readItems(context, items)
  const compared = await compareItems(db, read, { reason: reason ?? null, language })
  const seriesIds = new Set(read.flatMap(({ row }) => row.found.series_ids))
  const histories = listHistories(db, [...seriesIds])
  // Whoever is refused before does not ask whether it failed.
  histories.catch(() => {})
  return { newest: read[0]?.row.found.revision ?? 0, compared, histories }
}

interface Storing {
  context: EntryContext
  facts: RevisionFacts
  open(facts: RevisionFacts): Promise<OpenedRevision>
}

async function storeCompared(
  trx: Transaction<DB>,
  { compared, histories }: Foreseen,
  { context, facts, open }: Storing,
): Promise<MeasurementsResult> {
  await refuseLostUpdates(trx, compared)
  const targets = await listTargetsOf(trx, compared, context)
  const judge = async () => {
    const judged = judgeItems(compared, { targets, histories: await histories }, context)
    refuseUnexplained(judged, facts.reason, context.language)
    return judged
  }
  // The database would refuse them too, but without a sentence.
  if (lacksReason(compared, facts.reason)) await judge()
  const changing = compared.filter(isChanging)
  if (changing.length === 0) return toResult(await judge(), await storeNothing(trx))
  const storing = storeItems(trx, await open(facts), changing)
  // Judging takes the server about as long as storing takes the database; a refusal takes back what was stored.
  const judging = underWay().then(judge)
  await Promise.allSettled([storing, judging])
  return toResult(await judging, await storing)
}
