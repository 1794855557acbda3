import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { readDeck } from './deck-file.ts'
import { keyboardObstacles } from './keyboard-walk.ts'
import { CHECKS } from './obstacles.ts'
import { focusedName, mainText, plain } from './reading.ts'
import { DESKTOP, PHONE, visit } from './visit.ts'

const TARGET = '/malvarden/friskvardsbidraget'
const LINES = '/indikatorer/net-migration-per-1000?form=linje&kommun=08,0880,0885'
const MOST_TABS = 120

/** By the Tab key alone, to the first thing whose name begins so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab')
    if (plain(await focusedName(page)).startsWith(name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

function deckText(...slides: object[]): string {
  const deck = { id: 'd1', title: 'Till Regiondagen', occasion: {}, language: 'sv', asOf: null, slides }
  return JSON.stringify({ version: 1, decks: [deck], chosen: 'd1' })
}

const FRISKVARD = {
  id: 's1',
  kind: 'chart',
  name: 'Friskvård',
  chart: { kind: 'target', slug: 'friskvardsbidraget' },
}
const POPULATION = {
  id: 's2',
  kind: 'chart',
  name: 'Folkmängd',
  chart: { kind: 'indicator', slug: 'population-31-dec', geographies: ['08'], from: '2018' },
}
const SECTION = { id: 's3', kind: 'section', title: 'Så mår vi', text: '' }

/** With a text in the place where the browser keeps decks. */
const stored = (text: string) => async (page: Page) => {
  await page.addInitScript(value => {
    // Only the first time: what the page keeps itself must be there when it is opened anew.
    if (localStorage.getItem('malkoll.bildspel') === null) localStorage.setItem('malkoll.bildspel', value)
  }, text)
}

async function withoutStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError')
      },
    })
  })
}

/** What a screen reader says of the slides, in order. */
function slideNames(page: Page): Promise<string[]> {
  return page
    .getByRole('group', { name: /^Bild \d/ })
    .evaluateAll(groups => groups.map(group => group.getAttribute('aria-label') ?? ''))
}

