import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdDataFolder } from './data-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-folder-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const MODULE = new URL('./data-folder.ts', import.meta.url).href

/** Another process that holds the folder until it is killed. */
async function holdElsewhere() {
  const script = `
    const { holdDataFolder } = await import(${JSON.stringify(MODULE)})
    await holdDataFolder(process.argv[1])
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder])
  await once(child.stdout, 'data')
  return child
}

describe('A data folder', () => {
  it('is made when it is missing', async () => {
    const held = await holdDataFolder(join(folder, 'new', 'data'))
    expect(held.databasePath).toBe(join(folder, 'new', 'data', 'postgresql'))
    held.release()
  })

  it('lets nobody else on the computer into the database, neither a new one nor one that was open', async () => {
    const database = join(folder, 'postgresql')
    const rights = async () => {
      const held = await holdDataFolder(folder)
      held.release()
      return (await stat(database)).mode & 0o777
    }
    expect(await rights()).toBe(0o700)
    await chmod(database, 0o755)
    expect(await rights()).toBe(0o700)
  })

  it('is held by one at a time', async () => {
    const held = await holdDataFolder(folder)
    await expect(holdDataFolder(folder)).rejects.toMatchObject({
      problem: { code: 'data_folder_in_use', folder },
    })
    held.release()
    const again = await holdDataFolder(folder)
    again.release()
  })

  it('held by another process is refused, and free as soon as that one is killed', async () => {
    const holder = await holdElsewhere()
    await expect(holdDataFolder(folder)).rejects.toMatchObject({ problem: { code: 'data_folder_in_use' } })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const held = await holdDataFolder(folder)
    held.release()
  })

  it('that cannot be made is refused', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(holdDataFolder(join(file, 'data'))).rejects.toMatchObject({
      problem: { code: 'data_folder_not_writable', folder: join(file, 'data'), reason: 'ENOTDIR' },
    })
  })

  if (existsSync('/proc/self')) {
    it('under a folder that takes no folders is refused', async () => {
      await expect(holdDataFolder('/proc/malkoll/data')).rejects.toMatchObject({
        problem: { code: 'data_folder_not_writable', folder: '/proc/malkoll/data', reason: 'ENOENT' },
      })
    })
  }

  it('is made with the folders above it', async () => {
    const deep = join(folder, 'one', 'two')
    const { release } = await holdDataFolder(deep)
    release()
    expect(existsSync(join(deep, 'lock'))).toBe(true)
  })

  it('whose lock is damaged is refused with the name of the file', async () => {
    await writeFile(join(folder, 'lock'), 'this is no lock file, whatever its name says'.repeat(40))
    await expect(holdDataFolder(folder)).rejects.toMatchObject({
      problem: { code: 'data_folder_lock_damaged', folder, file: join(folder, 'lock') },
    })
  })

  it('whose lock cannot be opened is refused', async () => {
    await mkdir(join(folder, 'lock'))
    await expect(holdDataFolder(folder)).rejects.toMatchObject({
      problem: { code: 'data_folder_not_writable', folder },
    })
  })

  it.each([
    ['19', 'data_folder_newer'],
    ['17', 'data_folder_too_old'],
  ])('of PostgreSQL %s is refused: %s', async (version, code) => {
    await mkdir(join(folder, 'postgresql'))
    await writeFile(join(folder, 'postgresql', 'PG_VERSION'), `${version}\n`)
    await expect(holdDataFolder(folder)).rejects.toMatchObject({ problem: { code, folder, version } })
  })

  it('that is refused for its version is not held', async () => {
    await mkdir(join(folder, 'postgresql'))
    await writeFile(join(folder, 'postgresql', 'PG_VERSION'), '19')
    await expect(holdDataFolder(folder)).rejects.toThrow()
    await writeFile(join(folder, 'postgresql', 'PG_VERSION'), '18')
    const held = await holdDataFolder(folder)
    held.release()
  })
})
