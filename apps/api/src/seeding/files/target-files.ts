import { COMPARATORS, NOT_MEASURED_REASONS } from '@malkoll/domain'
import { z } from 'zod'
import type { SeedItem } from '../seed-parts.ts'
import {
  file,
  ofVersion,
  optionalNumber,
  optionalPeriod,
  optionalSlug,
  optionalText,
  optionalWords,
  period,
  position,
  slug,
  words,
} from './fields.ts'
import { asTheyStand, seedFile } from './seed-file.ts'

const targetPeriod = z.strictObject({
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
})

const targetsFile = z.strictObject({
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
      periods: z.array(targetPeriod),
    }),
  ),
})

const byStatus = z.strictObject({ met: z.int(), notMet: z.int(), notMeasured: z.int() })
const lists = z.strictObject({ sv: z.array(words), en: z.array(words) })

const publishedResultsFile = z.strictObject({
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

const plannedTargetsFile = z.strictObject({
  ...file,
  items: z.array(z.strictObject({ ...ofVersion, period, count: position })),
})

/** Målvärden, how many there are, and the results that were published of them. */
export const TARGET_FILES = {
  targets: seedFile(targetsFile, readTargets),
  'published-results': seedFile(publishedResultsFile, asTheyStand('publishedResults')),
  'planned-targets': seedFile(plannedTargetsFile, asTheyStand('plannedTargets')),
}

function readTargets(content: z.output<typeof targetsFile>): SeedItem[] {
  const { isExample, knownFrom } = content
  return content.items.flatMap((target, index): SeedItem[] => {
    const { indicator, geography, organisation, breakdown, periods, source, ...item } = target
    const series = { indicator, geography, organisation, breakdown }
    return [
      { part: 'targets', item: { ...item, series, isExample }, path: `items.${index}`, knownFrom },
      ...periods.map(
        (row, place): SeedItem => ({
          part: 'targetPeriods',
          item: { target: item.slug, source: source ?? content.source, ...toTargetPeriod(row) },
          path: `items.${index}.periods.${place}`,
          knownFrom,
        }),
      ),
    ]
  })
}

function toTargetPeriod(row: z.output<typeof targetPeriod>) {
  const { basePeriod, baseValue, notMeasuredReason, expectedPeriod, ...rest } = row
  return {
    ...rest,
    base: basePeriod === null ? null : { period: basePeriod, value: baseValue },
    notMeasured: notMeasuredReason === null ? null : { reason: notMeasuredReason, expected: expectedPeriod },
  }
}
