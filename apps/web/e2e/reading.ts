import type { Page } from 'playwright-core'

/** The page's content as the reader sees it, with plain spaces and without soft hyphens. */
export async function mainText(page: Page): Promise<string> {
  return plain(await page.getByRole('main').innerText())
}

export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('\u00ad', '').trim()
}

/** What a screen reader says of the element that has the focus. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })
}
