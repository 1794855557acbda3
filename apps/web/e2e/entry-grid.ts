import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { plain } from './reading.ts'

/** The field of a cell. */
export function field(page: Page, row: string, period: string) {
  return page.getByRole('textbox', { name: `${row}, ${period}`, exact: true })
}

/** The word under a field, as a screen reader hears it. */
async function stateOf(page: Page, row: string, period: string): Promise<string> {
  const ids = (await field(page, row, period).getAttribute('aria-describedby'))?.split(' ') ?? []
  const state = page.locator(`[id="${ids[0]}"]`)
  const full = state.locator('.sr')
  return plain(await ((await full.count()) > 0 ? full : state).innerText())
}

export async function waitForState(
  page: Page,
  [row, period]: [string, string],
  state: RegExp,
): Promise<void> {
  await expect.poll(() => stateOf(page, row, period), { timeout: 15_000 }).toMatch(state)
}

/** What the browser has kept so far of what is typed: it writes after each key, a moment later. */
export function keptDrafts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await answerOf(indexedDB.open('malkoll-inmatning'))
    const drafts = await answerOf(database.transaction('drafts').objectStore('drafts').getAll())
    database.close()
    return JSON.stringify(drafts)

    function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    }
  })
}

/** Puts text and table where a spreadsheet would, and presses the keys. */
export async function paste(page: Page, content: { text: string; html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    if (html) data.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, content)
}
