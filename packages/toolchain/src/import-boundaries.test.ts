import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

let workspace: string

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'malkoll-boundaries-'))
  await cp(join(ROOT, 'biome.json'), join(workspace, 'biome.json'))
  await writeFile(join(workspace, '.gitignore'), 'node_modules/\n')
})

afterAll(() => rm(workspace, { recursive: true, force: true }))

describe('Imports across the borders of architecture', () => {
  it.each(ALLOWED)('allow $file to import $from', async wish => {
    expect(await complaintAbout(wish)).toBeNull()
  })

  it.each(REFUSED)('refuse $file importing $from', async wish => {
    expect(await complaintAbout(wish)).toMatch(/noRestrictedImports/)
  })
})

async function complaintAbout({ file, from, name = 'thing' }: Import): Promise<string | null> {
  const path = join(workspace, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `import { ${name} } from '${from}'\nexport const used = ${name}\n`)
  return await new Promise(resolve => {
    execFile(
      toolPath('biome'),
      ['lint', '--colors=off', '--vcs-use-ignore-file=false', path],
      { cwd: workspace },
      (error, _out, complaint) => resolve(error ? complaint : null),
    )
  })
}
