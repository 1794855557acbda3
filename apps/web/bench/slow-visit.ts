import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'

/** A cheap phone on a slow mobile network: “Slow 4G” and 4 × as Lighthouse throttles, on the wire and in the browser. */
const SLOW = {
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  },
  timesSlowerProcessor: 4,
} as const

const VIEWPORT = { width: 360, height: 740 }
const LONGEST_WAIT_MS = 20_000
/** The other pages' code is fetched while the reader reads; its work counts as blocking too. */
const READING_MS = 2500
/** A task blocks by what it takes above this, which a reader does not notice. */
const UNNOTICED_MS = 50

/** Milliseconds since the address was asked for, but the shift, which has no unit. */
export interface SlowVisit {
  firstPaint: number
  /** Every text asked for is on the screen. */
  readable: number
  /** The scripts have taken over from what the server wrote. */
  live: number
  /** The sum of what every task since the first paint took above 50 ms. */
  blocking: number
  layoutShift: number
}

declare global {
  interface Window {
    seen: {
      readable?: number
      live?: number
      layoutShift: number
      tasks: { start: number; duration: number }[]
    }
  }
}

/**
 * Opens an address as a first-time reader with a slow phone does, and waits until all `texts` can be read in it.
 * Throws when they do not come in 20 seconds.
 */
export async function visitSlowly(
  browser: Browser,
  address: string,
  texts: readonly string[],
): Promise<SlowVisit> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'sv-SE' })
  try {
    const page = await context.newPage()
    await slowDown(await context.newCDPSession(page))
    await page.addInitScript(recordWhatIsSeen, texts)
    await page.goto(address, { waitUntil: 'load', timeout: LONGEST_WAIT_MS })
    await page.waitForFunction(() => window.seen.readable && window.seen.live, null, {
      timeout: LONGEST_WAIT_MS,
    })
    await wait(READING_MS)
    return await readVisit(page)
  } finally {
    await context.close()
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW.network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.timesSlowerProcessor })
}

/** Runs in the page before anything else. A frame is only made once the style sheets are there. */
function recordWhatIsSeen(texts: readonly string[]): void {
  const seen: Window['seen'] = { layoutShift: 0, tasks: [] }
  window.seen = seen
  const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\s\u00ad]+/g, ' ')
  const look = () => {
    const main = document.querySelector('main')
    const text = plain(main?.textContent)
    if (main && texts.every(each => text.includes(plain(each)))) seen.readable ??= performance.now()
    if (main && !main.matches('.first-paint')) seen.live ??= performance.now()
    if (!seen.readable || !seen.live) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') seen.layoutShift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

async function readVisit(page: Page): Promise<SlowVisit> {
  const { seen, firstPaint } = await page.evaluate(() => ({
    seen: window.seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }))
  const blocking = seen.tasks
    .filter(({ start, duration }) => start + duration > firstPaint)
    .reduce((sum, { duration }) => sum + duration - UNNOTICED_MS, 0)
  return {
    firstPaint,
    readable: Math.max(firstPaint, seen.readable ?? Number.NaN),
    live: seen.live ?? Number.NaN,
    blocking,
    layoutShift: seen.layoutShift,
  }
}
