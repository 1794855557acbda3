import {
  ASSIGNMENT_STATES,
  COMPARATORS,
  COMPARISON_VERDICTS,
  DESIRED_DIRECTIONS,
  DOCUMENT_STATES,
  GEOGRAPHY_KINDS,
  INDICATOR_LABELS,
  isPeriod,
  MEASUREMENT_FLAGS,
  MISSING_CODES,
  NOT_MEASURED_REASONS,
  OBJECTIVE_KINDS,
  ORGANISATION_KINDS,
  placeholdersOf,
  QUALIFIERS,
  SOURCE_NOTE_KINDS,
  STEERING_DOCUMENT_KINDS,
  UNIT_CODES,
} from '@malkoll/domain'
import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no slug')
const words = z.string().min(1)
const text = z.strictObject({ sv: words, en: words })
const period = z.string().refine(isPeriod, 'is no period')
const position = z.int().positive()

/** A sentence that the domain fills: an unknown placeholder would stop the page that shows it. */
function template(...placeholders: string[]) {
  const sentence = words.refine(
    text => placeholdersOf(text).every(name => placeholders.includes(name)),
    `knows only the placeholders ${placeholders.join(', ')}`,
  )
  return z.strictObject({ sv: sentence, en: sentence }).nullable().default(null)
}

const optionalText = text.nullable().default(null)
const optionalWords = words.nullable().default(null)
const optionalSlug = slug.nullable().default(null)
const optionalNumber = z.number().nullable().default(null)
const optionalPeriod = period.nullable().default(null)

/** `about` is for people who read the file. */
const about = { about: words.optional() }
const file = { ...about, knownFrom: slug }
const ofVersion = { document: slug, version: position }

export const revisionsFile = z.strictObject({
  ...about,
  items: z.array(
    z.strictObject({
      slug,
      at: z.iso.datetime({ offset: true }),
      isAssumed: z.boolean(),
      kind: words,
      reason: words,
      evidence: words.optional(),
    }),
  ),
})

export const unitsFile = z.strictObject({
  ...file,
  items: z.array(z.strictObject({ code: z.enum(UNIT_CODES), name: text })),
})

export const geographiesFile = z.strictObject({
  ...file,
  items: z.array(
    z.strictObject({
      code: words,
      kind: z.enum(GEOGRAPHY_KINDS),
      name: words,
      officialName: words,
      nameEn: words,
      parent: z.string().nullable(),
    }),
  ),
})

export const organisationsFile = z.strictObject({
  ...file,
  items: z.array(
    z.strictObject({ slug, name: text, kind: z.enum(ORGANISATION_KINDS), parent: slug.nullable() }),
  ),
})

export const sourcesFile = z.strictObject({
  ...about,
  items: z.array(
    z.strictObject({
      slug,
      knownFrom: slug,
      title: words,
      url: z.url().nullable(),
      publisher: words,
      licence: words,
      accessedOn: z.iso.date(),
      isSecondary: z.boolean(),
      note: optionalText,
    }),
  ),
})

export const steeringDocumentsFile = z.strictObject({
  ...about,
  items: z.array(
    z.strictObject({
      slug,
      knownFrom: slug,
      name: words,
      shortName: words,
      kind: z.enum(STEERING_DOCUMENT_KINDS),
      owner: slug.nullable(),
      versions: z.array(
        z.strictObject({
          version: position,
          knownFrom: slug,
          name: words,
          state: z.enum(DOCUMENT_STATES),
          decided: words.nullable(),
          validFrom: z.iso.date().nullable(),
          validTo: z.iso.date().nullable(),
          note: optionalText,
          source: slug,
        }),
      ),
    }),
  ),
})

