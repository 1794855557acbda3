import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTargetChart, CHART_LAYOUTS, type TargetChartInput } from '../model/index.ts'
import { chartInput, chartRowInput } from '../model/target-chart-input.fixture.ts'
import { textWidth } from '../model/text-width.ts'
import { boxesOf, type DrawingPage, isWithinOnePixel, openDrawingPage } from './drawing-page.fixture.ts'

const INPUTS: Record<string, TargetChartInput> = {
  'three years against at least 50 %': chartInput(),
  'a missing year': chartInput({
    rows: [chartRowInput({ period: '2020', value: 48 }), chartRowInput({ period: '2022', value: 66 })],
  }),
  'values below zero': chartInput({
    rows: [-4, 0, 3].map((value, i) =>
      chartRowInput({ period: String(2020 + i), value, target: { value: 0 } }),
    ),
  }),
  'twelve years': chartInput({
    rows: Array.from({ length: 12 }, (_, i) => chartRowInput({ period: String(2011 + i), value: 40 + i })),
  }),
}

let drawings: DrawingPage
let page: Page

beforeAll(async () => {
  drawings = await openDrawingPage()
  page = drawings.page
}, 60_000)

afterAll(() => drawings?.close())

describe.each(Object.entries(INPUTS))('Recharts draws %s', (_name, input) => {
  test.each(CHART_LAYOUTS)('with the bars of the static %s drawing, within 1 px', async layout => {
    await draw(input, layout)
    const [still, live] = [
      await boxesOf(page, '#static rect, #static text'),
      await boxesOf(page, '#live rect, #live text'),
    ]
    expect(still.length).toBeGreaterThan(3)
    const missing = still.filter(box => !live.some(other => isWithinOnePixel(box, other)))
    expect(missing).toEqual([])
    const bars = buildTargetChart(input, layout).bars.filter(bar => bar.rect)
    expect(await page.locator('#live rect[data-period]').count()).toBe(bars.length)
  })
})

test('both drawings take the same room on the page', async () => {
  await draw(chartInput(), 'wide')
  const heights = await page.evaluate(() =>
    ['static', 'live'].map(
      id => document.getElementById(id)?.firstElementChild?.getBoundingClientRect().height,
    ),
  )
  expect(heights).toEqual([380, 380])
})

test('the arrow keys read out one period after the other, and Escape dismisses it', async () => {
  await draw(chartInput(), 'wide')
  const tip = page.locator('#live [role=status]')
  await page.locator('#live svg.recharts-surface').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tip.textContent()).toContain('58')
  expect(await tip.textContent()).toBe('2021: 58\u00a0%. Målvärde minst 50\u00a0%. Uppfyllt.')
  await page.keyboard.press('Escape')
  await expect.poll(() => tip.isVisible()).toBe(false)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tip.textContent()).toContain('2022: 66')
})

test('the focus of the keyboard can be seen', async () => {
  await draw(chartInput(), 'wide')
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
    return {
      tag: document.activeElement?.tagName,
      outlineStyle,
      isThick: Number.parseFloat(outlineWidth) >= 1,
    }
  })
  expect(outline).toMatchObject({ tag: 'svg', isThick: true })
  expect(outline.outlineStyle).not.toBe('none')
})

test('the keys are told to those who come with the keyboard, in sight and in the description', async () => {
  await draw(chartInput(), 'wide')
  const words = page.locator('#live').getByText('Piltangenterna läser upp ett värde i taget.')
  expect(await words.filter({ visible: true }).count()).toBe(0)
  await page.keyboard.press('Tab')
  await expect.poll(() => words.filter({ visible: true }).count()).toBe(1)
  const description = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby') ?? ''
    return document.getElementById(id)?.textContent
  })
  expect(description).toContain('Escape stänger.')
})

test('a period without a bar has a tooltip too', async () => {
  await draw(INPUTS['a missing year'] ?? chartInput(), 'wide')
  const tip = page.locator('#live [role=status]')
  await page.locator('#live svg.recharts-surface').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => tip.textContent()).toContain('2021: Ingen uppgift')
})

test('the width table tells how wide Chromium draws a text', async () => {
  const text = 'Två av tre nyttjar friskvårdsbidraget – 66,5 %'
  const measured = await page.evaluate(line => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('This browser draws no canvas')
    context.font = "600 40px 'Source Sans 3'"
    return context.measureText(line).width
  }, text)
  expect(Math.abs(textWidth(text, 40, 600) / measured - 1)).toBeLessThan(0.02)
})

test('drawing raises no error in the page', () => {
  expect(drawings.violations).toEqual([])
})

async function draw(input: TargetChartInput, layout: (typeof CHART_LAYOUTS)[number]): Promise<void> {
  await page.evaluate(([given, name]) => window.drawBoth(given, name), [input, layout] as const)
  await drawings.settled()
}
