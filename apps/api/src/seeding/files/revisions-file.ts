import { z } from 'zod'
import { about, slug, words } from './fields.ts'

/** The steps in which the other files become known, in order of time. */
export const revisionsFile = z.strictObject({
  ...about,
  items: z.array(
    z.strictObject({
      slug,
      at: z.iso.datetime({ offset: true }),
      isAssumed: z.boolean(),
      kind: words,
      reason: words,
      evidence: words.optional(),
    }),
  ),
})
