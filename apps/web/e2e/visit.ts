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
  const { expectedStatus, expectedComplaints, isApplication = true, before, ...contextOptions } = options
  const { page, complaints } = await openWindow(contextOptions)
  onTestFinished(async () => {
    await page.context().close()
    expectNoOthers(complaints, { path, expectedStatus, expectedComplaints })
  })
  await before?.(page)
  await goTo(page, { path, expectedStatus })
  if (isApplication && contextOptions.javaScriptEnabled !== false) await drawn(page)
  return page
}

/** A window in which a reader goes from page to page: for what reads many pages and changes none. */
export interface KeptWindow {
  /** Fetches everything anew, as at a first visit. Complaints fail the test that asks. */
  visit(path: string, expectedStatus?: number): Promise<Page>
  close(): Promise<void>
}

export async function keepWindow(options: BrowserContextOptions): Promise<KeptWindow> {
  const { page, complaints } = await openWindow(options)
  const context = page.context()
  const network = await context.newCDPSession(page)
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  return {
    async visit(path, expectedStatus) {
      complaints.length = 0
      onTestFinished(() => expectNoOthers(complaints, { path, expectedStatus }))
      await goTo(page, { path, expectedStatus })
      await drawn(page)
      return page
    },
    close: () => context.close(),
  }
}

async function openWindow(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  connected ??= chromium.connect(lane().browserEndpoint)
  const browser = await connected
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    baseURL: siteOrigin(),
    ...options,
  })
  const page = await context.newPage()
  const complaints = listenForComplaints(page)
  await recordLayoutShifts(page)
  return { page, complaints }
}

interface Arrival {
  path: string
  expectedStatus?: number | undefined
  expectedComplaints?: RegExp | undefined
}

async function goTo(page: Page, { path, expectedStatus = 200 }: Arrival): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' })
  expect(answer?.status(), `Status of ${path}`).toBe(expectedStatus)
}

function expectNoOthers(complaints: readonly string[], arrival: Arrival): void {
  const { path, expectedStatus = 200, expectedComplaints } = arrival
  const expected =
    expectedComplaints ?? (expectedStatus === 200 ? null : RegExp(`status of ${expectedStatus}`))
  const unexpected = complaints.filter(complaint => !expected?.test(complaint))
  expect(unexpected, `Complaints of ${path}`).toEqual([])
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
