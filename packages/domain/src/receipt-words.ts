import { formatNumber } from './number.ts'
import { parsePeriod } from './period.ts'
import { periodPhrase, periodTextIn, shortPeriod } from './period-words.ts'
import type { Receipt, ReceiptInputs } from './receipt.ts'
import {
  differenceText,
  outcomeDecimals,
  outcomeText,
  ruleOf,
  ruleText,
  type SentenceContext,
} from './target-words.ts'
import { decisiveBounds, hasDecidedTarget, isWithinMargin, judgeThreshold } from './threshold.ts'
import { formatDifference } from './unit.ts'
import type { Language, NotMeasuredReason } from './vocabulary.ts'
import { FLAG_WORDS, REASON_WORDS } from './words.ts'

/** One plain sentence and what follows from it: `66 är minst 50. Därför är målvärdet uppfyllt.` */
export function verdictSentence(
  receipt: Pick<Receipt, 'inputs' | 'status'>,
  context: SentenceContext,
): string {
  const { inputs, status } = receipt
  const { language } = context
  if (status === 'not_measured') return notMeasuredSentence(inputs, language)
  const conclusion = CONCLUSIONS[status][language]
  const clause = comparisonClause(inputs, context)
  if (!isWithinMargin(inputs)) return `${clause}. ${conclusion}`
  const margin = MARGIN_CLAUSES[inputs.marginDecides ? 'decides' : 'beside'][language]
  return inputs.marginDecides ? `${clause}${margin}. ${conclusion}` : `${clause}. ${conclusion} ${margin}`
}

const CONCLUSIONS: Record<'met' | 'not_met', Record<Language, string>> = {
  met: { sv: 'Därför är målvärdet uppfyllt.', en: 'Therefore the target is met.' },
  not_met: { sv: 'Därför är målvärdet inte uppfyllt.', en: 'Therefore the target is not met.' },
}

const MARGIN_CLAUSES = {
  decides: {
    sv: ', men skillnaden är inom felmarginalen och räknas enligt beslutet som lika med',
    en: ', but the difference is within the margin of error and by the decision counts as equal',
  },
  beside: {
    sv: 'Skillnaden är inom felmarginalen.',
    en: 'The difference is within the margin of error.',
  },
} as const

const NOT_MEASURED_SENTENCES: Record<NotMeasuredReason, Record<Language, string>> = {
  measured_later: { sv: 'Värdet mäts senare.', en: 'The value is measured later.' },
  source_delayed: { sv: 'Källan är försenad.', en: 'The source is delayed.' },
  confidential: { sv: 'Värdet är sekretessbelagt.', en: 'The value is confidential.' },
  measure_under_revision: { sv: 'Måttet ses över.', en: 'The measure is under revision.' },
  no_value_in_source: { sv: 'Värdet saknas i källan.', en: 'The value is missing in the source.' },
  partial_period: {
    sv: 'Bara en del av perioden är mätt, och den bedöms aldrig mot hela periodens målvärde.',
    en: 'Only part of the period is measured, and it is never judged against the whole period’s target.',
  },
}

const CANNOT_JUDGE: Record<Language, string> = {
  sv: 'Därför går målvärdet inte att bedöma än.',
  en: 'Therefore the target cannot be judged yet.',
}

/** Why the målvärde is not judged, and that it is not. */
export function notMeasuredSentence(inputs: ReceiptInputs, language: Language): string {
  const { reason } = judgeThreshold(inputs)
  return `${whyNotMeasured(inputs, reason ?? 'no_value_in_source', language)} ${CANNOT_JUDGE[language]}`
}

/** `Värdet är sekretessbelagt.` `reason` is that of the judgement. */
export function whyNotMeasured(inputs: ReceiptInputs, reason: NotMeasuredReason, language: Language): string {
  const expected = inputs.expected === null ? undefined : parsePeriod(inputs.expected)
  if (reason === 'measured_later' && expected) {
    const phrase = periodPhrase(expected, language)
    return language === 'sv' ? `Värdet mäts ${phrase}.` : `The value is measured ${phrase}.`
  }
  if (reason === 'no_value_in_source' && inputs.missing === 'withdrawn')
    return language === 'sv' ? 'Värdet är tillbakataget.' : 'The value has been withdrawn.'
  if (reason === 'no_value_in_source' && inputs.qualifier !== null)
    return language === 'sv' ? 'Källan ger inget exakt värde.' : 'The source gives no exact value.'
  if (reason === 'no_value_in_source' && inputs.outcomeValue !== null)
    return language === 'sv' ? 'Målvärdet saknas i källan.' : 'The target is missing in the source.'
  return NOT_MEASURED_SENTENCES[reason][language]
}

const RELATIONS: Record<
  'at_least' | 'at_most' | 'increase' | 'decrease',
  Record<Language, [yes: string, no: string]>
> = {
  at_least: { sv: ['är minst', 'är mindre än'], en: ['is at least', 'is less than'] },
  at_most: { sv: ['är högst', 'är mer än'], en: ['is at most', 'is more than'] },
  increase: { sv: ['är mer än', 'är inte mer än'], en: ['is more than', 'is not more than'] },
  decrease: { sv: ['är mindre än', 'är inte mindre än'], en: ['is less than', 'is not less than'] },
}

