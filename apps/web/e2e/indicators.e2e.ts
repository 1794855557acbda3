import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { download, openDownloads } from './downloads.ts'
import { mainText, plain } from './reading.ts'
import { PHONE, visit } from './visit.ts'

const MIGRATION = '/indikatorer/net-migration-per-1000'
const EDUCATION = '/indikatorer/post-secondary-education'

describe('The list of indicators', () => {
  it('has the strategy’s areas, direction in words, marks for proposals and reasons for what is missing', async () => {
    const text = await mainText(await visit('/indikatorer'))
    for (const words of ['Stärkt konkurrenskraft', 'Åt fel håll', 'Förslag', 'Inga siffror är inlästa']) {
      expect(text).toContain(words)
    }
    expect(text).toContain('men äger inte genomförandet')
    expect(text).not.toMatch(/Exempel|[Uu]ppfyllt/)
  })

  it('keeps search and goal in the address', async () => {
    const page = await visit('/indikatorer')
    await page.getByLabel('Sök indikator').fill('flyttnetto')
    await page.waitForURL(/[?&]q=flyttnetto/)
    await expect.poll(() => names(page)).toContain('Flyttnetto per 1 000 invånare')
    const found = await names(page)
    await page.reload()
    await expect.poll(() => names(page)).toEqual(found)
  })

  it('says so when nothing fits, and takes the filters away on request', async () => {
    const page = await visit('/indikatorer?q=finnsinte')
    expect(await mainText(page)).toContain('Ingen indikator passar filtren.')
    await page.getByRole('button', { name: 'Rensa filtren' }).click()
    await expect.poll(async () => (await names(page)).length).toBeGreaterThan(20)
  })
})

