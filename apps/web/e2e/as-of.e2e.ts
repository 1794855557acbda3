import { describe, expect, it } from 'vitest'
import { siteOrigin } from './lane.ts'
import { mainText } from './reading.ts'
import { visit } from './visit.ts'

const DAY = '2023-01-31'

describe('Another day', () => {
  it('is chosen in the foot of a page, kept on the way to others, and left again', async () => {
    const page = await visit('/')
    await page.getByRole('button', { name: 'Visa som det såg ut …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Visa som det såg ut …' })
    expect(await dialog.innerText()).toContain('visas som de lyder nu')
    await dialog.getByLabel('Dag').fill(DAY)
    await dialog.getByRole('button', { name: 'Visa', exact: true }).click()
    await page.waitForURL(/asOf=2023-01-31/)
    await page.getByText('Så här såg det ut 31 januari 2023').waitFor()
    expect(await page.title()).toContain('som det såg ut 31 januari 2023')

    await page.getByRole('navigation').getByRole('link', { name: 'Länet till 2030' }).click()
    await page.waitForURL(/\/lanet\?asOf=2023-01-31/)
    await page.getByText('Så här såg det ut 31 januari 2023').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText('This is how it was on 31 January 2023').waitFor()
    expect(page.url()).toContain(`asOf=${DAY}`)

    await page.getByRole('link', { name: 'Show what holds now' }).click()
    await page.waitForURL(url => !url.search.includes('asOf'))
    expect(await mainText(page)).not.toContain('This is how it was')
    expect(await page.title()).not.toContain('as it was')
  })

  it('is chosen among days that people ask about', async () => {
    const page = await visit('/malvarden')
    await page.getByRole('button', { name: 'Visa som det såg ut …' }).click()
    await page.getByRole('button', { name: 'När resultatet för 2022 blev känt' }).click()
    await page.waitForURL(/asOf=2023-01-31/)
    await expect.poll(() => mainText(page)).toContain('Så här såg det ut 31 januari 2023')
  })

  it('that has not been is refused in the dialog, with a sentence', async () => {
    const page = await visit('/')
    await page.getByRole('button', { name: 'Visa som det såg ut …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Dag').fill('2199-01-01')
    await dialog.getByRole('button', { name: 'Visa', exact: true }).click()
    await dialog.getByText('Skriv en dag som har varit').waitFor()
    expect(page.url()).not.toContain('asOf')
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })

  it.each([
    { asOf: '2199-01-01', text: 'har inte inträffat än' },
    { asOf: 'i går', text: 'är ingen tidpunkt' },
  ])('$asOf in the address is refused with a way on', async ({ asOf, text }) => {
    const page = await visit(`/malvarden?asOf=${asOf}`, { expectedStatus: 400 })
    expect(await mainText(page)).toContain(text)
    expect(await mainText(page)).not.toContain('Så här såg det ut')
    await page.getByRole('link', { name: 'Visa utan val i adressen' }).click()
    await page.waitForURL(url => url.search === '')
    await expect.poll(() => mainText(page)).toContain('17 målvärden')
  })

  it('stands above every page, also one whose texts do not change', async () => {
    for (const path of ['/', '/malvarden', '/lanet', '/indikatorer', '/ar/2022', '/om']) {
      const page = await visit(`${path}?asOf=2026-11-21`)
      expect(await mainText(page), path).toContain('Så här såg det ut 21 november 2026')
    }
  })

  it('is said to change nothing on a page that always shows what holds now', async () => {
    for (const path of ['/bildspel', '/tillganglighet']) {
      const page = await visit(`${path}?asOf=${DAY}`)
      const text = await mainText(page)
      expect(text, path).toContain('Den här visar alltid det som gäller nu.')
      expect(text, path).not.toContain('Så här såg det ut')
      expect(await page.title(), path).not.toContain('som det såg ut')
    }
  })

  it('is in the words of a shared link, in pictures and on paper', async () => {
    const html = await (await fetch(`${siteOrigin()}/malvarden/friskvardsbidraget?asOf=${DAY}`)).text()
    expect(html).toMatch(/<title>[^<]*som det såg ut 31 januari 2023 – Målkoll<\/title>/)
    expect(html).toMatch(/name="description" content="Så här såg det ut 31 januari 2023\. 66\s%/)
    const picture = `${siteOrigin()}/api/v1/targets/friskvardsbidraget/chart.svg?lang=sv&asOf=${DAY}`
    expect(await (await fetch(picture)).text()).toContain('31 januari 2023')
    const page = await visit(`/malvarden/friskvardsbidraget?asOf=${DAY}`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Så här såg det ut 31 januari 2023').isVisible()).toBe(true)
  })
})