describe('Own slides', () => {
  it('become a PowerPoint by the keyboard alone, from the page of a chart', async () => {
    const page = await visit(TARGET)
    await page.waitForLoadState('networkidle')
    await tabTo(page, 'Lägg till i bildspel')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'som nu har en bild' }).waitFor()
    await page.goto(LINES, { waitUntil: 'networkidle' })
    await tabTo(page, 'Lägg till i bildspel')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'som nu har 2 bilder' }).waitFor()
    await tabTo(page, 'Öppna bildspelet')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/bildspel')
    expect(plain(await page.getByRole('contentinfo').innerText())).toContain('Bildspel (2)')

    await page.getByRole('img', { name: /nyttjar friskvårdsbidraget/ }).waitFor()
    await tabTo(page, 'Lägg till avsnittsbild')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Så mår vi')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByRole('status').filter({ hasText: 'Så mår vi är nu bild 2 av 5.' }).waitFor()
    await page.keyboard.type('!')
    expect(await slideNames(page)).toEqual([
      'Bild 2: Så mår vi!',
      expect.stringMatching(/^Bild 3: .*friskvårdsbidraget/),
      expect.stringMatching(/^Bild 4: Flyttnetto/),
    ])
    await tabTo(page, 'Flytta upp: Flyttnetto')
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toMatch(/^Flytta upp: Flyttnetto/)

    await page.keyboard.press('Control+Home')
    await page.getByRole('heading', { level: 1 }).evaluate(heading => {
      heading.tabIndex = -1
      heading.focus()
    })
    await tabTo(page, 'Ladda ner PowerPoint')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.pptx$/)
    const slides = readDeck(await buffer(await file.createReadStream()))
    expect(slides.map(({ texts }) => texts[0])).toEqual([
      'Bilder till Regiondagen',
      'Så mår vi!',
      expect.stringMatching(/^Flyttnetto/),
      'Två av tre nyttjar friskvårdsbidraget',
      'Läs mer',
    ])
    const [workbook = []] = slides[3]?.workbooks ?? []
    expect(workbook.slice(1, 4).map(([period, value, target]) => [period, value, target])).toEqual([
      ['2020', 48, 50],
      ['2021', 58, 50],
      ['2022', 66, 50],
    ])
    expect(slides[2]?.workbooks[0]?.[0]).toEqual(expect.arrayContaining(['Borgholm', 'Kalmar']))
  })

  it('keep a title of one’s own and its notes, in the page and in the file, until the suggestion is wanted', async () => {
    const page = await visit('/bildspel', { before: stored(deckText(FRISKVARD)) })
    const title = page.getByRole('textbox', { name: 'Rubrik' })
    await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('Två av tre'))
    await title.fill('Vi rör på oss mer')
    await page.getByText('5 ord av högst 12').waitFor()
    await page.getByText('Anteckningar', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Egna anteckningar' }).fill('Börja här.')
    await page.getByRole('img', { name: 'Vi rör på oss mer' }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await title.inputValue()).toBe('Vi rör på oss mer')

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner PowerPoint' }).click(),
    ])
    const slide = readDeck(await buffer(await file.createReadStream()))[1]
    expect(slide?.texts[0]).toBe('Vi rör på oss mer')
    expect(slide?.notes).toMatch(/Börja här\..*Definition/)

    await page.getByRole('button', { name: 'Återställ föreslagen rubrik' }).click()
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
  })

  it('come back when they are undone, one step at a time', async () => {
    const page = await visit('/bildspel', { before: stored(deckText(FRISKVARD, SECTION)) })
    await page.getByRole('button', { name: 'Ta bort: Så mår vi' }).click()
    expect(await focusedName(page)).toBe('Ångra')
    await page.keyboard.press('Enter')
    expect(await slideNames(page)).toContain('Bild 3: Så mår vi')
    await page.getByRole('button', { name: 'Flytta upp: Så mår vi' }).click()
    expect(await slideNames(page)).toContain('Bild 2: Så mår vi')
    await page.keyboard.press('Control+z')
    expect(await slideNames(page)).toContain('Bild 3: Så mår vi')
    await page.keyboard.press('Control+y')
    expect(await slideNames(page)).toContain('Bild 2: Så mår vi')
  })

  it('are ordered by dragging their number', async () => {
    const page = await visit('/bildspel', { before: stored(deckText(FRISKVARD, SECTION)) })
    await page.getByRole('img', { name: 'Så mår vi' }).waitFor()
    const handles = page.getByTitle('Dra för att flytta')
    await handles.nth(1).scrollIntoViewIfNeeded()
    const handle = await handles.nth(1).boundingBox()
    const first = await handles.nth(0).boundingBox()
    if (!handle || !first) throw new Error('No handles')
    await page.mouse.move(handle.x + 5, handle.y + 5)
    await page.mouse.down()
    await page.mouse.move(first.x + 5, first.y + 10, { steps: 5 })
    await page.mouse.up()
    expect(await slideNames(page)).toContain('Bild 2: Så mår vi')
  })

  it('show the period that is chosen', async () => {
    const page = await visit('/bildspel', { before: stored(deckText(POPULATION)) })
    await page.getByText('Period', { exact: true }).click()
    await page.getByLabel('Från', { exact: true }).selectOption('2022')
    const drawn = page.waitForResponse(/presentations\/slides/)
    expect(await (await drawn).text()).toContain('2022')
    await page
      .getByRole('img', { name: /folkmängd|invånare|minskat/i })
      .first()
      .waitFor()
    const kept = await page.evaluate(() => localStorage.getItem('malkoll.bildspel') ?? '')
    expect(JSON.parse(kept).decks[0].slides[0].chart.from).toBe('2022')
  })
})