export const objectivesFile = z.strictObject({
  ...file,
  ...ofVersion,
  source: slug,
  items: z.array(
    z.strictObject({
      slug,
      name: text,
      kind: z.enum(OBJECTIVE_KINDS),
      position,
      parent: optionalSlug,
      decidedBy: optionalSlug,
      responsible: optionalSlug,
      carriedOutBy: optionalSlug,
      ownershipNote: optionalText,
      note: optionalText,
      knownFact: z.enum(['budget']).nullable().default(null),
      agenda2030: z.array(z.int().min(1).max(17)).default([]),
      source: slug.optional(),
    }),
  ),
})

const indicator = z.strictObject({
  slug,
  name: text,
  definition: text,
  caveat: optionalText,
  denominator: optionalText,
  unit: z.enum(UNIT_CODES),
  decimals: z.int().min(0).max(10),
  desiredDirection: z.enum(DESIRED_DIRECTIONS),
  periodicity: words,
  measureOwner: optionalWords,
  figuresMissing: optionalText,
  countyAggregation: z.enum(['sum', 'weighted_mean', 'none']).default('none'),
  weightIndicator: optionalSlug,
  sentenceTemplate: template('value', 'period'),
  headlineTemplate: template('fraction', 'value', 'period'),
  searchTerms: z.array(words).default([]),
  objectives: z.array(z.strictObject({ objective: slug, isProposal: z.boolean() })).default([]),
  tables: z
    .array(z.strictObject({ table: words, contentCode: words.nullable(), periods: words, source: slug }))
    .default([]),
  breaks: z.array(z.strictObject({ after: period, before: period, note: text })).default([]),
})

/** The mark of an example is in its name, so that no export loses it. */
export const indicatorsFile = z
  .strictObject({
    ...file,
    label: z.enum(INDICATOR_LABELS),
    isExample: z.boolean().default(false),
    items: z.array(indicator),
  })
  .superRefine(({ isExample, items }, context) => {
    for (const [index, { name }] of items.entries()) {
      const isMarked = name.sv.startsWith('Exempel: ') && name.en.startsWith('Example: ')
      if (isMarked === isExample) continue
      const message = isExample ? 'an example begins with Exempel: / Example:' : 'begins like an example'
      context.addIssue({ code: 'custom', path: ['items', index, 'name'], message })
    }
  })

const point = z
  .strictObject({
    period,
    value: optionalNumber,
    missing: z.enum(MISSING_CODES).nullable().default(null),
    qualifier: z.enum(QUALIFIERS).nullable().default(null),
    flags: z.array(z.enum(MEASUREMENT_FLAGS)).default([]),
    margin: optionalNumber,
    n: z.int().nonnegative().nullable().default(null),
    note: optionalText,
    source: slug.optional(),
  })
  .refine(
    ({ value, missing }) => (value === null) !== (missing === null),
    'has a value or says what is missing',
  )

export const seriesFile = z.strictObject({
  ...file,
  source: slug,
  isExample: z.boolean().default(false),
  items: z.array(
    z
      .strictObject({
        indicator: slug,
        geography: optionalWords,
        organisation: optionalSlug,
        breakdown: slug.default('total'),
        assumption: optionalText,
        points: z.array(point),
      })
      .refine(
        ({ geography, organisation }) => (geography === null) !== (organisation === null),
        'belongs to a geography or to an organisation',
      ),
  ),
})

/** One indicator in one table: a row per municipality, a column per period. */
export const municipalSeriesFile = z
  .strictObject({
    ...file,
    indicator: slug,
    breakdown: slug,
    readFrom: z.strictObject({ repository: words, path: words, commits: z.array(words) }),
    verification: z.array(words),
    sources: z.array(z.strictObject({ source: slug, from: period, to: period })),
    marks: z
      .array(
        z.strictObject({
          periods: z.array(period),
          flags: z.array(z.enum(MEASUREMENT_FLAGS)),
          note: optionalText,
        }),
      )
      .default([]),
    periods: z.array(period),
    values: z.record(words, z.array(z.number())),
  })
  .superRefine(({ periods, values, sources }, context) => {
    for (const [geography, row] of Object.entries(values)) {
      if (row.length === periods.length) continue
      const message = `has ${row.length} values for ${periods.length} periods`
      context.addIssue({ code: 'custom', path: ['values', geography], message })
    }
    const named = sources.flatMap(({ from, to }) => [from, to]).filter(end => !periods.includes(end))
    if (named.length > 0) {
      context.addIssue({ code: 'custom', path: ['sources'], message: `no such period: ${named.join(', ')}` })
    }
  })

