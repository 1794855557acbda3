import { z } from 'zod'

/**
 * A backup is lines of JSON, the same for both kinds of database:
 *
 *     {"format":"malkoll-backup","formatVersion":1, …}       the manifest
 *     {"table":"geography"}                                  a table begins, each after those it refers to
 *     ["08","county","Kalmar län",null, …]                   a row, every value as PostgreSQL's text
 *     {"tableEnd":"geography","rows":34,"sha256":"…"}        of the table's row lines with their line feeds
 *     {"end":true,"tables":20,"rows":4711}                   nothing is missing
 *
 * In a file the lines are compressed with gzip.
 */
export const FORMAT_VERSION = 1

const count = z.int().min(0)

export const manifestSchema = z.object({
  format: z.literal('malkoll-backup'),
  formatVersion: z.int().min(1),
  /** The version of Målkoll that wrote it. */
  productVersion: z.string(),
  createdAt: z.iso.datetime(),
  database: z.object({ kind: z.enum(['embedded', 'postgresql']), version: z.string() }),
  /** What the database had run, oldest first: the shape that the rows have. */
  migrations: z.array(z.string()).min(1),
  /** The newest; null when nothing was known yet. */
  revision: z.object({ id: z.int(), at: z.iso.datetime() }).nullable(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count })),
})

export const tableBeginSchema = z.object({ table: z.string() })

export const tableEndSchema = z.object({ tableEnd: z.string(), rows: count, sha256: z.string() })

export const endSchema = z.object({ end: z.literal(true), tables: count, rows: count })

export type Manifest = z.output<typeof manifestSchema>

export type Lines = AsyncIterable<string>

/** Told now and then while a table is read or written. */
export type OnProgress = (progress: { table: string; rows: number; ofRows: number }) => void
