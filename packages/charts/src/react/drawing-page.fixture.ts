import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '@malkoll/toolchain/chromium'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'

/** Chromium with a page that draws both drawings of a model: `window.drawBoth`, `window.drawSeries`. */
export interface DrawingPage {
  page: Page
  /** Errors raised in the page so far. */
  violations: string[]
  /** Waits until the live drawing stands. */
  settled(): Promise<void>
  close(): Promise<void>
}

export async function openDrawingPage(): Promise<DrawingPage> {
  const script = await bundle()
  const browser = await chromium.launch({
    executablePath: ensureChromium(console.error),
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 1400, height: 1600 } })
  const violations: string[] = []
  page.on('pageerror', error => violations.push(error.message))
  await page.setContent(
    `<!doctype html><style>${fontFaces()}body{margin:0;font-family:'Source Sans 3'}</style><body>`,
  )
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'drawBoth' in window)
  await page.evaluate(() => Promise.all([...document.fonts].map(font => font.load())))
  return { page, violations, settled: () => settled(page), close: () => browser.close() }
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#live text') !== null)
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

export interface Placed {
  x: number
  y: number
  width: number
  height: number
}

/** Boxes of all elements, relative to the drawing that they belong to. */
export function boxesOf(page: Page, selector: string): Promise<Placed[]> {
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

export function isWithinOnePixel(a: Placed, b: Placed): boolean {
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
