import { countWord, joinWords, uncapitalized } from './count-words.ts'
import { countWords, headlineWithin, MOST_HEADLINE_WORDS } from './headline-words.ts'
import { comparePeriods, parsePeriod } from './period.ts'
import { periodTextIn, shortPeriod } from './period-words.ts'
import type { Receipt } from './receipt.ts'
import {
  outcomeText,
  ruleClause,
  ruleOf,
  type SentenceContext,
  statusText,
  TARGET_SUBJECT,
} from './target-words.ts'
import { fillTemplate } from './template.ts'
import { decisiveBounds, judgeThreshold } from './threshold.ts'
import type { UnitInfo } from './unit.ts'
import type { FulfilmentStatus, Language, MeasurementFlag } from './vocabulary.ts'
import { FLAG_WORDS } from './words.ts'

interface Fraction {
  percent: number
  words: Record<Language, string>
}

const FRACTIONS: readonly Fraction[] = [
  { percent: 10, words: { sv: 'En av tio', en: 'One in ten' } },
  { percent: 20, words: { sv: 'En av fem', en: 'One in five' } },
  { percent: 25, words: { sv: 'En av fyra', en: 'One in four' } },
  { percent: 100 / 3, words: { sv: 'En av tre', en: 'One in three' } },
  { percent: 40, words: { sv: 'Två av fem', en: 'Two in five' } },
  { percent: 50, words: { sv: 'Hälften', en: 'Half' } },
  { percent: 60, words: { sv: 'Tre av fem', en: 'Three in five' } },
  { percent: 200 / 3, words: { sv: 'Två av tre', en: 'Two in three' } },
  { percent: 75, words: { sv: 'Tre av fyra', en: 'Three in four' } },
  { percent: 80, words: { sv: 'Fyra av fem', en: 'Four in five' } },
  { percent: 90, words: { sv: 'Nio av tio', en: 'Nine in ten' } },
]

/** A fraction in words stands for values at most one percentage point from it. */
const FRACTION_TOLERANCE = 1

function nearestFraction(percent: number): Fraction | undefined {
  return FRACTIONS.find(fraction => Math.abs(fraction.percent - percent) <= FRACTION_TOLERANCE)
}

/** A share as people say it: 66 → `Två av tre`. Null more than one percentage point from every such fraction. */
export function fractionWords(percent: number, language: Language): string | null {
  return nearestFraction(percent)?.words[language] ?? null
}

export interface ChartHeadlineInput {
  /** The catalogue's headline, with {fraction}, {value} or {period}: `{fraction} nyttjar friskvårdsbidraget`. */
  template: string | null
  name: string
  /** Of the period that the chart ends with; preferably the latest that has an outcome. */
  receipt: Pick<Receipt, 'inputs'>
}

/**
 * What the chart shows, in at most twelve words: `Två av tre nyttjar friskvårdsbidraget`. Where no fraction in words
 * is near enough, or it would stand on the other side of the target, {fraction} is the value: `58 % nyttjar …`.
 * Without a template: name, period and value, and the target where there is room for all of it.
 */
export function chartHeadline(input: ChartHeadlineInput, context: SentenceContext): string {
  const { inputs } = input.receipt
  if (inputs.outcomeValue === null) return headlineWithoutValue(input, context.language)
  const value = outcomeText(input.receipt, context)
  const period = periodTextIn(inputs.outcomePeriod ?? inputs.period, context.language)
  if (!input.template || inputs.comparator === 'done')
    return plainHeadline(input, `, ${period}: ${value}`, context)
  const words = honestFraction(input.receipt, context) ?? value
  const fraction = input.template.startsWith('{fraction}') ? words : uncapitalized(words)
  const headline = fillTemplate(input.template, { fraction, value, period })
  return countWords(headline) <= MOST_HEADLINE_WORDS
    ? headline
    : plainHeadline(input, `, ${period}: ${value}`, context)
}

/** `Sjukfrånvaro, 2022: 6,1 %, målvärdet är högst 5 %`; a year-to-date outcome is not set against an annual target. */
function plainHeadline(
  { name, receipt }: ChartHeadlineInput,
  level: string,
  { unit, language }: SentenceContext,
): string {
  const { inputs } = receipt
  const isJudged = judgeThreshold(inputs).status !== 'not_measured' && inputs.comparator !== 'done'
  const clause = `${uncapitalized(TARGET_SUBJECT[language])} ${ruleClause(ruleOf(receipt), unit, language)}`
  const whole = `${name}${level}, ${clause}`
  if (isJudged && countWords(whole) <= MOST_HEADLINE_WORDS) return whole
  return headlineWithin(name, level) ?? name
}

/** The fraction in words, unless it says another side of the target than the value does. */
function honestFraction({ inputs }: Pick<Receipt, 'inputs'>, context: SentenceContext): string | null {
  const { outcomeValue } = inputs
  if (context.unit.code !== 'percent' || outcomeValue === null || inputs.qualifier !== null) return null
  const fraction = nearestFraction(outcomeValue)
  const isHonest = decisiveBounds(inputs).every(
    bound => fraction && Math.sign(fraction.percent - bound) === Math.sign(outcomeValue - bound),
  )
  return fraction && isHonest ? fraction.words[context.language] : null
}

