import type { Language } from '@malkoll/domain'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import type { MeasurementInput } from '../measurements/measurement-input.ts'
import { lostUpdate } from '../problems.ts'
import { type CurrentCell, listCurrentCells, listStoring } from './entry.queries.ts'
import { isUnchanged, toInput } from './entry-content.ts'
import type { NamedItem, ReadItem } from './entry-reading.ts'

/** An item beside what its cell says. */
export interface ComparedItem extends NamedItem {
  input: MeasurementInput
  current: CurrentCell | undefined
  change: 'added' | 'corrected' | 'unchanged'
}

export function isChanging({ change }: ComparedItem): boolean {
  return change !== 'unchanged'
}

interface Comparing {
  reason: string | null
  language: Language
}

/** Where a series has to be made first, the input has none yet: 0. */
export async function compareItems(
  db: Kysely<DB>,
  read: readonly ReadItem[],
  comparing: Comparing,
): Promise<ComparedItem[]> {
  const cells = read.flatMap(({ row: { found }, item: { period } }) => {
    const [seriesId] = found.series_ids
    return seriesId !== undefined && found.standing.includes(period) ? [{ seriesId, period }] : []
  })
  const known = cells.length === 0 ? [] : await listCurrentCells(db, cells)
  const currentOf = new Map(known.map(cell => [`${cell.series_id} ${cell.period}`, cell]))
  return read.map(({ content, ...one }) => {
    const [seriesId = 0] = one.row.found.series_ids
    const current = currentOf.get(`${seriesId} ${one.item.period}`)
    const input = toInput(one.item, { seriesId, content, current }, comparing)
    const change = isUnchanged(input, current) ? 'unchanged' : current ? 'corrected' : 'added'
    return { ...one, input, current, change }
  })
}

/** Refuses items whose cell somebody has changed since it was seen. The turn to write is the caller’s. */
export async function refuseLostUpdates(
  trx: Transaction<DB>,
  compared: readonly ComparedItem[],
): Promise<void> {
  const lost = compared.filter(one => isChanging(one) && (one.current?.id ?? null) !== one.item.replaces)
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
