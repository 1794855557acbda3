import type { DecisionChange, DecisionCorrection, DecisionEffect } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import { resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { rewordIndicator } from '../indicators/wording.queries.ts'
import { saveTargetNote } from '../targets/target.service.ts'
import { changeRule } from '../targets/target-period.queries.ts'
import type { FoundDecision } from './decision.load.ts'
import { isNamed } from './decision.queries.ts'
import { changesBetween, type DecisionContent, ruleIn } from './decision.view.ts'
import { compareBoards } from './decision-effect.load.ts'
import { noteOf } from './decision-note.ts'
import { refuseWrongDecision } from './decision-rule.ts'
import { changeDecision, type DecisionContext } from './decision-turn.ts'
import { wordingOf } from './decision-wording.ts'
import { boardSentence, deedSentence, NOTHING_CHANGES, unitSentence } from './decision-words.ts'
import { NO_DEFINITION } from './no-definition.ts'

type Correction = DecisionCorrection & { isPreview: boolean }

/**
 * Corrects what a decision says, as one revision, for every period it holds for. What it said stays known for moments
 * before. What says the same already makes no revision.
 */
export function correctDecision(
  context: DecisionContext,
  slug: string,
  correction: Correction,
): Promise<DecisionEffect> {
  const { actor, language, now } = context
  const { reason, replaces, isPreview } = correction
  return changeDecision(context, { slug, replaces, isPreview }, async (trx, { newest, open }, found) => {
    const [before] = found.versions
    const after = corrected(before, correction)
    const isRenamed = after.name_sv.toLowerCase() !== before.name_sv.toLowerCase()
    const isNameTaken = isRenamed && !correction.isNameShared && (await isNamed(trx, after.name_sv))
    const { periods, value_count } = found.target
    const name = { sv: after.name_sv, en: after.name_en }
    refuseWrongDecision({ name, ...ruleIn(after) }, { periods, isNameTaken })
    const changes = changesBetween(before, after, language)
    if (changes.length === 0) return nothingChanges(trx, slug, context)
    const { revision, at } = await open({ ...actor, kind: 'targets', reason })
    await storeCorrection(trx, revision, { found, after, changes, reason })
    const seen = { before: { revision: newest, slug }, after: { revision, slug } }
    const boards = await compareBoards(trx, { ...seen, periods, language, now })
    const isReadAnew = value_count > 0 && changes.some(({ field }) => field === 'unit')
    return {
      asOf: at,
      revision,
      preview: false,
      target: slug,
      changes,
      boards,
      valueCount: 0,
      sentences: [
        ...boards.map(board => boardSentence(board, language)),
        ...(after.comparator === 'done' ? neitherDoneNorNot(boards, language) : []),
        ...(isReadAnew ? [unitSentence(value_count, language)] : []),
      ],
    }
  })
}

/** Of what is done or not, the outcomes that are no answer to that. */
function neitherDoneNorNot(boards: DecisionEffect['boards'], language: Language): string[] {
  return boards.flatMap(({ period, after: { value } }) =>
    value === null || value === 0 || value === 1 ? [] : [deedSentence({ period, value }, language)],
  )
}

/** What the decision says with the correction. A rule that is given takes the place of all of the earlier one. */
function corrected(before: DecisionContent, correction: DecisionCorrection): DecisionContent {
  const { name, definition, unit, decimals, desiredDirection, decision } = correction
  const note = decision === undefined ? null : noteOf(decision)
  return {
    ...before,
    ...(name && { name_sv: name.sv, name_en: name.en ?? null }),
    ...(definition !== undefined && toDefinition(definition)),
    ...(unit && { unit_code: unit }),
    ...(decimals !== undefined && { decimals }),
    ...(desiredDirection && { desired_direction: desiredDirection }),
    ...(note && { decision_sv: note.sv, decision_en: note.en }),
    ...correctedRule(correction),
  }
}

function toDefinition(definition: Exclude<DecisionCorrection['definition'], undefined>) {
  const { sv, en = null } = definition ?? NO_DEFINITION
  return { definition_sv: sv, definition_en: en }
}

function correctedRule({ comparator, value, upper, base }: DecisionCorrection): Partial<DecisionContent> {
  const isGiven = comparator !== undefined || value !== undefined || upper !== undefined || base !== undefined
  if (!isGiven) return {}
  return {
    ...(comparator && { comparator }),
    value: value ?? null,
    upper: upper ?? null,
    base_period: base?.period ?? null,
    base_value: base?.value ?? null,
  }
}

async function nothingChanges(
  trx: Transaction<DB>,
  target: string,
  { language, now }: DecisionContext,
): Promise<DecisionEffect> {
  const { revision, at } = await resolveAsOf(trx, null)
  return {
    asOf: at ?? now.toISOString(),
    revision,
    preview: false,
    target,
    changes: [],
    boards: [],
    valueCount: 0,
    sentences: [NOTHING_CHANGES[language]],
  }
}

interface StoredCorrection {
  found: FoundDecision
  after: DecisionContent
  changes: readonly DecisionChange[]
  reason: string
}

async function storeCorrection(
  trx: Transaction<DB>,
  revision: number,
  { found: { target, versions }, after, changes, reason }: StoredCorrection,
): Promise<void> {
  const [before] = versions
  const { decision_sv, decision_en, ...wording } = wordingOf(after)
  const earlier = { ...wordingOf(before), since: before.revision }
  await rewordIndicator(trx, revision, { indicatorId: target.indicator_id, earlier, wording })
  await saveTargetNote(trx, target.id, { sv: decision_sv ?? '', en: decision_en ?? '' })
  if (changes.some(({ field }) => field === 'rule'))
    await changeRule(trx, revision, { targetId: target.id, rule: after, reason })
}
