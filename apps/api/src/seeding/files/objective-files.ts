import { DOCUMENT_STATES, OBJECTIVE_KINDS, STEERING_DOCUMENT_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import type { SeedItem } from '../seed-parts.ts'
import { about, file, ofVersion, optionalSlug, optionalText, position, slug, text, words } from './fields.ts'
import { seedFile } from './seed-file.ts'

const steeringDocumentsFile = z.strictObject({
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

const objectivesFile = z.strictObject({
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

/** The areas are the source's; isProposal says that what stands under them is placed there by us. */
const expectationsFile = z.strictObject({
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

/** Steering documents, their goals, and what residents expect. */
export const OBJECTIVE_FILES = {
  'steering-documents': seedFile(steeringDocumentsFile, readSteeringDocuments),
  objectives: seedFile(objectivesFile, readObjectives),
  expectations: seedFile(expectationsFile, readExpectations),
}

function readSteeringDocuments({ items }: z.output<typeof steeringDocumentsFile>): SeedItem[] {
  return items.flatMap(({ versions, knownFrom, ...document }, index): SeedItem[] => [
    { part: 'documents', item: document, path: `items.${index}`, knownFrom },
    ...versions.map(
      ({ knownFrom, ...version }, place): SeedItem => ({
        part: 'versions',
        item: { ...version, document: document.slug },
        path: `items.${index}.versions.${place}`,
        knownFrom,
      }),
    ),
  ])
}

function readObjectives(content: z.output<typeof objectivesFile>): SeedItem[] {
  const { document, version, source, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'objectives',
    item: { document, version, ...item, source: item.source ?? source },
    path: `items.${index}`,
    knownFrom,
  }))
}

function readExpectations(content: z.output<typeof expectationsFile>): SeedItem[] {
  const { source, isProposal, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'expectations',
    item: { ...item, position: index + 1, source, isProposal },
    path: `items.${index}`,
    knownFrom,
  }))
}
