import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { field, keptDrafts, paste, waitForState } from './entry-grid.ts'
import { type OwnSite, startOwnSite } from './own-site.ts'
import { signedInAs } from './people.ts'
import { focusedName, mainText, plain } from './reading.ts'
import { PHONE, type VisitOptions, visit } from './visit.ts'

const FRISKVARD = 'Andel som nyttjat friskvårdsbidraget'
const SICK_LEAVE = 'Sjukfrånvaro'
const MOVES = 'Inrikes flyttnetto 25–35 år, Kalmar län'
const NETWORKS = 'Exempel: Gemensamma nätverksmöten'
const OWNED = [
  'friskvardsbidraget',
  'sjukfranvaro',
  'inrikes-flyttnetto-25-35',
  'exempel-gemensamma-natverksmoten',
]
/** What a page without network, or with a server that has ended, complains about. */
const NO_CONTACT =
  /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|412/

const LONGEST_WAIT_MS = 10_000

/** A server, and a password for each of its people. */
const SITE_START_MS = 180_000

let site: OwnSite

beforeAll(async () => {
  site = await startOwnSite(OWNED)
}, SITE_START_MS)
afterAll(() => site.stop())

/** Signed in at the own site. */
async function hereAs(role: Parameters<typeof signedInAs>[0]): Promise<VisitOptions> {
  return { baseURL: site.origin, ...(await signedInAs(role, site.origin)) }
}

async function openGrid(
  address = '/inmatning',
  role: 'analyst' | 'editor' = 'analyst',
  options: VisitOptions = {},
): Promise<Page> {
  const page = await visit(address, { ...(await hereAs(role)), ...options })
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  await page.getByRole('table').waitFor()
  return page
}

/** What everybody is told. */
async function publishedValue(slug: string, period: string): Promise<number | null | undefined> {
  const answer = await fetch(`${site.origin}/api/v1/indicators/${slug}/series`)
  const { series }: { series: { points: { period: string; value: number | null }[] }[] } = await answer.json()
  return series[0]?.points.find(point => point.period === period)?.value
}

