import { ensureChromium } from './chromium.ts'
import { STATIC_CHECKS } from './static-checks.ts'
import { conclude, runInOrder } from './task.ts'
import { vitestTask } from './vitest-run.ts'

console.log('Everything that `npm test` checks, each with its time:\n')

/** Two cores are enough: what judges the text runs beside what needs no database. */
const [checks, units] = await Promise.all([
  runInOrder(STATIC_CHECKS),
  runInOrder([
    vitestTask({
      title: 'Unit and property tests',
      projects: ['domain', 'contracts', 'charts', 'toolchain', 'bench', 'web'],
      workers: 1,
    }),
  ]),
])

const onTheRealStack = await runInOrder([
  vitestTask({ title: 'API on PostgreSQL 18', projects: ['api'], workers: 2 }),
  vitestTask({ title: 'Core on the embedded PostgreSQL', projects: ['embedded'], workers: 2 }),
  vitestTask({ title: 'The server as a process', projects: ['process'], workers: 2 }),
  vitestTask({
    title: 'Drawings and pages in Chromium',
    projects: ['drawings', 'e2e'],
    workers: 2,
    environment: async () => ({ CHROMIUM_PATH: ensureChromium(console.log) }),
  }),
])

conclude([...checks, ...units, ...onTheRealStack])
