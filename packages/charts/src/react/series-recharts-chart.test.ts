import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSeriesChart, CHART_LAYOUTS, type SeriesChartInput } from '../model/index.ts'
import {
  educationBySexInput,
  employmentInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
} from '../series/series-chart-input.fixture.ts'
import { boxesOf, type DrawingPage, isWithinOnePixel, openDrawingPage } from './drawing-page.fixture.ts'

const THREE_PLACES = ['0880', '0885', '0821']
const BARS_OF_2023 = { form: 'bar', period: '2023' } as const

const INPUTS: Record<string, SeriesChartInput> = {
  'the county with a missing year': netMigrationInput(['08']),
  'lines above and below zero': netMigrationInput(THREE_PLACES),
  'six lines, one of them computed': netMigrationInput(['08', ...THREE_PLACES, '0834', '0881']),
  'women and men over time': educationBySexInput(['0880']),
  'lines far from zero': employmentInput(THREE_PLACES),
  'a year missing inside a line': withoutValue(netMigrationInput(['0880']), '2021'),
  'ranked bars with a zero': netMigrationInput(['08', ...MUNICIPALITY_CODES], BARS_OF_2023),
  'bars with a missing place': netMigrationInput(['08', '0880', '0885'], { form: 'bar', period: '2025' }),
  'bars of women and men': educationBySexInput(MUNICIPALITY_CODES, { form: 'bar', period: '2025' }),
}

let drawings: DrawingPage
let page: Page

beforeAll(async () => {
  drawings = await openDrawingPage()
  page = drawings.page
}, 60_000)

afterAll(() => drawings?.close())

describe.each(Object.entries(INPUTS))('Recharts draws %s', (_name, input) => {
  test.each(CHART_LAYOUTS)('as the static %s drawing, within 1 px', async layout => {
    await draw(input, layout)
    const marks = ['rect', 'text', 'path', 'circle']
    const still = await boxesOf(page, marks.map(mark => `#static ${mark}`).join())
    const live = await boxesOf(page, marks.map(mark => `#live ${mark}`).join())
    expect(still.length).toBeGreaterThan(3)
    expect(still.filter(box => !live.some(other => isWithinOnePixel(box, other)))).toEqual([])
  })

  test('with every line and bar of its own making', async () => {
    await draw(input, 'wide')
    const { lines, bars } = buildSeriesChart(input, 'wide')
    const drawn = bars.flatMap(row => row.bars).filter(bar => bar.rect)
    expect(await page.locator('#live .recharts-line-curve').count()).toBe(lines.length)
    expect(await page.locator('#live rect[data-series]').count()).toBe(drawn.length)
  })
})

test('a line has the length of the static one, gaps and all', async () => {
  await draw(INPUTS['a year missing inside a line'] ?? netMigrationInput(['0880']), 'wide')
  const lengths = await page.evaluate(() =>
    ['#static path[stroke-linejoin=round]', '#live .recharts-line-curve'].map(selector => {
      const path = document.querySelector(selector)
      return path instanceof SVGPathElement ? path.getTotalLength() : Number.NaN
    }),
  )
  expect(lengths[0]).toBeGreaterThan(100)
  expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThan(1)
})

test('the arrow keys read out every line of one year after the other, and Escape dismisses it', async () => {
  await draw(netMigrationInput(THREE_PLACES), 'wide')
  const tip = page.locator('#live [role=status]')
  await focusChart()
  await expect.poll(() => tip.textContent()).toContain('Kalmar 2018: ')
  expect((await tip.textContent())?.split('\n')).toHaveLength(3)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tip.textContent()).toContain('Borgholm 2019: ')
  await page.keyboard.press('Escape')
  await expect.poll(() => tip.isVisible()).toBe(false)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tip.textContent()).toContain('Borgholm 2020: ')
})

test('the missing year of the county is read out with its reason', async () => {
  await draw(netMigrationInput(['08']), 'wide')
  await focusChart()
  for (let year = 2018; year < 2025; year++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('#live [role=status]').textContent()).toContain('2025: saknas')
})

test('arrows down and up go from place to place, and zero is read out as a value', async () => {
  await draw(netMigrationInput(MUNICIPALITY_CODES, BARS_OF_2023), 'wide')
  const tip = page.locator('#live [role=status]')
  await focusChart()
  await expect.poll(() => tip.textContent()).toContain('Mörbylånga 2023: ')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => tip.textContent()).toContain('Kalmar 2023: ')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => tip.textContent()).toMatch(/Borgholm 2023: [+]?0/)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => tip.textContent()).toContain('Kalmar 2023: ')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tip.textContent()).toContain('Borgholm 2023: ')
  await page.keyboard.press('Escape')
  await expect.poll(() => tip.isVisible()).toBe(false)
})

test('the pointer reads out the place whose row it is on', async () => {
  const input = netMigrationInput(MUNICIPALITY_CODES, BARS_OF_2023)
  await draw(input, 'wide')
  const row = buildSeriesChart(input, 'wide').bars.at(-1)
  const box = await page.locator('#live').boundingBox()
  if (!row || !box) throw new Error('Nothing was drawn')
  const { x, y, width, height } = row.slot
  await page.mouse.move(box.x + x + width / 2, box.y + y + height / 2)
  await expect.poll(() => page.locator('#live [role=status]').textContent()).toBe(row.sentence)
})

test.each([
  ['lines', netMigrationInput(['08', ...THREE_PLACES])],
  ['bars', netMigrationInput(MUNICIPALITY_CODES, BARS_OF_2023)],
  ['bars of a noisy year', netMigrationInput(MUNICIPALITY_CODES, { form: 'bar', period: '2025' })],
])('on a phone what is read out of %s stays inside the drawing', async (_name, input) => {
  await draw(input, 'narrow')
  await focusChart()
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('#live [role=status]').textContent()).not.toBe('')
    const [drawing] = await boxesOf(page, '#live')
    const [tip] = await boxesOf(page, '#live [role=status] > div')
    expect(tip?.x).toBeGreaterThanOrEqual(0)
    expect((tip?.x ?? 0) + (tip?.width ?? 0)).toBeLessThanOrEqual((drawing?.width ?? 0) + 1)
  }
})

test('small multiples and maps stay the static drawing', async () => {
  for (const form of ['line', 'map'] as const) {
    await draw(netMigrationInput(MUNICIPALITY_CODES, { form }), 'wide')
    expect(await page.locator('#live .recharts-surface').count()).toBe(0)
    expect(await page.locator('#live svg[role=img]').count()).toBe(1)
  }
})

test('drawing raises no error in the page', () => {
  expect(drawings.violations).toEqual([])
})

async function draw(input: SeriesChartInput, layout: (typeof CHART_LAYOUTS)[number]): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(([given, name]) => window.drawSeries(given, name), [input, layout] as const)
  await drawings.settled()
}

async function focusChart(): Promise<void> {
  await page.locator('#live svg.recharts-surface').focus()
}

function withoutValue(input: SeriesChartInput, period: string): SeriesChartInput {
  const index = input.series.periods.indexOf(period)
  const series = input.series.series.map(column => ({
    ...column,
    values: column.values.map((value, i) => (i === index ? null : value)),
    marks: { ...column.marks, [index]: { missing: 'not_available' as const } },
  }))
  return { ...input, series: { ...input.series, series } }
}
