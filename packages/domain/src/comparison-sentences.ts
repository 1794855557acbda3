import { displayDecimals } from './decimals.ts'
import type { SentenceContext } from './target-words.ts'
import { formatValue } from './unit.ts'
import type { ComparisonVerdict, GeographyKind, Language } from './vocabulary.ts'
import { COMPARISON_WORDS } from './words.ts'

export interface Place {
  kind: GeographyKind
  name: string
}

export interface ComparisonInput {
  name: string
  place: Place
  value: number
  otherPlace: Place
  otherValue: number
  /** In the source's own words on significance. */
  verdict: ComparisonVerdict
}

const SIGNIFICANCE: Record<ComparisonVerdict, Record<Language, string>> = {
  higher: { sv: 'Skillnaden är säkerställd.', en: 'The difference is significant.' },
  lower: { sv: 'Skillnaden är säkerställd.', en: 'The difference is significant.' },
  not_significant: { sv: 'Skillnaden är inte säkerställd.', en: 'The difference is not significant.' },
  unknown: {
    sv: 'Källan säger inte om skillnaden är säkerställd.',
    en: 'The source does not say whether the difference is significant.',
  },
}

const DISCLAIMER: Record<Language, string> = {
  sv: 'Det är en jämförelse, inte ett målvärde.',
  en: 'This is a comparison, not a target.',
}

/**
 * Two places side by side, in neutral words:
 * `Självskattad hälsa: 70 % i länet, 73 % i riket. Skillnaden är säkerställd. Det är en jämförelse, inte ett målvärde.`
 */
export function comparisonSentence(input: ComparisonInput, context: SentenceContext): string {
  const { language } = context
  const own = `${valueText(input.value, input.otherValue, context)} ${inPlace(input.place, language)}`
  const other = `${valueText(input.otherValue, input.value, context)} ${inPlace(input.otherPlace, language)}`
  return `${input.name}: ${own}, ${other}. ${SIGNIFICANCE[input.verdict][language]} ${DISCLAIMER[language]}`
}

/** Two values that differ are shown with the decimals it takes to differ. */
function valueText(value: number, other: number, { unit, decimals, language }: SentenceContext): string {
  return formatValue(value, unit, language, {
    decimals: displayDecimals({ value, bounds: [other], decimals }),
  })
}

function inPlace(place: Place, language: Language): string {
  const inWord = language === 'sv' ? 'i' : 'in'
  if (place.kind === 'municipality') return `${inWord} ${place.name}`
  return `${inWord} ${definiteName(place.kind, language)}`
}

function definiteName(kind: 'county' | 'country', language: Language): string {
  if (language === 'sv') return kind === 'county' ? 'länet' : 'riket'
  return kind === 'county' ? 'the county' : 'the country'
}

/** `Högre än riket` · `Lägre än riket` · `Ingen säkerställd skillnad`: never a word of status. */
export function comparisonText(verdict: ComparisonVerdict, otherPlace: Place, language: Language): string {
  const word = COMPARISON_WORDS[verdict][language]
  if (verdict !== 'higher' && verdict !== 'lower') return word
  const other = otherPlace.kind === 'country' ? definiteName('country', language) : otherPlace.name
  return `${word} ${language === 'sv' ? 'än' : 'than'} ${other}`
}
