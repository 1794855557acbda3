import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createRunFolder } from './run-folder.ts'

/** Makes a run folder, starts a process that names it, says both, and waits to be killed. */
const OWNER = `
  import { spawn } from 'node:child_process'
  const { createRunFolder } = await import(process.argv[1])
  const folder = await createRunFolder(process.argv[2])
  const child = spawn('sh', ['-c', 'while :; do sleep 0.1; done', folder.path], { detached: true, stdio: 'ignore' })
  folder.own(child.pid)
  console.log(JSON.stringify({ path: folder.path, pid: child.pid }))
  setInterval(() => {}, 1000)
`

let parent: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'malkoll-run-folders-'))
})

afterAll(() => rm(parent, { recursive: true, force: true }))

describe('The folder of a test run', () => {
  it('goes when the run clears it', async () => {
    const folder = await createRunFolder(parent)
    expect(existsSync(folder.path)).toBe(true)
    await folder.clear()
    expect(existsSync(folder.path)).toBe(false)
  })

  it('goes with its processes when the run is killed', async () => {
    const { owner, path, pid } = await startOwner()
    owner.kill('SIGKILL')
    await vi.waitFor(() => expect(existsSync(path)).toBe(false), { timeout: 10_000 })
    expect(isRunning(pid)).toBe(false)
  })
})

async function startOwner() {
  const library = new URL('./run-folder.ts', import.meta.url).href
  const owner = spawn(process.execPath, ['--input-type=module', '-e', OWNER, library, parent])
  const [line] = await once(owner.stdout, 'data')
  const { path, pid }: { path: string; pid: number } = JSON.parse(String(line))
  return { owner, path, pid }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
