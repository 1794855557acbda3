import { type DatabaseConfig, openDatabase } from '../db/database.ts'
import { migrateToLatest } from '../db/migrate.ts'

/** What a test database holds; each builds on the one before it. */
export type Content = 'empty' | 'migrated' | 'seeded'

const BASIS = { seeded: 'migrated', migrated: 'empty', empty: null } as const

/** What the content is made from. */
export function basisOf(content: Content): Content | null {
  return BASIS[content]
}

/** Turns a database that holds the basis of the content into one that holds the content. */
export async function fill(config: DatabaseConfig, content: Content): Promise<void> {
  const database = await openDatabase(config)
  try {
    if (content === 'migrated') await migrateToLatest(database.db)
    if (content === 'seeded') {
      const { loadTestSeeds } = await import('./seeds.ts')
      await loadTestSeeds(database.db)
    }
  } finally {
    await database.close()
  }
}
