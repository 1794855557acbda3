import type { Role } from '@malkoll/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnSite, startOwnSite } from './own-site.ts'
import { signedInAs } from './people.ts'
import { mainText } from './reading.ts'
import { visit } from './visit.ts'

/** A site of its own: what is changed here is seen by no other test. */
let site: OwnSite
let origin: string

beforeAll(async () => {
  site = await startOwnSite(['friskvardsbidraget'])
  origin = site.origin
  await correct('2021', 57, 'Rättad körning')
})
afterAll(() => site.stop())

interface Sheet {
  rows: { indicator: { slug: string }; cells: { period: string; measurementId: number | null }[] }[]
}

/** The analyst's cookie, for what is entered beside the browser. */
async function cookieOf(role: Role): Promise<string> {
  const { storageState } = await signedInAs(role, origin)
  if (typeof storageState !== 'object') throw new Error('No cookies')
  return storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

async function correct(period: string, value: number, reason: string): Promise<void> {
  const headers = { origin, 'content-type': 'application/json', cookie: await cookieOf('analyst') }
  const asked = await fetch(`${origin}/api/v1/entry-sheet?from=2020&to=2022`, { headers })
  const { rows }: Sheet = JSON.parse(await asked.text())
  const row = rows.find(({ indicator }) => indicator.slug === 'friskvardsbidraget')
  const replaces = row?.cells.find(cell => cell.period === period)?.measurementId ?? null
  const items = [{ indicator: 'friskvardsbidraget', period, value, replaces }]
  const body = JSON.stringify({ reason, items })
  const answer = await fetch(`${origin}/api/v1/measurements`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`Not corrected: ${await answer.text()}`)
}

const HISTORY = '/historik?indicator=friskvardsbidraget&period=2021'

const here = (path: string, options = {}): Promise<Page> => visit(path, { baseURL: origin, ...options })

describe('The history of a value', () => {
  it('is reached from the mark beside a corrected outcome', async () => {
    const page = await here('/malvarden/friskvardsbidraget')
    await page.getByRole('link', { name: 'Rättad' }).click()
    await page.waitForURL(/\/historik\?.*period=2021/)
    await page.getByRole('heading', { level: 1, name: /friskvårdsbidraget.*2021/ }).waitFor()
  })

  it('tells before and after, when, by which function, why and what it led to', async () => {
    const page = await here(HISTORY)
    const versions = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
    expect(await versions.count()).toBe(2)
    const [newest = '', oldest = ''] = await versions.allInnerTexts()
    for (const text of ['Gäller nu', 'Handläggare', 'Rättad körning', 'Uppfyllt', '57 är minst 50'])
      expect(newest).toContain(text)
    expect(newest.replaceAll(/\s/g, ' ')).toContain('58 % → 57 %')
    expect(oldest).toContain('Inläsning av utgångsdata')
    expect(await mainText(page)).not.toContain('Ebba')
  })

  it('leads to the page as it was when the version held', async () => {
    const page = await here(HISTORY)
    await page.getByRole('link', { name: 'Visa målvärdet som det såg ut då' }).last().click()
    await page.waitForURL(/\/malvarden\/friskvardsbidraget\?asOf=/)
    await page.getByText('Så här såg det ut 31 januari 2023').waitFor()
    expect(await page.getByRole('row', { name: /2021/ }).first().innerText()).toMatch(/58\s%/)
  })

  it('offers every other value of the measure', async () => {
    const page = await here('/historik?indicator=net-migration-per-1000')
    await page.getByLabel('Plats').selectOption({ label: 'Borgholm' })
    await page.getByLabel('Period').selectOption('2023')
    await page.getByRole('button', { name: 'Visa historiken' }).click()
    await page.getByRole('heading', { level: 1, name: /Borgholm 2023/ }).waitFor()
    expect(await mainText(page)).toContain('Värdet har inte ändrats')
  })

  it('of a value that does not exist says so, with a way on', async () => {
    const page = await here('/historik?indicator=friskvardsbidraget&period=1999', { expectedStatus: 404 })
    expect(await mainText(page)).toContain('Värdet finns inte')
    await page.getByRole('link', { name: 'Se alla indikatorer' }).waitFor()
  })
})

describe('What has changed', () => {
  it('is exactly one value for one correction, with both values', async () => {
    const page = await here('/andringar?since=2026-11-21')
    await page.getByText('1 rättat värde.').waitFor()
    const table = page.getByRole('table', { name: 'Rättade värden' })
    expect(await table.getByRole('row').count()).toBe(2)
    expect((await table.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/2021.*58 % 57 % Rättad körning/)
  })

  it('is compared between days that the reader writes, and refused backwards', async () => {
    const page = await here('/andringar')
    await page.getByLabel('Från slutet av').fill('2023-01-30')
    await page.getByLabel('Till slutet av').fill('2023-01-29')
    await page.getByRole('button', { name: 'Visa', exact: true }).click()
    await page.getByText('Slutet måste vara samma dag').waitFor()
    await page.getByLabel('Till slutet av').fill('2023-01-31')
    await page.getByRole('button', { name: 'Visa', exact: true }).click()
    await page.waitForURL(/since=2023-01-30&until=2023-01-31/)
    await page.getByText('25 nya värden och 19 nya eller ändrade målvärden').waitFor()
  })

  it('can be saved as a table', async () => {
    const page = await here('/andringar?since=2026-11-21')
    const address = await page.getByRole('link', { name: 'Ladda ner som tabell (CSV)' }).getAttribute('href')
    const table = await (await fetch(`${origin}${address}`)).text()
    expect(table.trim().split('\r\n')).toHaveLength(2)
    expect(table).toContain(';2021;58;57;')
  })
})

describe('A change', () => {
  it('is told with the name of who made it to those who may know it', async () => {
    const page = await here(HISTORY, await signedInAs('reviewer', origin))
    await page.getByText('Ebba Handläggare, handläggare').waitFor()
  })

  it('is not withdrawn without a reason, and not by those who may only read', async () => {
    const reader = await here(HISTORY, await signedInAs('management', origin))
    await reader.getByText('Ebba Handläggare').waitFor()
    expect(await reader.getByRole('button', { name: /Ta tillbaka/ }).count()).toBe(0)

    const page = await here(HISTORY, await signedInAs('reviewer', origin))
    await page.getByRole('button', { name: /^Ta tillbaka ändring/ }).click()
    await page.getByRole('button', { name: 'Ta tillbaka', exact: true }).click()
    await page.getByText('Skriv varför ändringen tas tillbaka').waitFor()
    const focused = () => page.locator(':focus').evaluate(element => element.tagName)
    expect(await focused()).toBe('TEXTAREA')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Ta tillbaka ändring/ }).waitFor()
    expect(await focused()).toBe('BUTTON')
  })

  it('is withdrawn with a reason: the value says again what it said, and both steps remain', async () => {
    const page = await here(HISTORY, await signedInAs('analyst', origin))
    await page.getByRole('button', { name: /^Ta tillbaka ändring/ }).click()
    await page.getByLabel('Skäl').fill('Fel fil')
    await page.getByRole('button', { name: 'Ta tillbaka', exact: true }).click()
    await page.getByText('En ändring togs tillbaka. Fel fil').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Ändringen är tillbakatagen.')
    expect((await mainText(page)).replaceAll(/\s/g, ' ')).toContain('57 % → 58 %')
    const changes = await here('/andringar?since=2026-11-21')
    await changes.getByText('Inget värde, målvärde eller status har ändrats.').waitFor()
    expect(await mainText(changes)).toMatch(/Tog tillbaka ändringen \d/)
  })
})
