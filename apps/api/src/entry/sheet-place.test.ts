import { expect, it } from 'vitest'
import type { SheetPlaceRow } from './entry-sheet.queries.ts'
import { compareSheetPlaces, sheetPlaceName } from './sheet-place.ts'

const NOWHERE: SheetPlaceRow = {
  geography_code: null,
  geography_kind: null,
  organisation_id: null,
  organisation_slug: null,
  name_sv: '',
  name_en: null,
  breakdown: 'total',
}

function municipality(code: string, name_sv: string, breakdown = 'total'): SheetPlaceRow {
  return { ...NOWHERE, geography_code: code, geography_kind: 'municipality', name_sv, breakdown }
}

const COUNTY: SheetPlaceRow = {
  ...municipality('08', 'Kalmar län'),
  geography_kind: 'county',
  name_en: 'Kalmar County',
}
const ADMINISTRATION: SheetPlaceRow = { ...NOWHERE, organisation_slug: 'region', name_sv: 'Ö-förvaltningen' }

it('Organisations come first, then wholes, then parts by name, and everyone before women and men', () => {
  const places = [
    municipality('0883', 'Västervik'),
    municipality('0885', 'Borgholm', 'men'),
    municipality('0885', 'Borgholm', '25-34'),
    municipality('0885', 'Borgholm', 'women'),
    municipality('0885', 'Borgholm'),
    COUNTY,
    ADMINISTRATION,
  ]
  expect(places.toSorted(compareSheetPlaces).map(place => `${place.name_sv} ${place.breakdown}`)).toEqual([
    'Ö-förvaltningen total',
    'Kalmar län total',
    'Borgholm total',
    'Borgholm women',
    'Borgholm men',
    'Borgholm 25-34',
    'Västervik total',
  ])
})

it('The name of a place is what its rows show: no organisation, and no word for everyone', () => {
  expect(sheetPlaceName(ADMINISTRATION, 'sv')).toBe('')
  expect(sheetPlaceName(COUNTY, 'en')).toBe('Kalmar County')
  expect(sheetPlaceName(municipality('0885', 'Borgholm', 'women'), 'sv')).toBe('Borgholm kvinnor')
})
