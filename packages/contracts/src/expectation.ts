import { z } from 'zod'
import {
  isProposalSchema,
  listSchema,
  objectiveRefSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
} from './common.ts'
import { directionSchema, latestSchema } from './direction.ts'

export const expectationListQuerySchema = readQuerySchema

export const expectationSchema = z.object({
  slug: slugSchema,
  name: z.string().describe('Företag, jobb, bostäder, utbildning, kommunikationer, kultur, miljö.'),
  note: z.string().nullable(),
  objectives: z.array(objectiveRefSchema.extend({ isProposal: isProposalSchema })),
  indicators: z.array(
    objectiveRefSchema.extend({
      isProposal: isProposalSchema,
      hasFigures: z.boolean(),
      missingReason: z.string().nullable(),
      latest: latestSchema.nullable(),
      direction: directionSchema.nullable(),
    }),
  ),
})
export type Expectation = z.infer<typeof expectationSchema>

export const expectationListSchema = listSchema(expectationSchema).extend({
  note: z
    .string()
    .describe('The areas are the source’s, the placing of goals and indicators is our proposal.'),
  source: sourceSchema.nullable(),
})
export type ExpectationList = z.infer<typeof expectationListSchema>
