import { z } from 'zod'
import { exampleSchema, listQuerySchema, listSchema, periodSchema, slugSchema } from './common.ts'

export const changeListQuerySchema = listQuerySchema.extend({
  since: z
    .string()
    .optional()
    .describe('Date or time with offset; changes after it. Default: from the beginning.'),
  until: z
    .string()
    .optional()
    .describe('Date or time with offset; changes up to and including it. Default: asOf.'),
})

export const changeSchema = z
  .object({
    revision: z.int(),
    at: z.string().describe('When it was committed, ISO 8601 in UTC, to the millisecond.'),
    kind: z.string().describe('measurements, targets, catalogue …'),
    reason: z.string().nullable().describe('What the person who made it wrote.'),
    cells: z
      .array(
        z.object({
          indicator: slugSchema,
          name: z.string(),
          geography: z.string().nullable().describe('Code; null when the series belongs to an organisation.'),
          breakdown: z.string().describe('total, women, men …'),
          period: periodSchema,
          before: z.number().nullable().describe('In the indicator’s unit; null: new, or no value before.'),
          beforeMissing: z.string().nullable().describe('Why there was no value before.'),
          after: z.number().nullable(),
          afterMissing: z.string().nullable().describe('Why there is no value now.'),
          isNew: z.boolean().describe('The cell did not exist before.'),
          reason: z.string().nullable().describe('Why the value was corrected.'),
          example: exampleSchema,
        }),
      )
      .describe('Changed cells, at most 50 a revision; cellCount has the number.'),
    cellCount: z.int().describe('All changed cells of the revision.'),
    targets: z
      .array(z.object({ slug: slugSchema, name: z.string(), period: periodSchema }))
      .describe('Målvärde rows that changed.'),
  })
  .describe('One revision.')
export const changeListSchema = listSchema(changeSchema)
export type ChangeList = z.infer<typeof changeListSchema>
