import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, toolPath } from './workspace.ts'

interface Import {
  file: string
  from: string
  name?: string
}

const ALLOWED: Import[] = [
  { file: 'packages/domain/src/status.ts', from: './period.ts' },
  { file: 'packages/domain/src/status.test.ts', from: 'fast-check' },
  { file: 'packages/contracts/src/board.ts', from: 'zod' },
  { file: 'packages/contracts/src/board.ts', from: '@malkoll/domain' },
  { file: 'packages/charts/src/svg/chart.ts', from: 'react-dom/server' },
  { file: 'packages/charts/src/svg/chart.ts', from: '../model/index.ts' },
  { file: 'apps/api/src/board/board.load.ts', from: '../web/page.ts' },
  { file: 'apps/api/src/board/board.queries.ts', from: 'kysely', name: 'sql' },
  { file: 'apps/api/src/board/board.load.ts', from: 'kysely', name: 'Kysely' },
  { file: 'apps/web/src/app/pages/board-page.tsx', from: '../../features/board/board.tsx' },
  { file: 'apps/web/src/features/board/board.tsx', from: '../../ui/card.tsx' },
  { file: 'migrations/20261121T1200-targets.ts', from: 'kysely', name: 'sql' },
]

const REFUSED: Import[] = [
  { file: 'packages/domain/src/status.ts', from: 'zod' },
  { file: 'packages/domain/src/status.ts', from: 'node:fs' },
  { file: 'packages/domain/src/status.ts', from: '@malkoll/contracts' },
  { file: 'packages/domain/src/status.ts', from: '../../contracts/src/board.ts' },
  { file: 'packages/contracts/src/board.ts', from: '@malkoll/charts/model' },
  { file: 'packages/contracts/src/board.ts', from: 'fastify' },
  { file: 'packages/charts/src/svg/chart.ts', from: '@malkoll/contracts' },
  { file: 'packages/charts/src/model/scale.ts', from: '../../../../apps/web/src/lib/api.ts' },
  { file: 'apps/api/src/board/board.load.ts', from: '@malkoll/web' },
  { file: 'apps/api/src/board/board.load.ts', from: '../../../web/src/lib/api.ts' },
  { file: 'apps/api/src/board/board.load.ts', from: 'kysely', name: 'sql' },
  { file: 'apps/web/src/lib/api.ts', from: '../../../api/src/app.ts' },
  { file: 'apps/web/src/lib/api.ts', from: '../features/board/board.tsx' },
  { file: 'apps/web/src/ui/card.tsx', from: '../app/router.tsx' },
  { file: 'apps/web/src/features/board/board.tsx', from: '../../app/router.tsx' },
  { file: 'apps/web/src/features/board/board.tsx', from: 'zod' },
  { file: 'migrations/20261121T1200-targets.ts', from: '../apps/api/src/db/database.ts' },
]

const FOLDERS = ['apps', 'packages', 'migrations']

const complaints = await lint([...ALLOWED, ...REFUSED])

describe('Imports across the borders of architecture', () => {
  it.each(ALLOWED)('allow $file to import $from', wish => {
    expect(complaints.get(wish)).toEqual([])
  })

  it.each(REFUSED)('refuse $file importing $from', wish => {
    expect(complaints.get(wish)).toContain('lint/style/noRestrictedImports')
  })
})

/** What Biome has against each import, all written and read at once: a run for each would take seconds. */
async function lint(wishes: readonly Import[]): Promise<Map<Import, string[]>> {
  const workspace = await mkdtemp(join(tmpdir(), 'malkoll-boundaries-'))
  try {
    await cp(join(ROOT, 'biome.json'), join(workspace, 'biome.json'))
    await writeFile(join(workspace, '.gitignore'), 'node_modules/\n')
    await Promise.all(wishes.map((wish, number) => write(join(workspace, fileOf(wish, number)), wish)))
    const { summary, diagnostics } = await runBiome(workspace)
    expect(summary.changed + summary.unchanged).toBe(wishes.length)
    const about = (file: string) => diagnostics.filter(({ location }) => location.path === file)
    return new Map(
      wishes.map((wish, number) => [wish, about(fileOf(wish, number)).map(({ category }) => category)]),
    )
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/** Several wishes are of one file: each gets one of its own beside it. */
function fileOf({ file }: Import, number: number): string {
  return join(dirname(file), `${number}-${basename(file)}`)
}

async function write(path: string, { from, name = 'thing' }: Import): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `import { ${name} } from '${from}'\nexport const used = ${name}\n`)
}

interface BiomeReport {
  summary: { changed: number; unchanged: number }
  diagnostics: { category: string; location: { path: string } }[]
}

function runBiome(cwd: string): Promise<BiomeReport> {
  const args = [
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    '--vcs-use-ignore-file=false',
    ...FOLDERS,
  ]
  return new Promise(resolve => {
    execFile(toolPath('biome'), args, { cwd }, (_error, report) => resolve(JSON.parse(report)))
  })
}
