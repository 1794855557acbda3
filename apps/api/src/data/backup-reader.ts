import { createHash } from 'node:crypto'
import type { z } from 'zod'
import {
  endSchema,
  FORMAT_VERSION,
  type Lines,
  type Manifest,
  manifestSchema,
  tableBeginSchema,
  tableEndSchema,
} from './backup-format.ts'
import { type BackupPart, DataRefusal, damaged } from './data-refusal.ts'

/** The lines of a backup, read one after the other and held against what the backup says of itself. */
export class BackupReader {
  readonly manifest: Manifest
  readonly #lines: AsyncIterator<string>

  private constructor(manifest: Manifest, lines: AsyncIterator<string>) {
    this.manifest = manifest
    this.#lines = lines
  }

  /** Reads the manifest. Throws DataRefusal for what is no backup, and for a format newer than this program's. */
  static async open(lines: Lines): Promise<BackupReader> {
    const iterator = lines[Symbol.asyncIterator]()
    const { value } = await iterator.next()
    const first = parseJson(value)
    const { format, formatVersion, productVersion } = Object(first)
    if (format !== 'malkoll-backup') throw new DataRefusal({ code: 'not_a_backup' })
    if (formatVersion > FORMAT_VERSION) {
      throw new DataRefusal({
        code: 'backup_newer',
        productVersion: String(productVersion),
        newest: `format ${formatVersion}`,
      })
    }
    const manifest = manifestSchema.safeParse(first)
    if (!manifest.success) throw damaged('first_line')
    return new BackupReader(manifest.data, iterator)
  }

  /** The rows of the next table, which must be this one. Throws DataRefusal after the last row if any differs. */
  async *rowsOf(table: string): AsyncGenerator<string> {
    if ((await this.#read(tableBeginSchema, { table })).table !== table) throw damaged({ table })
    const hash = createHash('sha256')
    let rows = 0
    for (;;) {
      const line = await this.#next({ table })
      if (!line.startsWith('[')) {
        const end = parseAs(tableEndSchema, line, { table })
        if (end.tableEnd !== table || end.rows !== rows || end.sha256 !== hash.digest('hex'))
          throw damaged({ table })
        return
      }
      hash.update(`${line}\n`)
      rows += 1
      yield line
    }
  }

  /** Throws DataRefusal unless the backup ends here and is whole. */
  async end(rows: number): Promise<void> {
    const end = await this.#read(endSchema, 'last_line')
    const rest = await this.#lines.next()
    if (end.rows !== rows || end.tables !== this.manifest.tables.length || !rest.done) {
      throw damaged('last_line')
    }
  }

  async #read<Schema extends z.ZodType>(schema: Schema, where: BackupPart): Promise<z.output<Schema>> {
    return parseAs(schema, await this.#next(where), where)
  }

  async #next(where: BackupPart): Promise<string> {
    const { done, value } = await this.#lines.next()
    if (done) throw damaged(where)
    return value
  }
}

function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  line: string,
  where: BackupPart,
): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(line))
  if (!parsed.success) throw damaged(where)
  return parsed.data
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
