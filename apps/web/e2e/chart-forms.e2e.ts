import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readDeck } from './deck-file.ts'
import { download, openDownloads } from './downloads.ts'
import { mainText } from './reading.ts'
import { PHONE, visit } from './visit.ts'

const EDUCATION = '/indikatorer/post-secondary-education?kommun=0880&grupp=kvinnor,man'
const RESIDENTS = '/indikatorer/population-31-dec?kommun=0880,0885'

async function addToDeck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till i bildspel' }).click()
  await page.getByRole('status').filter({ hasText: 'som nu har en bild' }).waitFor()
  await page.getByRole('link', { name: 'Öppna bildspelet' }).click()
  await page.waitForURL('**/bildspel')
}

describe('The board’s own chart', () => {
  it('is downloaded as a slide whose ring holds 7, 6 and 4, and as a table', async () => {
    const page = await visit('/')
    const slide = await download(page, 'PowerPoint med diagram (PPTX)')
    expect(slide.name).toBe('målvärden-2022-känd-2023-01-31.pptx')
    const [read] = readDeck(slide.bytes)
    expect(read?.workbooks[0]?.slice(1)).toEqual([
      ['Uppfyllt', 7],
      ['Ej uppfyllt', 6],
      ['Ej mätt', 4],
    ])
    await page.keyboard.press('Escape')
    const table = await download(page, 'Tabell (CSV)')
    expect(table.bytes.toString()).toContain('2022;Alla mål;Uppfyllt;7;41;')
  })

  it('is put in a deck of one’s own, where its period can be chosen', async () => {
    const page = await visit('/')
    await addToDeck(page)
    await page.getByRole('img', { name: /7 av 17 målvärden är uppfyllda/ }).waitFor()
    await page.locator('summary').filter({ hasText: 'Period' }).click()
    await page.getByRole('combobox', { name: 'Period' }).selectOption('2021')
    await page.getByRole('img', { name: /1 av 1 målvärde är uppfyllt/ }).waitFor()
    await page.getByRole('link', { name: /^Öppna diagrammets sida/ }).click()
    await page.waitForURL(/[?]period=2021/)
  })
})

describe('A slope', () => {
  it('is chosen by the keyboard, stands in the address and says what it is', async () => {
    const page = await visit(`${EDUCATION}&form=linje`)
    await page.getByRole('radio', { name: 'Linje' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/[?&]form=lutning/)
    await page.getByRole('img', { name: /Lutningsdiagram mellan två perioder/ }).waitFor()
    const slope = page.getByRole('radio', { name: 'Lutning' })
    expect(await slope.evaluate(radio => radio === document.activeElement)).toBe(true)
    const text = await page.locator('figure svg').first().innerHTML()
    for (const value of ['38,04', '31,22', '49,41', '36,42']) expect(text).toContain(value)
  })

  it('goes with its choices into a deck', async () => {
    const page = await visit(`${EDUCATION}&form=lutning`)
    await page.getByRole('img', { name: /Lutningsdiagram/ }).waitFor()
    await addToDeck(page)
    await page.getByRole('img', { name: /Lutningsdiagram mellan två perioder/ }).waitFor()
  })

  it('is downloaded as a native chart of two years', async () => {
    const page = await visit(`${EDUCATION}&form=lutning`)
    const { bytes, name } = await download(page, 'PowerPoint med diagram (PPTX)')
    expect(name).toContain('lutning-kalmar')
    expect(
      readDeck(bytes)[0]
        ?.workbooks[0]?.slice(1)
        .map(([period]) => period),
    ).toEqual(['2008', '2025'])
  })

  it('is not offered of more places than can be told apart', async () => {
    const page = await visit('/indikatorer/net-migration-per-1000?form=linje')
    await page.getByRole('radio', { name: 'Linje' }).waitFor()
    expect(await page.getByRole('radio', { name: 'Lutning' }).count()).toBe(0)
  })
})

describe('Stacked columns', () => {
  it('are offered where residents of municipalities add up, and drawn native', async () => {
    const page = await visit(`${RESIDENTS}&form=linje`)
    await page.getByRole('radio', { name: 'Staplade' }).check()
    await page.getByRole('img', { name: /Staplat stapeldiagram/ }).waitFor()
    const { bytes } = await download(page, 'PowerPoint med diagram (PPTX)')
    const charts = Object.entries(unzipSync(bytes)).filter(([path]) => /charts\/chart[^/]*\.xml$/.test(path))
    expect(charts.map(([, xml]) => strFromU8(xml).includes('<c:grouping val="stacked"/>'))).toEqual([true])
  })

  it('are never offered of rates, nor of a county beside its own parts', async () => {
    for (const address of ['/indikatorer/net-migration-per-1000?kommun=0880,0885', `${RESIDENTS},08`]) {
      const page = await visit(address)
      await page.getByRole('radio', { name: 'Lutning' }).waitFor()
      expect(await page.getByRole('radio', { name: 'Staplade' }).count()).toBe(0)
    }
  })

  it('fit a phone', async () => {
    const page = await visit(`${RESIDENTS}&form=staplade`, { viewport: PHONE })
    await page.getByRole('img', { name: /Staplat stapeldiagram/ }).waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    expect(await mainText(page)).toContain('Folkmängd')
    await openDownloads(page)
  })
})