describe('Entry by the keyboard alone', () => {
  it('shows the status that the value leads to while it is typed, and stores it when the cell is left', async () => {
    const page = await openGrid('/inmatning?fran=2017&till=2019')
    await field(page, SICK_LEAVE, '2019').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await focusedName(page)).toBe(`${SICK_LEAVE}, 2018`)
    await page.keyboard.type('5,9')
    await page.keyboard.press('Tab')
    expect(await focusedName(page)).toBe(`${SICK_LEAVE}, 2019`)
    await waitForState(page, [SICK_LEAVE, '2018'], /^Sparad \d\d:\d\d$/)
    expect(await publishedValue('sjukfranvaro', '2018')).toBe(5.9)
    await page
      .getByRole('status')
      .filter({ hasText: `Sparad: ${SICK_LEAVE}, 2018, 5,9.` })
      .waitFor()

    await page.keyboard.type('6,')
    await page.keyboard.press('Escape')
    expect(await field(page, SICK_LEAVE, '2019').inputValue()).toBe('')
    expect(await publishedValue('sjukfranvaro', '2019')).toBeUndefined()
  })

  it('stores a value and what its panel says of it as one version', async () => {
    const page = await openGrid('/inmatning?fran=2012&till=2014')
    const bodies: string[] = []
    page.on('request', request => {
      if (request.method() === 'POST') bodies.push(request.postData() ?? '')
    })
    await field(page, SICK_LEAVE, '2014').fill('5,7')
    await page.keyboard.press('Shift+F2')
    await page.keyboard.type('Stickprov')
    await page.keyboard.press('Escape')
    expect(await focusedName(page)).toBe(`${SICK_LEAVE}, 2014`)
    const panel = page.getByRole('complementary')
    await panel.getByText('Felmarginal, antal svar och markeringar').click()
    await panel.getByLabel('Preliminär').check()
    await panel.getByLabel('Felmarginal, ±').fill('0,3')
    await waitForState(page, [SICK_LEAVE, '2014'], /^Ändrad$/)
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toBe(`${SICK_LEAVE}, 2014`)
    await waitForState(page, [SICK_LEAVE, '2014'], /^Sparad/)
    expect(bodies.map(body => JSON.parse(body).items)).toMatchObject([
      [{ value: 5.7, margin: 0.3, flags: ['preliminary'], note: 'Stickprov' }],
    ])

    await panel.getByLabel('Felmarginal, ±').fill('0,3x')
    await field(page, SICK_LEAVE, '2013').focus()
    const question = page.getByRole('group', { name: SICK_LEAVE })
    await question.getByText('Felmarginalen ska vara ett tal, minst 0.').waitFor()
    await field(page, SICK_LEAVE, '2014').focus()
    await panel.getByLabel('Felmarginal, ±').fill('0,4')
    await page.keyboard.press('Enter')
    await question.getByText('Du ändrar felmarginalen för det sparade värdet 5,7.').waitFor()
  })

  it('says the same words again when they are told again', async () => {
    const page = await openGrid()
    const said = page.getByRole('status').getByText('Ingen fråga väntar på svar.')
    await field(page, FRISKVARD, '2021').press('Control+Enter')
    const first = await said.elementHandle()
    await field(page, FRISKVARD, '2021').press('Control+Enter')
    await expect.poll(() => first?.evaluate(words => words.isConnected)).toBe(false)
    await said.waitFor()
  })

  it('asks for the reason of a correction that flips a status, and stores it with that', async () => {
    const page = await openGrid()
    const panel = page.getByRole('complementary')
    await field(page, FRISKVARD, '2022').focus()
    await page.keyboard.type('49,96')
    await panel.getByText('49,96 är mindre än 50. Därför är målvärdet inte uppfyllt.').waitFor()
    await page.keyboard.press('Enter')
    await waitForState(page, [FRISKVARD, '2022'], /^Inte sparad/)
    expect(await publishedValue('friskvardsbidraget', '2022')).toBe(66)
    const question = page.getByRole('group', { name: FRISKVARD })
    expect(plain(await question.innerText())).toContain(
      '2022: Du ändrar ett sparat värde: 66 blir 49,96. Målvärdet visas nu som uppfyllt och blir ej uppfyllt.',
    )
    const typedNext = await focusedName(page)
    expect(typedNext).not.toBe(`${FRISKVARD}, 2022`)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Rättad')
    await page.keyboard.press('Escape')
    expect(await focusedName(page)).toBe(typedNext)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('End')
    await page.keyboard.type(' körning')
    await page.keyboard.press('Enter')
    await waitForState(page, [FRISKVARD, '2022'], /^Sparad/)
    expect(await publishedValue('friskvardsbidraget', '2022')).toBe(49.96)
    expect(await focusedName(page)).toBe(typedNext)

    await page.keyboard.press('Control+z')
    await expect.poll(() => publishedValue('friskvardsbidraget', '2022'), { timeout: 10_000 }).toBe(66)
    await page.keyboard.press('Control+y')
    await expect.poll(() => publishedValue('friskvardsbidraget', '2022'), { timeout: 10_000 }).toBe(49.96)
    await page.keyboard.press('Control+z')
    await expect.poll(() => publishedValue('friskvardsbidraget', '2022'), { timeout: 10_000 }).toBe(66)
  })

  it('goes into the text by F2, and asks what a lone minus means', async () => {
    const page = await openGrid()
    await field(page, FRISKVARD, '2021').focus()
    await page.keyboard.press('F2')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Backspace')
    expect(await field(page, FRISKVARD, '2021').inputValue()).toBe('8')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Tangenter och hjälp' })
    expect(plain(await help.innerText())).toContain('Ställer markören i texten')
    expect(await brokenRules(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await focusedName(page)).toBe(`${FRISKVARD}, 2021`)
    expect(await field(page, FRISKVARD, '2021').inputValue()).toBe('8')
    await page.keyboard.press('Escape')
    expect(await field(page, FRISKVARD, '2021').inputValue()).toBe('58')
    await page.keyboard.type('7')
    expect(await field(page, FRISKVARD, '2021').inputValue()).toBe('7')
    await page.keyboard.press('Escape')
    expect(await field(page, FRISKVARD, '2021').inputValue()).toBe('58')

    await field(page, MOVES, '2022').focus()
    await page.keyboard.type('-')
    await page.keyboard.press('Enter')
    const question = page.getByRole('group', { name: MOVES })
    expect(plain(await question.innerText())).toContain('Vad betyder ett ensamt minustecken?')
    await question.getByRole('button', { name: 'Saknas i källan' }).press('Enter')
    await waitForState(page, [MOVES, '2022'], /^Sparad/)
    expect(await publishedValue('inrikes-flyttnetto-25-35', '2022')).toBeNull()
  })

  it('stops a letter in a number, says so and lets it be put right', async () => {
    const page = await openGrid()
    await field(page, MOVES, '2020').focus()
    await page.keyboard.type('-6O')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Det står en bokstav i talet.' }).waitFor()
    expect(await field(page, MOVES, '2020').getAttribute('aria-invalid')).toBe('true')
    await field(page, MOVES, '2020').focus()
    await page.keyboard.type('−60')
    await page.keyboard.press('Enter')
    await waitForState(page, [MOVES, '2020'], /^Sparad/)
    expect(await publishedValue('inrikes-flyttnetto-25-35', '2020')).toBe(-60)
  })
})

