import type { EntryCell, EntryOutcome, EntryTarget } from './entry-cell.ts'
import { verdictSentence } from './receipt-words.ts'
import { type Assessment, assessTarget, type OutcomeInput } from './status.ts'
import { unitInfo } from './unit.ts'
import type { FulfilmentStatus, Language } from './vocabulary.ts'

export interface EntryAssessment {
  target: string
  period: string
  status: FulfilmentStatus
  /** `66 är minst 50. Därför är målvärdet uppfyllt.` */
  sentence: string
}

export interface JudgedTarget {
  target: EntryTarget
  assessment: Assessment
}

/** What a value, or the reason for none, leads to: one status per målvärde of the period. */
export function assessEntry(content: EntryOutcome, cell: EntryCell, language: Language): EntryAssessment[] {
  return assessmentsOf(judgeTargets(content, cell), cell, language)
}

export function assessmentsOf(judged: readonly JudgedTarget[], cell: EntryCell, language: Language) {
  return judged
    .filter(({ target }) => isOfPeriod(target, cell))
    .map(({ target, assessment }) => toAssessment(target, assessment, cell, language))
}

/** The målvärden that the value decides: those of its period, and changes since it as a measured base. */
export function judgeTargets(content: EntryOutcome, cell: EntryCell): JudgedTarget[] {
  return cell.targets.flatMap(target => {
    if (target.isOverridden) return []
    if (isOfPeriod(target, cell))
      return [{ target, assessment: judge(target, outcomeOf(content, cell), cell) }]
    if (!target.isBaseMeasured || target.rule.base?.period !== cell.period) return []
    const rule = { ...target.rule, base: { period: cell.period, value: content.value } }
    return [{ target, assessment: judge({ ...target, rule }, knownOutcome(target.period, cell), cell) }]
  })
}

function isOfPeriod(target: EntryTarget, cell: EntryCell): boolean {
  return target.period === cell.period
}

function judge(target: EntryTarget, outcome: OutcomeInput | null, { today }: EntryCell): Assessment {
  const { period, rule, notMeasured, marginDecides } = target
  return assessTarget({ period, rule, outcome, notMeasured, marginDecides, today })
}

function outcomeOf(content: EntryOutcome, { period, margin, flags }: EntryCell): OutcomeInput {
  return { period, ...content, flags, margin }
}

function knownOutcome(period: string, { history }: EntryCell): OutcomeInput | null {
  const known = history.find(entry => entry.period === period)
  return known ? { period, value: known.value, missing: null, flags: [], margin: null } : null
}

function toAssessment(
  target: EntryTarget,
  assessment: Assessment,
  { unit, decimals }: EntryCell,
  language: Language,
): EntryAssessment {
  const context = { unit: unitInfo(unit, language), decimals, language }
  return {
    target: target.slug,
    period: target.period,
    status: assessment.status,
    sentence: verdictSentence(assessment.receipt, context),
  }
}