/** Says what the numbers say, also when the margin has decided. */
function comparisonClause(inputs: ReceiptInputs, context: SentenceContext): string {
  const { language } = context
  if (inputs.outcomeValue === null) return ''
  if (inputs.comparator === 'done') return doneClause(inputs.outcomeValue, language)
  const decimals = outcomeDecimals(inputs, inputs.outcomeValue, context.decimals)
  const value = formatNumber(inputs.outcomeValue, language, { decimals })
  const isTrue = judgeThreshold({ ...inputs, marginDecides: false }).status === 'met'
  if (inputs.comparator === 'between') return `${value} ${betweenClause(inputs, isTrue, language)}`
  const relation = RELATIONS[inputs.comparator][language][isTrue ? 0 : 1]
  return `${value} ${relation} ${boundText(inputs, language)}`
}

function doneClause(value: number, language: Language): string {
  if (value === 1) return language === 'sv' ? 'Det är genomfört' : 'It is done'
  return language === 'sv' ? 'Det är inte genomfört' : 'It is not done'
}

function betweenClause(inputs: ReceiptInputs, isTrue: boolean, language: Language): string {
  const [low = 0, high = 0] = decisiveBounds(inputs)
  const bounds = [formatNumber(low, language), formatNumber(high, language)]
  if (language === 'sv') return `ligger ${isTrue ? '' : 'inte '}mellan ${bounds.join(' och ')}`
  return `is ${isTrue ? '' : 'not '}between ${bounds.join(' and ')}`
}

function boundText(inputs: ReceiptInputs, language: Language): string {
  const number = formatNumber(decisiveBounds(inputs)[0] ?? 0, language)
  if (inputs.basePeriod === null) return number
  const base = periodTextIn(inputs.basePeriod, language)
  return language === 'sv' ? `${number}, värdet ${base}` : `${number}, the value of ${base}`
}

export interface ReceiptRow {
  label: string
  value: string
}

const ROW_LABELS = {
  outcome: { sv: 'Utfall', en: 'Outcome' },
  target: { sv: 'Målvärde', en: 'Target' },
  difference: { sv: 'Skillnad', en: 'Difference' },
  equality: { sv: 'Lika med', en: 'Equal' },
  margin: { sv: 'Felmarginal', en: 'Margin of error' },
  flags: { sv: 'Markeringar', en: 'Marks' },
  reason: { sv: 'Skäl', en: 'Reason' },
  expected: { sv: 'Väntas', en: 'Expected' },
  method: { sv: 'Metod', en: 'Method' },
} as const

/** Every input of the receipt in words, in reading order; rows that say nothing are left out. */
export function receiptRows(receipt: Receipt, context: SentenceContext): ReceiptRow[] {
  const { language } = context
  const { inputs } = receipt
  const outcomePeriod = periodTextIn(inputs.outcomePeriod ?? inputs.period, language, shortPeriod)
  const rows: [label: string, value: string | null][] = [
    [`${ROW_LABELS.outcome[language]} ${outcomePeriod}`, outcomeText(receipt, context)],
    [targetLabel(inputs, language), ruleText(ruleOf(receipt), context.unit, language)],
    [ROW_LABELS.difference[language], differenceText(receipt, context)],
    [ROW_LABELS.equality[language], equalityText(inputs, language)],
    [ROW_LABELS.margin[language], marginText(inputs, context)],
    [ROW_LABELS.flags[language], inputs.flags.map(flag => FLAG_WORDS[flag][language]).join(', ') || null],
    [ROW_LABELS.reason[language], reasonText(inputs, language)],
    [ROW_LABELS.expected[language], expectedText(inputs, language)],
    [ROW_LABELS.method[language], methodText(receipt, language)],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

function targetLabel(inputs: ReceiptInputs, language: Language): string {
  return `${ROW_LABELS.target[language]} ${periodTextIn(inputs.period, language, shortPeriod)}`
}

function equalityText(inputs: ReceiptInputs, language: Language): string | null {
  const { comparator } = inputs
  if (comparator === 'done' || !hasDecidedTarget(inputs)) return null
  const isMetByEquality = comparator !== 'increase' && comparator !== 'decrease'
  if (language === 'sv') return isMetByEquality ? 'räknas som uppfyllt' : 'räknas inte som uppfyllt'
  return isMetByEquality ? 'counts as met' : 'does not count as met'
}

function marginText(inputs: ReceiptInputs, { unit, language }: SentenceContext): string | null {
  if (inputs.outcomeValue === null || inputs.comparator === 'done') return null
  if (inputs.margin === null) return language === 'sv' ? 'ingen publicerad' : 'none published'
  const margin = `±${formatDifference(inputs.margin, unit, language).replace('+', '')}`
  if (!inputs.marginDecides) return margin
  return language === 'sv' ? `${margin}, avgör enligt beslutet` : `${margin}, decides by the decision`
}

function reasonText(inputs: ReceiptInputs, language: Language): string | null {
  const { reason } = judgeThreshold(inputs)
  return reason && REASON_WORDS[reason][language]
}

function expectedText({ outcomeValue, expected }: ReceiptInputs, language: Language): string | null {
  return outcomeValue === null && expected !== null ? periodTextIn(expected, language, shortPeriod) : null
}

function methodText({ method }: Receipt, language: Language): string {
  const name = language === 'sv' ? 'tröskel' : 'threshold'
  return `${name}, version ${method.version}`
}
