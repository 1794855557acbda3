import { SOURCE_NOTE_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import {
  listSchema,
  organisationRefSchema,
  periodParameterSchema,
  periodSchema,
  readQuerySchema,
  sourceSchema,
} from './common.ts'

export const sourceNoteListQuerySchema = readQuerySchema.extend({
  period: periodParameterSchema
    .optional()
    .describe('The period that the source tells of, for example 2022. Default: all.'),
})

export const sourceNoteGroupSchema = z.object({
  organisation: organisationRefSchema.nullable().describe('Whom the source tells of.'),
  period: periodSchema,
  kind: z
    .enum(SOURCE_NOTE_KINDS)
    .describe('named: said without a figure. missing: pointed at, but not given (“saknas i källan”).'),
  heading: z.string().describe('What the texts have in common.'),
  texts: z.array(z.string()).describe('As the source orders them; the English is ours.'),
  source: sourceSchema.nullable(),
})
export type SourceNoteGroup = z.infer<typeof sourceNoteGroupSchema>

export const sourceNoteListSchema = listSchema(sourceNoteGroupSchema).extend({
  period: z.string().nullable().describe('The period asked for.'),
})
export type SourceNoteList = z.infer<typeof sourceNoteListSchema>
