import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

/** A series belongs to a geography or to an organisation, never to both. */
export interface SeriesRef {
  indicator: string
  geography: string | null
  organisation: string | null
  breakdown: string
}

export interface SeriesInput extends SeriesRef {
  isExample: boolean
  assumption: TextPair | null
}

export async function saveSeries(trx: Transaction<DB>, series: readonly SeriesInput[]): Promise<void> {
  const indicator = await readSlugIds(trx, 'indicator')
  const organisation = await readSlugIds(trx, 'organisation')
  const rows = series.map(one => ({
    indicator_id: indicator(one.indicator),
    geography_code: one.geography,
    organisation_id: organisation(one.organisation),
    breakdown: one.breakdown,
    is_example: one.isExample,
    assumption_sv: one.assumption?.sv ?? null,
    assumption_en: one.assumption?.en ?? null,
  }))
  await upsertRows(trx, 'series', ['indicator_id', 'geography_code', 'organisation_id', 'breakdown'], rows)
}

/** Ids of series. The answer throws for a series that is not there. */
export async function readSeriesIds(trx: Transaction<DB>): Promise<(ref: SeriesRef) => number> {
  const rows = await trx
    .selectFrom('series')
    .innerJoin('indicator', 'indicator.id', 'series.indicator_id')
    .leftJoin('organisation', 'organisation.id', 'series.organisation_id')
    .select(['series.id', 'indicator.slug as indicator', 'geography_code as geography', 'breakdown'])
    .select('organisation.slug as organisation')
    .execute()
  const ids = new Map(rows.map(row => [seriesName(row), row.id]))
  return ref => {
    const id = ids.get(seriesName(ref))
    if (id === undefined) throw new Error(`there is no series ${seriesName(ref)}`)
    return id
  }
}

/** "net-migration-per-1000 0880 total": what a person calls the series. */
export function seriesName({ indicator, geography, organisation, breakdown }: SeriesRef): string {
  return `${indicator} ${geography ?? organisation} ${breakdown}`
}
