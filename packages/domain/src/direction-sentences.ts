import { joinWords } from './count-words.ts'
import { displayDecimals } from './decimals.ts'
import type { Direction, DirectionCounts, DirectionWindow } from './direction.ts'
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
    ...windows.flatMap(window => nearestSentence(window, language)),
    ...pandemicSentence(direction.pandemicYears, language),
  ].join(' ')
}

/** Both windows, once when they are the same two observations. */
function distinctWindows({ long, short }: Direction): DirectionWindow[] {
  const isSame = long && short && long.from.period === short.from.period
  return [long, isSame ? null : short].filter(window => window !== null)
}

/** `2019–2024: −2,01`: the change of one window with the observations it was taken between. */
export function changeText(window: DirectionWindow, { unit, decimals, language }: SentenceContext): string {
  const shown = displayDecimals({ value: window.change, bounds: [], decimals })
  const change = formatDifference(window.change, unit, language, { decimals: shown })
  return `${periodTextIn(window.from.period, language, shortPeriod)}–${periodTextIn(window.to.period, language, shortPeriod)}: ${change}`
}

function changeSentence(window: DirectionWindow, context: SentenceContext): string {
  return `${changeText(window, context)}.`
}

function nearestSentence(window: DirectionWindow, language: Language): string[] {
  if (window.isWantedYear) return []
  const used = periodTextIn(window.from.period, language)
  return [
    language === 'sv'
      ? `${used} är värdet närmast ${window.wantedYear}.`
      : `${used} is the value nearest ${window.wantedYear}.`,
  ]
}

function pandemicSentence(years: readonly number[], language: Language): string[] {
  if (years.length === 0) return []
  const words = joinWords(years.map(String), language)
  if (language === 'sv') return [`${words} är ${years.length === 1 ? 'ett pandemiår' : 'pandemiår'}.`]
  return [`${words} ${years.length === 1 ? 'is a pandemic year' : 'are pandemic years'}.`]
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
