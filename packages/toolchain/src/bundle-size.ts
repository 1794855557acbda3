import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  BUNDLE_GRAPH_FILE,
  type BundleChunk,
  type BundleGraph,
  pageName,
  pagesOf,
  waitedFor,
} from './bundle-graph.ts'
import type { Outcome } from './task.ts'
import { ROOT } from './workspace.ts'

const DIST = join(ROOT, 'apps', 'web', 'dist')

/** Most kilobytes (1 000 bytes) over the network: scripts gzipped, fonts as they are. */
export const BUDGETS_KB = {
  /** What every page loads before it can answer. */
  first: 130,
  /** What one page loads besides, before it can answer: its own text and drawing. */
  page: 45,
  /** The interactive chart, which replaces the drawing when it is there. */
  recharts: 120,
  fonts: 60,
} as const

/** Libraries that no page may wait for. */
const LATE_LIBRARIES = /\/node_modules\/(zod|react-aria[^/]*|@react-aria\/[^/]+|d3-[^/]+|d3|recharts)\//
const RECHARTS = /\/node_modules\/recharts\//

/** Pages that must be there when nothing else can be loaded. */
const PAGES_AT_HAND = ['crash', 'not-found']

const HEAVIEST_SHOWN = 8

export interface BuiltPages {
  graph: BundleGraph
  /** Bytes over the network by the file's path in the folder of the built pages. */
  bytes: Record<string, number>
}

/** The built pages against their budgets. Throws when they have not been built. */
export async function bundleSize(): Promise<Outcome> {
  const { complaints, summary } = judgeBundle(await readBuiltPages())
  return {
    passed: complaints.length === 0 ? 1 : 0,
    failed: complaints.length,
    output: [...complaints, summary].join('\n'),
  }
}

async function readBuiltPages(): Promise<BuiltPages> {
  const graph: BundleGraph = JSON.parse(await readFile(join(DIST, BUNDLE_GRAPH_FILE), 'utf8'))
  const fonts = (await readdir(DIST, { recursive: true })).filter(file => file.endsWith('.woff2'))
  const sizes = [...graph.chunks.map(({ file }) => file), ...fonts].map(
    async (file): Promise<[string, number]> => {
      const content = await readFile(join(DIST, file))
      return [file, file.endsWith('.js') ? gzipSync(content).length : content.length]
    },
  )
  return { graph, bytes: Object.fromEntries(await Promise.all(sizes)) }
}

/** What is wrong with the built pages, one sentence each, and a line that tells the sizes. */
export function judgeBundle({ graph, bytes }: BuiltPages): { complaints: string[]; summary: string } {
  const kilobytesOf = (chunks: BundleChunk[]) => sum(chunks.map(({ file }) => bytes[file] ?? 0)) / 1000
  const entry = graph.chunks.find(chunk => chunk.isEntry)
  if (!entry) return { complaints: ['The build has no first script.'], summary: '' }

  const first = waitedFor(entry, graph)
  const pages = pagesOf(graph)
  const recharts = graph.chunks.filter(chunk => chunk.modules.some(({ id }) => RECHARTS.test(`/${id}`)))
  const fonts = sum(Object.entries(bytes).map(([file, size]) => (file.endsWith('.woff2') ? size : 0))) / 1000

  const weights = [
    { what: 'The first JavaScript', budget: BUDGETS_KB.first, chunks: first },
    { what: 'The chart library', budget: BUDGETS_KB.recharts, chunks: recharts },
    ...pages.map(({ name, own }) => ({
      what: `What the page ${name} adds`,
      budget: BUDGETS_KB.page,
      chunks: own,
    })),
  ]
  const complaints = [
    ...weights
      .filter(({ budget, chunks }) => kilobytesOf(chunks) > budget)
      .map(({ what, budget, chunks }) => tooHeavy(what, kilobytesOf(chunks), budget, chunks)),
    ...(fonts > BUDGETS_KB.fonts ? [overBudget('The weight of the fonts', fonts, BUDGETS_KB.fonts)] : []),
    ...lateLibraries('The first JavaScript', first),
    ...pages.flatMap(({ name, own }) => lateLibraries(`The page ${name}`, own)),
    ...eagerPages(first),
  ]
  const heaviest = pages
    .map(({ name, own }) => ({ name, size: kilobytesOf(own) }))
    .sort((a, b) => b.size - a.size)[0]
  const summary = [
    `first JavaScript ${kilobytesOf(first).toFixed(1)} kB`,
    heaviest && `heaviest page ${heaviest.name} +${heaviest.size.toFixed(1)} kB`,
    `Recharts ${kilobytesOf(recharts).toFixed(1)} kB`,
    `fonts ${fonts.toFixed(1)} kB`,
  ]
  return { complaints, summary: summary.filter(Boolean).join(', ') }
}

function tooHeavy(what: string, kilobytes: number, budget: number, chunks: BundleChunk[]): string {
  const heaviest = chunks
    .flatMap(({ modules }) => modules)
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, HEAVIEST_SHOWN)
    .map(({ id, bytes }) => `  ${(bytes / 1000).toFixed(1)} kB before compression: ${id}`)
  return [overBudget(what, kilobytes, budget), ...heaviest].join('\n')
}

function overBudget(what: string, kilobytes: number, budget: number): string {
  return `${what} is ${kilobytes.toFixed(1)} kB; the budget is ${budget} kB.`
}

function lateLibraries(what: string, chunks: BundleChunk[]): string[] {
  const found = chunks.flatMap(({ modules }) =>
    modules.flatMap(({ id }) => LATE_LIBRARIES.exec(`/${id}`)?.[1] ?? []),
  )
  return [...new Set(found)].map(
    library => `${what} waits for ${library}, which belongs in a file of its own.`,
  )
}

function eagerPages(first: BundleChunk[]): string[] {
  return first
    .flatMap(({ modules }) => modules.flatMap(({ id }) => pageName(id) ?? []))
    .filter(name => !PAGES_AT_HAND.includes(name))
    .map(
      name => `The page ${name} is in the first JavaScript; its route has to load it when it is asked for.`,
    )
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
