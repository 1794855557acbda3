import type { GeographyDetail } from '@malkoll/contracts'
import {
  countyComparisonText,
  formatValue,
  GEOGRAPHY_KIND_WORDS,
  type Language,
  smallNumberNote,
} from '@malkoll/domain'
import { sentenceContext, toDirectionOfPlace } from '../directions/direction.view.ts'
import type { IndicatorFigures, PlaceFigures } from '../directions/figures.load.ts'
import { latestCell, toCountyNote, valueAt } from '../directions/latest.view.ts'
import type { FindSource } from '../sources/source.view.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import { translated } from '../translations/translated.ts'
import type { GeographyRow } from './geography.queries.ts'
import { toPlace } from './geography.view.ts'

type PlaceIndicator = GeographyDetail['indicators'][number]

/** The figures of one indicator, and those of the place among them. */
export interface OwnFigures {
  all: IndicatorFigures
  own: PlaceFigures
}

/** `Kommun i Kalmar län`, `Län`. */
export function kindText(place: GeographyRow, parent: GeographyRow | undefined, language: Language): string {
  const kind = GEOGRAPHY_KIND_WORDS[place.kind][language]
  if (place.kind !== 'municipality' || !parent) return kind
  return `${kind} ${language === 'sv' ? 'i' : 'in'} ${toPlace(parent, language).name}`
}

export function neighboursOf(place: GeographyRow, all: readonly GeographyRow[], language: Language) {
  return all
    .filter(
      row => row.kind === place.kind && row.parent_code === place.parent_code && row.code !== place.code,
    )
    .map(row => ({ code: row.code, name: toPlace(row, language).name }))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
}

/** The count that rates are weighted by is the number of residents. */
export function toPopulation(
  figures: readonly OwnFigures[],
  language: Language,
): GeographyDetail['population'] {
  const weights = new Set(figures.map(({ all }) => all.indicator.weight_slug))
  const residents = figures.find(({ all }) => weights.has(all.indicator.slug))
  const cell = residents && latestCell(residents.own.cells)
  if (!cell) return null
  const { unit, decimals } = sentenceContext(residents.all.indicator, language)
  return {
    period: cell.period,
    value: cell.value,
    text: formatValue(cell.value, unit, language, { decimals }),
    flags: cell.flags,
  }
}

export function toPlaceIndicator(
  figures: OwnFigures,
  population: number | null,
  { language, findSource }: { language: Language; findSource: FindSource },
): PlaceIndicator[] {
  const { all, own } = figures
  const { indicator } = all
  const cell = latestCell(own.cells)
  if (!cell) return []
  const { unit, decimals } = sentenceContext(indicator, language)
  const county = toCounty(figures, language)
  return [
    {
      slug: indicator.slug,
      name: translated(language, indicator.name_sv, indicator.name_en),
      unit: { ...unit },
      latest: {
        period: cell.period,
        value: cell.value,
        text: formatValue(cell.value, unit, language, { decimals }),
        flags: cell.flags,
        note: translated(language, cell.noteSv, cell.noteEn),
        source: findSource(cell.sourceId)?.slug ?? null,
        isComputed: own.isComputed,
        corrected: cell.isCorrected,
      },
      county,
      countyNote: toNoteOnCounty(figures, { county, period: cell.period }, language),
      comparisonText: toComparison(figures, county, language),
      direction: toDirectionOfPlace(own, all, language),
      smallNumberNote: smallNumberNote(
        { population, unit, period: cell.period, flags: cell.flags },
        language,
      ),
      sparkPeriods: own.cells.map(({ period }) => period),
      spark: own.cells.map(({ period }) => valueAt(own.cells, period)),
    },
  ]
}

/** The county beside the place in the latest period that both have a value of. */
function toCounty({ all, own }: OwnFigures, language: Language): PlaceIndicator['county'] {
  const { indicator, county } = all
  if (own.place.kind !== 'municipality' || !county || own.place.parent_code !== county.place.code) return null
  const cell = own.cells.findLast(
    ({ period, value }) => value !== null && valueAt(county.cells, period) !== null,
  )
  if (!cell) return null
  const value = valueAt(county.cells, cell.period)
  const ownValue = valueAt(own.cells, cell.period)
  if (value === null || ownValue === null) return null
  const { unit, decimals } = sentenceContext(indicator, language)
  const textOf = (shown: number) => formatValue(shown, unit, language, { decimals })
  return {
    value,
    text: textOf(value),
    isComputed: county.isComputed,
    period: cell.period,
    own: { value: ownValue, text: textOf(ownValue) },
  }
}

/** Why the county’s value of the period is lacking: it is not fetched, or cannot be worked out for that period. */
function toNoteOnCounty(
  { all, own }: OwnFigures,
  { county, period }: { county: PlaceIndicator['county']; period: string },
  language: Language,
): string | null {
  if (own.place.kind !== 'municipality' || county?.period === period) return null
  const cell = all.county?.cells.find(candidate => candidate.period === period)
  const reason = cell ? translated(language, cell.noteSv, cell.noteEn) : null
  return reason ?? toCountyNote(all, language)
}

function toComparison(
  { all }: OwnFigures,
  county: PlaceIndicator['county'],
  language: Language,
): string | null {
  if (county === null) return null
  const values = { value: county.own.value, county: county.value }
  return countyComparisonText(values, sentenceContext(all.indicator, language))
}

/** What holds for the whole page. */
export function placeNotes(indicators: readonly PlaceIndicator[], language: Language): string[] {
  const isAnyComputed = indicators.some(({ county }) => county?.isComputed)
  return [
    NEUTRAL_NOTE[language],
    ...(isAnyComputed ? [COMPUTED_NOTE[language]] : []),
    ...new Set(indicators.flatMap(({ smallNumberNote }) => smallNumberNote ?? [])),
  ]
}

const NEUTRAL_NOTE: Record<Language, string> = {
  sv: 'Högre och lägre än länet är en jämförelse, inte ett betyg.',
  en: 'Higher and lower than the county is a comparison, not a grade.',
}

const COMPUTED_NOTE: Record<Language, string> = {
  sv: 'Länsvärden märkta Beräknad är uträknade här ur kommunernas värden, vägda med sin nämnare.',
  en: 'County values marked Computed are worked out here from the municipalities, weighted by their denominator.',
}
