import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { download, openDownloads } from './downloads.ts'
import { siteOrigin } from './lane.ts'
import { mainText, plain } from './reading.ts'
import { visit } from './visit.ts'

const ADDRESS = '/malvarden/friskvardsbidraget'
const EXAMPLE_ADDRESS = '/malvarden/exempel-utbildade-halsoledare'

/** The picture on the clipboard, by its own first bytes. */
async function copiedPicture(page: Page): Promise<{ signature: string; width: number; height: number }> {
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await item?.getType('image/png')
    return picture ? [...new Uint8Array(await picture.slice(0, 24).arrayBuffer())] : []
  })
  const head = Buffer.from(bytes)
  return {
    signature: head.subarray(0, 4).toString('latin1'),
    width: head.readUInt32BE(16),
    height: head.readUInt32BE(20),
  }
}

describe('The page of a målvärde', () => {
  it('answers with the outcome, the målvärde and since when it is met', async () => {
    const page = await visit(ADDRESS)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/friskvårds\u00ad?bidraget/)
    expect(await mainText(page)).toContain(
      '66 % av medarbetarna nyttjade friskvårdsbidraget 2022. Målvärdet är minst 50 %. Uppfyllt sedan 2021.',
    )
  })

  it('lists outcome, målvärde and status year by year', async () => {
    const page = await visit(ADDRESS)
    const rows = await page.getByRole('row').allInnerTexts()
    const years = rows.map(plain).filter(row => /^20\d\d /.test(row))
    expect(years).toEqual([
      expect.stringMatching(/^2022 .*66 %.*Uppfyllt/),
      expect.stringMatching(/^2021 .*58 %.*Uppfyllt/),
      expect.stringMatching(/^2020 .*48 %.*Ej uppfyllt/),
    ])
  })

  it('shows chart, table and text of the same thing by the arrow keys, and says which in the address', async () => {
    const page = await visit(ADDRESS)
    await page.getByRole('tab', { name: 'Diagram' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/[?&]visa=tabell/)
    const panel = page.getByRole('tabpanel')
    expect(plain(await panel.innerText())).toMatch(/48 %[\s\S]*58 %[\s\S]*66 %|66 %[\s\S]*58 %[\s\S]*48 %/)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/[?&]visa=text/)
    expect(plain(await panel.innerText())).toMatch(/2022/)
    await page.keyboard.press('Home')
    await panel.locator('svg').filter({ hasText: 'minst 50 %', visible: true }).waitFor()
  })

  it('swaps the first drawing for the live one without moving anything by more than a pixel', async () => {
    const live = await visit(ADDRESS)
    await live.waitForLoadState('networkidle')
    const still = await visit(ADDRESS, {
      before: withoutChartLibrary,
      expectedComplaints: /ERR_FAILED|assets/,
    })
    await still.waitForLoadState('networkidle')
    const [first, second] = [await drawingOf(still), await drawingOf(live)]
    expect(first.length).toBeGreaterThan(5)
    expect(first.filter(part => !second.some(other => isSamePlace(part, other)))).toEqual([])
  })

  it('names who decides, answers for and carries out, and what the målvärde belongs to', async () => {
    const text = await mainText(await visit(ADDRESS))
    for (const word of ['Beslutat av', 'Ansvarig nämnd', 'Utförs av', 'Regionplan', 'Källa']) {
      expect(text).toContain(word)
    }
  })

  it('lets the table be downloaded as Excel in Sweden reads it', async () => {
    const { name, bytes } = await download(await visit(ADDRESS), 'Tabell (CSV)')
    expect(name).toMatch(/friskv.*2022.*\.csv$/)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = bytes.toString('utf8').slice(1).trim().split('\r\n')
    expect(head).toMatch(/^Mått;Period;Utfall;/)
    expect(rows.map(row => row.split(';').slice(1, 3))).toEqual([
      ['2020', '48'],
      ['2021', '58'],
      ['2022', '66'],
    ])
  })

  it('lets the picture be downloaded as PNG and as SVG with a name that says what and when', async () => {
    const png = await download(await visit(ADDRESS), 'Bild (PNG)')
    expect(png.name).toMatch(/friskv.*2022.*\.png$/)
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    const svg = await download(await visit(ADDRESS), 'Bild (SVG)')
    expect(svg.name).toMatch(/friskv.*2022.*\.svg$/)
    expect(svg.bytes.toString('utf8')).toMatch(/^<svg[\s\S]*Två av tre/)
  })

  it('copies text and source together', async () => {
    const page = await visit(ADDRESS, { permissions: ['clipboard-read', 'clipboard-write'] })
    await openDownloads(page)
    await page.getByRole('button', { name: 'Kopiera text och källa' }).click()
    await page.getByText('Texten är kopierad.').waitFor()
    const copied = plain(await page.evaluate(() => navigator.clipboard.readText()))
    expect(copied).toContain('66 % av medarbetarna nyttjade friskvårdsbidraget 2022.')
    expect(copied).toContain('Källa:')
    expect(copied).toContain(siteOrigin() + ADDRESS)
  })

  it('gives the same as a slide and as a workbook', async () => {
    const slide = await download(await visit(ADDRESS), 'PowerPoint med diagram (PPTX)')
    expect(slide.name).toMatch(/friskv.*2022.*\.pptx$/)
    const workbook = await download(await visit(ADDRESS), 'Excel med källor (XLSX)')
    expect(workbook.name).toMatch(/friskv.*2022.*\.xlsx$/)
    for (const { bytes } of [slide, workbook]) expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('copies the picture', async () => {
    const page = await visit(ADDRESS, { permissions: ['clipboard-read', 'clipboard-write'] })
    await openDownloads(page)
    await page.getByRole('button', { name: 'Kopiera bild' }).click()
    await page.getByText('Bilden är kopierad.').waitFor()
    expect(await copiedPicture(page)).toEqual({ signature: '\u0089PNG', width: 1280, height: 720 })
  })

  it('copies the picture in another size and shape, chosen by keyboard', async () => {
    const page = await visit(ADDRESS, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByText('Ladda ner', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Val för bilden').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Storlek').focus()
    await page.keyboard.press('d')
    await page.getByLabel('Form').focus()
    await page.keyboard.press('k')
    await page.getByRole('button', { name: 'Kopiera bild' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Bilden är kopierad.').waitFor()
    expect(await copiedPicture(page)).toMatchObject({ width: 1440, height: 1440 })
  })

  it('never shows an example without the word', async () => {
    const page = await visit(EXAMPLE_ADDRESS)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Exempel:/)
    expect(await page.getByRole('tabpanel').first().innerHTML()).toContain('EXEMPEL')
  })

  it('does not exist for a målvärde that nobody has', async () => {
    const page = await visit('/malvarden/finns-inte', { expectedStatus: 404 })
    expect(await mainText(page)).toMatch(/finns inte/)
  })
})

/** As when the network fails after the first answer: the chart's own chunk never arrives. */
async function withoutChartLibrary(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async route => {
    const answer = await route.fetch()
    const isChartLibrary = (await answer.text()).includes('recharts-')
    await (isChartLibrary ? route.abort() : route.fulfill({ response: answer }))
  })
}

interface Part {
  text: string
  left: number
  right: number
  /** Of a text its middle: how high its box is depends on how the browser rounds the font. */
  heights: number[]
}

/** The visible bars and texts of the chart, in the page's coordinates. */
function drawingOf(page: Page): Promise<Part[]> {
  return page
    .getByRole('tabpanel')
    .locator('svg rect, svg text')
    .evaluateAll(elements =>
      elements
        .map(element => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .map(({ text, box: { left, right, top, bottom } }) => {
          return { text, left, right, heights: text ? [(top + bottom) / 2] : [top, bottom] }
        }),
    )
}

function isSamePlace(one: Part, other: Part): boolean {
  const [places, others] = [one, other].map(part => [part.left, part.right, ...part.heights])
  return one.text === other.text && isWithinOnePixel(places ?? [], others ?? [])
}

function isWithinOnePixel(places: number[], others: number[]): boolean {
  return places.every((place, index) => Math.abs(place - (others[index] ?? Number.NaN)) <= 1)
}
