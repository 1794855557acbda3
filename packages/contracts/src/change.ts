import { z } from 'zod'
import { listSchema, readQuerySchema, slugSchema } from './common.ts'

export const changeListQuerySchema = readQuerySchema.extend({
  since: z
    .string()
    .optional()
    .describe('Date or time with offset; changes after it. Default: from the beginning.'),
  until: z
    .string()
    .optional()
    .describe('Date or time with offset; changes up to and including it. Default: asOf.'),
  cursor: z.string().optional(),
})

export const changeSchema = z
  .object({
    revision: z.int(),
    at: z.string(),
    kind: z.string().describe('measurements, targets, catalogue …'),
    reason: z.string().nullable(),
    cells: z
      .array(
        z.object({
          indicator: slugSchema,
          name: z.string(),
          geography: z.string().nullable(),
          breakdown: z.string(),
          period: z.string(),
          before: z.number().nullable(),
          beforeMissing: z.string().nullable(),
          after: z.number().nullable(),
          afterMissing: z.string().nullable(),
          isNew: z.boolean(),
          reason: z.string().nullable(),
          example: z.boolean(),
        }),
      )
      .describe('Changed cells, at most 50 a revision; cellCount has the number.'),
    cellCount: z.int(),
    targets: z
      .array(z.object({ slug: slugSchema, name: z.string(), period: z.string() }))
      .describe('Målvärde rows that changed.'),
  })
  .describe('One revision.')
export const changeListSchema = listSchema(changeSchema)
export type ChangeList = z.infer<typeof changeListSchema>
