import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export type InitiativeRow = Awaited<ReturnType<typeof listInitiatives>>[number]

/** In the order of the catalogue, with the goal or area that each stands under. */
export function listInitiatives(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('initiative as i')
    .innerJoin('objective as o', 'o.id', 'i.objective_id')
    .selectAll('i')
    .select(['o.slug as objective_slug', 'o.name_sv as objective_name_sv', 'o.name_en as objective_name_en'])
    .where('i.known_from', '<=', revision)
    .where('o.known_from', '<=', revision)
    .orderBy('i.position')
    .orderBy('i.slug')
    .execute()
}

/** When the initiative became known, whatever moment is asked about. */
export async function findInitiativeKnownFrom(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('initiative as i')
    .innerJoin('revision as r', 'r.id', 'i.known_from')
    .select('r.at')
    .where('i.slug', '=', slug)
    .executeTakeFirst()
  return row?.at
}
