import type { CellHistory, WithdrawalExtent } from '@malkoll/contracts'
import { unitInfo } from '@malkoll/domain'
import { listOpenRounds, listTargetPeriods } from '../assessments/assessment.queries.ts'
import { listRevisionExtents } from '../changes/change.queries.ts'
import { isWithdrawable, loadWithdrawalExtents } from '../changes/withdrawable.ts'
import { listGeographies } from '../geographies/geography.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import { getIndicatorFacts } from '../indicators/indicator.load.ts'
import { unknownCell, validationFailed } from '../problems.ts'
import { loadSources } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import {
  type CellSeriesRow,
  findCellKnownFrom,
  listCellSeries,
  listVersions,
  type VersionRow,
} from './history.queries.ts'
import { toPlaceOfCell, toVersion } from './history.view.ts'

export interface CellQuery {
  indicator: string
  geography?: string | null | undefined
  organisation?: string | undefined
  breakdown?: string | undefined
  period: string
}

/** Every version of one cell, newest first, with what each leads to by the målvärden known at the moment. */
export async function loadCellHistory(context: ReadContext, query: CellQuery): Promise<CellHistory> {
  const { db, revision, language } = context
  const indicator = await getIndicatorFacts(context, query.indicator)
  const { series, versions } = await getCell(context, indicator.id, query)
  const words = { unit: unitInfo(indicator.unit_code, language), decimals: indicator.decimals, language }
  const targets = await listTargetPeriods(db, revision, { seriesId: series.id })
  const rounds = await context.remember(['open rounds'], () => listOpenRounds(db, revision))
  const lookups = {
    reading: context,
    words,
    findSource: await loadSources(
      context,
      versions.map(version => version.source_id),
    ),
    targets: targets.filter(row => row.period === query.period),
    round: rounds.find(({ period }) => period === query.period) ?? null,
    withdrawal: await loadWithdrawal(context, versions),
  }
  return {
    asOf: context.asOf,
    revision,
    indicator: {
      slug: indicator.slug,
      name: translated(language, indicator.name_sv, indicator.name_en),
      unit: { ...words.unit },
      decimals: indicator.decimals,
    },
    ...toPlaceOfCell(series, language),
    breakdown: series.breakdown,
    period: query.period,
    example: series.is_example,
    versions: versions.map(version => toVersion(version, lookups)),
  }
}

/** Only what can be withdrawn is counted: base data may be all there is. */
async function loadWithdrawal(
  { db, revision: at }: ReadContext,
  versions: readonly VersionRow[],
): Promise<WithdrawalExtent | null> {
  const current = versions.find(version => version.until === null)
  if (!current || !isWithdrawable(current)) return null
  const { revision: id, actor, kind } = current
  const extents = await listRevisionExtents(db, { revisions: [id], at })
  const found = await loadWithdrawalExtents(db, { revisions: [{ id, actor, kind }], extents, at })
  return found.get(id) ?? null
}

interface FoundCell {
  series: CellSeriesRow
  /** Newest first. */
  versions: VersionRow[]
}

/** A slip that was taken back takes no cell of another organisation its address; without any that stands, all do. */
function standing(found: readonly FoundCell[]): readonly FoundCell[] {
  const kept = found.filter(({ versions }) => versions[0]?.missing !== 'withdrawn')
  return kept.length > 0 ? kept : found
}

/** The one cell that the query names, with its versions. */
async function getCell(context: ReadContext, indicatorId: number, query: CellQuery) {
  const { db, revision } = context
  await refuseUnknownGeography(context, query.geography)
  const place = { indicatorId, geography: query.geography ?? null, breakdown: query.breakdown ?? 'total' }
  const candidates = (await listCellSeries(db, place)).filter(
    row => query.organisation === undefined || row.organisation_slug === query.organisation,
  )
  const found: FoundCell[] = []
  for (const series of candidates) {
    const versions = await listVersions(db, { revision, seriesId: series.id, period: query.period })
    if (versions.length > 0) found.push({ series, versions })
  }
  const [cell, ...others] = standing(found)
  if (!cell) {
    const seriesIds = candidates.map(row => row.id)
    const knownFrom = await findCellKnownFrom(db, { seriesIds, period: query.period })
    throw unknownCell(nameOfCell(query), knownFrom)
  }
  if (others.length > 0) throw severalOrganisations([cell, ...others].map(({ series }) => series))
  return cell
}

async function refuseUnknownGeography(context: ReadContext, code: string | null | undefined): Promise<void> {
  if (!code) return
  const geographies = await context.remember(['geographies'], () => listGeographies(context.db))
  if (geographies.some(geography => geography.code === code)) return
  throw validationFailed([{ path: 'geography', code: 'unknown_geography', value: code }])
}

function nameOfCell({ indicator, geography, breakdown, period }: CellQuery): string {
  return [indicator, geography, breakdown, period].filter(Boolean).join(' ')
}

function severalOrganisations(series: readonly CellSeriesRow[]) {
  const allowed = series.map(row => row.organisation_slug).filter(slug => slug !== null)
  return validationFailed([{ path: 'organisation', code: 'required', allowed }])
}
