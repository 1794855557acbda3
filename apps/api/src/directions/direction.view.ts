import type { DirectionView, DirectionWindowView, MunicipalDirection } from '@malkoll/contracts'
import {
  assessDirection,
  changeText,
  DIRECTION_WORDS,
  type Direction,
  type DirectionWindow,
  directionOfPlaces,
  directionSentence,
  flaggedBreaks,
  formatValue,
  type Language,
  municipalitiesForwardText,
  type PlacesDirection,
  type PlacesWindow,
  pandemicNote,
  placesDirectionSentence,
  type SentenceContext,
  STRATEGY_START,
  startNote,
  unitInfo,
  windowDifferenceText,
} from '@malkoll/domain'
import type { IndicatorHead } from '../indicators/indicator.queries.ts'
import type { Cell } from '../series/series-cells.ts'
import type { IndicatorFigures, PlaceFigures } from './figures.load.ts'

/**
 * Where the county is heading: over its own value where one exists, else over the municipalities. Null where direction
 * has no meaning: no figures of places, no desired direction, a decided målvärde, or an example.
 */
export function toDirection(figures: IndicatorFigures, language: Language): DirectionView | null {
  const { indicator, county, municipalities } = figures
  if (!hasDirection(figures) || (!county && municipalities.length === 0)) return null
  const context = sentenceContext(indicator, language)
  const parts = overOneWindow(
    municipalities.map(({ place, cells }) => ({ name: place.name, direction: directionOf(cells, figures) })),
  )
  const ofParts = directionOfPlaces(parts.map(({ direction }) => direction))
  const municipal = parts.length === 0 ? null : toMunicipal(parts, ofParts, language)
  if (!county) return ofMunicipalities(parts, { ...ofParts, municipal }, language)
  return { ...toPlaceDirection(directionOf(county.cells, figures), context), municipalities: municipal }
}

/** Where one place is heading, over its own values. */
export function toDirectionOfPlace(
  place: PlaceFigures,
  figures: IndicatorFigures,
  language: Language,
): DirectionView | null {
  if (!hasDirection(figures)) return null
  const direction = directionOf(place.cells, figures)
  const view = toPlaceDirection(direction, sentenceContext(figures.indicator, language))
  return view.basis === 'none' || place.place.kind === 'county' ? view : { ...view, basis: 'place' }
}

export function sentenceContext(
  indicator: Pick<IndicatorHead, 'unit_code' | 'decimals'>,
  language: Language,
): SentenceContext {
  return { unit: unitInfo(indicator.unit_code, language), decimals: indicator.decimals, language }
}

function hasDirection({ indicator, hasTarget }: IndicatorFigures): boolean {
  return indicator.desired_direction !== 'none' && !indicator.is_example && !hasTarget
}

/** A value that the source does not give exactly is no observation. */
function directionOf(cells: readonly Cell[], { indicator, breaks }: IndicatorFigures): Direction {
  return assessDirection({
    points: cells.filter(cell => cell.qualifier === null),
    desiredDirection: indicator.desired_direction,
    start: STRATEGY_START,
    decimals: indicator.decimals,
    breaks: [...breaks, ...flaggedBreaks(cells)],
  })
}

function toPlaceDirection(direction: Direction, context: SentenceContext): DirectionView {
  const { long, short } = direction
  const { language } = context
  return {
    verdict: direction.verdict,
    text: DIRECTION_WORDS[direction.verdict][language],
    sentence: directionSentence(direction, context),
    basis: long || short ? 'county' : 'none',
    county: { long: long && toWindow(long, context), short: short && toWindow(short, context) },
    municipalities: null,
    pandemicNote: pandemicNote(direction.pandemicYears, language),
    startNote: startNote([long, short], language),
  }
}

function toWindow(window: DirectionWindow, context: SentenceContext): DirectionWindowView {
  return {
    from: toObservation(window.from, context),
    to: toObservation(window.to, context),
    change: window.change,
    changeText: changeText(window, context),
    differenceText: windowDifferenceText(window, context),
    verdict: window.verdict,
    text: DIRECTION_WORDS[window.verdict][context.language],
    wantedYear: window.wantedYear,
  }
}

function toObservation({ period, value }: DirectionWindow['from'], context: SentenceContext) {
  const { unit, decimals, language } = context
  return { period, value, text: formatValue(value, unit, language, { decimals }) }
}

interface Part {
  name: string
  direction: Direction
}

type WindowName = 'long' | 'short'
type Municipal = NonNullable<DirectionView['municipalities']>

function ofMunicipalities(
  parts: readonly Part[],
  direction: PlacesDirection & { municipal: Municipal | null },
  language: Language,
): DirectionView {
  const { verdict, pandemicYears, municipal } = direction
  const [first] = mostCommon(parts, 'long')
  const [last] = mostCommon(parts, 'short')
  const note = startNote([first ?? null, last ?? null], language)
  return {
    verdict,
    text: DIRECTION_WORDS[verdict][language],
    sentence: placesDirectionSentence(
      {
        verdict,
        pandemicYears,
        long: municipal?.long ? toPlacesWindow(municipal.long) : null,
        short: municipal?.short ? toPlacesWindow(municipal.short) : null,
        startNote: note,
      },
      language,
    ),
    basis: direction.long || direction.short ? 'municipalities' : 'none',
    county: null,
    municipalities: municipal,
    pandemicNote: pandemicNote(pandemicYears, language),
    startNote: note,
  }
}

function toMunicipal(parts: readonly Part[], direction: PlacesDirection, language: Language): Municipal {
  return {
    long: toMunicipalWindow(parts, { name: 'long', counts: direction.long }, language),
    short: toMunicipalWindow(parts, { name: 'short', counts: direction.short }, language),
  }
}

function toMunicipalWindow(
  parts: readonly Part[],
  { name, counts }: { name: WindowName; counts: PlacesDirection['long'] },
  language: Language,
): MunicipalDirection | null {
  const [window] = mostCommon(parts, name)
  if (!counts || !window) return null
  const namesOf = (verdict: DirectionWindow['verdict']) =>
    parts.filter(({ direction }) => direction[name]?.verdict === verdict).map(part => part.name)
  return {
    ...counts,
    fromPeriod: window.from.period,
    toPeriod: window.to.period,
    text: municipalitiesForwardText(counts, language),
    forwardNames: namesOf('forward'),
    backNames: namesOf('back'),
    unchangedNames: namesOf('unchanged'),
  }
}

/** Places are counted together over the same years: one whose window is another than that of most is left out of it. */
function overOneWindow(parts: readonly Part[]): Part[] {
  const kept = new Set([...mostCommon(parts, 'long'), ...mostCommon(parts, 'short')])
  const inCommon = (window: DirectionWindow | null) => (window && kept.has(window) ? window : null)
  return parts.map(({ name, direction }) => ({
    name,
    direction: { ...direction, long: inCommon(direction.long), short: inCommon(direction.short) },
  }))
}

/** The windows of most of the places: all of them where no place lacks a value. */
function mostCommon(parts: readonly Part[], name: WindowName): DirectionWindow[] {
  const windows = parts.map(({ direction }) => direction[name]).filter(window => window !== null)
  const groups = Map.groupBy(windows, window => `${window.from.period} ${window.to.period}`)
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
}

function toPlacesWindow(window: MunicipalDirection): PlacesWindow {
  const { fromPeriod, toPeriod, forwardNames, ...counts } = window
  return { counts, from: fromPeriod, to: toPeriod, forwardNames }
}
