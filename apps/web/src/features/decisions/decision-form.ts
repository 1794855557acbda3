import type { Decision, DecisionCorrection, TargetDecision } from '@malkoll/contracts'
import {
  COMPARATORS,
  type Comparator,
  comparePeriods,
  type DesiredDirection,
  formatNumber,
  formatPeriod,
  isUnitCode,
  type Language,
  parseNumber,
  parsePeriod,
  previousPeriod,
} from '@malkoll/domain'

/** What is typed about the decided målvärde. */
export interface DecisionForm {
  name: string
  nameEn: string
  definition: string
  definitionEn: string
  unit: string
  direction: DesiredDirection
  comparator: Comparator
  value: string
  upper: string
  basePeriod: string
  baseValue: string
  /** Who took it and when. */
  decision: string
  /** Another mått has the name, and is to have it. */
  isNameShared: boolean
  /** The first that the decision holds for. */
  period: string
  /** The value that waits for the decision. */
  outcome: number | null
}

type DecisionFault = 'required' | 'number' | 'order' | 'period' | 'before' | 'deed'
export type DecisionFaults = Partial<Record<keyof DecisionForm, DecisionFault>>

/** What the example says of itself, in the language of the page. */
interface Example {
  name: string
  unit: string
  direction: DesiredDirection
  /** The value that waits for the decision. */
  outcome: number | null
}

/** The decision starts from what the example says. */
export function formOfExample(example: Example, period: string, language: Language): DecisionForm {
  const name = example.name.replace(/^(?:Exempel|Example): /, '')
  return {
    name: language === 'sv' ? name : '',
    nameEn: language === 'en' ? name : '',
    definition: '',
    definitionEn: '',
    unit: example.unit === 'unknown' ? '' : example.unit,
    direction: example.direction,
    comparator: 'at_least',
    value: '',
    upper: '',
    basePeriod: periodBefore(period),
    baseValue: '',
    decision: '',
    isNameShared: false,
    period,
    outcome: example.outcome,
  }
}

function periodBefore(period: string): string {
  const parsed = parsePeriod(period)
  const before = parsed && previousPeriod(parsed)
  return before ? formatPeriod(before) : ''
}

/** A correction starts from what the decision says. */
export function formOfDecision(decision: Decision, language: Language): DecisionForm {
  const { name, definition, base, periods } = decision
  const typed = (value: number | null | undefined) => (value == null ? '' : formatNumber(value, language))
  return {
    name: name.sv,
    nameEn: name.en ?? '',
    definition: definition?.sv ?? '',
    definitionEn: definition?.en ?? '',
    unit: decision.unit === 'unknown' ? '' : decision.unit,
    direction: decision.desiredDirection,
    comparator: decision.comparator,
    value: typed(decision.value),
    upper: typed(decision.upper),
    basePeriod: base?.period ?? periodBefore(periods[0] ?? ''),
    baseValue: typed(base?.value),
    decision: decision.decision,
    isNameShared: false,
    period: periods[0] ?? '',
    outcome: null,
  }
}

/** What the rule compares with: a level, a level and another, a former value, or nothing. */
export function fieldsOfRule({
  comparator,
}: Pick<DecisionForm, 'comparator'>): readonly ('value' | 'upper' | 'basePeriod' | 'baseValue')[] {
  switch (comparator) {
    case 'at_least':
    case 'at_most':
      return ['value']
    case 'between':
      return ['value', 'upper']
    case 'increase':
    case 'decrease':
      return ['basePeriod', 'baseValue']
    case 'done':
      return []
  }
}

/** Whether it is about a number, and not about what is done or not. */
export function hasUnit({ comparator }: Pick<DecisionForm, 'comparator'>): boolean {
  return comparator !== 'done'
}

export function comparatorOf(text: string): Comparator {
  return COMPARATORS.find(code => code === text) ?? 'at_least'
}