describe('A block from a spreadsheet', () => {
  const YEARS = ['2003', '2004', '2005', '2006', '2007']

  it('of 12 × 5 is pasted, stored in one go and undone in one press', async () => {
    const page = await openGrid('/inmatning?omfang=alla&q=medel%C3%A5lder&fran=2003&till=2007', 'editor')
    const lines = Array.from({ length: 12 }, (_, row) =>
      YEARS.map((_year, column) => (43 + row / 10 + column / 100).toFixed(2).replace('.', ',')),
    )
    const first = page.getByRole('row').nth(1).getByRole('textbox').first()
    await first.focus()
    await paste(page, { text: lines.map(line => line.join('\t')).join('\r\n') })
    await page.getByRole('status').filter({ hasText: '60 värden inklistrade.' }).waitFor()
    await expect
      .poll(async () => (await page.getByText(/^Sparad[ ,]/).count()) >= 60, { timeout: 20_000 })
      .toBe(true)
    const answer = await fetch(`${site.origin}/api/v1/indicators/mean-age/series?from=2003&to=2007`)
    const { series }: { series: { geography: string; points: { value: number }[] }[] } = await answer.json()
    const stored = series.filter(({ points }) => points.length === 5).flatMap(({ points }) => points)
    expect(stored.filter(({ value }) => value >= 43 && value < 45)).toHaveLength(60)

    await first.focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByPlaceholder('Tillbakataget').count(), { timeout: 20_000 }).toBe(60)
  })

  it('with rounded numbers is taken with what is behind them, and longer than the grid is told', async () => {
    const page = await openGrid('/inmatning?q=sjuk&fran=2013&till=2013')
    await field(page, SICK_LEAVE, '2013').focus()
    const cells = (values: [string, string][]) =>
      values.map(([exact, shown]) => `<td sdval="${exact}">${shown}</td>`).join('')
    const html = `<table><tr>${cells([['6.14', '6']])}</tr><tr>${cells([['7', '7']])}</tr></table>`
    await paste(page, { text: '6\n7', html })
    await page
      .getByRole('status')
      .filter({ hasText: '1 värde inklistrat. 1 värde fick inte plats i rutnätet.' })
      .waitFor()
    await waitForState(page, [SICK_LEAVE, '2013'], /^Sparad/)
    expect(await publishedValue('sjukfranvaro', '2013')).toBe(6.14)
  })

  it('is shown where it would go when the button is pressed, and goes there only then', async () => {
    const page = await openGrid('/inmatning?omfang=alla&q=medel%C3%A5lder&fran=1998&till=2000', 'editor')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const lines = ['\t1999\t2000', 'Kalmar\t39,1\t39,2', 'Nybro\t4O\t41,5', 'Linköping\t38,1\t38,2']
    await page.evaluate(text => navigator.clipboard.writeText(text), lines.join('\n'))
    await page.getByRole('button', { name: 'Klistra in från Excel' }).click()
    const dialog = page.getByRole('dialog', { name: 'Klistra in från Excel' })
    const shown = plain(await dialog.innerText())
    expect(shown).toContain('Det första värdet hamnar i Medelålder, Kalmar, 1999.')
    expect(shown).toContain('1 värde går inte att spara')
    expect(shown).toContain('Finns inte bland raderna: Linköping.')
    expect(await dialog.getByRole('rowheader').allInnerTexts()).toEqual([
      'Medelålder, Kalmar',
      'Medelålder, Nybro',
    ])
    expect(await brokenRules(page)).toEqual([])
    expect(await field(page, 'Medelålder, Nybro', '2000').inputValue()).not.toBe('41,5')
    await dialog.getByRole('button', { name: 'Klistra in 4 värden' }).click()
    expect(await field(page, 'Medelålder, Nybro', '2000').inputValue()).toBe('41,5')
    await page.getByRole('button', { name: 'Ångra', exact: true }).click()
    expect(await field(page, 'Medelålder, Nybro', '2000').inputValue()).not.toBe('41,5')
  })

  it('is copied as it was chosen', async () => {
    const page = await openGrid('/inmatning?q=friskv')
    await field(page, FRISKVARD, '2020').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const copied = await page.evaluate(() => {
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      })
      document.activeElement?.dispatchEvent(event)
      return event.clipboardData?.getData('text/plain')
    })
    expect(copied).toBe('48\t58\t66')
  })
})

