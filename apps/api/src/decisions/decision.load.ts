import type { Decision } from '@malkoll/contracts'
import type { ReadContext } from '../http/public-read.ts'
import { notDecidedHere, unknownTarget } from '../problems.ts'
import { refuseReplaced } from '../targets/replacement.load.ts'
import { findTargetKnownFrom } from '../targets/target.queries.ts'
import { toDecision } from './decision.view.ts'
import {
  type DecidedTarget,
  type DecisionVersion,
  findDecidedTarget,
  listDecisionVersions,
  listDecisionWithdrawals,
} from './decision-version.queries.ts'

export async function loadDecision(context: ReadContext, slug: string): Promise<Decision> {
  const { db, asOf, revision, language } = context
  const { target, versions } = await getDecision(context, slug)
  const withdrawals = await listDecisionWithdrawals(db, revision, target.indicator_id)
  return { asOf, revision, ...toDecision(target, { versions, withdrawals }, language) }
}

export interface FoundDecision {
  target: DecidedTarget
  /** What it says and has said, newest first. */
  versions: readonly [DecisionVersion, ...DecisionVersion[]]
}

/** The decision as known at the revision, or why there is none. */
export async function getDecision(
  context: Pick<ReadContext, 'db' | 'revision' | 'language'>,
  slug: string,
): Promise<FoundDecision> {
  const { db, revision } = context
  const target = await findDecidedTarget(db, revision, slug)
  const [now, ...before] = target?.periods.length ? await listDecisionVersions(db, revision, target) : []
  if (target && now) return { target, versions: [now, ...before] }
  if (target) await refuseReplaced(context, slug)
  const knownFrom = await findTargetKnownFrom(db, slug)
  throw target || knownFrom === undefined ? unknownTarget(slug, knownFrom) : notDecidedHere(slug)
}
