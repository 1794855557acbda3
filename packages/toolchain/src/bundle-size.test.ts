import { describe, expect, it } from 'vitest'
import type { BundleChunk } from './bundle-graph.ts'
import { BUDGETS_KB, type BuiltPages, judgeBundle } from './bundle-size.ts'

const PAGES = 'apps/web/src/app/pages'

function chunk(file: string, part: Partial<BundleChunk> = {}): BundleChunk {
  return { file, isEntry: false, facade: null, imports: [], dynamicImports: [], modules: [], ...part }
}

function moduleOf(id: string, bytes = 100) {
  return { id, bytes }
}

/** An entry with its frame, the page of the board, and the chart library that the board asks for while it runs. */
function builtPages(changes: Record<string, Partial<BundleChunk> & { kilobytes?: number }> = {}): BuiltPages {
  const chunks = [
    chunk('index.js', { isEntry: true, imports: ['frame.js'], dynamicImports: ['board.js'] }),
    chunk('frame.js', { modules: [moduleOf('node_modules/react-dom/client.js', 500_000)] }),
    chunk('board.js', {
      facade: `${PAGES}/board-page.tsx`,
      imports: ['index.js', 'frame.js'],
      dynamicImports: ['charts.js'],
      modules: [moduleOf(`${PAGES}/board-page.tsx`, 1000)],
    }),
    chunk('charts.js', {
      imports: ['frame.js'],
      modules: [
        moduleOf('node_modules/recharts/es6/index.js'),
        moduleOf('node_modules/d3-scale/src/index.js'),
      ],
    }),
  ]
  const bytes: Record<string, number> = { 'regular.woff2': 30_000, 'bold.woff2': 30_000 }
  for (const { file } of chunks) bytes[file] = (changes[file]?.kilobytes ?? 10) * 1000
  if (changes['bold.woff2']?.kilobytes) bytes['bold.woff2'] = changes['bold.woff2'].kilobytes * 1000
  return { graph: { chunks: chunks.map(each => ({ ...each, ...changes[each.file] })) }, bytes }
}

function complaintsAbout(...changes: Parameters<typeof builtPages>): string {
  return judgeBundle(builtPages(...changes)).complaints.join('\n')
}

describe('The sizes of the built pages', () => {
  it('are fine within their budgets, with the chart library in a file of its own', () => {
    const { complaints, summary } = judgeBundle(builtPages())
    expect(complaints).toEqual([])
    expect(summary).toBe(
      'first JavaScript 20.0 kB, heaviest page board +10.0 kB, Recharts 10.0 kB, fonts 60.0 kB',
    )
  })

  it('fail when the entry and all it imports weigh too much, naming the heaviest module', () => {
    expect(complaintsAbout({ 'frame.js': { kilobytes: BUDGETS_KB.first } })).toBe(
      'The first JavaScript is 140.0 kB; the budget is 130 kB.\n' +
        '  500.0 kB before compression: node_modules/react-dom/client.js',
    )
  })

  it('fail when one page adds too much, whatever the entry weighs', () => {
    expect(complaintsAbout({ 'board.js': { kilobytes: BUDGETS_KB.page + 1 } })).toBe(
      'What the page board adds is 46.0 kB; the budget is 45 kB.\n' +
        '  1.0 kB before compression: apps/web/src/app/pages/board-page.tsx',
    )
  })

  it('fail when the chart library weighs too much', () => {
    expect(complaintsAbout({ 'charts.js': { kilobytes: BUDGETS_KB.recharts + 1 } })).toMatch(
      /^The chart library is 121.0 kB; the budget is 120 kB./,
    )
  })

  it('fail when the fonts weigh too much', () => {
    expect(complaintsAbout({ 'bold.woff2': { kilobytes: 31 } })).toBe(
      'The weight of the fonts is 61.0 kB; the budget is 60 kB.',
    )
  })

  it.each(['zod', 'react-aria-components', '@react-aria/focus', 'd3-geo', 'recharts'])(
    'fail when the first JavaScript holds %s, however deep the package manager puts it',
    library => {
      const modules = [moduleOf(`node_modules/.pnpm/${library}@1.0.0/node_modules/${library}/index.js`)]
      expect(complaintsAbout({ 'frame.js': { modules } })).toContain(`waits for ${library}, which`)
    },
  )

  it('fail when a page imports the chart library at once', () => {
    expect(
      complaintsAbout({ 'board.js': { facade: `${PAGES}/board-page.tsx`, imports: ['charts.js'] } }),
    ).toBe(
      'The page board waits for recharts, which belongs in a file of its own.\n' +
        'The page board waits for d3-scale, which belongs in a file of its own.',
    )
  })

  it('fail when a page is in the first JavaScript, but for those that tell of a failure', () => {
    const modules = ['crash', 'not-found', 'presentation'].map(name => moduleOf(`${PAGES}/${name}-page.tsx`))
    expect(complaintsAbout({ 'index.js': { modules } })).toBe(
      'The page presentation is in the first JavaScript; its route has to load it when it is asked for.',
    )
  })

  it('fail without a first script', () => {
    expect(judgeBundle({ graph: { chunks: [] }, bytes: {} }).complaints).toHaveLength(1)
  })
})
