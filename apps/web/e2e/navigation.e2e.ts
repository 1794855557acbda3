import { describe, expect, it } from 'vitest'
import { mainText, plain } from './reading.ts'
import { PHONE, visit } from './visit.ts'

describe('The navigation', () => {
  it('has four entries and nothing empty behind them', async () => {
    const page = await visit('/')
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' })
    const names = await menu.getByRole('link').allInnerTexts()
    expect(names).toEqual(['Når vi målen?', 'Länet till 2030', 'Året', 'Sök'])
    for (const name of names) {
      await menu.getByRole('link', { name }).click()
      await page.locator('nav [aria-current=page]', { hasText: name }).waitFor()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1)
    }
  })

  it('stands on one line of a phone', async () => {
    const page = await visit('/', { viewport: PHONE })
    const links = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link')
    const boxes = await Promise.all((await links.all()).map(link => link.boundingBox()))
    expect(new Set(boxes.map(box => box?.y)).size).toBe(1)
    expect(Math.max(...boxes.map(box => (box ? box.x + box.width : 0)))).toBeLessThanOrEqual(PHONE.width)
  })

  it('keeps the method when its sources cannot be had, and says what is the matter', async () => {
    const page = await visit('/tillganglighet', { expectedComplaints: /status of 500/ })
    const problem = { code: 'internal_error', detail: 'Försök igen.', status: 500, errors: [] }
    await page.route('**/api/v1/sources*', route => route.fulfill({ status: 500, json: problem }))
    await page.getByRole('link', { name: 'Så bedömer vi' }).click()
    const alert = page.getByRole('region', { name: 'Källor' }).getByRole('alert')
    await expect.poll(() => alert.innerText()).toBe('Något gick fel hos oss. Försök igen')
    expect(await mainText(page)).toContain('När är ett målvärde uppfyllt?')
    await page.unroute('**/api/v1/sources*')
    await alert.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('region', { name: 'Källor' }).getByRole('listitem').first().waitFor()
  })

  it('has målvärden and method at the foot of every page', async () => {
    const page = await visit('/lanet')
    const names = await page.getByRole('contentinfo').getByRole('link').allInnerTexts()
    expect(names).toEqual(expect.arrayContaining(['Målvärden', 'Så bedömer vi']))
  })

  it('is told on the board by the facts that have a page of their own', async () => {
    const page = await visit('/')
    await page.getByRole('link', { name: 'Budgeten rad för rad' }).click()
    await page.waitForURL(/\/ar\/2022$/)
    await page.goBack()
    await page.getByRole('link', { name: 'Strategins områden och mål' }).click()
    await page.waitForURL(/\/lanet$/)
    await expect.poll(async () => plain(await mainText(page))).toContain('10 mål till 2030')
  })
})
