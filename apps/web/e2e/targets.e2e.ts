import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { mainText } from './reading.ts'
import { visit } from './visit.ts'

describe('The list of målvärden', () => {
  it('shows all seventeen, each with a link to its page', async () => {
    const page = await visit('/malvarden')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Målvärden')
    expect(await names(page)).toHaveLength(17)
  })

  it('keeps the chosen status in the address', async () => {
    const page = await visit('/malvarden')
    await page.getByRole('checkbox', { name: /^Ej uppfyllt/ }).check()
    await page.waitForURL(/[?&]status=/)
    await expect.poll(async () => (await names(page)).length).toBe(6)
    await page.reload()
    await expect.poll(async () => (await names(page)).length).toBe(6)
  })

  it('finds a målvärde by a part of its name', async () => {
    const page = await visit('/malvarden')
    await page.getByLabel('Sök på mått eller mål').fill('friskvård')
    await expect.poll(async () => (await names(page)).length).toBe(1)
    await page.waitForURL(/[?&]q=friskv/)
  })

  it('says so when nothing fits, and takes the filters away on request', async () => {
    const page = await visit('/malvarden?q=finnsinte')
    expect(await mainText(page)).toContain('Inget målvärde passar filtren.')
    await page
      .getByRole('button', { name: 'Rensa filtren' })
      .or(page.getByRole('link', { name: 'Rensa filtren' }))
      .click()
    await expect.poll(async () => (await names(page)).length).toBe(17)
  })

  it('lists only the published målvärde when examples are left out', async () => {
    const page = await visit('/malvarden?publicerat=1')
    const shown = await names(page)
    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatch(/friskvårdsbidraget/i)
  })

  it('goes back to the same choice after a look at a målvärde', async () => {
    const page = await visit('/malvarden?status=met')
    const before = await names(page)
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/\/malvarden\/[a-z]/)
    await page.goBack()
    await expect.poll(() => names(page)).toEqual(before)
  })
})

function names(page: Page): Promise<string[]> {
  return page.getByRole('rowheader').getByRole('link').allInnerTexts()
}