export const targetsFile = z.strictObject({
  ...file,
  source: slug,
  isExample: z.boolean().default(false),
  items: z.array(
    z.strictObject({
      slug,
      indicator: slug,
      geography: optionalWords,
      organisation: optionalSlug,
      breakdown: slug.default('total'),
      objective: slug,
      position,
      assumption: optionalText,
      note: optionalText,
      decidedBy: optionalSlug,
      responsible: optionalSlug,
      carriedOutBy: optionalSlug,
      source: slug.optional(),
      periods: z.array(
        z.strictObject({
          period,
          comparator: z.enum(COMPARATORS),
          value: optionalNumber,
          upper: optionalNumber,
          basePeriod: optionalPeriod,
          baseValue: optionalNumber,
          notMeasuredReason: z.enum(NOT_MEASURED_REASONS).nullable().default(null),
          expectedPeriod: optionalPeriod,
          marginDecides: z.boolean().default(false),
          cause: optionalText,
          measure: optionalText,
        }),
      ),
    }),
  ),
})

const byStatus = z.strictObject({ met: z.int(), notMet: z.int(), notMeasured: z.int() })
const lists = z.strictObject({ sv: z.array(words), en: z.array(words) })

export const publishedResultsFile = z.strictObject({
  ...file,
  items: z.array(
    z.strictObject({
      ...ofVersion,
      organisation: slug,
      period,
      total: z.int(),
      shares: byStatus,
      counts: byStatus,
      areCountsDerived: z.boolean(),
      pendingExpected: optionalPeriod,
      pendingAreas: lists,
      remarks: lists,
      note: optionalText,
      isKnownFromAssumed: z.boolean(),
      source: slug,
    }),
  ),
})

export const plannedTargetsFile = z.strictObject({
  ...file,
  items: z.array(z.strictObject({ ...ofVersion, period, count: position })),
})

export const comparisonsFile = z.strictObject({
  ...file,
  items: z.array(
    z.strictObject({
      indicator: slug,
      period,
      geography: words,
      withGeography: words,
      verdict: z.enum(COMPARISON_VERDICTS),
      note: optionalText,
      source: slug,
    }),
  ),
})

export const assignmentsFile = z.strictObject({
  ...file,
  ...ofVersion,
  source: slug,
  items: z.array(
    z.strictObject({
      number: words,
      title: words,
      state: z.enum(ASSIGNMENT_STATES),
      expectedPeriod: optionalPeriod,
    }),
  ),
})

const amounts = z.strictObject({
  budget: z.int(),
  outcome: z.int(),
  printedDeviation: z.int().nullable(),
})

export const budgetFile = z.strictObject({
  ...file,
  organisation: slug,
  source: slug,
  items: z.array(
    z.strictObject({
      breakdown: z.enum(['line', 'operation', 'total']),
      position,
      name: words,
      years: z.record(period, amounts),
    }),
  ),
})

export const sourceNotesFile = z.strictObject({
  ...file,
  organisation: slug,
  period,
  source: slug,
  items: z.array(
    z.strictObject({ kind: z.enum(SOURCE_NOTE_KINDS), heading: text, texts: z.array(text).min(1) }),
  ),
})

/** The areas are the source's; isProposal says that what stands under them is placed there by us. */
export const expectationsFile = z.strictObject({
  ...file,
  source: slug,
  isProposal: z.boolean(),
  items: z.array(
    z.strictObject({
      slug,
      name: text,
      note: optionalText,
      objectives: z.array(slug).default([]),
      indicators: z.array(slug).default([]),
    }),
  ),
})
