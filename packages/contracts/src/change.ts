import { CHANGES_FILE_CELLS, FULFILMENT_STATUSES, MEASUREMENT_LIMITS } from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  exampleSchema,
  listQuerySchema,
  listSchema,
  organisationRefSchema,
  periodSchema,
  publishedParameterSchema,
  readQuerySchema,
  slugSchema,
  writtenTextSchema,
} from './common.ts'
import { decisionChangeSchema } from './decision.ts'

const sinceSchema = z
  .string()
  .optional()
  .describe('Date or time with offset; changes after it. Default: from the beginning.')
const untilSchema = z
  .string()
  .optional()
  .describe('Date or time with offset; changes up to and including it. Default: asOf.')

export const changeListQuerySchema = listQuerySchema.extend({
  since: sinceSchema,
  until: untilSchema,
  published: publishedParameterSchema,
})
export const changeFileQuerySchema = changeListQuerySchema.omit({ cursor: true })

const bySchema = z.string().describe('The function that made it, never a person: handläggare, inläsning …')
const atSchema = z.string().describe('When it was committed, ISO 8601 in UTC, to the millisecond.')
const withdrawsSchema = z
  .int()
  .nullable()
  .describe('The revision whose values this one took back; null: an ordinary change.')

export const withdrawalExtentSchema = z
  .object({
    cellCount: z.int().describe('Every cell of the change: each would say again what it said before.'),
    laterCount: z
      .int()
      .describe(
        'Of these, how many a later change stands on top of. Until that is withdrawn, this one is refused.',
      ),
  })
  .nullable()
  .describe(
    'What withdrawing the change would take. Null: it cannot be withdrawn, as base data and decisions.',
  )
export type WithdrawalExtent = z.infer<typeof withdrawalExtentSchema>

const changedCellFields = {
  indicator: slugSchema,
  name: z.string(),
  geography: z.string().nullable().describe('Code; null when the series belongs to an organisation.'),
  geographyName: z.string().nullable(),
  organisation: organisationRefSchema.nullable().describe('Whose series it is when it belongs to no place.'),
  breakdown: z.string().describe('total, women, men …'),
  period: periodSchema,
  before: z.number().nullable().describe('In the indicator’s unit; null: new, or no value before.'),
  beforeMissing: z.string().nullable().describe('Why there was no value before.'),
  beforeText: z.string().nullable().describe('As it was shown, or why it was missing; null: new.'),
  after: z.number().nullable(),
  afterMissing: z.string().nullable().describe('Why there is no value now.'),
  afterText: z.string(),
  isNew: z.boolean().describe('The cell did not exist before.'),
  example: exampleSchema,
}

const changedTargetSchema = z.object({
  slug: slugSchema,
  name: z.string(),
  period: periodSchema,
  before: z.string().nullable().describe('“minst 50 %”; null: there was no målvärde for the period.'),
  after: z.string().nullable().describe('Null: there is none any more.'),
  example: exampleSchema,
})

const changedStatusSchema = z
  .object({
    target: slugSchema,
    name: z.string(),
    period: periodSchema,
    before: z.enum(FULFILMENT_STATUSES),
    after: z.enum(FULFILMENT_STATUSES),
    beforeText: z.string(),
    afterText: z.string(),
    sentence: z
      .string()
      .describe('“57 % är minst 50 %. Målvärdet är uppfyllt.”, as it reads at the later moment.'),
    example: exampleSchema,
  })
  .describe('A målvärde that stood at both moments, with another status at each.')

export const changeSchema = z
  .object({
    revision: z.int(),
    at: atSchema,
    by: bySchema,
    kind: z.string().describe('measurements, targets, catalogue, withdrawal …'),
    reason: z.string().nullable().describe('What the person who made it wrote.'),
    withdraws: withdrawsSchema,
    withdrawal: withdrawalExtentSchema,
    cells: z
      .array(
        z.object({
          ...changedCellFields,
          reason: z.string().nullable().describe('Why the value was corrected.'),
        }),
      )
      .describe('Changed cells, at most 50 a revision; cellCount has the number.'),
    cellCount: z.int().describe('All changed cells of the revision.'),
    targets: z.array(changedTargetSchema).describe('Målvärde rows that changed, began or ceased to hold.'),
    wordings: z
      .array(z.object({ target: slugSchema, name: z.string(), changes: z.array(decisionChangeSchema) }))
      .describe('Decided målvärden whose name, unit or other words were corrected.'),
  })
  .describe('One revision: a single step.')
