import { describe, expect, it } from 'vitest'
import { focusedName, mainText, plain } from './reading.ts'
import { PHONE, visit } from './visit.ts'

const GOAL = '/lanet/mal/god-tillgang-till-valutbildad-arbetskraft'
const PAGES = ['/lanet', '/lanet/starkt-konkurrenskraft', GOAL]

describe('The county’s strategy', () => {
  it('says how many goals it has, and why direction is shown', async () => {
    const text = await mainText(await visit('/lanet'))
    expect(text).toContain(
      'Länets strategi har 10 mål till 2030. Beslutade målvärden saknas i våra källor – därför visar vi riktning, inte uppfyllelse.',
    )
  })

  it('names four areas and ten goals, each with a page', async () => {
    const page = await visit('/lanet')
    const areas = page.getByRole('region', { name: 'Fyra områden' })
    const addresses = await areas
      .getByRole('link')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    expect(addresses.filter(address => address.startsWith('/lanet/mal/'))).toHaveLength(10)
    expect(addresses.filter(address => !address.startsWith('/lanet/mal/'))).toHaveLength(4)
  })

  it('is entered by what residents expect results in', async () => {
    const page = await visit('/lanet')
    const entrance = page.getByRole('navigation', { name: 'Vad vill du veta något om?' })
    const names = (await entrance.getByRole('link').allInnerTexts()).map(name => name.toLowerCase())
    expect(names).toEqual(['företag', 'jobb', 'bostäder', 'utbildning', 'kommunikationer', 'kultur', 'miljö'])
    await entrance.getByRole('link', { name: 'Jobb' }).click()
    await page.waitForURL(/#/)
    expect(await page.getByRole('region', { name: 'Jobb' }).innerText()).toContain('Sysselsättningsgrad')
  })

  it('marks our coding of Agenda 2030 as a proposal, and shows every version with its state', async () => {
    const page = await visit('/lanet')
    expect(await page.getByRole('region', { name: 'Agenda 2030' }).innerText()).toContain('Förslag')
    const versions = plain(await page.getByRole('region', { name: 'Strategins versioner' }).innerText())
    expect(versions).toMatch(/Under revidering[\s\S]*Presenterad[\s\S]*Beslutad/)
    expect(versions).toContain('2019–2030')
  })

  it.each(PAGES)(
    'says on %s that the region does not own the carrying out, and never uppfyllt',
    async path => {
      const text = await mainText(await visit(path))
      expect(text).toContain('men äger inte genomförandet')
      expect(text).not.toMatch(/\buppfyllt\b/i)
    },
  )
})

describe('A goal of the strategy', () => {
  it('shows direction over both windows in words, and the pandemic year', async () => {
    const page = await visit(GOAL)
    const text = plain(await page.getByRole('article', { name: /^Sysselsättningsgrad/ }).innerText())
    expect(text).toContain('Förslag')
    expect(text).toContain('Olika besked')
    expect(text).toContain('2020–2024 12 av 12 kommuner åt rätt håll')
    expect(text).toContain('2022–2024 1 av 12 kommuner åt rätt håll (Emmaboda)')
    expect(text).toContain('2020 är ett pandemiår')
  })

  it('says why figures are missing', async () => {
    const text = await mainText(await visit(GOAL))
    expect(text).toMatch(/Långtidsarbetslöshet Förslag .*Inga siffror är inlästa/)
  })

  it('keeps its wording in full on a phone', async () => {
    const page = await visit('/lanet/mal/klimatanpassad-och-robust-samhallsplanering', { viewport: PHONE })
    expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe(
      'Samhällsplaneringen är klimatanpassad och robust samt erbjuder trygga, tillgängliga och gröna miljöer för alla',
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  })

  it('is reached from the strategy by keyboard alone', async () => {
    const page = await visit('/lanet')
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await focusedName(page)).startsWith('Hög självskattad hälsa')) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/lanet\/mal\/hog-sjalvskattad-halsa/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  it('does not exist when the strategy has none of that name', async () => {
    const page = await visit('/lanet/mal/finns-inte', { expectedStatus: 404 })
    expect(await mainText(page)).toContain('Målet finns inte')
    expect(await page.getByRole('link', { name: 'Se hela Länet till 2030' }).isVisible()).toBe(true)
  })
})
