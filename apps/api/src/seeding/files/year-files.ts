import { ASSIGNMENT_STATES, INITIATIVE_ROLES, SOURCE_NOTE_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import type { SeedItem } from '../seed-parts.ts'
import {
  file,
  ofVersion,
  optionalPeriod,
  optionalText,
  period,
  position,
  slug,
  text,
  words,
} from './fields.ts'
import { seedFile } from './seed-file.ts'

const assignmentsFile = z.strictObject({
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

const budgetFile = z.strictObject({
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

const sourceNotesFile = z.strictObject({
  ...file,
  organisation: slug,
  period,
  source: slug,
  items: z.array(
    z.strictObject({ kind: z.enum(SOURCE_NOTE_KINDS), heading: text, texts: z.array(text).min(1) }),
  ),
})

const initiativesFile = z.strictObject({
  ...file,
  source: slug,
  items: z.array(
    z.strictObject({
      slug,
      position,
      objective: slug,
      name: text,
      period: optionalPeriod,
      aim: text,
      done: optionalText,
      roles: z.array(z.enum(INITIATIVE_ROLES)),
      partners: optionalText,
      funding: optionalText,
      assumption: optionalText,
    }),
  ),
})

/** What the sources say of a year beside its målvärden. */
export const YEAR_FILES = {
  assignments: seedFile(assignmentsFile, readAssignments),
  budget: seedFile(budgetFile, readBudget),
  initiatives: seedFile(initiativesFile, readInitiatives),
  'source-notes': seedFile(sourceNotesFile, readSourceNotes),
}

function readAssignments(content: z.output<typeof assignmentsFile>): SeedItem[] {
  const { document, version, source, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'assignments',
    item: { document, version, source, ...item, position: index + 1 },
    path: `items.${index}`,
    knownFrom,
  }))
}

function readBudget({ organisation, source, knownFrom, items }: z.output<typeof budgetFile>): SeedItem[] {
  return items.flatMap(({ years, ...line }, index) =>
    Object.entries(years).map(
      ([period, amounts]): SeedItem => ({
        part: 'budgetLines',
        item: { organisation, source, period, ...line, ...amounts },
        path: `items.${index}.years.${period}`,
        knownFrom,
      }),
    ),
  )
}

function readInitiatives({ source, knownFrom, items }: z.output<typeof initiativesFile>): SeedItem[] {
  return items.map((item, index) => ({
    part: 'initiatives',
    item: { ...item, source },
    path: `items.${index}`,
    knownFrom,
  }))
}

function readSourceNotes(content: z.output<typeof sourceNotesFile>): SeedItem[] {
  const { organisation, period, source, knownFrom, items } = content
  const notes = items.flatMap(({ kind, heading, texts }, index) =>
    texts.map((text, place) => ({ kind, heading, text, path: `items.${index}.texts.${place}` })),
  )
  return notes.map(({ path, ...note }, index) => ({
    part: 'sourceNotes',
    item: { organisation, period, source, ...note, position: index + 1 },
    path,
    knownFrom,
  }))
}
