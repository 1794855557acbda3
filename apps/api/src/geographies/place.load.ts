import type { GeographyDetail } from '@malkoll/contracts'
import { type IndicatorFigures, loadFiguresAround, type PlaceFigures } from '../directions/figures.load.ts'
import { latestCell } from '../directions/latest.view.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listIndicatorHeads, listIndicatorNames } from '../indicators/indicator.queries.ts'
import { unknownGeography } from '../problems.ts'
import { distinctSources, loadSources } from '../sources/source.view.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import { type GeographyRow, listGeographies } from './geography.queries.ts'
import { toGeography } from './geography.view.ts'
import {
  kindText,
  neighboursOf,
  type OwnFigures,
  placeNotes,
  toPlaceIndicator,
  toPopulation,
} from './place.view.ts'

/** A place with all of its figures against its county. */
export async function loadGeography(context: ReadContext, code: string): Promise<GeographyDetail> {
  const { language } = context
  const geographies = await context.remember(['geographies'], () => listGeographies(context.db))
  const place = geographies.find(row => row.code === code)
  if (!place) throw unknownGeography(code)
  const parent = geographies.find(row => row.code === place.parent_code)
  const figures = await loadFiguresOfPlace(context, place)
  const sourceIds = figures.map(({ own }) => latestCell(own.cells)?.sourceId ?? null)
  const lookups = { language, findSource: await loadSources(context, sourceIds) }
  const population = toPopulation(figures, language)
  const indicators = figures
    .flatMap(item => toPlaceIndicator(item, population?.value ?? null, lookups))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
  return {
    asOf: context.asOf,
    revision: context.revision,
    ...toGeography(place, language),
    parentName: parent ? toGeography(parent, language).name : null,
    kindText: kindText(place, parent, language),
    population,
    neighbours: neighboursOf(place, geographies, language),
    indicators,
    notes: placeNotes(indicators, language),
    sources: distinctSources(lookups.findSource, sourceIds),
  }
}

/** Examples belong to no place. */
async function loadFiguresOfPlace(context: ReadContext, place: GeographyRow): Promise<OwnFigures[]> {
  const names = await listIndicatorNames(context.db, context.revision, { withoutExamples: true })
  const ids = names.map(row => row.id)
  const heads = await listIndicatorHeads(context.db, context.revision, ids)
  const figures = await loadFiguresAround(context, heads, place)
  return [...figures.values()].flatMap(all => {
    const own = figuresAt(all, place)
    return own ? [{ all, own }] : []
  })
}

function figuresAt(figures: IndicatorFigures, { code }: GeographyRow): PlaceFigures | undefined {
  const own = figures.places.find(({ place }) => place.code === code)
  return own && latestCell(own.cells) ? own : undefined
}
