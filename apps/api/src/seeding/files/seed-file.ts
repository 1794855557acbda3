import type { z } from 'zod'
import type { SeedItem, SeedItemOf, SeedParts } from '../seed-parts.ts'

/** Reads the content of a seed file: what it holds, or everything that is wrong with it. */
export type ReadSeedFile = (json: unknown) => {
  items: SeedItem[]
  issues: { path: string; message: string }[]
}

export function seedFile<Schema extends z.ZodType>(
  schema: Schema,
  read: (content: z.output<Schema>) => SeedItem[],
): ReadSeedFile {
  return json => {
    const parsed = schema.safeParse(json)
    if (parsed.success) return { items: read(parsed.data), issues: [] }
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return { items: [], issues }
  }
}

/** The items of a file that are written as they stand in it. */
export function asTheyStand<P extends keyof SeedParts>(part: P) {
  return ({ items, knownFrom }: { items: SeedParts[P][]; knownFrom: string }): SeedItemOf<P>[] =>
    items.map((item, index) => ({ part, item, path: `items.${index}`, knownFrom }))
}
