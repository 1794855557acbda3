import { uncapitalized } from './count-words.ts'
import { formatPeriod, parsePeriod, previousPeriod } from './period.ts'
import { periodPhrase, periodTextIn } from './period-words.ts'
import type { Receipt, ReceiptInputs } from './receipt.ts'
import { notMeasuredSentence, whyNotMeasured } from './receipt-words.ts'
import { outcomeText, ruleClause, ruleOf, type SentenceContext, TARGET_SUBJECT } from './target-words.ts'
import { fillTemplate } from './template.ts'
import { judgeThreshold } from './threshold.ts'
import type { FulfilmentStatus, Language } from './vocabulary.ts'
import { STATUS_WORDS } from './words.ts'

export interface TargetSentenceInput {
  /** The catalogue's sentence, with {value} and {period}; null: the name is used. */
  template: string | null
  name: string
  receipt: Receipt
  /** After an override. */
  status: FulfilmentStatus
  /** Statuses of other periods of the same målvärde, in any order; gives “sedan 2021”. */
  earlier: readonly { period: string; status: FulfilmentStatus }[]
}

/**
 * The målvärde in plain words:
 * `66 % av medarbetarna nyttjade friskvårdsbidraget 2022. Målvärdet är minst 50 %. Uppfyllt sedan 2021.`
 */
export function targetSentence(input: TargetSentenceInput, context: SentenceContext): string {
  return [
    outcomeSentence(input, context),
    ruleSentence(input.receipt, context),
    statusSentence(input, context.language),
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}

/**
 * Said where outcomes go on after the last period with a målvärde: `Senaste utfallet är 73 % (2025). Inget
 * målvärde är beslutat för den perioden.` `value` is formatted, `period` canonical.
 */
export function laterOutcomeSentence(
  { value, period }: { value: string; period: string },
  language: Language,
): string {
  const when = periodTextIn(period, language)
  return language === 'sv'
    ? `Senaste utfallet är ${value} (${when}). Inget målvärde är beslutat för den perioden.`
    : `The latest outcome is ${value} (${when}). No target has been decided for that period.`
}

function outcomeSentence({ template, name, receipt }: TargetSentenceInput, context: SentenceContext): string {
  const { inputs } = receipt
  const { language } = context
  if (inputs.outcomeValue === null) return noOutcomeSentence(name, inputs, language)
  const value = outcomeText(receipt, context)
  const period = periodTextIn(inputs.outcomePeriod ?? inputs.period, language)
  return template && inputs.comparator !== 'done'
    ? fillTemplate(template, { value, period })
    : `${name}, ${period}: ${value}.`
}

function noOutcomeSentence(name: string, inputs: ReceiptInputs, language: Language): string {
  const { reason } = judgeThreshold(inputs)
  const expected = inputs.expected === null ? undefined : parsePeriod(inputs.expected)
  if (reason === 'measured_later' && expected) {
    const phrase = periodPhrase(expected, language)
    return language === 'sv' ? `${name} mäts ${phrase}.` : `${name} is measured ${phrase}.`
  }
  return `${name}: ${uncapitalized(whyNotMeasured(inputs, reason ?? 'no_value_in_source', language))}`
}

function ruleSentence(receipt: Receipt, { unit, language }: SentenceContext): string {
  const clause = ruleClause(ruleOf(receipt), unit, language)
  return `${TARGET_SUBJECT[language]} ${clause}.`
}

function statusSentence({ receipt, status, earlier }: TargetSentenceInput, language: Language): string {
  const { inputs } = receipt
  if (status === 'not_measured')
    return inputs.outcomeValue === null ? '' : notMeasuredSentence(inputs, language)
  const word = STATUS_WORDS[status][language]
  const since = firstOfRun(inputs.period, status, earlier)
  if (since === inputs.period) return `${word}.`
  return `${word} ${language === 'sv' ? 'sedan' : 'since'} ${periodTextIn(since, language)}.`
}

/** The first period of the unbroken run of the same status that ends in `period`. */
function firstOfRun(
  period: string,
  status: FulfilmentStatus,
  earlier: readonly { period: string; status: FulfilmentStatus }[],
): string {
  const parsed = parsePeriod(period)
  const previous = parsed && previousPeriod(parsed)
  if (!previous) return period
  const before = formatPeriod(previous)
  const isSame = earlier.some(other => other.period === before && other.status === status)
  return isSame ? firstOfRun(before, status, earlier) : period
}
