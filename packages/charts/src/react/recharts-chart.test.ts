import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '@malkoll/toolchain/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTargetChart, CHART_LAYOUTS, type TargetChartInput } from '../model/index.ts'
import { chartInput, chartRowInput } from '../model/target-chart-input.fixture.ts'
import { textWidth } from '../model/text-width.ts'

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

let browser: Browser
let page: Page
const violations: string[] = []

beforeAll(async () => {
  const script = await bundle()
  browser = await chromium.launch({ executablePath: ensureChromium(console.error), args: ['--no-sandbox'] })
  page = await browser.newPage({ viewport: { width: 1400, height: 1600 } })
  page.on('pageerror', error => violations.push(error.message))
  await page.setContent(
    `<!doctype html><style>${fontFaces()}body{margin:0;font-family:'Source Sans 3'}</style><body>`,
  )
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'drawBoth' in window)
  await page.evaluate(() => Promise.all([...document.fonts].map(font => font.load())))
}, 60_000)

afterAll(async () => {
  await browser?.close()
})

describe.each(Object.entries(INPUTS))('Recharts draws %s', (_name, input) => {
  test.each(CHART_LAYOUTS)('with the bars of the static %s drawing, within 1 px', async layout => {
    await draw(input, layout)
    const [still, live] = [
      await boxesOf('#static rect, #static text'),
      await boxesOf('#live rect, #live text'),
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
  expect(violations).toEqual([])
})

async function draw(input: TargetChartInput, layout: (typeof CHART_LAYOUTS)[number]): Promise<void> {
  await page.evaluate(([given, name]) => window.drawBoth(given, name), [input, layout] as const)
  await page.waitForFunction(() => document.querySelector('#live text') !== null)
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

interface Placed {
  x: number
  y: number
  width: number
  height: number
}

/** Boxes of all elements, relative to the drawing that they belong to. */
function boxesOf(selector: string): Promise<Placed[]> {
  return page.evaluate(
    css =>
      [...document.querySelectorAll(css)].map(element => {
        const box = element.getBoundingClientRect()
        const drawing = (element.closest('#static, #live') ?? element).getBoundingClientRect()
        return { x: box.x - drawing.x, y: box.y - drawing.y, width: box.width, height: box.height }
      }),
    selector,
  )
}

function isWithinOnePixel(a: Placed, b: Placed): boolean {
  return (['x', 'y', 'width', 'height'] as const).every(side => Math.abs(a[side] - b[side]) <= 1)
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('drawings.fixture.tsx', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'drawings' } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('Nothing was bundled')
  return result.output[0].code
}

function fontFaces(): string {
  const require = createRequire(import.meta.url)
  const files = {
    400: '400Regular/SourceSans3_400Regular',
    600: '600SemiBold/SourceSans3_600SemiBold',
    700: '700Bold/SourceSans3_700Bold',
  }
  return Object.entries(files)
    .map(([weight, file]) => {
      const bytes = readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`))
      const url = `data:font/ttf;base64,${bytes.toString('base64')}`
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(${url})}`
    })
    .join('')
}