export type Change = z.infer<typeof changeSchema>

const stepSchema = z
  .object({
    revision: z.int(),
    at: atSchema,
    by: bySchema,
    reason: z.string().nullable(),
    value: z.number().nullable(),
    text: z.string().describe('What the cell said from then on.'),
  })
  .describe('One version of the cell.')

const momentSchema = z.object({
  revision: z.int(),
  at: z.string().describe('The moment asked for, ISO 8601.'),
})

export const netChangeSchema = z
  .object({
    since: momentSchema,
    until: momentSchema,
    sentence: z.string().describe('“3 värden är rättade och 1 är nytt. 1 målvärde har bytt status.”'),
    counts: z.object({
      corrected: z.int().describe('Cells that say something else than before.'),
      added: z.int().describe('Cells that did not exist before.'),
      targets: z.int(),
      statuses: z.int(),
    }),
    indicators: z
      .array(
        z.object({
          slug: slugSchema,
          name: z.string(),
          corrected: z.int(),
          added: z.int(),
          example: exampleSchema,
        }),
      )
      .describe('How many cells of each indicator, by name.'),
    cells: z
      .array(
        z.object({
          ...changedCellFields,
          steps: z.array(stepSchema).describe('Every change of the cell between the moments, oldest first.'),
        }),
      )
      .describe(
        `Corrected cells, then new ones, both by indicator; at most 200. counts have the numbers, changes.csv has at most ${CHANGES_FILE_CELLS}.`,
      ),
    targets: z.array(
      changedTargetSchema.extend({
        reason: z
          .string()
          .nullable()
          .describe(
            'What was said of its latest change: the decision, or why that was corrected or withdrawn.',
          ),
      }),
    ),
    statuses: z.array(changedStatusSchema),
  })
  .describe(
    'The two moments compared. What changed and changed back between them is not here; the single steps are in items.',
  )
export type NetChange = z.infer<typeof netChangeSchema>
export type ChangedCell = NetChange['cells'][number]
export type ChangedTarget = NetChange['targets'][number]
export type ChangedStatus = NetChange['statuses'][number]

export const changeListSchema = listSchema(changeSchema).extend({
  resultKnownFrom: z
    .string()
    .nullable()
    .describe('Day the latest published result became known, YYYY-MM-DD: a usual `since`. Null: none is.'),
  net: netChangeSchema.nullable().describe('Null without since, and on every page but the first.'),
})
export type ChangeList = z.infer<typeof changeListSchema>

export const withdrawalSchema = z
  .strictObject({
    reason: writtenTextSchema.min(1).max(MEASUREMENT_LIMITS.reason).describe('Why; shown to everyone.'),
  })
  .describe('Takes a change back: each of its cells says again what it said before.')

export const withdrawalResultSchema = z.object({
  ...answerFields,
  withdrawn: z.int().describe('The revision that was taken back. `revision` is the one that did it.'),
  cellCount: z.int(),
})
export type WithdrawalResult = z.infer<typeof withdrawalResultSchema>

/** Extension member `cells` of the problem `change_not_current` (409): what stands on top of the change. */
export const laterChangeSchema = z.object({
  indicator: slugSchema,
  name: z.string(),
  geography: z.string().nullable(),
  geographyName: z.string().nullable(),
  breakdown: z.string(),
  period: periodSchema,
  revision: z.int().describe('The change that stands on top.'),
  at: z.string().describe('When it was made, ISO 8601.'),
})
export type LaterChange = z.infer<typeof laterChangeSchema>

export const revisionPeopleQuerySchema = readQuerySchema.pick({ lang: true }).extend({
  revision: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,199}$/)
    .describe('Ids with commas, at most 200.'),
})

export const revisionPeopleSchema = z.object({
  items: z.array(
    z.object({
      revision: z.int(),
      name: z.string().nullable().describe('Null: no person made it.'),
    }),
  ),
})
export type RevisionPeople = z.infer<typeof revisionPeopleSchema>
