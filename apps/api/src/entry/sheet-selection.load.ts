import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { badCursor, cutPage, type ListPosition, readCursor } from '../http/list-page.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import type { ObjectiveTree } from '../objectives/objective.view.ts'
import { unknownObjective } from '../problems.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import { translated } from '../translations/translated.ts'
import {
  listSheetIndicators,
  listSheetPlaces,
  listSheetSeries,
  type SheetIndicatorRow,
  type SheetPlaceRow,
  type SheetSelection,
  type SheetSeriesRow,
} from './entry-sheet.queries.ts'
import { compareSheetPlaces, sheetPlaceName } from './sheet-place.ts'
import { allWords, searchWords, wordsIn } from './sheet-words.ts'

export interface RowsQuery {
  /** Slugs with commas. */
  indicator?: string | undefined
  /** Codes with commas. */
  geography?: string | undefined
  /** Words. */
  q?: string | undefined
  /** Slug. */
  objective?: string | undefined
}

export interface SelectedRows extends SheetSelection {
  indicators: readonly (SheetIndicatorRow & { lacks: number })[]
  places: readonly (SheetPlaceRow & { has: number })[]
  /** The indicators of the scope, whatever is sought. */
  scopeIds: readonly number[]
}

/** Which rows there are, in which order: by indicator and, within it, by place. */
export async function selectRows(
  { db, user, language }: Pick<SignedInContext, 'db' | 'user' | 'language'>,
  { scope, query, tree }: { scope: 'own' | 'all'; query: RowsQuery; tree: ObjectiveTree },
): Promise<SelectedRows> {
  const inScope = await listSheetIndicators(db, {
    indicatorIds: scope === 'own' ? user.indicatorIds : null,
    slugs: query.indicator?.split(',') ?? null,
  })
  const scopeIds = inScope.map(({ id }) => id)
  const codes = query.geography?.split(',')
  const words = searchWords(query.q ?? '')
  const places = (await listSheetPlaces(db, scopeIds))
    .filter(({ geography_code }) => !codes || (geography_code !== null && codes.includes(geography_code)))
    .map(place => ({ ...place, has: wordsIn(sheetPlaceName(place, language), words) }))
    .toSorted(compareSheetPlaces)
  const anywhere = places.reduce((bits, { has }) => bits | has, 0)
  return {
    scopeIds,
    places,
    indicators: inScope
      .map(row => ({
        ...row,
        lacks: allWords(words) & ~wordsIn(translated(language, row.name_sv, row.name_en), words),
      }))
      .filter(({ lacks }) => (lacks & ~anywhere) === 0)
      .toSorted(compareIndicators),
    objectiveIds: query.objective === undefined ? null : objectivesUnder(tree, query.objective),
  }
}

function objectivesUnder(tree: ObjectiveTree, slug: string): number[] {
  const id = tree.findBySlug(slug)
  if (id === undefined) throw unknownObjective(slug)
  return tree.subtreeOf(id)
}

/** Those with a målvärde first: they are what a deadline is about. */
function compareIndicators(a: Position, b: Position): number {
  return (
    Number(b.has_target) - Number(a.has_target) ||
    compareSwedish(a.name_sv, b.name_sv) ||
    compareSwedish(a.slug, b.slug)
  )
}

type Position = Pick<SheetIndicatorRow, 'has_target' | 'name_sv' | 'slug'>

const ROWS_A_PAGE = 200

export async function loadSheetPage(db: Kysely<DB>, selection: SelectedRows, cursorText: string | undefined) {
  const after = cursorOf(cursorText)
  const rest = after === null ? selection.indicators : indicatorsFrom(selection.indicators, after)
  const isInside = after !== null && rest[0]?.slug === after.slug
  const rows = await fillPage(
    db,
    { ...selection, indicators: rest },
    isInside ? placesBefore(selection.places, after) : 0,
  )
  const byId = new Map(rest.map(indicator => [indicator.id, indicator]))
  const page = cutPage(rows, row => positionOf(row, byId.get(row.indicator_id)), ROWS_A_PAGE)
  return { rows: page.items, nextCursor: page.nextCursor }
}

const FEWEST_ASKED = 16
const GROWTH = 4

/** Many indicators have hundreds of series, some none: a few are asked about first, then more at a time. */
async function fillPage(
  db: Kysely<DB>,
  { indicators, places, objectiveIds }: SelectedRows,
  placesBeforeFirst: number,
): Promise<SheetSeriesRow[]> {
  const rows: SheetSeriesRow[] = []
  const limit = ROWS_A_PAGE + 1
  let start = 0
  for (let count = FEWEST_ASKED; start < indicators.length && rows.length < limit; count *= GROWTH) {
    rows.push(
      ...(await listSheetSeries(db, {
        indicators: indicators.slice(start, start + count),
        places,
        objectiveIds,
        placesBefore: start === 0 ? placesBeforeFirst : 0,
        limit: limit - rows.length,
      })),
    )
    start += count
  }
  return rows
}

interface SheetCursor extends Position {
  geography: string
  organisation: string
  breakdown: string
}

const HAS_TARGET = 'målvärde'

function cursorOf(text: string | undefined): SheetCursor | null {
  const position = readCursor(text)
  if (position === null) return null
  const [target, name_sv, slug, geography, organisation, breakdown] = position
  if (name_sv === undefined || slug === undefined || geography === undefined) throw badCursor(text)
  if (organisation === undefined || breakdown === undefined) throw badCursor(text)
  if (position.some(part => part.includes('\0'))) throw badCursor(text)
  return { has_target: target === HAS_TARGET, name_sv, slug, geography, organisation, breakdown }
}

/** The cursor’s own indicator and those after it; without it those after where it stood. */
function indicatorsFrom(indicators: SelectedRows['indicators'], cursor: SheetCursor) {
  const index = indicators.findIndex(indicator => compareIndicators(indicator, cursor) >= 0)
  return index === -1 ? [] : indicators.slice(index)
}

/** Up to the cursor’s own place; none when it is gone. */
function placesBefore(places: readonly SheetPlaceRow[], cursor: SheetCursor): number {
  const index = places.findIndex(
    ({ geography_code, organisation_slug, breakdown }) =>
      (geography_code ?? '') === cursor.geography &&
      (organisation_slug ?? '') === cursor.organisation &&
      breakdown === cursor.breakdown,
  )
  return index + 1
}

function positionOf(row: SheetSeriesRow, indicator: SheetIndicatorRow | undefined): ListPosition {
  const { geography_code, organisation_slug, breakdown } = row
  return [
    indicator?.has_target ? HAS_TARGET : '',
    indicator?.name_sv ?? '',
    indicator?.slug ?? '',
    geography_code ?? '',
    organisation_slug ?? '',
    breakdown,
  ]
}
