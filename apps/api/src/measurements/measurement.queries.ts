import { sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import type { MeasurementInput } from './measurement-input.ts'

export interface CurrentVersion {
  /** Index of the item that names the cell. */
  index: number
  id: number
  isSame: boolean
}

/** The current versions of the items' cells, each with whether it says the same as the item. */
export async function listCurrentVersions(
  trx: Transaction<DB>,
  items: readonly MeasurementInput[],
): Promise<CurrentVersion[]> {
  const { rows } = await sql<CurrentVersion>`
    select i.index - 1 as index, m.id,
      (m.value, m.missing, m.qualifier, m.margin, m.n, m.note_sv, m.note_en, m.source_id)
        is not distinct from
      (i.value, i.missing, i.qualifier, i.margin, i.n, i.note_sv, i.note_en, i.source_id)
        and m.flags @> ${flags} and m.flags <@ ${flags} as "isSame"
    from ${unnested(items)} with ordinality as i (${columns}, index)
    join measurement m on m.series_id = i.series_id and m.period = i.period and m.known_to is null
  `.execute(trx)
  return rows
}

export async function closeVersions(
  trx: Transaction<DB>,
  revision: number,
  ids: readonly number[],
): Promise<void> {
  await sql`
    update measurement set known_to = ${revision} where id = any(${ids}::bigint[])`.execute(trx)
}

/** What the cells of an indicator say now, but those whose value is withdrawn already. */
export function listStandingCells(trx: Transaction<DB>, indicatorId: number) {
  return trx
    .selectFrom('measurement as m')
    .innerJoin('series as s', 's.id', 'm.series_id')
    .select(['m.series_id', 'm.period', 'm.source_id'])
    .where('s.indicator_id', '=', indicatorId)
    .where('m.known_to', 'is', null)
    .where(sql<boolean>`m.missing is distinct from 'withdrawn'`)
    .execute()
}

/** Answers with their ids, in the order of the items. */
export async function insertVersions(
  trx: Transaction<DB>,
  revision: number,
  items: readonly MeasurementInput[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number; series_id: number; period: string }>`
    insert into measurement (${columns}, known_from)
    select i.series_id, i.period, i.value, i.missing, i.qualifier, ${flags}, i.margin, i.n,
      i.note_sv, i.note_en, i.reason, i.source_id, ${revision}
    from ${unnested(items)} as i (${columns})
    returning id, series_id, period
  `.execute(trx)
  const ids = new Map(rows.map(row => [`${row.series_id} ${row.period}`, row.id]))
  return items.map(item => ids.get(`${item.seriesId} ${item.period}`) ?? 0)
}

const columns = sql.raw(
  'series_id, period, value, missing, qualifier, flags, margin, n, note_sv, note_en, reason, source_id',
)

/** Flags travel as the text of an array: unnest would take an array of arrays apart. */
const flags = sql.raw(`coalesce(i.flags, '{}')::text[]`)

/** The items as rows. A column in which no item says anything travels as an empty list, which unnest fills up. */
function unnested(items: readonly MeasurementInput[]) {
  const column = <T>(read: (item: MeasurementInput) => T | null) => {
    const values = items.map(read)
    return values.every(value => value === null) ? [] : values
  }
  // As one text: each of a list would be quoted and escaped for itself.
  const numbers = (read: (item: MeasurementInput) => number | null) =>
    `{${column(read)
      .map(value => value ?? 'null')
      .join(',')}}`
  return sql`unnest(
    ${numbers(item => item.seriesId)}::bigint[],
    ${column(item => item.period)}::text[],
    ${numbers(item => item.value)}::numeric[],
    ${column(item => item.missing)}::text[],
    ${column(item => item.qualifier)}::text[],
    ${column(item => (item.flags.length === 0 ? null : `{${item.flags.join(',')}}`))}::text[],
    ${numbers(item => item.margin)}::numeric[],
    ${numbers(item => item.n)}::int[],
    ${column(item => item.noteSv)}::text[],
    ${column(item => item.noteEn)}::text[],
    ${column(item => item.reason)}::text[],
    ${numbers(item => item.sourceId)}::bigint[]
  )`
}
