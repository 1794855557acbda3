import type { EntryRow } from '@malkoll/contracts'
import {
  comparePeriods,
  formatPeriod,
  kindOfPeriodicity,
  type Language,
  plausibleRange,
  unitInfo,
} from '@malkoll/domain'
import type { SignedUser } from '../accounts/identify.ts'
import type { AssessedPeriod } from '../assessments/assessment.view.ts'
import type { ObjectiveTree } from '../objectives/objective.view.ts'
import { knownPeriod } from '../periods/known-period.ts'
import { goalsOf } from '../targets/target.view.ts'
import { translated } from '../translations/translated.ts'
import { readHistory, toEntryTarget } from './entry-findings.ts'
import { mayEnter } from './entry-rows.ts'
import type { SheetCellRow, SheetIndicatorFacts, SheetSeriesRow } from './entry-sheet.queries.ts'

export interface SheetMaterial {
  columns: readonly string[]
  language: Language
  user: SignedUser
  indicators: ReadonlyMap<number, SheetIndicatorFacts>
  /** By series and period. */
  cells: ReadonlyMap<string, SheetCellRow>
  /** By series. */
  targets: ReadonlyMap<number, readonly AssessedPeriod[]>
  tree: ObjectiveTree
}

export function toEntryRow(row: SheetSeriesRow, material: SheetMaterial): EntryRow {
  const { columns, language, cells, targets, tree } = material
  const indicator = material.indicators.get(row.indicator_id)
  if (!indicator) throw new RangeError(`Series ${row.id} has no indicator`)
  const { plausible_low: low, plausible_high: high, unit_code } = indicator
  return {
    indicator: toSheetIndicator(indicator, language),
    geography: toGeography(row, language),
    organisation: toOrganisation(row, language),
    hasNamesakes: row.has_namesakes,
    breakdown: row.breakdown,
    example: row.is_example,
    lock: lockOf(row, material),
    plausibleRange: plausibleRange(unit_code, { low, high }),
    cells: columns.map(period => toCell(period, cells.get(`${row.id} ${period}`), language)),
    history: historyOf(row, columns),
    otherPeriod: isOfOtherPeriods(indicator, columns) ? newestOf(row, indicator) : null,
    targets: (targets.get(row.id) ?? []).map(period => toTarget(period, tree, language)),
  }
}

function toSheetIndicator(indicator: SheetIndicatorFacts, language: Language): EntryRow['indicator'] {
  const { slug, unit_code, decimals, desired_direction, periodicity, measure_owner } = indicator
  return {
    slug,
    name: translated(language, indicator.name_sv, indicator.name_en),
    unit: unitInfo(unit_code, language),
    decimals,
    desiredDirection: desired_direction,
    definition: translated(language, indicator.definition_sv, indicator.definition_en),
    periodicity,
    measureOwner: measure_owner,
  }
}

function toGeography(row: SheetSeriesRow, language: Language): EntryRow['geography'] {
  if (row.geography_code === null) return null
  const name = translated(language, row.geography_name ?? row.geography_code, row.geography_name_en)
  return { code: row.geography_code, name }
}

function toOrganisation(row: SheetSeriesRow, language: Language): EntryRow['organisation'] {
  if (row.organisation_slug === null) return null
  const name = translated(language, row.organisation_name_sv ?? '', row.organisation_name_en)
  return { slug: row.organisation_slug, name }
}

/** Those who enter nothing at all read; others enter what is theirs, where there can be a value. */
function lockOf(
  { id, indicator_id }: SheetSeriesRow,
  { user, indicators, columns, cells }: SheetMaterial,
): EntryRow['lock'] {
  if (!user.actions.includes('measurements.enter')) return 'read_only'
  if (!mayEnter(user, { indicator_id })) return 'not_yours'
  const indicator = indicators.get(indicator_id)
  const saysNothing = columns.every(period => !cells.has(`${id} ${period}`))
  return indicator && isOfOtherPeriods(indicator, columns) && saysNothing ? 'other_period' : null
}

function newestOf(row: SheetSeriesRow, { periodicity }: SheetIndicatorFacts): string | null {
  const kind = kindOfPeriodicity(periodicity)
  const periods = readHistory(row.history ?? '').flatMap(({ period }) => {
    const known = knownPeriod(period)
    return known.kind === kind ? [known] : []
  })
  const newest = periods.toSorted(comparePeriods).at(-1)
  return newest ? formatPeriod(newest) : null
}

/** Told by months while the columns are years, and the like. */
export function isOfOtherPeriods(
  { periodicity }: Pick<SheetIndicatorFacts, 'periodicity'>,
  [column = '']: readonly string[],
): boolean {
  const kind = kindOfPeriodicity(periodicity)
  return kind !== undefined && kind !== knownPeriod(column).kind
}

function toCell(
  period: string,
  cell: SheetCellRow | undefined,
  language: Language,
): EntryRow['cells'][number] {
  return {
    period,
    measurementId: cell?.id ?? null,
    value: cell?.value ?? null,
    missing: cell?.missing ?? null,
    qualifier: cell?.qualifier ?? null,
    flags: cell?.flags ?? [],
    margin: cell?.margin ?? null,
    n: cell?.n ?? null,
    note: cell ? translated(language, cell.note_sv, cell.note_en) : null,
    knownFrom: cell?.at ?? null,
  }
}

function historyOf(row: SheetSeriesRow, columns: readonly string[]): EntryRow['history'] {
  const [column = ''] = columns
  const { kind } = knownPeriod(column)
  return readHistory(row.history ?? '')
    .filter(({ period }) => knownPeriod(period).kind === kind)
    .toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)))
}

function toTarget(
  period: AssessedPeriod,
  tree: ObjectiveTree,
  language: Language,
): EntryRow['targets'][number] {
  const { rule, ...target } = toEntryTarget(period)
  return { ...target, ...rule, objective: goalsOf(tree, period.row.objective_id, language).regionGoal }
}