describe('Without contact with the server', () => {
  it('an open page keeps what is typed and stores it when the network is back', async () => {
    const page = await openGrid('/inmatning?fran=2018&till=2019', 'analyst', {
      expectedComplaints: NO_CONTACT,
    })
    await page.context().setOffline(true)
    await field(page, MOVES, '2019').focus()
    await page.keyboard.type('-41')
    await page.keyboard.press('Enter')
    await waitForState(page, [MOVES, '2019'], /^Väntar på nätet$/)
    await page.getByText('Ingen kontakt med servern. Det du skriver är kvar här').waitFor()
    await page.context().setOffline(false)
    await waitForState(page, [MOVES, '2019'], /^Sparad/)
    expect(await publishedValue('inrikes-flyttnetto-25-35', '2019')).toBe(-41)
  })

  it('a server that ends in the middle loses nothing: a reload finds the drafts', async () => {
    const page = await openGrid('/inmatning?fran=2015&till=2017', 'analyst', {
      expectedComplaints: NO_CONTACT,
    })
    await field(page, SICK_LEAVE, '2015').focus()
    await page.keyboard.type('6,6')
    await page.keyboard.press('Tab')
    await waitForState(page, [SICK_LEAVE, '2015'], /^Sparad/)
    await field(page, SICK_LEAVE, '2015').focus()
    await page.keyboard.type('6,5')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Rättad')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect.poll(() => keptDrafts(page)).toContain('"reason":"Rättad"')
    await site.cutPower()
    await page.keyboard.type('6,7')
    await page.keyboard.press('Tab')
    await page.keyboard.type('6,8')
    await waitForState(page, [SICK_LEAVE, '2016'], /^Väntar på nätet$/)
    await site.restart()
    await page.reload({ waitUntil: 'load' })
    await page.getByText('utkast från förra gången').waitFor()
    await waitForState(page, [SICK_LEAVE, '2016'], /^Sparad/)
    expect(await publishedValue('sjukfranvaro', '2015')).toBe(6.6)
    expect(await publishedValue('sjukfranvaro', '2016')).toBe(6.7)
    expect(await publishedValue('sjukfranvaro', '2017')).toBeUndefined()

    const correction = page.getByRole('group', { name: `${SICK_LEAVE}, 2015` })
    expect(await correction.getByLabel('Skäl till rättelsen').inputValue()).toBe('Rättad')
    const question = page.getByRole('group', { name: `${SICK_LEAVE}, 2017` })
    expect(plain(await question.innerText())).toContain('Du skrev 6,8 utan att lämna rutan.')
    await question.getByRole('button', { name: 'Spara 6,8' }).click()
    await waitForState(page, [SICK_LEAVE, '2017'], /^Sparad/)
    expect(await publishedValue('sjukfranvaro', '2017')).toBe(6.8)
  })

  it('a session that has ended keeps what is typed until the same person has signed in again', async () => {
    const page = await openGrid('/inmatning?fran=2010&till=2012', 'analyst', { expectedComplaints: /401/ })
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await field(page, SICK_LEAVE, '2010').focus()
    await page.keyboard.type('6,1')
    await page.keyboard.press('Tab')
    await page.getByText('Du är utloggad. Det du skriver är kvar här').waitFor()
    await page.keyboard.type('6,2')
    await page.keyboard.press('Tab')
    expect(await publishedValue('sjukfranvaro', '2010')).toBeUndefined()
    await page.context().addCookies(cookies)
    // As when the person comes back from the tab where the sign-in was done.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await waitForState(page, [SICK_LEAVE, '2011'], /^Sparad/)
    expect(await publishedValue('sjukfranvaro', '2010')).toBe(6.1)
  })
})

