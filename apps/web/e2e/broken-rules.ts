import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules that axe leaves out unless asked. */
const MORE_RULES = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'css-orientation-lock']

const FEWEST_RULES = 10

/**
 * What axe finds, of whatever weight, and what it does not ask: one h1, a way past the menu first of all, tables with
 * captions and scopes. Evaluated from outside, so that the page's own policy holds.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  const rules = Object.fromEntries(MORE_RULES.map(rule => [rule, { enabled: true }]))
  const results = await runAxe(page, { rules })
  if (results.passes.length < FEWEST_RULES) return [`axe could apply ${results.passes.length} rules only`]
  return [...violationsOf(results), ...(await structureFaults(page))]
}

/** Texts that do not stand out from what is behind them, in the colours that hold now. */
export async function paleTexts(page: Page): Promise<string[]> {
  return violationsOf(await runAxe(page, { runOnly: ['color-contrast'] }))
}

async function runAxe(page: Page, options: RunOptions): Promise<AxeResults> {
  await bringAxe(page)
  // Of rules that hold one element is told, and of none a selector: finding these for all takes longer than the rules.
  const told: RunOptions = { resultTypes: ['violations'], selectors: false }
  return page.evaluate<AxeResults>(`axe.run(${JSON.stringify({ ...options, ...told })})`)
}

function violationsOf({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}

/** Half a megabyte to read: done while a page waits for something else it costs nothing. */
export async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE)
}

export async function axeVersion(page: Page): Promise<string> {
  await bringAxe(page)
  return page.evaluate<string>('axe.version')
}

/** Of headings, of the way past the menu and of tables: quickly told, however large the page is. */
export function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) faults.push(`${headings} h1`)
    const first = document.querySelector('a[href], button, input, select')
    if (first?.getAttribute('href') !== '#main') faults.push(`First comes ${first?.outerHTML}`)
    for (const table of document.querySelectorAll('table')) {
      if (!table.caption?.textContent?.trim()) faults.push(`No caption: ${table.outerHTML.slice(0, 120)}`)
      for (const cell of table.querySelectorAll('th:not([scope])')) faults.push(`No scope: ${cell.outerHTML}`)
    }
    return faults
  })
}
