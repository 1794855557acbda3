import { GEOGRAPHY_KINDS, ORGANISATION_KINDS, UNIT_CODES } from '@malkoll/domain'
import { z } from 'zod'
import { about, file, optionalText, slug, text, words } from './fields.ts'
import { asTheyStand, seedFile } from './seed-file.ts'

const unitsFile = z.strictObject({
  ...file,
  items: z.array(z.strictObject({ code: z.enum(UNIT_CODES), name: text })),
})

const geographiesFile = z.strictObject({
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

const organisationsFile = z.strictObject({
  ...file,
  items: z.array(
    z.strictObject({ slug, name: text, kind: z.enum(ORGANISATION_KINDS), parent: slug.nullable() }),
  ),
})

const sourcesFile = z.strictObject({
  ...about,
  items: z.array(
    z.strictObject({
      slug,
      knownFrom: slug,
      title: words,
      titleEn: words.optional(),
      url: z.url().nullable(),
      publisher: words,
      licence: words,
      accessedOn: z.iso.date(),
      isSecondary: z.boolean(),
      note: optionalText,
    }),
  ),
})

/** What the other nouns refer to. */
export const CATALOGUE_FILES = {
  units: seedFile(unitsFile, asTheyStand('units')),
  geographies: seedFile(geographiesFile, asTheyStand('geographies')),
  organisations: seedFile(organisationsFile, asTheyStand('organisations')),
  sources: seedFile(sourcesFile, ({ items }) =>
    items.map(({ knownFrom, ...item }, index) => ({
      part: 'sources',
      item,
      path: `items.${index}`,
      knownFrom,
    })),
  ),
}
