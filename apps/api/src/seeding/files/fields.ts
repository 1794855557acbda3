import { isPeriod } from '@malkoll/domain'
import { z } from 'zod'

/** What the files of several nouns are made of. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no slug')
export const words = z.string().min(1)
export const text = z.strictObject({ sv: words, en: words })
export const period = z.string().refine(isPeriod, 'is no period')
export const position = z.int().positive()

export const optionalText = text.nullable().default(null)
export const optionalWords = words.nullable().default(null)
export const optionalSlug = slug.nullable().default(null)
export const optionalNumber = z.number().nullable().default(null)
export const optionalPeriod = period.nullable().default(null)

/** `about` is for people who read the file. */
export const about = { about: words.optional() }
export const file = { ...about, knownFrom: slug }
export const ofVersion = { document: slug, version: position }
