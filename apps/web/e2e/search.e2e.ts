import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { focusedName, mainText } from './reading.ts'
import { PHONE, visit } from './visit.ts'

describe('The search', () => {
  it('finds net migration by the word people use, while it is written', async () => {
    const page = await visit('/sok')
    await page.getByRole('searchbox').pressSequentially('inflyttning')
    await expect.poll(async () => (await hits(page))[0]).toContain('Flyttnetto per 1')
    await page.waitForURL(/[?&]q=inflyttning/)
    expect(await page.getByRole('status').first().innerText()).toMatch(/träffar på ”inflyttning”/)
  })

  it.each([
    { written: 'arbetslöshett', found: 'Arbetslöshet' },
    { written: 'halsa', found: 'hälsa' },
    { written: 'Borgolm', found: 'Borgholm' },
    { written: 'friskvard', found: 'riskvård' },
  ])('forgives $written', async ({ written, found }) => {
    const page = await visit(`/sok?q=${encodeURIComponent(written)}`)
    const names = (await hits(page)).map(name => name.replaceAll('\u00ad', ''))
    expect(names.some(name => name.includes(found))).toBe(true)
  })

  it('says that nothing was found, and suggests words that find', async () => {
    const page = await visit('/sok?q=xyzzyqwv', { viewport: PHONE })
    expect(await mainText(page)).toContain('Inga träffar på ”xyzzyqwv”')
    await page.getByRole('link', { name: 'bostäder' }).click()
    await page.waitForURL(/q=bost/)
    await expect.poll(async () => (await hits(page)).length).toBeGreaterThan(0)
    expect(await page.getByRole('searchbox').inputValue()).toBe('bostäder')
  })

  it('is walked by the arrow keys, from the field to the hits and back', async () => {
    const page = await visit('/sok?q=inflyttning')
    const field = page.getByRole('searchbox')
    await field.focus()
    await page.keyboard.press('ArrowDown')
    expect(await focusedName(page)).toContain('Flyttnetto')
    await page.keyboard.press('ArrowUp')
    expect(await field.evaluate(element => element === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/indikatorer\//)
  })

  it('leads to goals, places and pages', async () => {
    for (const [words, path] of [
      ['fossilbränslefri', '/lanet/mal/fossilbranslefri-region'],
      ['Borgholm', '/kommuner/0885'],
    ]) {
      const page = await visit(`/sok?q=${encodeURIComponent(words ?? '')}`)
      await page.getByRole('main').locator(`a[href="${path}"]`).first().waitFor()
    }
  })

  it('keeps the words and says what is the matter when the server cannot be reached', async () => {
    const page = await visit('/sok', { expectedComplaints: /search|ERR_|Failed/ })
    await page.route('**/api/v1/search*', route => route.abort())
    await page.getByRole('searchbox').fill('hälsa')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('hälsa')
    await page.unroute('**/api/v1/search*')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await expect.poll(async () => (await hits(page)).length).toBeGreaterThan(0)
  })
})

function hits(page: Page): Promise<string[]> {
  return page.getByRole('main').locator('ol').getByRole('link').allInnerTexts()
}
