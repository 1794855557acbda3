import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { withRevision } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { upsertRows } from '../db/upsert.ts'
import { readSeeds, type SeedStepWithContent } from './seed-files.ts'
import { writeStep } from './seed-step.ts'

export interface SeedOptions {
  /** Folders of seed files, what others refer to first. */
  folders: readonly string[]
  now: Date
  /** Hears of the cells and målvärden that a changed step leaves, because a person has stored them. */
  onLeft?: (names: readonly string[]) => void
}

const ACTOR = 'seeds'

/**
 * Loads the seed files, one revision for each step that is new or changed, and answers with those steps'
 * slugs. A step loaded for the first time is known from its own date, a changed one from now. Steps with the
 * same content as last time are not written at all. What a person has stored is never corrected by a file.
 * Throws SeedError when a file is wrong.
 */
export async function loadSeeds(db: Kysely<DB>, options: SeedOptions): Promise<string[]> {
  const loaded: string[] = []
  for (const step of await readSeeds(options.folders)) {
    if (await loadStep(db, step, options)) loaded.push(step.slug)
  }
  return loaded
}

async function loadStep(
  db: Kysely<DB>,
  step: SeedStepWithContent,
  { now, onLeft }: SeedOptions,
): Promise<boolean> {
  const hash = hashOf(step)
  const earlier = await findHash(db, step)
  if (earlier === hash) return false
  const isFirst = earlier === undefined
  const reason = isFirst ? step.reason : `Ändrade utgångsdata. ${step.reason}`
  const facts = { actor: ACTOR, kind: step.kind, reason, at: isFirst ? new Date(step.at) : now }
  return unlessLoaded(() =>
    withRevision(db, facts, async (trx, revision) => {
      // Another process may have loaded the step while this one waited for its turn.
      if ((await findHash(trx, step)) === hash) throw new StepIsLoaded()
      const left = await writeStep(trx, revision, step.content, isFirst ? null : reason)
      await saveHash(trx, step, hash)
      if (left.length > 0) onLeft?.(left)
    }),
  )
}

/** Leaves the revision of a step that turned out to be loaded already: nothing of it is stored. */
class StepIsLoaded extends Error {}

async function unlessLoaded(load: () => Promise<void>): Promise<boolean> {
  try {
    await load()
    return true
  } catch (error) {
    if (error instanceof StepIsLoaded) return false
    throw error
  }
}

function hashOf({ content }: SeedStepWithContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function settingKey({ slug }: SeedStepWithContent): string {
  return `seeds.${slug}`
}

async function findHash(db: Kysely<DB>, step: SeedStepWithContent): Promise<unknown> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', settingKey(step))
    .executeTakeFirst()
  return row?.value
}

async function saveHash(trx: Transaction<DB>, step: SeedStepWithContent, hash: string): Promise<void> {
  await upsertRows(trx, 'setting', ['key'], [{ key: settingKey(step), value: hash }])
}
