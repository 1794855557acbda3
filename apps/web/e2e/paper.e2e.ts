import { describe, expect, it } from 'vitest'
import { visit } from './visit.ts'

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
