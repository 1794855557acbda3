import type { Kysely, Transaction } from 'kysely'
import { selectBesideNow } from '../changes/change.queries.ts'
import type { DB } from '../db/schema.ts'
import { isWithdrawn } from '../indicators/wording.queries.ts'

export function findRevision(db: Kysely<DB>, id: number) {
  return db.selectFrom('revision').select(['id', 'actor', 'kind']).where('id', '=', id).executeTakeFirst()
}

/** When a revision that exists was made, ISO 8601. */
export async function findTime(trx: Transaction<DB>, id: number): Promise<string> {
  const { at } = await trx.selectFrom('revision').select('at').where('id', '=', id).executeTakeFirstOrThrow()
  return at
}

export type WrittenCellRow = Awaited<ReturnType<typeof listWrittenCells>>[number]

/** The cells that the revision wrote, each with the version that it replaced. */
export function listWrittenCells(trx: Transaction<DB>, revision: number) {
  return trx
    .selectFrom('measurement as m')
    .innerJoin('series as s', 's.id', 'm.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .leftJoin('measurement as before', join =>
      join
        .onRef('before.series_id', '=', 'm.series_id')
        .onRef('before.period', '=', 'm.period')
        .onRef('before.known_to', '=', 'm.known_from'),
    )
    .select([
      's.indicator_id',
      'i.slug as indicator',
      isWithdrawn('i').as('is_of_withdrawn'),
      'm.series_id',
      'm.period',
      'm.known_to',
      'before.value',
      'before.missing',
      'before.qualifier',
      'before.flags',
      'before.margin',
      'before.n',
      'before.note_sv',
      'before.note_en',
      'before.source_id',
    ])
    .where('m.known_from', '=', revision)
    .orderBy('m.id')
    .execute()
}

export type LaterCellRow = Awaited<ReturnType<typeof listLaterCells>>[number]

/** What stands on top of the revision's cells now. */
export function listLaterCells(trx: Transaction<DB>, { of, at }: { of: number; at: number }) {
  return selectBesideNow(trx, at)
    .innerJoin('series as s', 's.id', 'm.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .innerJoin('revision as r', 'r.id', 'now.known_from')
    .leftJoin('geography as g', 'g.code', 's.geography_code')
    .select([
      'm.id',
      'i.slug as indicator',
      'i.name_sv',
      'i.name_en',
      's.geography_code',
      'g.name as place',
      'g.name_en as place_en',
      'r.at',
      's.breakdown',
      'm.period',
      'now.known_from as revision',
    ])
    .where('m.known_from', '=', of)
    .where('m.known_to', 'is not', null)
    .orderBy('m.id')
    .execute()
}
