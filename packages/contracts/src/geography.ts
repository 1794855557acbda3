import { GEOGRAPHY_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import { listSchema, readQuerySchema } from './common.ts'

export const geographyListQuerySchema = readQuerySchema.extend({
  kind: z.enum(GEOGRAPHY_KINDS).optional(),
  cursor: z.string().optional(),
})

export const geographySchema = z.object({
  code: z.string().describe('SCB code: 00 the country, two digits a county, four a municipality.'),
  name: z.string(),
  officialName: z.string(),
  kind: z.enum(GEOGRAPHY_KINDS),
  parent: z.string().nullable(),
})
export const geographyListSchema = listSchema(geographySchema)
export type GeographyList = z.infer<typeof geographyListSchema>
