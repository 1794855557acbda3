import { joinWords } from './count-words.ts'
import { displayDecimals } from './decimals.ts'
import type { Direction, DirectionCounts, DirectionWindow, PlacesDirection } from './direction.ts'
import { periodTextIn, shortPeriod } from './period-words.ts'
import type { SentenceContext } from './target-words.ts'
import { formatDifference } from './unit.ts'
import type { Language } from './vocabulary.ts'
import { DIRECTION_WORDS } from './words.ts'

/**
 * The verdict, both changes, which observations were used instead of the wanted ones, and the pandemic years:
 * `Olika besked. 2020–2024: +0,9 procentenheter. 2022–2024: −1,1 procentenheter. 2020 är värdet närmast 2019.
 * 2020 är ett pandemiår.`
 */
export function directionSentence(direction: Direction, context: SentenceContext): string {
  const { language } = context
  const windows = distinctWindows(direction)
  return [
    `${DIRECTION_WORDS[direction.verdict][language]}.`,
    ...windows.map(window => changeSentence(window, context)),
    startNote(windows, language),
    pandemicNote(direction.pandemicYears, language),
  ]
    .filter(sentence => sentence !== null)
    .join(' ')
}

/** Both windows, once when they are the same two observations. */
function distinctWindows({ long, short }: Direction): DirectionWindow[] {
  const isSame = long && short && long.from.period === short.from.period
  return [long, isSame ? null : short].filter(window => window !== null)
}

/** `2019–2024: −2,01`: the change of one window with the observations it was taken between. */
export function changeText(window: DirectionWindow, context: SentenceContext): string {
  const [from, to] = [window.from, window.to].map(({ period }) =>
    periodTextIn(period, context.language, shortPeriod),
  )
  return `${from}–${to}: ${windowDifferenceText(window, context)}`
}

/** The change alone: `−2,01`, `−1,1 procentenheter`. */
export function windowDifferenceText(
  { change }: DirectionWindow,
  { unit, decimals, language }: SentenceContext,
): string {
  const shown = displayDecimals({ value: change, bounds: [], decimals })
  return formatDifference(change, unit, language, { decimals: shown })
}

function changeSentence(window: DirectionWindow, context: SentenceContext): string {
  return `${changeText(window, context)}.`
}

/**
 * Names the observations used where a window's first year has none: `2020 är värdet närmast 2019.` One that serves two
 * windows is named once: `2018 är värdet närmast 2019 och 2020.` Null: every window starts in its year.
 */
export function startNote(windows: readonly (DirectionWindow | null)[], language: Language): string | null {
  const others = windows.filter(window => window !== null).filter(window => !window.isWantedYear)
  const sentences = [...Map.groupBy(others, window => window.from.period)].map(([used, near]) =>
    nearestSentence(used, [...new Set(near.map(window => String(window.wantedYear)))], language),
  )
  return sentences.length === 0 ? null : sentences.join(' ')
}

function nearestSentence(used: string, wanted: readonly string[], language: Language): string {
  const period = periodTextIn(used, language)
  const years = joinWords(wanted, language)
  return language === 'sv'
    ? `${period} är värdet närmast ${years}.`
    : `${period} is the value nearest ${years}.`
}

/** `2020 är ett pandemiår.` – the years that a window starts or ends in; null for none. */
export function pandemicNote(years: readonly number[], language: Language): string | null {
  if (years.length === 0) return null
  const words = joinWords(years.map(String), language)
  if (language === 'sv') return `${words} är ${years.length === 1 ? 'ett pandemiår' : 'pandemiår'}.`
  return `${words} ${years.length === 1 ? 'is a pandemic year' : 'are pandemic years'}.`
}

/** `1 av 12 kommuner åt rätt håll`: said where there is no county value. */
export function municipalitiesForwardText(
  { forward, of }: Pick<DirectionCounts, 'forward' | 'of'>,
  language: Language,
): string {
  return language === 'sv'
    ? `${forward} av ${of} kommuner åt rätt håll`
    : `${forward} of ${of} municipalities in the right direction`
}

/** One window of several places, with the names behind its counts. */
export interface PlacesWindow {
  counts: DirectionCounts
  /** Canonical periods. */
  from: string
  to: string
  forwardNames: readonly string[]
}

/**
 * The verdict and how many places went the right way over both windows, named where they are few:
 * `Olika besked. 2020–2024: 12 av 12 kommuner åt rätt håll. 2022–2024: 1 av 12 kommuner åt rätt håll (Emmaboda).`
 */
export function placesDirectionSentence(
  direction: Pick<PlacesDirection, 'verdict' | 'pandemicYears'> & {
    long: PlacesWindow | null
    short: PlacesWindow | null
    startNote: string | null
  },
  language: Language,
): string {
  const { long, short } = direction
  const isSame = long && short && long.from === short.from
  return [
    `${DIRECTION_WORDS[direction.verdict][language]}.`,
    ...[long, isSame ? null : short].map(window => window && placesWindowSentence(window, language)),
    direction.startNote,
    pandemicNote(direction.pandemicYears, language),
  ]
    .filter(sentence => sentence !== null)
    .join(' ')
}

const FEW_PLACES = 3

function placesWindowSentence({ counts, from, to, forwardNames }: PlacesWindow, language: Language): string {
  const years = `${periodTextIn(from, language, shortPeriod)}–${periodTextIn(to, language, shortPeriod)}`
  const isFew = forwardNames.length > 0 && forwardNames.length <= FEW_PLACES && counts.forward < counts.of
  const names = isFew ? ` (${joinWords(forwardNames, language)})` : ''
  return `${years}: ${municipalitiesForwardText(counts, language)}${names}.`
}
