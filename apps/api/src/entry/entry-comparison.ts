import type { Language } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import type { MeasurementInput } from '../measurements/measurement-input.ts'
import { type Issue, lostUpdate, validationFailed } from '../problems.ts'
import {
  type CurrentCell,
  insertSeries,
  listCurrentCells,
  listStoring,
  type ResolvedRef,
  resolveRefs,
} from './entry.queries.ts'
import { isUnchanged, toInput } from './entry-content.ts'
import { isStanding } from './entry-findings.ts'
import type { NamedItem, ReadItem } from './entry-reading.ts'
import { type RefRow, toNewSeries } from './entry-rows.ts'

/** A series with what there was in it when the writer's turn came. */
interface PlacedSeries {
  id: number
  found: ResolvedRef
}

/** An item beside what its cell says now. */
export interface ComparedItem extends NamedItem {
  series: PlacedSeries
  input: MeasurementInput
  current: CurrentCell | undefined
  change: 'added' | 'corrected' | 'unchanged'
}

export interface Comparing {
  /** The newest revision now. */
  newest: number
  reason: string | null
  language: Language
}

/** Refuses items whose cell somebody has changed since it was seen. The turn to write is the caller’s. */
export async function compareItems(
  trx: Transaction<DB>,
  read: readonly ReadItem[],
  comparing: Comparing,
): Promise<ComparedItem[]> {
  const rows = [...new Set(read.map(({ row }) => row))]
  const placed = await placeRows(trx, rows, comparing.newest)
  refuseAmbiguous(read, placed)
  const cells = read.flatMap(({ row, item }) => {
    const series = placed.get(row)
    return series && isStanding(series.found, item.period)
      ? [{ seriesId: series.id, period: item.period }]
      : []
  })
  const known = cells.length === 0 ? [] : await listCurrentCells(trx, cells)
  const currentOf = new Map(known.map(cell => [`${cell.series_id} ${cell.period}`, cell]))
  const compared = read.flatMap(one => {
    const series = placed.get(one.row)
    if (!series) return []
    return [
      compareItem(one, { series, current: currentOf.get(`${series.id} ${one.item.period}`) }, comparing),
    ]
  })
  await refuseLostUpdates(trx, compared)
  return compared
}

/**
 * The rows’ series as they are now, made where there is none: a new place or group of an indicator that is known. What
 * was read before the turn came still holds unless somebody has written since.
 */
async function placeRows(
  trx: Transaction<DB>,
  rows: readonly RefRow[],
  newest: number,
): Promise<Map<RefRow, PlacedSeries>> {
  const isFresh = rows.every(({ found }) => found.revision === newest)
  const known = isFresh ? rows.map(({ found }) => found) : await readAgain(trx, rows)
  const lacking = rows.filter((_, index) => known[index]?.series_ids.length === 0)
  const made = lacking.length === 0 ? [] : await insertSeries(trx, lacking.map(toNewSeries))
  const madeFor = new Map(lacking.map((row, index) => [row, made[index]]))
  return new Map(
    rows.map((row, index) => {
      const found = known[index] ?? row.found
      return [row, { found, id: found.series_ids[0] ?? madeFor.get(row) ?? 0 }]
    }),
  )
}

/** A name without an organisation is of one series when it is read, and perhaps of two when the writer’s turn comes. */
function refuseAmbiguous(
  read: readonly ReadItem[],
  placed: ReadonlyMap<RefRow, Pick<PlacedSeries, 'found'>>,
): void {
  const issues = read.flatMap(({ index, row }): Issue[] => {
    const count = placed.get(row)?.found.series_ids.length ?? 0
    return count > 1 ? [{ path: `items.${index}.organisation`, code: 'ambiguous_series' }] : []
  })
  if (issues.length > 0) throw validationFailed(issues)
}

async function readAgain(trx: Transaction<DB>, rows: readonly RefRow[]): Promise<ResolvedRef[]> {
  const found = await resolveRefs(
    trx,
    rows.map(({ ref }) => ref),
  )
  return found.toSorted((a, b) => a.index - b.index)
}

function compareItem(
  { content, ...one }: ReadItem,
  { series, current }: Pick<ComparedItem, 'series' | 'current'>,
  said: Comparing,
): ComparedItem {
  const input = toInput(one.item, { seriesId: series.id, content, current }, said)
  const change = isUnchanged(input, current) ? 'unchanged' : current ? 'corrected' : 'added'
  return { ...one, series, input, current, change }
}

async function refuseLostUpdates(trx: Transaction<DB>, compared: readonly ComparedItem[]): Promise<void> {
  const lost = compared.filter(
    ({ change, current, item }) => change !== 'unchanged' && (current?.id ?? null) !== item.replaces,
  )
  if (lost.length === 0) return
  const ids = lost.map(({ current }) => current?.id).filter(id => id !== undefined)
  const storing = new Map((await listStoring(trx, ids)).map(row => [row.id, row]))
  throw lostUpdate(
    lost.map(({ index, item, row, input, current }) => ({
      index,
      indicator: row.ref.indicator,
      geography: row.ref.geography,
      breakdown: row.ref.breakdown,
      period: item.period,
      own: { value: input.value, missing: input.missing },
      theirs: current ? toTheirs(current, storing.get(current.id)) : null,
    })),
  )
}

function toTheirs(
  { id, value, missing, qualifier, flags, margin, n, note_sv }: CurrentCell,
  stored: { at: string; name: string | null } | undefined,
) {
  return {
    measurementId: id,
    ...{ value, missing, qualifier, flags, margin, n, note: note_sv },
    at: stored?.at ?? '',
    by: stored?.name ?? null,
  }
}
