import type { EntryRow, TargetDecision } from '@malkoll/contracts'
import {
  type DesiredDirection,
  formatPeriod,
  isUnitCode,
  type Language,
  parseNumber,
  parsePeriod,
  previousPeriod,
} from '@malkoll/domain'
import { unitOf } from '../cells/row-unit.ts'

/** Those that a decision about a number can have. */
export const DECISION_COMPARATORS = ['at_least', 'at_most', 'between', 'increase', 'decrease'] as const
type DecisionComparator = (typeof DECISION_COMPARATORS)[number]

/** What is typed about the decided målvärde. */
export interface DecisionForm {
  name: string
  nameEn: string
  definition: string
  unit: string
  direction: DesiredDirection
  comparator: DecisionComparator
  value: string
  upper: string
  basePeriod: string
  baseValue: string
  reason: string
}

type DecisionFaults = Partial<Record<keyof DecisionForm, 'required' | 'number' | 'order' | 'period'>>

/** The decision starts from what the example says. */
export function decisionFormOf(row: EntryRow, period: string, language: Language): DecisionForm {
  const name = row.indicator.name.replace(/^(?:Exempel|Example): /, '')
  const parsed = parsePeriod(period)
  const before = parsed && previousPeriod(parsed)
  return {
    name: language === 'sv' ? name : '',
    nameEn: language === 'en' ? name : '',
    definition: '',
    unit: unitOf(row) === 'unknown' ? '' : unitOf(row),
    direction: row.indicator.desiredDirection,
    comparator: 'at_least',
    value: '',
    upper: '',
    basePeriod: before ? formatPeriod(before) : '',
    baseValue: '',
    reason: '',
  }
}

/** Whether the rule is about a change, and not about a level. */
export function countsFromBase({ comparator }: DecisionForm): boolean {
  return comparator === 'increase' || comparator === 'decrease'
}

/** What keeps the form from being a decision, by field in the order in which they stand. */
export function faultsOf(form: DecisionForm, language: Language): DecisionFaults {
  return {
    ...(form.name.trim() === '' && { name: 'required' }),
    ...(!isUnitCode(form.unit) && { unit: 'required' }),
    ...(countsFromBase(form) ? baseFaults(form, language) : levelFaults(form, language)),
    ...(form.reason.trim() === '' && { reason: 'required' }),
  }
}

function baseFaults({ basePeriod, baseValue }: DecisionForm, language: Language): DecisionFaults {
  const isNumber = baseValue.trim() === '' || numberOf(baseValue, language) !== null
  return {
    ...(!parsePeriod(basePeriod.trim()) && { basePeriod: 'period' }),
    ...(!isNumber && { baseValue: 'number' }),
  }
}

function levelFaults({ comparator, value, upper }: DecisionForm, language: Language): DecisionFaults {
  const low = numberOf(value, language)
  const high = numberOf(upper, language)
  const upperFault = high === null ? 'number' : low !== null && high < low ? 'order' : null
  return {
    ...(low === null && { value: 'number' }),
    ...(comparator === 'between' && upperFault && { upper: upperFault }),
  }
}

function numberOf(text: string, language: Language): number | null {
  const parsed = parseNumber(text, language)
  return parsed.kind === 'number' ? parsed.value : null
}

export function decisionOf(form: DecisionForm, language: Language): TargetDecision {
  const { comparator } = form
  return {
    name: { sv: form.name.trim(), en: form.nameEn.trim() || null },
    ...(form.definition.trim() === '' ? {} : { definition: { sv: form.definition.trim() } }),
    ...(isUnitCode(form.unit) ? { unit: form.unit } : {}),
    desiredDirection: form.direction,
    comparator,
    ...(countsFromBase(form)
      ? { base: { period: form.basePeriod.trim(), value: numberOf(form.baseValue, language) } }
      : { value: numberOf(form.value, language) }),
    ...(comparator === 'between' ? { upper: numberOf(form.upper, language) } : {}),
    reason: form.reason.trim(),
  }
}
