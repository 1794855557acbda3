import { describe, expect, it } from 'vitest'
import { MISSING_PAGE, PAGES } from './pages.ts'
import { signedInAs } from './people.ts'
import { DESKTOP, layoutShiftOf, PHONE, visit } from './visit.ts'

describe.each([
  { window: 'a phone', viewport: PHONE },
  { window: 'a desktop', viewport: DESKTOP },
])('On $window nothing jumps', ({ viewport }) => {
  it.each(PAGES)('while the page $name loads', async ({ path, as }) => {
    const page = await visit(path, { ...(as && (await signedInAs(as))), viewport })
    await page.waitForLoadState('networkidle')
    expect(await layoutShiftOf(page)).toBe(0)
  })

  it('while the page that does not exist loads', async () => {
    const page = await visit(MISSING_PAGE, { viewport, expectedStatus: 404 })
    await page.waitForLoadState('networkidle')
    expect(await layoutShiftOf(page)).toBe(0)
  })
})

describe('On paper', () => {
  it('the board shows every receipt and no navigation', async () => {
    const page = await visit('/')
    await page.emulateMedia({ media: 'print' })
    const receipts = page.getByText(/tröskel, version 1/i)
    await expect.poll(() => receipts.filter({ visible: true }).count()).toBe(17)
    expect(await page.getByRole('navigation', { name: 'Huvudmeny' }).isVisible()).toBe(false)
    expect(await page.getByRole('tablist').filter({ visible: true }).count()).toBe(0)
  })

  it('a målvärde shows its chart, its receipt and its years', async () => {
    const page = await visit('/malvarden/friskvardsbidraget')
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .getByText(/tröskel, version 1/i)
        .filter({ visible: true })
        .count(),
    ).toBeGreaterThan(0)
    expect(
      await page
        .getByRole('img', { name: /friskvårdsbidraget/i })
        .filter({ visible: true })
        .count(),
    ).toBe(1)
    expect(await page.getByText('Ladda ner', { exact: true }).filter({ visible: true }).count()).toBe(0)
  })
})
