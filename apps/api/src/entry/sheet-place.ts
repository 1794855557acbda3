import { breakdownText, compareBreakdowns, type Language } from '@malkoll/domain'
import { compareSwedish } from '../translations/swedish-order.ts'
import { translated } from '../translations/translated.ts'
import type { SheetPlaceRow } from './entry-sheet.queries.ts'

const TOTAL = 'total'

/** Organisations first, then the places that others are part of, then the others; each in Swedish order of names. */
export function compareSheetPlaces(a: SheetPlaceRow, b: SheetPlaceRow): number {
  return (
    rankOf(a) - rankOf(b) ||
    compareSwedish(a.name_sv, b.name_sv) ||
    compareSwedish(codeOf(a), codeOf(b)) ||
    compareBreakdowns(a.breakdown, b.breakdown) ||
    compareSwedish(a.breakdown, b.breakdown)
  )
}

function rankOf({ geography_code, geography_kind }: SheetPlaceRow): number {
  if (geography_code === null) return 0
  return geography_kind === 'municipality' ? 2 : 1
}

function codeOf({ geography_code, organisation_slug }: SheetPlaceRow): string {
  return geography_code ?? organisation_slug ?? ''
}

/** What a row says after the name of its indicator: `Borgholm kvinnor`. */
export function sheetPlaceName(place: SheetPlaceRow, language: Language): string {
  const { geography_code, name_sv, name_en, breakdown } = place
  const name = geography_code === null ? '' : translated(language, name_sv, name_en)
  return breakdown === TOTAL ? name : `${name} ${breakdownText(breakdown, language)}`
}
