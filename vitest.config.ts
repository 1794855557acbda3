import { defineConfig } from 'vitest/config'
import { LANES } from './apps/web/e2e/lane.ts'
import { LongestFirst } from './packages/toolchain/src/longest-first.ts'

const API_TESTS = 'apps/api/src/**/*.test.ts'
const PROCESS_TESTS = 'apps/api/src/**/*.process.test.ts'

/** What must hold on the embedded PostgreSQL too: reading and writing over HTTP, and everything that writes SQL. */
const CORE_TESTS = [
  'apps/api/src/**/*.routes.test.ts',
  'apps/api/src/{data,db,measurements,seeding,testing}/**/*.test.ts',
]

/** Slides as LibreOffice draws them: `npm run test:slides`. */
const SLIDE_TESTS = '{apps/api,packages/charts}/src/**/*.slides.test.ts'

/** The drawings on screen against the static ones: they need a browser. */
const DRAWING_TESTS = 'packages/charts/src/react/**/*.test.{ts,tsx}'

/** What keeps no state between its tests: a world of its own for each file would take longer than the tests. */
const PURE = { isolate: false }

const SLOW_START_MS = 60_000

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      ...['domain', 'contracts', 'charts', 'toolchain'].map(name => ({
        test: {
          name,
          include: [`packages/${name}/src/**/*.test.{ts,tsx}`],
          exclude: [DRAWING_TESTS, SLIDE_TESTS],
          ...PURE,
        },
      })),
      { test: { name: 'bench', include: ['apps/api/bench/**/*.test.ts'], ...PURE } },
      { test: { name: 'web', include: ['apps/web/src/**/*.test.{ts,tsx}'] } },
      {
        test: {
          name: 'api',
          include: [API_TESTS],
          exclude: [PROCESS_TESTS, SLIDE_TESTS],
          globalSetup: 'apps/api/src/testing/postgresql.setup.ts',
          hookTimeout: SLOW_START_MS,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'embedded',
          include: CORE_TESTS,
          exclude: [PROCESS_TESTS, SLIDE_TESTS],
          globalSetup: 'apps/api/src/testing/embedded.setup.ts',
          hookTimeout: SLOW_START_MS,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'process',
          include: [PROCESS_TESTS],
          globalSetup: 'apps/api/src/testing/postgresql.setup.ts',
          hookTimeout: SLOW_START_MS,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'drawings',
          include: [DRAWING_TESTS],
          hookTimeout: SLOW_START_MS,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slides',
          include: [SLIDE_TESTS],
          globalSetup: 'apps/api/src/testing/embedded.setup.ts',
          hookTimeout: 120_000,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['apps/web/e2e/**/*.e2e.ts'],
          globalSetup: 'apps/web/e2e/browser.setup.ts',
          hookTimeout: SLOW_START_MS,
          testTimeout: 60_000,
          maxWorkers: LANES,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
