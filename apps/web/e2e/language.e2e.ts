import { describe, expect, it } from 'vitest'
import { mainText } from './reading.ts'
import { visit } from './visit.ts'

describe('The language', () => {
  it('changes to English in the address and in every text, and back', async () => {
    const page = await visit('/')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/[?&]lang=en/)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await expect.poll(() => mainText(page)).toMatch(/7 of 17 targets/i)
    await page.getByRole('link', { name: 'Svenska' }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('sv')
    await expect.poll(() => mainText(page)).toContain('7 av 17 målvärden är uppfyllda.')
  })

  it('follows the reader to the next page', async () => {
    const page = await visit('/?lang=en')
    await page.getByRole('navigation').getByRole('link').nth(1).click()
    await page.waitForURL(/\/lanet.*[?&]lang=en/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('says in the language of the page that an address leads nowhere', async () => {
    const swedish = await visit('/finns-inte', { expectedStatus: 404 })
    expect(await mainText(swedish)).toContain('Sidan finns inte')
    const english = await visit('/finns-inte?lang=en', { expectedStatus: 404 })
    expect(await mainText(english)).not.toContain('Sidan finns inte')
    expect(await english.locator('html').getAttribute('lang')).toBe('en')
  })
})
