import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MISSING_PAGE, PAGES } from './pages.ts'
import { DESKTOP, PHONE, visit } from './visit.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const READERS = [
  { reader: 'on a phone, light', viewport: PHONE, colorScheme: 'light', language: 'sv' },
  { reader: 'on a phone, dark', viewport: PHONE, colorScheme: 'dark', language: 'sv' },
  { reader: 'on a desktop, light, in English', viewport: DESKTOP, colorScheme: 'light', language: 'en' },
  { reader: 'on a desktop, dark, in English', viewport: DESKTOP, colorScheme: 'dark', language: 'en' },
] as const

const EVERY_PAGE = [
  ...PAGES.map(page => ({ ...page, expectedStatus: 200 })),
  { name: 'not found', path: MISSING_PAGE, expectedStatus: 404 },
]

describe.each(READERS)('For a reader $reader', ({ viewport, colorScheme, language }) => {
  it.each(EVERY_PAGE)('the page $name fits the window and has no serious obstacle', async target => {
    const address = inLanguage(target.path, language)
    const page = await visit(address, { viewport, colorScheme, expectedStatus: target.expectedStatus })
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    )
    expect(await obstaclesOf(page)).toEqual([])
  })
})

function inLanguage(path: string, language: 'sv' | 'en'): string {
  if (language === 'sv') return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`
}

/** What axe finds serious or critical, with the elements. Evaluated from outside, so that the page's own policy holds. */
async function obstaclesOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate<AxeResults>('axe.run()')
  expect(results.passes.length, 'Rules that axe could apply').toBeGreaterThan(10)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}
