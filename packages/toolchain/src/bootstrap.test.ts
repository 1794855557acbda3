import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from './workspace.ts'

const LOCK = 'lockfileVersion: 9.0\n'
const RUNTIME = `node-${process.platform}-${process.arch}`

/** A clone with pages and a server, and programs that write down how they were called. */
let clone: string

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'malkoll-bootstrap-'))
  await put('packages/toolchain/package.json', '{}')
  await put('apps/web/package.json', '{}')
  await put('apps/web/src/main.tsx', 'first()')
  await put('apps/api/package.json', '{}')
  await put('apps/api/src/main.ts', 'first()')
  await put('packages/domain/package.json', '{}')
  await put('packages/domain/src/index.ts', 'export {}')
  await put('pnpm-lock.yaml', LOCK)
  await put('package.json', '{ "packageManager": "pnpm@12.0.0" }')
  await cp(
    join(ROOT, 'packages/toolchain/src/bootstrap.mjs'),
    join(clone, 'packages/toolchain/src/bootstrap.mjs'),
    {
      recursive: true,
    },
  )
})

afterEach(() => rm(clone, { recursive: true, force: true }))

describe('Before a start', () => {
  it('everything is installed by the pinned pnpm with the frozen lock file', async () => {
    await putNpx(installation())
    const { status, calls } = await bootstrap()
    expect(status).toBe(0)
    expect(calls).toEqual(['npx --yes --prefer-offline pnpm@12.0.0 install --frozen-lockfile'])
  })

  it('nothing is installed and nothing said when everything is in place', async () => {
    await putNpx(installation())
    await bootstrap()
    const { status, calls, output } = await bootstrap()
    expect({ status, calls, output }).toEqual({ status: 0, calls: [], output: '' })
  })

  it('a changed lock file is installed', async () => {
    await putNpx(installation())
    await bootstrap()
    await put('pnpm-lock.yaml', `${LOCK}# changed`)
    expect((await bootstrap()).calls).toHaveLength(1)
  })

  it('a network that is down is told in both languages, after the words of the tool', async () => {
    await putNpx('echo "ENETUNREACH" >&2; exit 1')
    const { status, output } = await bootstrap()
    expect(status).toBe(1)
    expect(output).toMatch(/ENETUNREACH[\s\S]*Når datorn nätet[\s\S]*Is the network reachable/)
    expect(output).not.toContain('    at ')
  })

  it('the Node of a Mac with Apple’s chip, whose package has a name of its own, is known as fitting', async () => {
    const runtime = `node-bin-${process.platform}-${process.arch}`
    await putNpx(installation(runtime))
    expect((await bootstrap()).status).toBe(0)
    expect((await bootstrap()).calls).toEqual([])
  })

  it('a computer without a Node among what was installed is told so', async () => {
    await putNpx('exit 0')
    const { status, output } = await bootstrap()
    expect(status).toBe(1)
    expect(output).toContain(`${process.platform}-${process.arch}`)
  })
})

describe('What is built', () => {
  beforeEach(async () => {
    await putNpx(installation())
    await bootstrap()
    await putProgram('apps/web/node_modules/.bin/vite', 'echo "<html>" > "$3/index.html"')
    await putProgram('apps/api/node_modules/.bin/rolldown', 'echo "start()" > "$4/main.js"')
  })

  it('is built once, pages and server', async () => {
    expect((await bootstrap('--build')).calls).toEqual([
      expect.stringMatching(/^vite build --outDir /),
      expect.stringMatching(/^rolldown --config rolldown\.config\.ts --dir /),
    ])
    expect(builtFiles()).toEqual([true, true])
    expect((await bootstrap('--build')).calls).toEqual([])
  })

  it.each([
    ['apps/web/src/main.tsx', ['vite']],
    ['apps/web/public/icon.svg', ['vite']],
    ['apps/api/src/main.ts', ['rolldown']],
    ['packages/domain/src/index.ts', ['vite', 'rolldown']],
  ])('is built again when %s changes, by %j', async (file, programs) => {
    await bootstrap('--build')
    await put(file, 'second()')
    const { calls } = await bootstrap('--build')
    expect(calls.map(call => call.split(' ')[0])).toEqual(programs)
  })

  it('is built for production, though the shell says that it tests', async () => {
    for (const program of ['apps/web/node_modules/.bin/vite', 'apps/api/node_modules/.bin/rolldown'])
      await putProgram(program, 'echo "for $NODE_ENV" >> "$CALLS"')
    const { calls } = await bootstrap('--build')
    expect(calls.filter(call => call.startsWith('for '))).toEqual(['for production', 'for production'])
  })

  it('is not built again for a changed test', async () => {
    await bootstrap('--build')
    await put('apps/web/src/main.test.tsx', 'it()')
    await put('apps/api/src/main.test.ts', 'it()')
    expect((await bootstrap('--build')).calls).toEqual([])
  })

  it.each([
    ['apps/web/node_modules/.bin/vite', 'apps/web/src/main.tsx', 'Sidorna gick inte att bygga'],
    ['apps/api/node_modules/.bin/rolldown', 'apps/api/src/main.ts', 'Servern gick inte att bygga'],
  ])('stays as it was when %s fails', async (program, file, told) => {
    await bootstrap('--build')
    await putProgram(program, 'echo "syntax error"; exit 1')
    await put(file, 'broken(')
    const { status, output } = await bootstrap('--build')
    expect(status).toBe(1)
    expect(output).toMatch(new RegExp(`syntax error[\\s\\S]*${told}`))
    expect(builtFiles()).toEqual([true, true])
  })
})

function builtFiles(): boolean[] {
  return ['apps/web/dist/index.html', 'apps/api/dist/main.js'].map(file => existsSync(join(clone, file)))
}

async function bootstrap(...args: string[]) {
  const script = join(clone, 'packages/toolchain/src/bootstrap.mjs')
  const path = `${join(clone, 'programs')}:${process.env.PATH}`
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { PATH: path, CALLS: join(clone, 'calls'), NODE_ENV: 'test' },
    encoding: 'utf8',
  })
  const calls = await readFile(join(clone, 'calls'), 'utf8').catch(() => '')
  await rm(join(clone, 'calls'), { force: true })
  return { status, output: stdout + stderr, calls: calls.split('\n').filter(Boolean) }
}

/** What an installation leaves behind, as shell. */
function installation(runtime = RUNTIME): string {
  return `
    mkdir -p node_modules/.pnpm node_modules/.bin apps/web/node_modules apps/api/node_modules packages/toolchain/node_modules packages/domain/node_modules
    cp pnpm-lock.yaml node_modules/.pnpm/lock.yaml
    touch "${runtime}"
    ln -sf "$PWD/${runtime}" node_modules/.bin/node`
}

async function putNpx(script: string): Promise<void> {
  await putProgram('programs/npx', script)
}

async function putProgram(path: string, script: string): Promise<void> {
  const name = path.split('/').at(-1)
  await put(path, `#!/bin/sh\necho "${name} $*" >> "$CALLS"\n${script}\n`)
  await chmod(join(clone, path), 0o755)
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(clone, path, '..'), { recursive: true })
  await writeFile(join(clone, path), text)
}
