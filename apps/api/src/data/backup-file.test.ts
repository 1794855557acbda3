import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collect, given } from '../testing/lines.ts'
import { readBackupFile, writeBackupFile } from './backup-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-backup-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('lines come back as they were, whatever characters and however many they hold', async () => {
  const file = join(folder, 'whole.gz')
  const lines = ['{}', '["rad\u2028brytning\u0085 å","😀"]', `["${'ö'.repeat(300_000)}"]`, '[null]']
  await writeBackupFile(file, given(lines))
  expect(await collect(readBackupFile(file))).toEqual(lines)
})

it('only the owner may read the file', async () => {
  const file = join(folder, 'private.gz')
  await writeBackupFile(file, given(['{}']))
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

it('a file that exists is not written over', async () => {
  const file = join(folder, 'precious.gz')
  await writeFile(file, 'precious')
  await expect(writeBackupFile(file, given(['{}']))).rejects.toMatchObject({
    problem: { code: 'file_exists' },
  })
  expect(await readFile(file, 'utf8')).toBe('precious')
})

it('what fails on the way leaves no file', async () => {
  const before = await readdir(folder)
  async function* failing() {
    yield '{}'
    throw new Error('the database is gone')
  }
  await expect(writeBackupFile(join(folder, 'half.gz'), failing())).rejects.toThrow('the database is gone')
  expect(await readdir(folder)).toEqual(before)
})

it('a folder that is not there is told', async () => {
  const file = join(folder, 'nowhere', 'a.gz')
  await expect(writeBackupFile(file, given(['{}']))).rejects.toMatchObject({
    problem: { code: 'file_not_writable', reason: 'ENOENT' },
  })
  await expect(collect(readBackupFile(file))).rejects.toMatchObject({
    problem: { code: 'file_unreadable', reason: 'ENOENT' },
  })
})

it.each([
  ['cut off', gzipSync('["a"]\n'.repeat(10_000)).subarray(0, 60), 'backup_damaged'],
  ['without its last line feed', gzipSync('{}'), 'backup_damaged'],
  ['not compressed', Buffer.from('{"format":"malkoll-backup"}\n'), 'not_a_backup'],
  ['not text', gzipSync(Buffer.from([0xff, 0xfe, 0x0a])), 'not_a_backup'],
])('a file that is %s is refused', async (_what, bytes, code) => {
  const file = join(folder, 'wrong.gz')
  await writeFile(file, bytes)
  await expect(collect(readBackupFile(file))).rejects.toMatchObject({ problem: { code } })
})
