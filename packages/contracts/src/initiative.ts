import { INITIATIVE_ROLES } from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  assumptionSchema,
  listSchema,
  objectiveRefSchema,
  slugSchema,
  sourceSchema,
} from './common.ts'

export const initiativeSummarySchema = z.object({
  slug: slugSchema,
  name: z.string(),
  objective: objectiveRefSchema.describe('The goal or area that it stands under.'),
  period: z.string().nullable().describe('Null: the source gives no years.'),
  aim: z.string().describe('What it is for.'),
  done: z.string().nullable().describe('What is or was done; null: the source does not say.'),
  roles: z
    .array(z.object({ role: z.enum(INITIATIVE_ROLES), text: z.string().describe('“finansiär” …') }))
    .describe('The region’s; empty: the source says none.'),
  partners: z.string().nullable(),
  funding: z.string().nullable(),
  assumption: assumptionSchema,
  source: sourceSchema.nullable(),
})
export const initiativeListSchema = listSchema(initiativeSummarySchema)
export type InitiativeList = z.infer<typeof initiativeListSchema>

export const initiativeSchema = initiativeSummarySchema.extend(answerFields)
export type Initiative = z.infer<typeof initiativeSchema>
