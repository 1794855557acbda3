import { rmSync } from 'node:fs'
import { ensureOfficePrograms, officeVersion } from './office-programs.ts'
import { RESULTS } from './stored-pages.ts'
import { conclude, runInOrder } from './task.ts'
import { vitestTask } from './vitest-run.ts'

const isUpdate = process.argv.includes('--update')

try {
  ensureOfficePrograms(console.log)
  rmSync(RESULTS, { recursive: true, force: true })
  console.log(`Slides as ${officeVersion()} draws them, against the stored pages:\n`)
  const slides = vitestTask({
    title: 'Slides in PowerPoint files',
    projects: ['slides'],
    workers: 2,
    environment: async () => ({ UPDATE_SLIDES: isUpdate ? '1' : '' }),
  })
  conclude(await runInOrder([slides]))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  conclude([{ passed: 0, failed: 1, output: '' }])
}
