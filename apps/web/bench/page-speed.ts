/** Measures the pages as a reader with a slow phone meets them: `node apps/web/bench/page-speed.ts` after a build. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Board } from '@malkoll/contracts'
import { atMost, type MeasuredRow, measuredRow } from '@malkoll/toolchain/measured-row'
import { measuredTable, writeMeasured } from '@malkoll/toolchain/measured-table'
import { chromium } from 'playwright-core'
import { startStack } from '../e2e/stack.ts'
import { EMPTY_PAGE_TEXT, serveEmptyPage } from './empty-page.ts'
import { type SlowVisit, visitSlowly } from './slow-visit.ts'

const OUT = fileURLToPath(new URL('../../../bench-results/pages.json', import.meta.url))

const BOARD_GOALS = { readable: atMost(1000), layoutShift: atMost(0), blocking: atMost(250) }

/** Names and units of what a visit tells. */
const FIGURES = {
  firstPaint: { name: 'first paint', unit: 'ms' },
  readable: { name: 'answer readable', unit: 'ms' },
  live: { name: 'scripts in charge', unit: 'ms' },
  blocking: { name: 'blocked in all', unit: 'ms' },
  layoutShift: { name: 'layout shift', unit: '' },
} as const satisfies Record<keyof SlowVisit, { name: string; unit: string }>

interface MeasuredPage {
  name: string
  address: string
  /** What a reader came for: all of it has to be on the screen. */
  texts: string[]
  goals: Partial<typeof BOARD_GOALS>
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } })
const rounds = Number(values.rounds)

const stack = await startStack()
const empty = await serveEmptyPage()
try {
  const browser = await chromium.connect(stack.browserEndpoint)
  const pages = await pagesOf(stack.origin)
  for (const { address } of pages) await fetch(address)
  const visits = new Map<MeasuredPage, SlowVisit[]>(pages.map(page => [page, []]))
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds}`)
    for (const [page, own] of visits) own.push(await visitSlowly(browser, page.address, page.texts))
  }
  const rows = [...visits].flatMap(([page, own]) => rowsOf(page, own))
  console.log(measuredTable(rows))
  await writeMeasured(OUT, rows)
} finally {
  empty.stop()
  await stack.stop()
}

/** The board's counts stand in its first two sentences; the other pages are read by their one. */
async function pagesOf(origin: string): Promise<MeasuredPage[]> {
  const board: Board = await ask(origin, '/api/v1/board')
  const target: { sentence: string } = await ask(origin, '/api/v1/targets/friskvardsbidraget')
  const indicator: { name: string } = await ask(origin, '/api/v1/indicators/net-migration-per-1000')
  return [
    {
      name: 'Board',
      address: `${origin}/`,
      texts: [board.headline, board.sentences[1] ?? ''],
      goals: BOARD_GOALS,
    },
    page('Målvärde', `${origin}/malvarden/friskvardsbidraget`, target.sentence),
    page('Indicator', `${origin}/indikatorer/net-migration-per-1000`, indicator.name),
    page('Place', `${origin}/kommuner/0885`, 'Borgholm'),
    page('Empty page', empty.address, EMPTY_PAGE_TEXT),
  ]
}

function page(name: string, address: string, text: string): MeasuredPage {
  return { name, address, texts: [text], goals: {} }
}

async function ask<Answer>(origin: string, path: string): Promise<Answer> {
  const response = await fetch(origin + path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return await response.json()
}

function rowsOf({ name: group, goals }: MeasuredPage, visits: readonly SlowVisit[]): MeasuredRow[] {
  const named: Partial<Record<keyof SlowVisit, ReturnType<typeof atMost>>> = goals
  return Object.entries(FIGURES).map(([key, { name, unit }]) => {
    const figure = key as keyof SlowVisit
    const goal = named[figure]
    return measuredRow({
      group,
      name,
      unit,
      values: visits.map(visit => visit[figure]),
      ...(goal && { goal }),
    })
  })
}