describe('The page of an indicator', () => {
  it('tells the direction over both windows and how it was found', async () => {
    const page = await visit(MIGRATION)
    const text = await mainText(page)
    expect(text).toContain('Åt fel håll')
    expect(text).toContain('Sedan strategins start, 2019–2024 −2,01')
    expect(text).toContain('Senaste två åren, 2022–2024 −2,49')
    expect(text).toContain('Kommuner under noll 2025 7 av 12')
    await page.getByText('Så bedömdes det').click()
    expect(await mainText(page)).toContain('3,50 → 1,49')
  })

  it('has every value in its table: zero is a value, 2025 is marked and the county is computed', async () => {
    const page = await visit(MIGRATION)
    const table = page.getByRole('table', { name: /^Alla värden/ })
    const rows = (await table.getByRole('row').allInnerTexts()).map(plain)
    expect(rows[0]).toContain('2025*')
    expect(rows[1]).toMatch(/^Kalmar län Beräknad 5,30 3,50 3,28 4,65 3,98 −1,35 1,49 saknas/)
    expect(rows.find(row => row.startsWith('Borgholm'))).toMatch(/ 6,08 0,00 5,16 /)
    expect(await mainText(page)).toMatch(/\* Medvetet lite oskarp/)
  })

  it('puts chosen municipalities into chart, table and address, and the address gives the same view', async () => {
    const page = await visit(`${MIGRATION}?form=linje`)
    await page.getByRole('checkbox', { name: 'Kalmar', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Borgholm' }).check()
    await page.waitForURL(/kommun=0880%2C0885|kommun=0880,0885/)
    const shown = await page.getByRole('tabpanel').first().innerText()
    expect(shown).toContain('Borgholm')
    expect(shown).not.toContain('Högsby')
    await page.getByRole('tab', { name: 'Tabell' }).click()
    await page.waitForURL(/visa=tabell/)
    const rows = await rowNames(page)
    expect(rows).toEqual(['Borgholm', 'Kalmar'])
    const same = await visit(new URL(page.url()).pathname + new URL(page.url()).search)
    expect(await rowNames(same)).toEqual(rows)
    expect(await same.getByRole('checkbox', { name: 'Kalmar', exact: true }).isChecked()).toBe(true)
  })

  it('draws Borgholm’s zero of 2023', async () => {
    const page = await visit(`${MIGRATION}?form=linje&kommun=0885`)
    const chart = page.getByRole('tabpanel').getByRole('application').filter({ visible: true }).first()
    await chart.waitFor()
    expect(await chart.innerHTML()).toMatch(/2023/)
    await page.getByRole('tab', { name: 'Text' }).click()
    expect(plain(await page.getByRole('tabpanel').first().innerText())).toMatch(/2023:? 0/)
  })

  it('is a map whose municipalities the keyboard reaches through the list beside it', async () => {
    const page = await visit(`${MIGRATION}?form=karta&ar=2025`)
    const list = page.getByRole('table', { name: /Kommunerna i ordning 2025/ })
    const first = list.getByRole('link').first()
    expect(await first.innerText()).toBe('Mörbylånga')
    expect(await list.getByRole('link').count()).toBe(12)
    await first.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/kommuner\/0840/)
    await page.getByRole('heading', { level: 1, name: 'Mörbylånga' }).waitFor()
  })

  it('shows another year on the map and says which in the address', async () => {
    const page = await visit(MIGRATION)
    await page.getByLabel('År').selectOption('2023')
    await page.waitForURL(/[?&]ar=2023/)
    const list = page.getByRole('table', { name: /Kommunerna i ordning 2023/ })
    expect(plain(await list.getByRole('row', { name: /Borgholm/ }).innerText())).toContain('0,00')
  })

  it('tells the gap between women and men as a figure', async () => {
    const page = await visit(`${EDUCATION}?form=linje&kommun=0880&grupp=kvinnor,man`)
    expect(await mainText(page)).toContain('från 10,9 till 13,0 procentenheter')
  })

  it('says that the county value exists elsewhere but is not fetched', async () => {
    const text = await mainText(await visit(`${EDUCATION}?form=linje`))
    expect(text).toMatch(/[Ll]änsvärde finns hos SCB men är inte hämtat/)
  })

  it('gives what is shown as files', async () => {
    const page = await visit(`${MIGRATION}?form=staplar&ar=2023&kommun=0880,0885`)
    const csv = await download(page, 'Tabell (CSV)')
    const text = csv.bytes.toString('utf8')
    expect(csv.name).toMatch(/\.csv$/)
    expect(text).toMatch(/Borgholm/)
    expect(text).not.toMatch(/Högsby/)
    expect((await download(page, 'Bild (PNG)')).bytes.subarray(1, 4).toString()).toBe('PNG')
    expect((await download(page, 'Bild (SVG)')).bytes.toString('utf8')).toMatch(/^<svg/)
  })

  it('copies text and source with the address of the view', async () => {
    const page = await visit(`${MIGRATION}?form=linje&kommun=0885`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await openDownloads(page)
    await page.getByRole('button', { name: 'Kopiera text och källa' }).click()
    await page.getByText('Texten är kopierad.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('SCB')
    expect(copied).toContain('kommun=0885')
  })

  it('says why there are no figures', async () => {
    const text = await mainText(await visit('/indikatorer/public-transport-trips'))
    expect(text).toContain('Inga siffror är inlästa')
    expect(text).not.toContain('Alla värden')
  })

  it('does not exist under a name that nobody has', async () => {
    const page = await visit('/indikatorer/finns-inte', { expectedStatus: 404 })
    expect(await mainText(page)).toMatch(/finns inte/)
    await page.getByRole('link', { name: 'Se alla indikatorer' }).click()
    await page.waitForURL(/\/indikatorer$/)
  })
})

describe('The page of a municipality', () => {
  it('stands against the county in neutral words and warns where numbers are small', async () => {
    const text = await mainText(await visit('/kommuner/0821'))
    expect(text).toContain('Lägre än länet 2024: −15,60 mot 1,49')
    expect(text).toContain('Under 10 000 invånare: några få personer ändrar talet mycket.')
    expect(text).not.toMatch(/[Uu]ppfyllt/)
  })

  it('leads to the other eleven and to the indicator with place and county chosen', async () => {
    const page = await visit('/kommuner/0821', { viewport: PHONE })
    const others = page.getByRole('navigation', { name: 'Länets andra kommuner' })
    expect(await others.getByRole('link').count()).toBe(11)
    await page.getByRole('link', { name: 'Flyttnetto per 1 000 invånare', exact: true }).click()
    await page.waitForURL(/\/indikatorer\/net-migration-per-1000\?.*kommun=08(%2C|,)0821/)
  })

  it('does not exist for a code that nobody has', async () => {
    const page = await visit('/kommuner/9999', { expectedStatus: 404 })
    expect(await mainText(page)).toMatch(/finns inte/)
    await page.getByRole('link', { name: 'Se alla indikatorer' }).click()
    await page.waitForURL(/\/indikatorer$/)
  })
})

function names(page: Page): Promise<string[]> {
  return page.getByRole('rowheader').getByRole('link').allInnerTexts()
}

/** Of the table in place of the chart. */
function rowNames(page: Page): Promise<string[]> {
  return page.getByRole('tabpanel').first().getByRole('rowheader').allInnerTexts()
}