describe('Two people in one cell', () => {
  it('see both values, and the second one chooses', async () => {
    const complaints = { expectedComplaints: /412/ }
    const [ebba, rut] = [
      await openGrid('/inmatning?fran=2005&till=2006', 'analyst', complaints),
      await openGrid('/inmatning?omfang=alla&q=sjuk&fran=2005&till=2006', 'editor', complaints),
    ]
    await field(rut, SICK_LEAVE, '2006').fill('5,1')
    await field(rut, SICK_LEAVE, '2006').press('Enter')
    await waitForState(rut, [SICK_LEAVE, '2006'], /^Sparad/)
    await field(ebba, SICK_LEAVE, '2006').fill('5,3')
    await field(ebba, SICK_LEAVE, '2006').press('Enter')
    await waitForState(ebba, [SICK_LEAVE, '2006'], /^Ändrad av någon annan$/)
    const question = ebba.getByRole('group', { name: SICK_LEAVE })
    expect(plain(await question.innerText())).toMatch(
      /^2006: Rut Redaktör sparade 5,1 kl\. \d\d:\d\d\. Du skrev 5,3\./,
    )
    expect(await brokenRules(ebba)).toEqual([])

    await question.getByRole('button', { name: 'Behåll mitt: 5,3' }).click()
    await question.getByLabel('Skäl till rättelsen').fill('Ny körning')
    await question.getByRole('button', { name: 'Spara 5,3' }).click()
    await waitForState(ebba, [SICK_LEAVE, '2006'], /^Sparad/)
    expect(await publishedValue('sjukfranvaro', '2006')).toBe(5.3)

    await field(rut, SICK_LEAVE, '2006').fill('5,2')
    await field(rut, SICK_LEAVE, '2006').press('Enter')
    const asked = rut.getByRole('group', { name: SICK_LEAVE })
    await asked.getByLabel('Skäl till rättelsen').fill('Rättad körning')
    await asked.getByRole('button', { name: 'Spara 5,2' }).click()
    await asked.getByRole('button', { name: 'Ta det andra: 5,3' }).click()
    expect(await field(rut, SICK_LEAVE, '2006').inputValue()).toBe('5,3')
    expect(await publishedValue('sjukfranvaro', '2006')).toBe(5.3)
  })

  it('and one person in two tabs sees in one what is stored in the other', async () => {
    const page = await openGrid('/inmatning?fran=2001&till=2002')
    const other = await page.context().newPage()
    await other.goto('/inmatning?fran=2001&till=2002', { waitUntil: 'load' })
    await other.getByRole('table').waitFor()
    await field(page, SICK_LEAVE, '2002').fill('7,7')
    await field(page, SICK_LEAVE, '2002').press('Enter')
    await expect.poll(() => field(other, SICK_LEAVE, '2002').inputValue(), { timeout: 10_000 }).toBe('7,7')
  })
})

