import { findOrganisation } from '../accounts/signed-user.queries.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { listUntoldIndicators, type SheetSeriesRow } from './entry-sheet.queries.ts'
import type { SelectedRows } from './sheet-selection.load.ts'

/** What the reader is mätansvarig for and nobody has told yet. */
export interface FirstRows {
  /** Of the reader’s organisation, whose series the first value makes. */
  rows: SheetSeriesRow[]
  /** How many have no row: the reader belongs to no organisation. */
  unplaced: number
}

const NONE: FirstRows = { rows: [], unplaced: 0 }

/** `isWhole`: no place and no målvärde is asked for, which only a series has. */
export async function loadFirstRows(
  { db, user }: Pick<SignedInContext, 'db' | 'user'>,
  { scope, selection, isWhole }: { scope: 'own' | 'all'; selection: SelectedRows; isWhole: boolean },
): Promise<FirstRows> {
  if (scope === 'all' || !isWhole || !user.actions.includes('measurements.enter')) return NONE
  const sought = new Set(selection.indicators.filter(({ lacks }) => lacks === 0).map(({ id }) => id))
  const untold = (await listUntoldIndicators(db, user.indicatorIds)).filter(({ id }) => sought.has(id))
  if (untold.length === 0) return NONE
  const { organisationId } = user
  const organisation = organisationId === null ? undefined : await findOrganisation(db, organisationId)
  if (!organisation) return { rows: [], unplaced: untold.length }
  const { slug, name_sv, name_en } = organisation
  const rows = untold.map(({ id }) => ({
    id: NO_SERIES,
    indicator_id: id,
    breakdown: 'total',
    is_example: false,
    geography_code: null,
    geography_name: null,
    geography_name_en: null,
    organisation_slug: slug,
    organisation_name_sv: name_sv,
    organisation_name_en: name_en,
    has_namesakes: false,
    history: null,
    target_ids: [],
  }))
  return { rows, unplaced: 0 }
}

const NO_SERIES = 0
