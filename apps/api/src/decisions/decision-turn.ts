import type { DecisionEffect } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import { resolveAsOf, type Turn, withRevisionLock } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { decisionChanged, notYours } from '../problems.ts'
import { type FoundDecision, getDecision } from './decision.load.ts'

export type DecisionContext = Pick<SignedInContext, 'db' | 'user' | 'actor' | 'language' | 'now'>

interface Asked {
  slug: string
  /** The revision that last changed the decision when it was read. */
  replaces: number
  /** All is done, and taken back. */
  isPreview: boolean
}

/** Takes everything back that was done to see what it leads to. */
class Previewed extends Error {
  readonly effect: DecisionEffect

  constructor(effect: DecisionEffect) {
    super('Only previewed')
    this.effect = effect
  }
}

/** Changes a decision of the user’s, as it stands while other writers wait; or finds out what that would change. */
export async function changeDecision(
  context: DecisionContext,
  { slug, replaces, isPreview }: Asked,
  work: (trx: Transaction<DB>, turn: Turn, found: FoundDecision) => Promise<DecisionEffect>,
): Promise<DecisionEffect> {
  const changed = withRevisionLock(context.db, async (trx, turn) => {
    const { language } = context
    const found = await getDecision({ db: trx, revision: turn.newest, language }, slug)
    refuseOthers(context, found)
    if (found.versions[0].revision !== replaces) throw decisionChanged()
    const { at } = await resolveAsOf(trx, null)
    const effect = await work(trx, turn, found)
    if (!isPreview) return effect
    throw new Previewed({ ...effect, preview: true, revision: turn.newest, asOf: at ?? effect.asOf })
  })
  return changed.catch((error: unknown) => {
    if (error instanceof Previewed) return error.effect
    throw error
  })
}

function refuseOthers({ user }: Pick<DecisionContext, 'user'>, { target, versions }: FoundDecision): void {
  if (user.indicatorIds.includes(target.indicator_id) || user.actions.includes('targets.decide-any')) return
  throw notYours([{ path: 'slug', code: 'not_yours', value: versions[0].name_sv }])
}
