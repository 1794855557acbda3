import {
  COMPARISON_VERDICTS,
  DESIRED_DIRECTIONS,
  INDICATOR_LABELS,
  placeholdersOf,
  UNIT_CODES,
} from '@malkoll/domain'
import { z } from 'zod'
import type { SeedItem } from '../seed-parts.ts'
import { file, optionalSlug, optionalText, optionalWords, period, slug, text, words } from './fields.ts'
import { asTheyStand, seedFile } from './seed-file.ts'

/** A sentence that the domain fills: an unknown placeholder would stop the page that shows it. */
function template(...placeholders: string[]) {
  const sentence = words.refine(
    text => placeholdersOf(text).every(name => placeholders.includes(name)),
    `knows only the placeholders ${placeholders.join(', ')}`,
  )
  return z.strictObject({ sv: sentence, en: sentence }).nullable().default(null)
}

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
  plausibleRange: z
    .strictObject({ low: z.number().nullable().default(null), high: z.number().nullable().default(null) })
    .nullable()
    .default(null),
  searchTerms: z.array(words).default([]),
  objectives: z.array(z.strictObject({ objective: slug, isProposal: z.boolean() })).default([]),
  tables: z
    .array(z.strictObject({ table: words, contentCode: words.nullable(), periods: words, source: slug }))
    .default([]),
  breaks: z.array(z.strictObject({ after: period, before: period, note: text })).default([]),
})

/** The mark of an example is in its name, so that no export loses it. */
const indicatorsFile = z
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

const comparisonsFile = z.strictObject({
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

/** What is measured, and how the sources compare places by it. */
export const INDICATOR_FILES = {
  indicators: seedFile(indicatorsFile, readIndicators),
  comparisons: seedFile(comparisonsFile, asTheyStand('comparisons')),
}

function readIndicators(content: z.output<typeof indicatorsFile>): SeedItem[] {
  const { label, isExample, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'indicators',
    item: {
      ...item,
      label,
      isExample,
      objectives: item.objectives.map(link => ({ ...link, position: index + 1 })),
    },
    path: `items.${index}`,
    knownFrom,
  }))
}
