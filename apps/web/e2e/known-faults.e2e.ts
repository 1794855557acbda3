import { expect, it } from 'vitest'
import { KNOWN_FAULTS, type KnownFaultId } from '../src/features/accessibility/known-faults.ts'
import { structureFaults } from './broken-rules.ts'
import { smallestChartText } from './obstacles.ts'
import { PHONE, visit } from './visit.ts'

/** What shows that a fault is still there. Where it is mended, it leaves the list of the statement. */
const EVIDENCE: Record<KnownFaultId, () => Promise<void>> = {
  async chart_text() {
    const page = await visit('/malvarden/friskvardsbidraget', { viewport: PHONE })
    const usual = await smallestChartText(page)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect((await smallestChartText(page)).size).toBeLessThan(usual.size * 1.5)
    const narrow = await visit('/indikatorer/net-migration-per-1000', {
      viewport: { width: 320, height: 256 },
    })
    expect((await smallestChartText(narrow)).size).toBeLessThan(12)
  },
  async unmarked_swedish() {
    const page = await visit('/indikatorer/net-migration-per-1000?lang=en')
    const note = page.locator('main .source', { hasText: 'flyttningar' }).first()
    expect(await note.locator('[lang=sv]').count()).toBe(0)
    expect(await page.locator('main [lang=sv]', { hasText: 'flyttningar' }).count()).toBeGreaterThan(0)
  },
  async api_reference() {
    const page = await visit('/api/v1/reference', { expectedComplaints: /.*/, isApplication: false })
    await page.getByRole('button').first().waitFor()
    expect(await structureFaults(page)).not.toEqual([])
  },
}

it.each(KNOWN_FAULTS)('The known fault $id is still there', ({ id }) => EVIDENCE[id]())

it('The statement names every known fault, and where to report others', async () => {
  const page = await visit('/tillganglighet')
  const main = page.getByRole('main')
  for (const { what } of KNOWN_FAULTS) await main.getByText(what.sv).waitFor()
  await main.getByText('har ännu inte angett någon adress').waitFor()
  const report = main.getByRole('link', { name: 'Anmäl bristande tillgänglighet till Digg' })
  expect(await report.getAttribute('href')).toBe('https://www.digg.se/tdosanmalan')
})
