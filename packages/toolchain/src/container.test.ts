import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './workspace.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '')

/** Every environment variable that the server reads. */
const settings = matches(read('apps/api/src/config.ts'), /^ {2}([A-Z][A-Z_]+):/gm)

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile')

  it('copies what exists', () => {
    const copied = matches(dockerfile, /^COPY (?!--)(.+) \S+$/gm).flatMap(sources => sources.split(' '))
    expect(copied).toContain('apps/api')
    expect(copied.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('copies every package that the server needs, and theirs', () => {
    const workspace = (folder: string): string[] => {
      const { dependencies = {} } = JSON.parse(read(`${folder}/package.json`))
      const needed = Object.keys(dependencies)
        .filter(name => name.startsWith('@malkoll/'))
        .map(name => name.replace('@malkoll/', 'packages/'))
      return [...needed, ...needed.flatMap(workspace)]
    }
    const needed = new Set(workspace('apps/api'))
    expect(needed.size).toBeGreaterThan(2)
    for (const folder of needed) expect(dockerfile).toContain(`COPY ${folder} ${folder}\n`)
  })

  it('starts the server as npm start does', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const [, started] = /^CMD (\[.+\])$/m.exec(dockerfile) ?? []
    expect(`exec node_modules/.bin/node ${JSON.parse(started ?? '[]').join(' ')}`).toBe(scripts.start)
  })

  it('keeps what is compiled under the options of the start', () => {
    const { scripts } = JSON.parse(read('package.json'))
    expect(dockerfile).toContain(`    ${scripts.start.replace('exec ', '')} \\\n`)
  })

  it('starts the build on the Node that the workspace is made for', () => {
    const [version] = matches(read('pnpm-workspace.yaml'), /^nodeVersion: (\d+)\./gm)
    const images = matches(dockerfile, /^FROM node:(\d+)-/gm)
    expect(images.length).toBeGreaterThan(0)
    expect(new Set(images)).toEqual(new Set([version]))
  })
})

describe('the settings', () => {
  it('stand in .env.example, all of them', () => {
    const examples = matches(read('.env.example'), /^#?([A-Z][A-Z_]+)=/gm)
    expect(settings.length).toBeGreaterThan(10)
    expect(examples.filter(name => name !== 'POSTGRES_PASSWORD').sort()).toEqual([...settings].sort())
  })

  it('stand in the README, all of them', () => {
    const readme = read('README.md')
    expect(settings.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('that docker compose gives are known to the server', () => {
    const [, service = ''] = read('docker-compose.yml').split('\n  malkoll:')
    const given = matches(service, /^ {6}([A-Z][A-Z_]+):/gm)
    expect(given).toContain('DATABASE_URL')
    expect(given.filter(name => !settings.includes(name))).toEqual([])
  })
})
