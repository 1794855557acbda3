import { isPeriod, LANGUAGES, MEASUREMENT_FLAGS, MISSING_CODES, QUALIFIERS } from '@malkoll/domain'
import { z } from 'zod'

/** A text that somebody writes: a column holds every character but U+0000, and no half of one. */
export const storedTextSchema = z.string().refine(text => !/\0|\p{Surrogate}/u.test(text))

const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Without the white space around it; empty when there is nothing in it that anybody sees. */
export function writtenText(text: string): string {
  return VISIBLE.test(text) ? text.trim() : ''
}

/** {@link storedTextSchema} as {@link writtenText}: reasons, notes and names. */
export const writtenTextSchema = storedTextSchema.overwrite(writtenText)

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(120)
  .describe('Stable identifier: lower-case letters, digits and single hyphens.')

export const slugParamsSchema = z.object({ slug: slugSchema })

export const periodParameterSchema = z
  .string()
  .refine(isPeriod, { params: { issue: 'bad_period' } })
  .describe('2022, 2022-S1, 2022-T2, 2022-Q3, 2022-05, 2022-05-31, 2022-01/2022-08, 2019/2022 or 2021/22.')

/** Query parameters that every read takes. */
export const readQuerySchema = z.object({
  asOf: z
    .string()
    .optional()
    .describe(
      'Answer with what was known then. A date (2023-01-31) means the end of that day in Europe/Stockholm; a time needs an offset (2023-01-31T12:00:00Z). Default: now.',
    ),
  lang: z.enum(LANGUAGES).optional().describe('Language of texts. Default: Accept-Language, else Swedish.'),
})

/** A page that has been open for long may send what somebody else than the one now signed in has made. */
export const typedByQuerySchema = readQuerySchema.pick({ lang: true }).extend({
  person: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Number of the person whose page it is: anybody else is refused as not signed in.'),
})

/** Query parameters that every list takes. */
export const listQuerySchema = readQuerySchema.extend({
  cursor: z
    .string()
    .optional()
    .describe('nextCursor of the page before. Default: the first page. At most 200 items a page.'),
})

/** Of lists that hold examples beside real figures. */
export const publishedParameterSchema = z
  .enum(['true', 'false'])
  .optional()
  .describe('true: only published facts, no examples (“Visa bara publicerade uppgifter”). Default false.')

export const periodSchema = z
  .string()
  .describe('Period in its canonical text: 2022, 2022-Q3, 2022-01/2022-08, 2019/2022, 2021/22 …')

export const exampleSchema = z
  .boolean()
  .describe('Invented, to show how the page works; never a real figure.')

export const assumptionSchema = z
  .string()
  .nullable()
  .describe('What is our interpretation of the source, in a sentence; null when nothing is.')

/** Of what is placed in a tree or a list that others own. */
export const isProposalSchema = z.boolean().describe('Placed there by us, not by the source: “Förslag”.')

/** Fields that every answer carries: the moment asked for and the revision that it resolved to. */
export const answerFields = {
  asOf: z.string().describe('The moment this answer is known at, ISO 8601 with offset (UTC).'),
  revision: z.int().describe('Newest committed revision not later than asOf; 0 when nothing was known yet.'),
}

export const sourceSchema = z
  .object({
    slug: slugSchema,
    title: z.string(),
    url: z.string().nullable().describe('Null: not published on the web.'),
    publisher: z.string().nullable(),
    licence: z.string().nullable().describe('In words; null when we do not know it.'),
    accessedOn: z.string().nullable().describe('Date the source was read, YYYY-MM-DD.'),
    isSecondary: z.boolean().describe('True when read through a republisher, not at the publisher.'),
    note: z
      .string()
      .nullable()
      .describe('What a reader must know to trust it: how it was dated, what it leaves out.'),
  })
  .meta({ id: 'Source', description: 'Where a figure or a wording comes from.' })
export type Source = z.infer<typeof sourceSchema>

export const unitSchema = z
  .object({
    code: z
      .string()
      .describe('percent, count, per-thousand, tonnes-co2e-per-resident, years, metres, sek, index …'),
    name: z.string().describe('Name in the answer’s language, for example procent.'),
    symbol: z.string().nullable().describe('What follows the number, for example %. Null: nothing follows.'),
    differenceName: z.string().describe('Name of a difference in the unit: procentenheter for per cent.'),
  })
  .describe('Unit of the indicator.')
export type Unit = z.infer<typeof unitSchema>

export const flagsSchema = z
  .array(z.enum(MEASUREMENT_FLAGS))
  .describe(
    'Marks that follow the value everywhere: preliminary, revised, computed, series_break, perturbed …',
  )

export const valueSchema = z
  .object({
    value: z
      .number()
      .nullable()
      .describe('In the indicator’s unit, full stored precision. Null exactly when missing is set.'),
    missing: z.enum(MISSING_CODES).nullable().describe('Why there is no value.'),
    qualifier: z
      .enum(QUALIFIERS)
      .nullable()
      .describe(
        'Set when the source gives an inequality or an approximate figure; such a value is never drawn.',
      ),
    flags: flagsSchema,
    margin: z
      .number()
      .nullable()
      .describe('Margin of error as published by the source, ± in the same unit. Never derived.'),
    n: z.int().nullable().describe('Number of respondents or observations, when published.'),
    note: z.string().nullable().describe('What the source says of this one value.'),
  })
  .describe('One measured value, or the reason there is none.')
export type Value = z.infer<typeof valueSchema>

export const organisationRefSchema = z.object({ slug: slugSchema, name: z.string() })
export type OrganisationRef = z.infer<typeof organisationRefSchema>

export const objectiveRefSchema = z.object({ slug: slugSchema, name: z.string() })
export type ObjectiveRef = z.infer<typeof objectiveRefSchema>

/** A page of a list. `nextCursor` is null on the last page. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    ...answerFields,
    items: z.array(item),
    nextCursor: z.string().nullable().describe('The cursor of the next page; null on the last.'),
  })
}

export const sourceListSchema = listSchema(sourceSchema)
export type SourceList = z.infer<typeof sourceListSchema>
