import type { MeasurementItem } from '@malkoll/contracts'
import { BREAKDOWN_WORDS, type Language } from '@malkoll/domain'
import type { SignedUser } from '../accounts/identify.ts'
import type { Issue } from '../problems.ts'
import { translated } from '../translations/translated.ts'
import type { AskedRef, NewSeries, ResolvedRef, SeriesRef } from './entry.queries.ts'

const TOTAL = 'total'

/** A ref and what there is by its names; null: the indicator is unknown. */
export interface RefRow {
  ref: SeriesRef
  found: ResolvedRef
}

/** Items by the row of the grid that they are in: an item's ref stands once in `asked`. */
export interface ItemRefs {
  asked: AskedRef[]
  /** Index in `asked`, by item. */
  refOf: number[]
}

export function refsOf(items: readonly MeasurementItem[]): ItemRefs {
  const indexes = new Map<string, number>()
  const asked: AskedRef[] = []
  const refOf = items.map(item => {
    const ref = toRef(item)
    const name = JSON.stringify(Object.values(ref))
    const index = indexes.get(name) ?? asked.length
    indexes.set(name, index)
    asked[index] ??= { ref, periods: [] }
    asked[index].periods.push(item.period)
    return index
  })
  return { asked, refOf }
}

function toRef({ indicator, geography, organisation, breakdown }: MeasurementItem): SeriesRef {
  return {
    indicator,
    geography: geography ?? null,
    organisation: organisation ?? null,
    breakdown: breakdown ?? TOTAL,
  }
}

/** What is wrong with the names of a row, at the field that is wrong; `breakdowns` are those of its indicator. */
export function refIssue(
  { ref, found }: RefRow,
  breakdowns: readonly string[] | undefined,
): Pick<Issue, 'path' | 'code' | 'value'> | undefined {
  if (found.indicator_id === null)
    return { path: 'indicator', code: 'unknown_indicator', value: ref.indicator }
  if (ref.geography !== null && ref.organisation !== null)
    return { path: 'geography', code: 'conflicting_parameters', value: 'organisation' }
  if (ref.geography !== null && found.geography_kind === null)
    return { path: 'geography', code: 'unknown_geography', value: ref.geography }
  if (ref.organisation !== null && found.organisation_id === null)
    return { path: 'organisation', code: 'unknown_organisation', value: ref.organisation }
  if (found.series_ids.length === 1) return undefined
  if (isComputed(found)) return { path: 'geography', code: 'computed_value' }
  if (ref.geography === null && ref.organisation === null)
    return { path: 'organisation', code: 'ambiguous_series' }
  return isKnownBreakdown(ref.breakdown, breakdowns)
    ? undefined
    : { path: 'breakdown', code: 'unknown_breakdown', value: ref.breakdown }
}

/** A county’s value that we compute is never entered beside its parts; one that the source gives has a series. */
function isComputed({ geography_kind, county_aggregation }: ResolvedRef): boolean {
  return geography_kind === 'county' && county_aggregation !== 'none'
}

/** A group that everybody knows, or one that the indicator is told for already. */
function isKnownBreakdown(breakdown: string, known: readonly string[] = []): boolean {
  return Object.hasOwn(BREAKDOWN_WORDS, breakdown) || known.includes(breakdown)
}

export function mayEnter(user: SignedUser, { indicator_id }: Pick<ResolvedRef, 'indicator_id'>): boolean {
  if (user.actions.includes('measurements.enter-any')) return true
  return indicator_id !== null && user.indicatorIds.includes(indicator_id)
}

/** The indicators that the user may enter values for; null: any. */
export function enterableIndicators(user: SignedUser): readonly number[] | null {
  if (user.actions.includes('measurements.enter-any')) return null
  return user.actions.includes('measurements.enter') ? user.indicatorIds : []
}

export function nameOfRow({ found }: RefRow, language: Language): string {
  return translated(language, found.name_sv, found.name_en)
}

/** The series of a row that has none yet. */
export function toNewSeries({ ref, found }: RefRow): NewSeries {
  return {
    indicatorId: found.indicator_id ?? 0,
    geography: ref.geography,
    organisationId: ref.geography === null ? found.organisation_id : null,
    breakdown: ref.breakdown,
    isExample: found.is_example,
  }
}
