import type { DecisionEffect, DecisionWithdrawal } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { withdrawIndicator } from '../indicators/wording.queries.ts'
import { withdrawMeasurements } from '../measurements/measurement.service.ts'
import { closeTargetPeriods, reopenTargetPeriods } from '../targets/target-period.queries.ts'
import { translated } from '../translations/translated.ts'
import { compareBoards } from './decision-effect.load.ts'
import { changeDecision, type DecisionContext } from './decision-turn.ts'
import type { DecidedTarget } from './decision-version.queries.ts'
import { boardSentence, withdrawalSentences } from './decision-words.ts'

type Withdrawal = DecisionWithdrawal & { isPreview: boolean }

/**
 * Takes a decision back, as one revision: its målvärde is shown no longer and its values are withdrawn, since a real
 * outcome never meets an invented målvärde, and the example stands in its place again. Moments before stay as they were.
 */
export function withdrawDecision(
  context: DecisionContext,
  slug: string,
  { reason, replaces, isPreview }: Withdrawal,
): Promise<DecisionEffect> {
  const { actor, language, now } = context
  return changeDecision(context, { slug, replaces, isPreview }, async (trx, { newest, open }, found) => {
    const { target, versions } = found
    const facts = { ...actor, kind: 'targets', reason, withdraws: target.decided_in }
    const { revision, at } = await open(facts)
    await putExampleBack(trx, revision, { target, reason })
    const after = { revision, slug: target.example_slug }
    const boards = await compareBoards(trx, {
      before: { revision: newest, slug },
      after,
      periods: target.periods,
      language,
      now,
    })
    const [{ name_sv, name_en }] = versions
    const told = {
      name: translated(language, name_sv, name_en),
      example: translated(language, target.example_name_sv, target.example_name_en),
      valueCount: target.value_count,
    }
    return {
      asOf: at,
      revision,
      preview: false,
      target: target.example_slug,
      changes: [],
      boards,
      valueCount: target.value_count,
      sentences: [
        ...withdrawalSentences(told, language),
        ...boards.map(board => boardSentence(board, language)),
      ],
    }
  })
}

async function putExampleBack(
  trx: Transaction<DB>,
  revision: number,
  { target, reason }: { target: DecidedTarget; reason: string },
): Promise<void> {
  await withdrawMeasurements(trx, revision, { indicatorId: target.indicator_id, reason })
  await closeTargetPeriods(trx, revision, target.id)
  await withdrawIndicator(trx, revision, target.indicator_id)
  await reopenTargetPeriods(trx, revision, {
    targetId: target.example_id,
    closedBy: target.decided_in,
    reason,
  })
}
