import { setImmediate as underWay } from 'node:timers/promises'
import type { Measurements, MeasurementsResult } from '@malkoll/contracts'
import { withRevisionLock } from '../db/revisions.ts'
import { compareItems } from './entry-comparison.ts'
import { judgeItems, lacksReason, listTargetsOf, refuseUnexplained } from './entry-judgement.ts'
import { type EntryContext, readItems, refuseExamples } from './entry-reading.ts'
import { isChanging, storeItems, storeNothing, toResult } from './entry-storing.ts'

/**
 * Stores what the cells are to say, all of it or nothing, as one revision. What they say already makes none. Refused are,
 * in this order: names, periods and numbers that are wrong; cells that are not the user’s; outcomes of examples; cells that
 * somebody has changed since they were seen; corrections without a reason and unusual values without a comment.
 */
export async function enterMeasurements(
  context: EntryContext,
  body: Measurements,
): Promise<MeasurementsResult> {
  const { db, actor, language } = context
  const reason = body.reason ?? null
  // Before other writers have to wait.
  const read = await readItems(context, body.items)
  await refuseExamples(context, read)
  return withRevisionLock(db, async (trx, { newest, open }) => {
    const compared = await compareItems(trx, read, { newest, reason, language })
    const targets = await listTargetsOf(trx, compared, context)
    const judge = () => {
      const judged = judgeItems(compared, targets, context)
      refuseUnexplained(judged, reason, language)
      return judged
    }
    // The database would refuse them too, but without a sentence.
    if (lacksReason(compared, reason)) judge()
    const changing = compared.filter(isChanging)
    if (changing.length === 0) return toResult(judge(), await storeNothing(trx))
    const storing = storeItems(trx, await open({ ...actor, kind: 'measurements', reason }), changing)
    // Judging takes the server about as long as storing takes the database; a refusal takes back what was stored.
    const judging = underWay().then(judge)
    await Promise.allSettled([storing, judging])
    return toResult(await judging, await storing)
  })
}
