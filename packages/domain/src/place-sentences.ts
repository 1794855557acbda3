import { roundTo } from './decimals.ts'
import { formatNumber } from './number.ts'
import { periodTextIn } from './period-words.ts'
import type { SentenceContext } from './target-words.ts'
import { formatValue, type UnitInfo } from './unit.ts'
import type { Language, MeasurementFlag } from './vocabulary.ts'
import { COMPARISON_WORDS } from './words.ts'

/**
 * A place's value against its county's, in neutral words: `Högre än länet` · `Lägre än länet`. Null when the two are
 * shown as the same figure, and for a count: that of a part is always lower than that of the whole. It says nothing of
 * better or worse.
 */
export function countyComparisonText(
  { value, county }: { value: number; county: number },
  { unit, decimals, language }: SentenceContext,
): string | null {
  if (unit.code === 'count') return null
  const difference = roundTo(value, decimals) - roundTo(county, decimals)
  if (difference === 0) return null
  const word = COMPARISON_WORDS[difference > 0 ? 'higher' : 'lower'][language]
  return language === 'sv' ? `${word} än länet` : `${word} than the county`
}

/** Below so many residents a rate per 1 000 follows single persons. */
export const SMALL_POPULATION = 10_000

/**
 * Why a place's figure is to be read with care: few residents behind a rate per 1 000, or figures with the source's
 * deliberate noise (SCB's Cell Key Method from reference year 2025). Null when neither holds.
 */
export function smallNumberNote(
  input: { population: number | null; unit: UnitInfo; period: string; flags: readonly MeasurementFlag[] },
  language: Language,
): string | null {
  const notes = [fewResidentsNote(input, language), noiseNote(input, language)].filter(note => note !== null)
  return notes.length === 0 ? null : notes.join(' ')
}

function fewResidentsNote(
  { population, unit }: { population: number | null; unit: UnitInfo },
  language: Language,
): string | null {
  if (population === null || population >= SMALL_POPULATION || unit.code !== 'per-thousand') return null
  const limit = formatNumber(SMALL_POPULATION, language)
  return language === 'sv'
    ? `Under ${limit} invånare: några få personer ändrar talet mycket.`
    : `Fewer than ${limit} residents: a few persons change the figure a lot.`
}

function noiseNote(
  { period, flags }: { period: string; flags: readonly MeasurementFlag[] },
  language: Language,
): string | null {
  if (!flags.includes('perturbed')) return null
  const year = periodTextIn(period, language)
  return language === 'sv'
    ? `Talet för ${year} är medvetet lite oskarpt från källan. Små skillnader betyder ingenting.`
    : `The figure for ${year} is deliberately a little blurred by the source. Small differences mean nothing.`
}

/** Why no county value is shown where the municipalities have values and arithmetic allows none. */
export function countyNote(owner: string | null, language: Language): string {
  if (language === 'sv') {
    const where = owner === null ? 'Länsvärdet' : `Länsvärde finns hos ${owner} men är inte hämtat. Det`
    return `${where} kan inte räknas fram ur kommunernas värden.`
  }
  const where = owner === null ? 'The county value' : `${owner} has a county value, but it is not fetched. It`
  return `${where} cannot be computed from the municipalities’ values.`
}

/** `7 av 12 kommuner under noll`. */
export function belowZeroText({ count, of }: { count: number; of: number }, language: Language): string {
  return language === 'sv'
    ? `${count} av ${of} kommuner under noll`
    : `${count} of ${of} municipalities below zero`
}

/**
 * The lowest and the highest of several places, named: `74,0 % (Högsby) till 86,5 % (Mörbylånga)`. One place, or all
 * with the same figure: that figure. Throws a RangeError for none.
 */
export function rangeText(
  values: readonly { place: string; value: number }[],
  { unit, decimals, language }: SentenceContext,
): string {
  const [lowest, ...others] = values.toSorted((a, b) => a.value - b.value)
  if (!lowest) throw new RangeError('No values to tell the range of')
  const textOf = (value: number) => formatValue(value, unit, language, { decimals })
  const highest = others.at(-1)
  if (!highest || textOf(highest.value) === textOf(lowest.value)) return textOf(lowest.value)
  const until = language === 'sv' ? 'till' : 'to'
  return `${textOf(lowest.value)} (${lowest.place}) ${until} ${textOf(highest.value)} (${highest.place})`
}
