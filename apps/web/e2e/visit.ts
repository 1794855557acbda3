import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { lane, siteOrigin } from './lane.ts'

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 900 }

export interface VisitOptions extends BrowserContextOptions {
  /** An answer that the page rightly gives, such as 404 on a page that does not exist. */
  expectedStatus?: number
  /** Complaints that the test brings about itself. */
  expectedComplaints?: RegExp
  /** Whether the address is one of the web app's own pages, which is waited for; without it, yes. */
  isApplication?: boolean
  /** Something to do before the page is asked for. */
  before?(page: Page): Promise<void>
}

let connected: Promise<Browser> | undefined

/**
 * Opens a page of the site in a browser context of its own. When the test ends, anything that the page complained
 * about – an error in the console, a violated security policy, a failed request – fails it.
 */
export async function visit(path: string, options: VisitOptions = {}): Promise<Page> {
  const {
    expectedStatus = 200,
    expectedComplaints,
    isApplication = true,
    before,
    ...contextOptions
  } = options
  connected ??= chromium.connect(lane().browserEndpoint)
  const browser = await connected
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    baseURL: siteOrigin(),
    ...contextOptions,
  })
  const page = await context.newPage()
  const complaints = listenForComplaints(page)
  const expected =
    expectedComplaints ?? (expectedStatus === 200 ? null : RegExp(`status of ${expectedStatus}`))
  onTestFinished(async () => {
    await context.close()
    const unexpected = complaints.filter(complaint => !expected?.test(complaint))
    expect(unexpected, `Complaints of ${path}`).toEqual([])
  })
  await recordLayoutShifts(page)
  await before?.(page)
  const answer = await page.goto(path, { waitUntil: 'load' })
  expect(answer?.status(), `Status of ${path}`).toBe(expectedStatus)
  if (isApplication && contextOptions.javaScriptEnabled !== false) await drawn(page)
  return page
}

/** The page has taken the place of what the server wrote, with its fonts and without anything on its way. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.first-paint') && document.querySelector('h1'))
  await page.waitForFunction(() => document.fonts.status === 'loaded')
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`)
  })
  return complaints
}

declare global {
  interface Window {
    layoutShift: number
  }
}

async function recordLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShift = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') window.layoutShift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of all layout shifts so far, those after a tap or a key included. */
export function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(() => window.layoutShift)
}
