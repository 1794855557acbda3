import { decimalsOf, displayDecimals, exactDifference, valueDecimals } from './decimals.ts'
import { deedText } from './deed.ts'
import { formatNumber, type Precision } from './number.ts'
import { isPeriodOver, parsePeriod } from './period.ts'
import { periodTextIn, shortPeriod } from './period-words.ts'
import type { Receipt, ReceiptInputs } from './receipt.ts'
import type { Assessment, TargetRule } from './status.ts'
import { decisiveBounds } from './threshold.ts'
import { formatDifference, formatValue, type UnitInfo } from './unit.ts'
import type { Language } from './vocabulary.ts'
import { COMPARATOR_WORDS, QUALIFIER_WORDS, REASON_WORDS, STATUS_WORDS } from './words.ts'

/** What every sentence about a value needs: the unit, the indicator's own decimals and the reader's language. */
export interface SentenceContext extends Precision {
  unit: UnitInfo
  language: Language
}

/** The rule that a receipt was judged by. */
export function ruleOf({ inputs }: Pick<Receipt, 'inputs'>): TargetRule {
  return {
    comparator: inputs.comparator,
    value: inputs.targetValue,
    upper: inputs.targetUpper,
    base: inputs.basePeriod === null ? null : { period: inputs.basePeriod, value: inputs.baseValue },
  }
}

/** The rule in words: `minst 50 %`, `mellan 3 och 5`, `högre än 2021 (58 %)`, `genomfört`, `saknas i källan`. */
export function ruleText(rule: TargetRule, unit: UnitInfo, language: Language): string {
  switch (rule.comparator) {
    case 'done':
      return COMPARATOR_WORDS.done[language]
    case 'increase':
    case 'decrease':
      return changeText(rule, unit, language)
    case 'between':
      return betweenText(rule, unit, language)
    default:
      if (rule.value === null) return missingInSource(language)
      return `${COMPARATOR_WORDS[rule.comparator][language]} ${formatValue(rule.value, unit, language)}`
  }
}

function missingInSource(language: Language): string {
  return language === 'sv' ? 'saknas i källan' : 'missing in the source'
}

/** What every sentence about a rule begins with. */
export const TARGET_SUBJECT: Record<Language, string> = { sv: 'Målvärdet', en: 'The target' }

/** The rule as a predicate: `är minst 50 %`, `saknas i källan`. */
export function ruleClause(rule: TargetRule, unit: UnitInfo, language: Language): string {
  const text = ruleText(rule, unit, language)
  if (language === 'sv') return text === missingInSource('sv') ? text : `är ${text}`
  return `is ${text}`
}

function betweenText({ value, upper }: TargetRule, unit: UnitInfo, language: Language): string {
  if (value === null || upper === null) return missingInSource(language)
  const and = language === 'sv' ? 'och' : 'and'
  const between = COMPARATOR_WORDS.between[language]
  return `${between} ${formatNumber(value, language)} ${and} ${formatValue(upper, unit, language)}`
}

const CHANGE_WORDS = {
  increase: { sv: 'högre än', en: 'higher than' },
  decrease: { sv: 'lägre än', en: 'lower than' },
} as const

function changeText(rule: TargetRule, unit: UnitInfo, language: Language): string {
  if (!rule.base) return missingInSource(language)
  const words = CHANGE_WORDS[rule.comparator === 'increase' ? 'increase' : 'decrease'][language]
  const base = periodTextIn(rule.base.period, language)
  if (rule.base.value === null) return `${words} ${base}`
  return `${words} ${base} (${formatValue(rule.base.value, unit, language)})`
}

/** Decimals with which the outcome never contradicts its status. */
export function outcomeDecimals(inputs: ReceiptInputs, value: number, decimals: number): number {
  return valueDecimals({ value, bounds: decisiveBounds(inputs), decimals })
}

/** The outcome with its unit, never rounded onto the target: `66 %`, `49,96 %`, `över 100 000`; `–` when there is none. */
export function outcomeText({ inputs }: Pick<Receipt, 'inputs'>, context: SentenceContext): string {
  const { outcomeValue } = inputs
  if (outcomeValue === null) return '–'
  if (inputs.comparator === 'done') return deedText(outcomeValue, context.language)
  const decimals = outcomeDecimals(inputs, outcomeValue, context.decimals)
  const value = formatValue(outcomeValue, context.unit, context.language, { decimals })
  return inputs.qualifier === null ? value : `${QUALIFIER_WORDS[inputs.qualifier][context.language]} ${value}`
}

/**
 * Outcome minus target, or minus the base of a change: `+16 procentenheter`. For `between` the distance to the bound
 * that is missed. Null without an exact outcome of the period or a bound, inside `between`, and for `done`.
 */
export function differenceText({ inputs }: Pick<Receipt, 'inputs'>, context: SentenceContext): string | null {
  const { outcomeValue } = inputs
  if (outcomeValue === null || inputs.qualifier !== null || inputs.outcomePeriod !== inputs.period)
    return null
  const bound = comparedBound(inputs, outcomeValue)
  if (bound === null) return null
  const difference = exactDifference(outcomeValue, bound)
  const shown = Math.max(outcomeDecimals(inputs, outcomeValue, context.decimals), decimalsOf(bound))
  const decimals = displayDecimals({ value: difference, bounds: [0], decimals: shown })
  return formatDifference(difference, context.unit, context.language, { decimals })
}

function comparedBound(inputs: ReceiptInputs, value: number): number | null {
  const [first = null, upper] = decisiveBounds(inputs)
  if (inputs.comparator !== 'between' || first === null || upper === undefined) return first
  if (value < first) return first
  return value > upper ? upper : null
}

/**
 * The status as written beside its mark: `Uppfyllt` · `Ej uppfyllt` · `Mäts Q1 2023` · `Mätning försenad` ·
 * `Ej mätt`. “Mäts” names the expected period when there is one.
 */
export function statusText(
  assessment: Pick<Assessment, 'status' | 'reason' | 'expected' | 'isLate'>,
  language: Language,
): string {
  const { status, reason, expected, isLate } = assessment
  if (status !== 'not_measured') return STATUS_WORDS[status][language]
  if (isLate) return language === 'sv' ? 'Mätning försenad' : 'Measurement late'
  if (expected === null)
    return reason === 'measured_later' ? REASON_WORDS[reason][language] : STATUS_WORDS[status][language]
  const period = periodTextIn(expected, language, shortPeriod)
  return language === 'sv' ? `Mäts ${period}` : `Measured ${period}`
}

/**
 * Said beside a value that was expected, when the expected period has passed and the source is older than it:
 * `Ingen uppgift efter källan (januari 2023)`. Null while the value may still come. `sourceDate` is a month or a date.
 */
export function noLaterFigureText(
  input: { expected: string | null; sourceDate: string; today: string },
  language: Language,
): string | null {
  const expected = input.expected === null ? undefined : parsePeriod(input.expected)
  if (!expected || !isPeriodOver(expected, input.today)) return null
  const source = periodTextIn(input.sourceDate, language)
  return language === 'sv'
    ? `Ingen uppgift efter källan (${source})`
    : `No figure after the source (${source})`
}