function headlineWithoutValue({ name, receipt }: ChartHeadlineInput, language: Language): string {
  const { status, reason } = judgeThreshold(receipt.inputs)
  const words = statusText({ status, reason, expected: receipt.inputs.expected, isLate: false }, language)
  return headlineWithin(name, `: ${uncapitalized(words)}`) ?? name
}

export interface ChartSubtitleInput {
  /** What is measured, for example the name of the mått. */
  name: string
  periods: readonly string[]
  /** The values tell what is done or not, and have no unit. */
  isOfDeed?: boolean
  flags?: readonly MeasurementFlag[]
}

/** What, in which unit and when: `Andel av medarbetarna, procent, 2020–2022`, and the flags in words. */
export function chartSubtitle(
  { name, periods, isOfDeed = false, flags = [] }: ChartSubtitleInput,
  context: SentenceContext,
): string {
  const { unit, language } = context
  const parts = [
    name,
    isOfDeed || unit.code === 'unknown' ? '' : unit.name,
    periodRange(periods, language),
    ...flags.map(flag => uncapitalized(FLAG_WORDS[flag][language])),
  ]
  return parts.filter(part => part !== '').join(', ')
}

/** `2020–2022` for several periods, the period itself for one; `2004–2008 till 2021–2025` for spans. */
export function periodRange(periods: readonly string[], language: Language): string {
  const sorted = sortedPeriods(periods, period => period)
  const words = [sorted[0], sorted.at(-1)].flatMap(period =>
    period === undefined ? [] : periodTextIn(period, language, shortPeriod),
  )
  const isOfSpans = words.some(word => word.includes('–'))
  const until = language === 'sv' ? ' till ' : ' to '
  return [...new Set(words)].join(isOfSpans ? until : '–')
}

function sortedPeriods<Item>(items: readonly Item[], periodOf: (item: Item) => string): Item[] {
  const dated = items.flatMap(item => {
    const parsed = parsePeriod(periodOf(item))
    return parsed ? [{ item, parsed }] : []
  })
  return dated.sort((a, b) => comparePeriods(a.parsed, b.parsed)).map(({ item }) => item)
}

export interface TargetSeriesRow {
  period: string
  receipt: Receipt
  /** After an override. */
  status: FulfilmentStatus
}

/**
 * A målvärde's chart as text, for the Text tab and for screen readers:
 * `2020: 48 procent, ej uppfyllt. 2021: 58 procent, uppfyllt. 2022: 66 procent, uppfyllt. Målvärdet är minst 50 procent
 * alla tre åren.`
 */
export function targetSeriesText(rows: readonly TargetSeriesRow[], context: SentenceContext): string {
  const spoken = { ...context, unit: spokenUnit(context.unit) }
  const sorted = sortedPeriods(rows, row => row.period)
  const sentences = sorted.map(row => rowSentence(row, spoken))
  return [...sentences, rulesSentence(sorted, spoken)].filter(sentence => sentence !== '').join(' ')
}

const UNITS_WITHOUT_WORD: readonly string[] = ['count', 'index', 'unknown']

/** The unit's name instead of its symbol: “48 procent”. */
function spokenUnit(unit: UnitInfo): UnitInfo {
  return { ...unit, symbol: UNITS_WITHOUT_WORD.includes(unit.code) ? null : unit.name }
}

function rowSentence({ period, receipt, status }: TargetSeriesRow, context: SentenceContext): string {
  const { language } = context
  const words = periodTextIn(period, language)
  const { inputs } = receipt
  const { reason } = judgeThreshold(inputs)
  const state = statusText({ status, reason, expected: inputs.expected, isLate: false }, language)
  if (inputs.outcomeValue === null) return `${words}: ${uncapitalized(state)}.`
  const partOf =
    inputs.outcomePeriod === inputs.period ? '' : ` (${periodTextIn(inputs.outcomePeriod ?? '', language)})`
  return `${words}: ${outcomeText(receipt, context)}${partOf}, ${uncapitalized(state)}.`
}

function rulesSentence(rows: readonly TargetSeriesRow[], context: SentenceContext): string {
  const { unit, language } = context
  const clauses = rows.map(row => ruleClause(ruleOf(row.receipt), unit, language))
  const [first] = clauses
  if (first === undefined) return ''
  const subject = TARGET_SUBJECT[language]
  if (clauses.every(clause => clause === first)) return `${subject} ${first}${allYears(rows, language)}.`
  const byPeriod = rows.map((row, index) => `${clauses[index]} ${periodTextIn(row.period, language)}`)
  return `${subject} ${joinWords(byPeriod, language)}.`
}

function allYears(rows: readonly TargetSeriesRow[], language: Language): string {
  const areYears = rows.every(row => parsePeriod(row.period)?.kind === 'year')
  if (rows.length < 2 || !areYears) return ''
  if (rows.length === 2) return language === 'sv' ? ' båda åren' : ' both years'
  const count = countWord(rows.length, language)
  return language === 'sv' ? ` alla ${count} åren` : ` all ${count} years`
}
