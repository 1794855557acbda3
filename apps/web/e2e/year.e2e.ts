import { describe, expect, it } from 'vitest'
import { mainText, plain } from './reading.ts'
import { PHONE, visit } from './visit.ts'

describe('The year', () => {
  it('sums the budget in both breakdowns to the same amounts', async () => {
    const page = await visit('/ar/2022')
    for (const name of ['Efter intäkts- och kostnadsslag', 'Efter verksamhet']) {
      const rows = await page.getByRole('table', { name }).getByRole('row').allInnerTexts()
      expect(plain(rows.at(-1) ?? '')).toBe('Summa 201 098 195 087 +6 011 bättre än budget')
    }
  })

  it('marks what the source has rounded, and what we have computed', async () => {
    const printed = await visit('/ar/2022')
    const rows = (await printed.getByRole('row').allInnerTexts()).map(plain)
    expect(rows.find(row => row.startsWith('Lokalhyror'))).toContain('+84 avrundning ±1 bättre än budget')
    expect(rows.find(row => row.startsWith('Övriga kostnader'))).toContain('−16 856 sämre än budget')
    const computed = await visit('/ar/2021')
    expect(await computed.getByText('Beräknad', { exact: true }).count()).toBeGreaterThan(5)
  })

  it('tells the assignments in the source’s words with their state', async () => {
    const page = await visit('/ar/2022')
    expect(await mainText(page)).toContain('5 av 7 uppdrag i Regionplanen är redovisade.')
    const rows = await page.getByRole('table', { name: 'Uppdrag' }).getByRole('row').allInnerTexts()
    const states = rows.map(plain).filter(row => /^2\d\//.test(row))
    expect(states).toHaveLength(7)
    expect(states.filter(row => row.endsWith('Redovisat'))).toHaveLength(5)
    expect(states.filter(row => row.endsWith('Redovisas Q1 2023'))).toHaveLength(2)
    expect(states[1]).toContain('Utreda möjligheten att etablera ett inkubatorssystem i länet')
  })

  it('gives the result and the way to all målvärden', async () => {
    const page = await visit('/ar')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Året 2022')
    expect(await mainText(page)).toContain('7 av 17 målvärden är uppfyllda.')
    await page.getByRole('link', { name: 'Se alla målvärden och hur de bedömdes' }).click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Hur gick det 2022?')
  })

  it('lists what the source names without giving it', async () => {
    const page = await visit('/ar/2022')
    const missing = plain(await page.getByRole('region', { name: 'Saknas i källan' }).innerText())
    for (const word of ['Sjukfrånvaro', 'HESA', 'Inrikes flyttnetto', 'Intern kontroll']) {
      expect(missing).toContain(word)
    }
    const named = plain(await page.getByRole('region', { name: 'Mer ur källan' }).innerText())
    expect(named).toContain('Utmaningar inför 2022')
    expect(named).toContain('Elförsörjning')
  })

  it('lists it in English too', async () => {
    const page = await visit('/ar/2022?lang=en')
    const missing = plain(await page.getByRole('region', { name: 'Missing in the source' }).innerText())
    expect(missing).toContain('Sickness absence in per cent of regular working hours')
    expect(missing).not.toContain('Sjukfrånvaro')
    const named = plain(await page.getByRole('region', { name: 'More from the source' }).innerText())
    expect(named).toContain('Electricity supply')
  })

  it('lists nothing for a year that the sources name nothing of', async () => {
    const page = await visit('/ar/2021')
    expect(await page.getByRole('region', { name: 'Saknas i källan' }).count()).toBe(0)
    expect(await page.getByRole('region', { name: 'Mer ur källan' }).count()).toBe(0)
  })

  it('says so when the sources hold neither budget nor assignments', async () => {
    const text = await mainText(await visit('/ar/2020'))
    expect(text).toContain('Året 2020')
    expect(text).toMatch(/Inga uppdrag för året/)
  })

  it('shows the deviation without sideways scrolling on a phone', async () => {
    const page = await visit('/ar/2022', { viewport: PHONE })
    const box = await page.getByText('+6 011').first().boundingBox()
    expect(box && box.x + box.width).toBeLessThanOrEqual(PHONE.width)
  })

  it('is no page when nothing is known of it', async () => {
    const page = await visit('/ar/1999', { expectedStatus: 404, expectedComplaints: /status of 40[04]/ })
    expect(await mainText(page)).toContain('Sidan finns inte')
  })
})
