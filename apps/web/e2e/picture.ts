/** Takes the picture of the board that the README shows: `pnpm picture` after a build. */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { startStack } from './stack.ts'

const PICTURE = fileURLToPath(new URL('./board.png', import.meta.url))

const stack = await startStack()
try {
  const browser = await chromium.connect(stack.browserEndpoint)
  const page = await browser.newPage({ viewport: { width: 1120, height: 720 }, locale: 'sv-SE' })
  await page.goto(stack.origin, { waitUntil: 'networkidle' })
  await page.screenshot({ path: PICTURE })
} finally {
  await stack.stop()
}