describe('A deck', () => {
  it('is told of in another tab at once', async () => {
    const page = await visit('/bildspel')
    const other = await page.context().newPage()
    await other.goto(TARGET, { waitUntil: 'networkidle' })
    await other.getByRole('button', { name: 'Lägg till i bildspel' }).click()
    await page.getByRole('group', { name: /^Bild 2/ }).waitFor()
  })

  it('survives that the server cannot be reached, and is made when it can', async () => {
    const page = await visit('/bildspel', {
      before: stored(deckText(FRISKVARD)),
      expectedComplaints: /ERR_INTERNET_DISCONNECTED/,
    })
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Ladda ner PowerPoint' }).click()
    await page.getByRole('alert').filter({ hasText: 'Ingen kontakt med servern' }).waitFor()
    expect(await slideNames(page)).toEqual(['Bild 2: Två av tre nyttjar friskvårdsbidraget'])
    await page.context().setOffline(false)
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner PowerPoint' }).click(),
    ])
  })

  it('that was stored broken is put away, and the page says so', async () => {
    const page = await visit('/bildspel', { before: stored('{"version":1,"decks":[{') })
    expect(await mainText(page)).toContain('gick inte att läsa')
    await page.getByRole('button', { name: 'Länet till 2030, område för område' }).click()
    await page.getByRole('group', { name: /^Bild 2/ }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('malkoll.bildspel.olasligt'))).toContain(
      '{"version"',
    )
  })

  it('that nothing keeps works until the tab is closed, and the page says so', async () => {
    const page = await visit(TARGET, {
      before: withoutStorage,
    })
    await page.getByRole('button', { name: 'Lägg till i bildspel' }).click()
    await page.getByRole('status').filter({ hasText: 'sparar ingenting' }).waitFor()
    await page.getByRole('link', { name: 'Öppna bildspelet' }).click()
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner PowerPoint' }).click(),
    ])
  })

  it('with a chart that is gone says which, draws the rest and says why no file is made', async () => {
    const gone = { ...FRISKVARD, id: 's9', chart: { kind: 'target', slug: 'finns-inte' } }
    const page = await visit('/bildspel', {
      before: stored(deckText(gone, FRISKVARD)),
      expectedComplaints: /status of 400/,
    })
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    await page.getByText('finns inget diagram').waitFor()
    await page.getByRole('button', { name: 'Ladda ner PowerPoint' }).click()
    await page.getByRole('alert').filter({ hasText: 'Några bilder går inte att göra' }).waitFor()
  })

  it('longer than the window says of its last slide that it is drawn, and draws it when one comes there', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...SECTION, id: `s${index}` }))
    const page = await visit('/bildspel', { before: stored(deckText(FRISKVARD, ...many)) })
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    const last = page.getByRole('listitem').filter({ hasText: 'Sista bilden: vägen hit' })
    expect(plain(await last.innerText())).toContain('Bilden ritas')
    await last.scrollIntoViewIfNeeded()
    await last.getByRole('img', { name: 'Läs mer' }).waitFor()
  })

  it('that is frozen says what differs today before anything is changed', async () => {
    const page = await visit('/bildspel', {
      before: stored(deckText(FRISKVARD).replace('"asOf":null', '"asOf":"2023-01-15T10:00:00Z"')),
      expectedComplaints: /status of 400/,
    })
    await page.getByText('Siffror som de var kända 15 januari 2023.').waitFor()
    await page.getByRole('button', { name: 'Uppdatera till dagens siffror' }).click()
    await page.getByText('fanns inte när bildspelet frystes').waitFor()
    await page.getByRole('button', { name: 'Uppdatera', exact: true }).click()
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    expect(await focusedName(page)).toBe('Uppdatera till dagens siffror')
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByText('Siffror som de var kända 15 januari 2023.').waitFor()
  })

  it('of examples is a demonstration only when a person has said so', async () => {
    const chart = { kind: 'target', slug: 'exempel-utbildade-halsoledare' }
    const page = await visit('/bildspel', {
      before: stored(deckText({ ...FRISKVARD, chart })),
      expectedComplaints: /status of 400/,
    })
    await page.getByRole('button', { name: 'Gör till demobild' }).click()
    await page.locator('[data-item]').getByRole('img').filter({ hasText: 'EXEMPEL' }).waitFor()
    expect(await page.getByRole('checkbox', { name: /Demobild/ }).isChecked()).toBe(true)
  })

  it('goes to a colleague as a file and comes back the same', async () => {
    const page = await visit('/bildspel', { before: stored(deckText(FRISKVARD, SECTION)) })
    await page.getByText('Bildspelet', { exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Spara som fil till en kollega' }).click(),
    ])
    const content = await buffer(await file.createReadStream())
    await page.getByText('Bildspelet', { exact: true }).click()
    await page.getByRole('button', { name: 'Ta bort bildspelet' }).click()
    await page.getByRole('heading', { name: 'Inga bilder än' }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'till-kollega.json', mimeType: 'application/json', buffer: content })
    await page.getByRole('group', { name: 'Bild 3: Så mår vi' }).waitFor()
  })

  it('is shown over the whole screen by the arrow keys', async () => {
    const page = await visit('/bildspel', { before: stored(deckText(FRISKVARD, SECTION)) })
    await page.getByRole('img', { name: 'Så mår vi' }).waitFor()
    await page.getByRole('button', { name: 'Visa i helskärm' }).click()
    const show = page.getByRole('dialog', { name: 'Bildspel i helskärm' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await show.getByRole('img', { name: 'Så mår vi' }).waitFor()
    expect(plain(await show.getByRole('status').innerText())).toContain('3 av 4')
    await show.getByRole('button', { name: 'Stäng' }).click()
    await show.waitFor({ state: 'detached' })
  })
})

describe('The page of a deck with slides', () => {
  it.each([
    { name: 'a phone', options: { viewport: PHONE } },
    { name: 'a dark desktop', options: { viewport: DESKTOP, colorScheme: 'dark' as const } },
  ])('lets everyone use it, on $name', async ({ options }) => {
    const page = await visit('/bildspel', {
      ...options,
      before: stored(deckText(FRISKVARD, POPULATION, SECTION)),
    })
    await page.getByRole('img', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    expect(await brokenRules(page)).toEqual([])
    expect(await keyboardObstacles(page)).toEqual([])
    expect(await CHECKS.large_text(page)).toEqual([])
    expect(await CHECKS.narrow_window(page)).toEqual([])
  })
})
