import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export type HistoryRow = Awaited<ReturnType<typeof listHistory>>[number]

/** Every version of the series' cells that was known at the revision or before it, newest first. */
export function listHistory(db: Kysely<DB>, revision: number, seriesId: number) {
  return db
    .selectFrom('measurement as m')
    .innerJoin('revision as r', 'r.id', 'm.known_from')
    .leftJoin('revision as closed', join =>
      join.onRef('closed.id', '=', 'm.known_to').on('closed.id', '<=', revision),
    )
    .select([
      'm.period',
      'm.value',
      'm.missing',
      'm.qualifier',
      'm.reason',
      'm.known_from as revision',
      'r.at as known_from',
      'closed.at as known_to',
    ])
    .where('m.series_id', '=', seriesId)
    .where('m.known_from', '<=', revision)
    .orderBy('m.known_from', 'desc')
    .execute()
}

/** When the målvärde became known, whatever moment is asked about. */
export async function findTargetKnownFrom(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('target as t')
    .innerJoin('target_period as tp', 'tp.target_id', 't.id')
    .innerJoin('revision as r', join =>
      join.on(eb => eb('r.id', '=', eb.fn<number>('greatest', ['t.known_from', 'tp.known_from']))),
    )
    .select('r.at')
    .where('t.slug', '=', slug)
    .orderBy('r.id')
    .executeTakeFirst()
  return row?.at
}
