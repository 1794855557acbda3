import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Lines } from './backup-format.ts'
import { DataRefusal, damaged } from './data-refusal.ts'

/** Longer than any line of a backup; a file without line feeds is no backup. */
const LONGEST_LINE = 64 * 1024 * 1024
const CHUNK_LENGTH = 64 * 1024

/**
 * Writes the lines as a new file that only its owner may read, and that has its name first when it is whole and
 * on the disk. Throws DataRefusal when the file exists or cannot be written.
 */
export async function writeBackupFile(file: string, lines: Lines): Promise<void> {
  if (existsSync(file)) throw new DataRefusal({ code: 'file_exists', file })
  const draft = `${file}.part`
  try {
    const output = createWriteStream(draft, { flags: 'w', mode: 0o600 })
    await once(output, 'open')
    await pipeline(inChunks(lines), createGzip(), output)
    await flushToDisk(draft)
    await rename(draft, file)
  } catch (cause) {
    await rm(draft, { force: true })
    const reason = fileReason(cause)
    throw reason === undefined
      ? cause
      : new DataRefusal({ code: 'file_not_writable', file, reason }, { cause })
  }
}

/** The lines of a backup file. Throws DataRefusal for a file that cannot be read, is cut off or is no backup. */
export async function* readBackupFile(file: string): AsyncGenerator<string> {
  const input = createReadStream(file)
  const unpacked = createGunzip()
  input.on('error', error => unpacked.destroy(error))
  try {
    yield* splitLines(input.pipe(unpacked))
  } catch (cause) {
    throw toReadFailure(file, cause)
  } finally {
    input.destroy()
  }
}

async function* inChunks(lines: Lines): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < CHUNK_LENGTH) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

/** Only at line feeds: a text may hold other characters that count as ends of lines elsewhere. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new DataRefusal({ code: 'not_a_backup' })
    yield* lines
  }
  if (rest !== '') throw damaged('last_line')
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function toReadFailure(file: string, cause: unknown): unknown {
  const code = codeOf(cause)
  if (code === 'Z_BUF_ERROR') return damaged('end_of_file')
  if (code === 'Z_DATA_ERROR' || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new DataRefusal({ code: 'not_a_backup' }, { cause })
  }
  const reason = fileReason(cause)
  return reason === undefined ? cause : new DataRefusal({ code: 'file_unreadable', file, reason }, { cause })
}

/** The file system's code, such as ENOSPC; undefined for any other error. */
function fileReason(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error ? codeOf(error) : undefined
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
