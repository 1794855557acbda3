import { ASSIGNMENT_STATES } from '@malkoll/domain'
import { z } from 'zod'
import { listSchema, periodParameterSchema, readQuerySchema, slugSchema, sourceSchema } from './common.ts'

export const assignmentListQuerySchema = readQuerySchema.extend({
  period: periodParameterSchema
    .optional()
    .describe('Assignments of the documents that are valid then, for example 2022. Default: all.'),
})

export const assignmentSchema = z.object({
  number: z.string().describe('The document’s own: 21/05.'),
  title: z.string().describe('The source’s own words.'),
  state: z.enum(ASSIGNMENT_STATES),
  stateText: z.string().describe('“Redovisat”, “Redovisas Q1 2023”.'),
  expected: z.string().nullable().describe('Period it is expected to be reported in.'),
  document: z.object({ slug: slugSchema, name: z.string(), shortName: z.string() }),
  source: sourceSchema.nullable(),
})
export type Assignment = z.infer<typeof assignmentSchema>

export const assignmentListSchema = listSchema(assignmentSchema).extend({
  period: z.string().nullable().describe('The period asked for.'),
  counts: z.object({ reported: z.int(), total: z.int() }),
  sentences: z
    .array(z.string())
    .describe('“5 av 7 uppdrag i Regionplanen är redovisade.”, one per document.'),
  note: z.string().describe('What reported means, and what it does not.'),
})
export type AssignmentList = z.infer<typeof assignmentListSchema>
