import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { loadSeeds } from '../seeding/seed.ts'

const SEED_FOLDERS = ['reference', 'kalmar'].map(name =>
  fileURLToPath(new URL(`../../../../seeds/${name}`, import.meta.url)),
)

/** Tests read the same data at the same moment, whenever they run. */
const SEEDED_AT = new Date('2026-11-23T08:00:00Z')

export async function loadTestSeeds(db: Kysely<DB>): Promise<void> {
  await loadSeeds(db, { folders: SEED_FOLDERS, now: SEEDED_AT })
}