describe('An example', () => {
  it('asks for the decided målvärde, which the value then belongs to', async () => {
    const page = await openGrid('/inmatning?q=exempel')
    await field(page, NETWORKS, '2022').fill('26')
    await field(page, NETWORKS, '2022').press('Enter')
    const question = page.getByRole('group', { name: NETWORKS })
    await question.getByRole('button', { name: 'Ange beslutat målvärde' }).click()
    const dialog = page.getByRole('dialog', { name: 'Beslutat målvärde' })
    expect(await brokenRules(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Spara målvärdet och värdet' }).click()
    expect(plain(await dialog.innerText())).toContain('Skriv ett tal.')
    await dialog.getByLabel('Målvärde', { exact: true }).fill('24')
    await dialog.getByLabel('Beslut: vem och när').fill('Regionfullmäktige 30 november 2022')
    await dialog.getByRole('button', { name: 'Spara målvärdet och värdet' }).click()
    const real = NETWORKS.replace('Exempel: ', '')
    await waitForState(page, [real, '2022'], /^Sparad/)
    expect(await field(page, real, '2022').inputValue()).toBe('26')
    await expect.poll(() => focusedName(page)).toBe(`${real}, 2022`)
    const board = await (await fetch(`${site.origin}/api/v1/board?period=2022`)).json()
    expect(board.counts.total).toBe(17)
  })

  it('returns when its decision is withdrawn; a decision that is wrong is corrected on its page', async () => {
    const page = await visit('/', { ...(await hereAs('editor')), expectedComplaints: /412/ })
    page.setDefaultTimeout(LONGEST_WAIT_MS)
    await page.evaluate(() =>
      fetch('/api/v1/targets/exempel-utbildade-halsoledare/decision', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          name: { sv: 'Hälsoledare' },
          comparator: 'at_least',
          value: 5,
          reason: 'RUN § 1',
        }),
      }),
    )
    await page.goto('/malvarden/halsoledare')
    await page.getByRole('button', { name: 'Rätta beslutet' }).click()
    const dialog = page.getByRole('dialog')
    expect(await brokenRules(page)).toEqual([])
    await dialog.getByLabel('Målvärdet är', { exact: true }).selectOption('genomfört')
    await dialog.getByRole('button', { name: 'Se vad som ändras' }).click()
    expect(plain(await dialog.innerText())).toContain('Fyll i det här fältet.')
    await dialog.getByLabel('Varför rättas det?').fill('Avskrivet fel')
    await dialog.getByRole('button', { name: 'Se vad som ändras' }).click()
    await dialog.getByText('statusen är fortfarande Ej mätt').waitFor()
    expect(plain(await dialog.innerText())).toContain('minst 5 → genomfört')
    await page.evaluate(async () => {
      const address = '/api/v1/targets/halsoledare/decision'
      const { lastChange: replaces } = await (await fetch(address)).json()
      await fetch(address, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ decision: 'RUN § 2', reason: 'Fel paragraf', replaces }),
      })
    })
    await dialog.getByRole('button', { name: 'Rätta beslutet' }).click()
    await dialog.getByText('Någon annan har rättat beslutet medan du skrev:').waitFor()
    await dialog.getByRole('button', { name: 'Se vad som ändras' }).click()
    await dialog.getByText('statusen är fortfarande Ej mätt').waitFor()
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await dialog.getByRole('button', { name: 'Rätta beslutet' }).click()
    await page.getByText('Beslutet är rättat.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Hälsoledare' }).waitFor()
    await page.getByText('Målvärde genomfört').first().waitFor()

    await page.getByRole('button', { name: 'Ta tillbaka beslutet' }).click()
    await dialog.getByText('”Exempel: Utbildade hälsoledare” står på nytt i dess ställe').waitFor()
    await dialog.getByLabel('Varför tas det tillbaka?').fill('Fel mål')
    await dialog.getByRole('button', { name: 'Ta tillbaka beslutet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Exempel: Utbildade hälsoledare' }).waitFor()
  })
})

describe('On a phone', () => {
  it('one cell is entered at a time, with what there is to know of it under its row', async () => {
    const page = await openGrid('/inmatning?fran=2020&till=2023', 'analyst', {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    })
    const cell = field(page, MOVES, '2023')
    expect(await cell.getAttribute('inputmode')).toBe('decimal')
    await cell.tap()
    await page.keyboard.type('12')
    await page.getByRole('button', { name: `Byt tecken: ${MOVES}` }).tap()
    await waitForState(page, [MOVES, '2023'], /^Sparad/)
    expect(await publishedValue('inrikes-flyttnetto-25-35', '2023')).toBe(-12)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)

    await page.getByRole('button', { name: `Mer om värdet: ${MOVES}` }).tap()
    await page.getByRole('heading', { name: `${MOVES}, 2023` }).waitFor()
    expect(await brokenRules(page)).toEqual([])
  })
})

