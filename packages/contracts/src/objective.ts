import { DOCUMENT_STATES, OBJECTIVE_KINDS, STEERING_DOCUMENT_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  isProposalSchema,
  listQuerySchema,
  listSchema,
  objectiveRefSchema,
  organisationRefSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
} from './common.ts'
import { directionSchema, latestSchema } from './direction.ts'

export const objectiveListQuerySchema = listQuerySchema.extend({
  document: slugSchema.optional().describe('Steering document. Default: all.'),
  version: z.string().optional().describe('Version number of the document; default the latest.'),
})

export const objectiveSummarySchema = z.object({
  slug: slugSchema,
  name: z.string(),
  kind: z.enum(OBJECTIVE_KINDS),
  position: z.int().describe('Order among its siblings.'),
  parent: slugSchema.nullable().describe('Null for the roots of the document.'),
  document: slugSchema.describe('Its steering document.'),
  version: z.int(),
})
export const objectiveListSchema = listSchema(objectiveSummarySchema)
export type ObjectiveList = z.infer<typeof objectiveListSchema>

export const objectiveSchema = objectiveSummarySchema.extend({
  ...answerFields,
  documentName: z.string(),
  path: z.array(objectiveRefSchema).describe('From the root to the parent.'),
  children: z.array(objectiveRefSchema.extend({ kind: z.enum(OBJECTIVE_KINDS) })),
  decidedBy: organisationRefSchema.nullable().describe('Beslutat av.'),
  responsible: organisationRefSchema.nullable().describe('Ansvarig nämnd.'),
  carriedOutBy: organisationRefSchema.nullable().describe('Utförs av; null where the source names nobody.'),
  ownershipNote: z
    .string()
    .nullable()
    .describe('RUS goals are the county’s: the region coordinates but does not own their implementation.'),
  note: z.string().nullable(),
  indicators: z.array(
    z.object({
      slug: slugSchema,
      name: z.string(),
      isProposal: isProposalSchema,
      hasFigures: z.boolean(),
      missingReason: z.string().nullable().describe('Why there are no figures: what the source says.'),
      latest: latestSchema.nullable(),
      direction: directionSchema.nullable(),
      sparkPeriods: z.array(z.string()).describe('Shared by spark and municipalSparks.'),
      spark: z
        .array(z.number().nullable())
        .describe('County values by sparkPeriods; empty where there is no county value.'),
      municipalSparks: z
        .array(z.object({ code: z.string(), name: z.string(), values: z.array(z.number().nullable()) }))
        .describe('The municipalities’ values where there is no county value; else empty.'),
    }),
  ),
  targets: z.array(z.object({ slug: slugSchema, name: z.string() })),
  agenda2030: z.array(z.object({ goal: z.int().describe('1–17.'), isProposal: isProposalSchema })),
  source: sourceSchema.nullable(),
})
export type Objective = z.infer<typeof objectiveSchema>

export const documentVersionSchema = z.object({
  version: z.int(),
  name: z.string(),
  state: z.enum(DOCUMENT_STATES),
  stateText: z.string(),
  decided: z.string().nullable().describe('Date or words, as exact as the source.'),
  validFrom: z.string().nullable().describe('YYYY-MM-DD; null when the source does not say.'),
  validTo: z.string().nullable().describe('YYYY-MM-DD; null while no end is known.'),
  note: z.string().nullable(),
  objectiveCount: z.int(),
  source: sourceSchema.nullable(),
})

export const steeringDocumentSummarySchema = z.object({
  slug: slugSchema,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(STEERING_DOCUMENT_KINDS),
  owner: organisationRefSchema.nullable(),
  versions: z.array(documentVersionSchema).describe('Newest first.'),
})
export const steeringDocumentListSchema = listSchema(steeringDocumentSummarySchema)
export type SteeringDocumentList = z.infer<typeof steeringDocumentListSchema>

export const steeringDocumentQuerySchema = readQuerySchema.extend({
  version: z.string().optional().describe('Version number. Default: the latest.'),
})

export interface ObjectiveNode {
  slug: string
  name: string
  kind: (typeof OBJECTIVE_KINDS)[number]
  position: number
  children: ObjectiveNode[]
}
export const objectiveNodeSchema: z.ZodType<ObjectiveNode> = z
  .object({
    slug: slugSchema,
    name: z.string(),
    kind: z.enum(OBJECTIVE_KINDS),
    position: z.int(),
    get children() {
      return z.array(objectiveNodeSchema)
    },
  })
  .meta({ id: 'ObjectiveNode' })

export const steeringDocumentSchema = steeringDocumentSummarySchema.extend({
  ...answerFields,
  version: z.int().describe('The version shown.'),
  tree: z.array(objectiveNodeSchema),
})
export type SteeringDocument = z.infer<typeof steeringDocumentSchema>
