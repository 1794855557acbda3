import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { focusedName, mainText } from './reading.ts'
import { PHONE, visit } from './visit.ts'

const MOST_TABS_TO_A_RECEIPT = 12

describe('The board', () => {
  it('answers in its title and its first sentence', async () => {
    const page = await visit('/')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hur gick det 2022?')
    expect(await mainText(page)).toContain('7 av 17 målvärden är uppfyllda.')
    expect(await mainText(page)).toContain(
      '6 är inte uppfyllda. 4 mäts under första kvartalet 2023 – kultur och yrkeshögskola.',
    )
  })

  it.each(['7 av 17', '41 %', '35 %', '24 %'])('shows %s on the first screen of a phone', async figure => {
    const page = await visit('/', { viewport: PHONE })
    const box = await page.getByText(figure).filter({ visible: true }).first().boundingBox()
    expect(box && box.y + box.height).toBeLessThanOrEqual(PHONE.height)
    expect(box && box.x + box.width).toBeLessThanOrEqual(PHONE.width)
  })

  it('lets a keyboard reach a receipt in at most twelve Tab presses and open it with Enter', async () => {
    const page = await visit('/')
    expect(await tabsUntilReceipt(page)).toBeLessThanOrEqual(MOST_TABS_TO_A_RECEIPT)
    await page.keyboard.press('Enter')
    const receipt = page.getByText('har ett utfall som når målvärdet').filter({ visible: true })
    await receipt.first().waitFor()
    expect(await focusedName(page)).toContain('Dölj kvittot')
  })

  it('tells how the real målvärde was judged, in one press', async () => {
    const page = await visit('/')
    await page.getByRole('button', { name: /^Så bedömdes det: .*friskvårdsbidraget/i }).click()
    const text = await mainText(page)
    expect(text).toContain('minst 50 %')
    expect(text).toContain('+16 procentenheter')
    expect(text).toMatch(/tröskel, version 1/i)
  })

  it('puts the published-only choice in the address and hides every example', async () => {
    const page = await visit('/')
    expect(await page.getByText(/^Exempel:/).count()).toBeGreaterThanOrEqual(16)
    await page.getByRole('checkbox', { name: 'Visa bara publicerade uppgifter' }).check()
    await page.waitForURL(/[?&]publicerat=1/)
    await expect.poll(() => page.getByText(/^Exempel:/).count()).toBe(0)
    expect(await mainText(page)).toContain('7 av 17 målvärden är uppfyllda.')
  })

  it('opens the published-only view from its address', async () => {
    const page = await visit('/?publicerat=1')
    expect(await page.getByText(/^Exempel:/).count()).toBe(0)
    expect(await page.getByRole('checkbox', { name: 'Visa bara publicerade uppgifter' }).isChecked()).toBe(
      true,
    )
  })

  it('names orsak and åtgärd, or that they are missing, under every ej uppfyllt', async () => {
    const page = await visit('/')
    const rows = page
      .getByRole('row')
      .filter({ hasText: 'Ej uppfyllt' })
      .filter({ has: page.getByRole('rowheader') })
    const texts = await rows.allInnerTexts()
    const judged = texts.filter(text => text.includes('Exempel:'))
    expect(judged).toHaveLength(6)
    for (const text of judged) expect(text).toMatch(/Orsak:[\s\S]*Åtgärd:|Orsak och åtgärd saknas i källan/)
  })

  it('says what an earlier moment knew', async () => {
    const page = await visit('/?asOf=2022-12-31')
    expect(await mainText(page)).toContain('Så här såg det ut 31 december 2022')
    expect(await mainText(page)).not.toContain('7 av 17')
  })

  it('shows the same result as table and as text', async () => {
    const page = await visit('/')
    await page.getByRole('tab', { name: 'Tabell' }).first().click()
    const table = page.getByRole('table', { name: /^Målvärden efter status/ })
    expect((await table.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/7 41 %.*6 35 %.*4 24 %.*17 100 %/)
    await page.getByRole('tab', { name: 'Text' }).first().click()
    await page.getByText('Hur gick det 2022? 7 av 17 målvärden är uppfyllda.').waitFor()
  })
})

async function tabsUntilReceipt(page: Page): Promise<number> {
  for (let presses = 1; presses <= 2 * MOST_TABS_TO_A_RECEIPT; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focusedName(page)).includes('Så bedömdes det')) return presses
  }
  return Number.POSITIVE_INFINITY
}