describe('The state of the page', () => {
  it('stands in its address: what is left, the text sought and the years', async () => {
    const page = await openGrid('/inmatning?fran=2021&till=2024')
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'Mått',
      '2021',
      '2022',
      '2023',
      'Utfall 2024',
      'Leder till',
    ])
    await page.getByLabel('Sök mått').fill('flytt')
    await page.waitForURL(/q=flytt/)
    await expect.poll(() => page.getByRole('row').count(), { timeout: LONGEST_WAIT_MS }).toBe(2)
    await page.getByRole('checkbox', { name: 'Visa bara det som är kvar' }).check()
    await page.waitForURL(/kvar=1/)
    expect(plain(await page.getByRole('rowheader').innerText())).toContain(MOVES)
  })

  it('still asks about an unusual value after a reload, until that is answered', async () => {
    const thisYear = String(new Date().getFullYear())
    const page = await openGrid(`/inmatning?fran=2024&till=${thisYear}`)
    await field(page, SICK_LEAVE, thisYear).fill('6,1')
    await field(page, SICK_LEAVE, thisYear).press('Enter')
    await waitForState(page, [SICK_LEAVE, thisYear], /^Sparad, ovanligt värde$/)
    await expect.poll(() => keptDrafts(page)).toContain('period_not_over')
    await page.reload({ waitUntil: 'load' })
    const question = page.getByRole('group', { name: SICK_LEAVE })
    await question.getByText(`Perioden pågår till och med 31 december ${thisYear}`).waitFor()
    await question.getByRole('button', { name: 'Ja, behåll 6,1' }).click()
    await expect.poll(() => keptDrafts(page)).toBe('[]')
    await page.reload({ waitUntil: 'load' })
    await page.getByRole('table').waitFor()
    expect(await question.count()).toBe(0)
  })

  it('says how much is done and what needs an answer', async () => {
    const page = await openGrid('/inmatning?fran=1999&till=2000')
    await field(page, SICK_LEAVE, '2000').fill('..')
    await field(page, SICK_LEAVE, '2000').press('Enter')
    await page.getByText(/^0 av \d klara · 1 behöver dig$/).waitFor()
  })

  it('without own measures says so and shows the way', async () => {
    const page = await visit('/inmatning?omfang=egna', await hereAs('editor'))
    await page.getByRole('heading', { name: 'Du ansvarar inte för något mått än' }).waitFor()
    await page.getByRole('button', { name: 'Visa alla mått' }).click()
    await page.getByRole('table').waitFor()
  })

  it('for those who may only read is locked', async () => {
    const page = await visit('/inmatning', await hereAs('management'))
    await page.getByText('Bara läsning').first().waitFor()
    expect(await page.getByRole('table').getByRole('textbox').count()).toBe(0)
    expect(await mainText(page)).toContain('Du kan läsa alla mått men inte fylla i.')
    expect(await page.getByRole('button', { name: 'Klistra in från Excel' }).count()).toBe(0)
  })

  it('in English is English', async () => {
    const page = await openGrid('/inmatning?lang=en&fran=2011&till=2012')
    expect(await mainText(page)).toContain('Saved when you leave the cell.')
    const cell = field(page, 'Sickness absence', '2012')
    await cell.fill('5.5')
    await cell.press('Enter')
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
  })
})

describe('The grid', () => {
  it('takes the whole width while the letters are in double size', async () => {
    const page = await openGrid()
    const panel = page.getByRole('complementary', { name: 'Om värdet' })
    await panel.waitFor()
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await page.getByRole('button', { name: `Mer om värdet: ${FRISKVARD}` }).waitFor()
    expect(await panel.count()).toBe(0)
  })

  it.each(['light', 'dark'] as const)(
    'keeps the rules of accessibility in %s, with a question open',
    async colorScheme => {
      const page = await openGrid('/inmatning', 'analyst', { colorScheme })
      await field(page, FRISKVARD, '2020').fill('48O')
      await field(page, FRISKVARD, '2020').press('Enter')
      await field(page, FRISKVARD, '2021').fill('57')
      await field(page, FRISKVARD, '2021').press('Enter')
      await page.getByLabel('Skäl till rättelsen').waitFor()
      expect(await brokenRules(page)).toEqual([])
    },
  )
})
