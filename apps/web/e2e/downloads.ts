import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'

export async function openDownloads(page: Page): Promise<void> {
  await page.getByText('Ladda ner', { exact: true }).click()
}

/** The file behind a link in the menu of downloads, with the name it would be saved by. */
export async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  await openDownloads(page)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  const bytes = await buffer(await file.createReadStream())
  return { name: file.suggestedFilename(), bytes }
}
