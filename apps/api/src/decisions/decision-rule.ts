import type { TargetDecision } from '@malkoll/contracts'
import { comparePeriods, parsePeriod } from '@malkoll/domain'
import { type Issue, validationFailed } from '../problems.ts'

type Named = Pick<TargetDecision, 'name'>
type Rule = Pick<TargetDecision, 'comparator' | 'value' | 'upper' | 'base'>

interface DecisionSurroundings {
  /** That it is to hold for, oldest first. */
  periods: readonly string[]
  /** Another mått has the name, and nobody has said that it may. */
  isNameTaken: boolean
}

/** Refuses a name that only examples or others have, and a rule that lacks what it compares with, or comes before it. */
export function refuseWrongDecision(
  decision: Named & Rule,
  { periods, isNameTaken }: DecisionSurroundings,
): void {
  const issues: Issue[] = nameIssues(decision)
  if (isNameTaken) issues.push({ path: 'name.sv', code: 'name_taken', value: decision.name.sv })
  if (!isWholeRule(decision)) issues.push({ path: 'comparator', code: 'bad_target_rule' })
  if (decision.base && !isBefore(decision.base.period, periods))
    issues.push({ path: 'base.period', code: 'base_not_before', value: decision.base.period })
  if (issues.length > 0) throw validationFailed(issues)
}

function isBefore(base: string, [first = '']: readonly string[]): boolean {
  const basePeriod = parsePeriod(base)
  const firstPeriod = parsePeriod(first)
  return !basePeriod || !firstPeriod || comparePeriods(basePeriod, firstPeriod) < 0
}

function nameIssues({ name }: Named): Issue[] {
  const issues: Issue[] = []
  if (/^exempel\b/i.test(name.sv))
    issues.push({ path: 'name.sv', code: 'named_like_example', value: name.sv })
  if (name.en && /^example\b/i.test(name.en))
    issues.push({ path: 'name.en', code: 'named_like_example', value: name.en })
  return issues
}

/** Whether the rule has exactly what its comparator compares with. */
function isWholeRule({ comparator, value = null, upper = null, base = null }: Rule): boolean {
  switch (comparator) {
    case 'at_least':
    case 'at_most':
      return value !== null && upper === null && base === null
    case 'between':
      return value !== null && upper !== null && value <= upper && base === null
    case 'increase':
    case 'decrease':
      return base !== null && parsePeriod(base.period) !== undefined && value === null && upper === null
    case 'done':
      return value === null && upper === null && base === null
  }
}
