import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { readDeck } from './deck-file.ts'
import { type OwnSite, startOwnSite } from './own-site.ts'
import { signedInAs } from './people.ts'
import { DESKTOP, PHONE, visit } from './visit.ts'

const STORED = JSON.stringify({
  version: 1,
  decks: [
    {
      id: 'd1',
      title: 'Till Regiondagen',
      occasion: { name: 'Regiondagen', date: '2026-12-01' },
      language: 'sv',
      asOf: null,
      slides: [
        { id: 's1', kind: 'section', title: 'Så mår vi', text: '' },
        {
          id: 's2',
          kind: 'chart',
          name: 'Friskvård',
          chart: { kind: 'target', slug: 'friskvardsbidraget' },
        },
      ],
    },
  ],
  chosen: 'd1',
})

async function withDeck(page: Page): Promise<void> {
  await page.addInitScript(text => {
    if (localStorage.getItem('malkoll.bildspel') === null) localStorage.setItem('malkoll.bildspel', text)
  }, STORED)
}

let site: OwnSite
beforeAll(async () => {
  site = await startOwnSite([])
})
afterAll(() => site.stop())

async function open(role: 'analyst' | 'elected', options: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const person = await signedInAs(role, site.origin)
  return visit(`${site.origin}/bildspel`, { baseURL: site.origin, ...person, ...options })
}

const saved = (page: Page) => page.getByText('Sparat på servern.').waitFor()
const title = (page: Page) => page.getByRole('textbox', { name: 'Bildspelets namn' })

describe('Decks of who is signed in', () => {
  it('move to the server when asked, are there in another browser, and read by an elected person', async () => {
    const page = await open('analyst', { before: withDeck })
    await page.getByRole('button', { name: 'Spara på servern' }).click()
    await saved(page)
    await title(page).fill('Regiondagen 2026')
    await page.getByText('Sparar på servern …').waitFor()
    await saved(page)

    const other = await open('analyst')
    await expect.poll(() => title(other).inputValue(), { timeout: 10_000 }).toBe('Regiondagen 2026')
    await saved(other)
    await other
      .getByRole('combobox', { name: 'Dela Regiondagen 2026 med' })
      .selectOption('Alla som är inloggade')
    await other.getByText('delas nu med: Alla som är inloggade').waitFor()

    const theirs = await open('elected')
    const shared = theirs.getByRole('region', { name: 'Delade med mig' })
    await shared.getByText('Regiondagen 2026').waitFor()
    const [file] = await Promise.all([
      theirs.waitForEvent('download'),
      shared.getByRole('link', { name: /^Ladda ner PowerPoint/ }).click(),
    ])
    const slides = readDeck(await buffer(await file.createReadStream()))
    expect(slides).toHaveLength(4)
    expect(slides[1]?.texts.join(' ')).toContain('Så mår vi')
    expect(await theirs.getByRole('textbox', { name: 'Bildspelets namn' }).count()).toBe(0)
    await shared.getByRole('link', { name: 'Läs: Regiondagen 2026' }).click()
    await theirs.getByRole('heading', { name: 'Två av tre nyttjar friskvårdsbidraget' }).waitFor()
    expect(new URL(theirs.url()).searchParams.get('bildspel')).toBe('d1')
    expect(await theirs.evaluate(() => document.activeElement?.textContent)).toBe('Regiondagen 2026')

    for (const viewport of [DESKTOP, PHONE]) {
      for (const each of [other, theirs]) {
        await each.setViewportSize(viewport)
        expect(await brokenRules(each)).toEqual([])
        expect(
          await each.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
      }
    }
  })

  it('that two change at once are both kept until somebody chooses', async () => {
    const [one, two] = [await open('analyst'), await open('analyst', { expectedComplaints: /./ })]
    await saved(one)
    await saved(two)
    await two.context().setOffline(true)
    await title(two).fill('Från tåget')
    await two.getByRole('status').filter({ hasText: 'Ingen kontakt med servern.' }).waitFor()
    await title(one).fill('Från kontoret')
    await one.getByText('Sparar på servern …').waitFor()
    await saved(one)
    await two.context().setOffline(false)
    const choice = two.getByRole('alert').filter({ hasText: 'har ändrats på två ställen' })
    await choice.waitFor()
    expect(await choice.innerText()).toContain('Från kontoret')
    expect(await title(two).inputValue()).toBe('Från tåget')
    expect(await brokenRules(two)).toEqual([])
    await choice.getByRole('button', { name: 'Behåll båda' }).click()
    await two.getByRole('button', { name: 'Öppna Från tåget (kopia)' }).waitFor()
    await two.getByRole('button', { name: 'Öppna Från kontoret' }).waitFor()
    await one.reload()
    await one.getByRole('button', { name: 'Öppna Från tåget (kopia)' }).waitFor()
  })

  it('that are deleted can be brought back, and leave the browser at sign-out', async () => {
    const page = await open('analyst')
    await saved(page)
    await page.getByRole('button', { name: 'Ta bort: Från tåget (kopia)' }).click()
    await page.getByText('”Från tåget (kopia)” är borttaget.').first().waitFor()
    await page.getByRole('region', { name: 'Mina bildspel' }).getByRole('button', { name: 'Ångra' }).click()
    await page.getByRole('button', { name: 'Öppna Från tåget (kopia)' }).waitFor()
    await saved(page)
    const stored = () => page.evaluate(() => localStorage.getItem('malkoll.bildspel') ?? '')
    expect(await stored()).toContain('Från tåget')
    await page.goto(`${site.origin}/konto`)
    await page.getByRole('button', { name: 'Logga ut här' }).click()
    await page.waitForURL(/logga-in/)
    expect(await stored()).not.toContain('Från')
  })
})