/** What keeps the form from being a decision, by field in the order in which they stand. */
export function faultsOf(form: DecisionForm, language: Language): DecisionFaults {
  return {
    ...(form.name.trim() === '' && { name: 'required' }),
    ...(form.definition.trim() === '' && form.definitionEn.trim() !== '' && { definition: 'required' }),
    ...(hasUnit(form) && !isUnitCode(form.unit) && { unit: 'required' }),
    ...ruleFaults(form, language),
    ...(form.decision.trim() === '' && { decision: 'required' }),
  }
}

function ruleFaults(form: DecisionForm, language: Language): DecisionFaults {
  const asked = fieldsOfRule(form)
  const low = numberOf(form.value, language)
  const high = numberOf(form.upper, language)
  const upperFault = high === null ? 'number' : low !== null && high < low ? 'order' : null
  const isBaseWrong = form.baseValue.trim() !== '' && numberOf(form.baseValue, language) === null
  return {
    ...(form.comparator === 'done' && !isDeed(form.outcome) && { comparator: 'deed' }),
    ...(asked.includes('value') && low === null && { value: 'number' }),
    ...(asked.includes('upper') && upperFault && { upper: upperFault }),
    ...(asked.includes('basePeriod') && baseFault(form)),
    ...(asked.includes('baseValue') && isBaseWrong && { baseValue: 'number' }),
  }
}

/** Whether the value, if any, tells what is done or not. */
function isDeed(value: number | null): boolean {
  return value === null || value === 0 || value === 1
}

function baseFault({ basePeriod, period }: DecisionForm): DecisionFaults {
  const base = parsePeriod(basePeriod.trim())
  const first = parsePeriod(period)
  if (!base) return { basePeriod: 'period' }
  return first && comparePeriods(base, first) >= 0 ? { basePeriod: 'before' } : {}
}

function numberOf(text: string, language: Language): number | null {
  const parsed = parseNumber(text, language)
  return parsed.kind === 'number' ? parsed.value : null
}

export function decisionOf(form: DecisionForm, language: Language): TargetDecision {
  return { ...contentOf(form, language), reason: form.decision.trim() }
}

/** Everything that the form says, also that there is no definition; what is the same already is no change to the server. */
export function correctionOf(
  form: DecisionForm,
  { reason, replaces, language }: Pick<DecisionCorrection, 'reason' | 'replaces'> & { language: Language },
): DecisionCorrection {
  return {
    definition: null,
    ...contentOf(form, language),
    decision: form.decision.trim(),
    reason: reason.trim(),
    replaces,
  }
}

function contentOf(form: DecisionForm, language: Language): Omit<TargetDecision, 'reason'> {
  const { name, definition } = form
  return {
    name: { sv: name.trim(), en: form.nameEn.trim() || null },
    ...(definition.trim() !== '' && {
      definition: { sv: definition.trim(), en: form.definitionEn.trim() || null },
    }),
    ...unitOf(form),
    ...ruleOf(form, language),
    ...(form.isNameShared && { isNameShared: true }),
  }
}

/** What is done or not is counted as 1 or 0, whatever its example was measured in. */
function unitOf(form: DecisionForm): Pick<TargetDecision, 'unit' | 'decimals' | 'desiredDirection'> {
  if (!hasUnit(form)) return { unit: 'count', decimals: 0, desiredDirection: 'up' }
  return { ...(isUnitCode(form.unit) && { unit: form.unit }), desiredDirection: form.direction }
}

function ruleOf(
  form: DecisionForm,
  language: Language,
): Pick<TargetDecision, 'comparator' | 'value' | 'upper' | 'base'> {
  const asked = fieldsOfRule(form)
  return {
    comparator: form.comparator,
    ...(asked.includes('value') && { value: numberOf(form.value, language) }),
    ...(asked.includes('upper') && { upper: numberOf(form.upper, language) }),
    ...(asked.includes('basePeriod') && {
      base: { period: form.basePeriod.trim(), value: numberOf(form.baseValue, language) },
    }),
  }
}
