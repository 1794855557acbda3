import { z } from 'zod'
import { exampleSchema, listSchema, readQuerySchema } from './common.ts'

export const SEARCH_KINDS = ['objective', 'target', 'indicator', 'geography', 'page'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SEARCH_LENGTH = { min: 1, max: 100 } as const

export const searchQuerySchema = readQuerySchema.extend({
  q: z
    .string()
    .trim()
    .min(SEARCH_LENGTH.min)
    .max(SEARCH_LENGTH.max)
    .describe('What to look for, 1–100 characters. Spelling, case and å, ä, ö are forgiven.'),
})

export const searchHitSchema = z
  .object({
    kind: z.enum(SEARCH_KINDS),
    title: z.string(),
    context: z.string().describe('What and where it is: “Mål i strategin”, “Kommun i Kalmar län” …'),
    path: z.string().describe('Address of the page, without language: /indikatorer/net-migration-per-1000.'),
    matched: z.string().describe('The words that were found: the title or one of its other names.'),
    example: exampleSchema,
  })
  .describe('One thing that was found.')
export const searchResultSchema = listSchema(searchHitSchema).describe(
  'Best first, at most 40; nextCursor is always null.',
)
export type SearchResult = z.infer<typeof searchResultSchema>
