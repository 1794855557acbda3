import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { siteOrigin } from './lane.ts'
import { PEOPLE, signedInAs } from './people.ts'
import { visit } from './visit.ts'

const REFUSED = /status of 4\d\d/

describe('The users', () => {
  it('are found by name and role', async () => {
    const page = await openUsers()
    const rows = page.getByRole('table', { name: 'Användare med roller' }).getByRole('row')
    await page.getByRole('searchbox', { name: /^Sök på namn/ }).fill('granskare')
    await expect.poll(() => rows.count()).toBe(2)
    expect(await rows.nth(1).innerText()).toContain(PEOPLE.reviewer.name)
    await page.getByRole('searchbox', { name: /^Sök på namn/ }).fill('finns inte')
    await page.getByText('Ingen användare passar sökningen.').waitFor()
    await page.getByRole('button', { name: 'Rensa sökningen' }).click()
    await expect.poll(() => rows.count()).toBeGreaterThan(Object.keys(PEOPLE).length)
  })

  it('are invited once per address', async () => {
    const page = await openUsers(REFUSED)
    await page.getByRole('button', { name: 'Bjud in en användare' }).click()
    const form = page.getByRole('region', { name: 'Bjud in en användare' })
    await form.getByRole('textbox', { name: 'Namn' }).fill('Ebba Två')
    await form.getByRole('textbox', { name: 'E-post' }).fill(PEOPLE.analyst.email)
    await form.getByRole('checkbox', { name: /^Handläggare/ }).uncheck()
    await form.getByRole('button', { name: 'Gör en engångsadress' }).click()
    await form.getByText('Välj minst en roll.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('roles')
    await form.getByRole('checkbox', { name: /^Handläggare/ }).check()
    await form.getByRole('button', { name: 'Gör en engångsadress' }).click()
    await form.locator('[name=email][aria-invalid=true]').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email')
    expect(await form.getByRole('textbox', { name: 'Namn' }).inputValue()).toBe('Ebba Två')
  })

  it('get roles and mått, are disabled, let in and removed, and what was done is said', async () => {
    const name = 'Tillfälle Tillfällig'
    const page = await openUsers()
    const invitation = await invite(page, { name, email: 'tillfalle@malkoll.invalid' })
    const theirs = await visit(invitation, { expectedComplaints: REFUSED })
    await theirs.getByLabel('Lösenord', { exact: true }).fill('åtta blå båtar i hamnen')
    await theirs.getByRole('button', { name: 'Spara och logga in' }).click()
    await theirs.getByRole('heading', { level: 1, name: 'Ditt konto' }).waitFor()

    await page.getByRole('button', { name: `Ändra ${name}` }).click()
    await page
      .getByLabel('Organisation', { exact: true })
      .selectOption({ label: 'Regionala utvecklingsnämnden' })
    await page.getByRole('checkbox', { name: /^Granskare/ }).check()
    await page.getByText('Mätansvarig för: 0 mått valda').click()
    const measures = page.getByRole('searchbox', { name: 'Sök mått' })
    await measures.fill('friskvård')
    await measures.press('Enter')
    await page.getByRole('checkbox', { name: /friskvårdsbidraget/ }).check()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText(`${name} är sparad.`).waitFor()
    await page
      .getByRole('row', { name: /Tillfälle.*utvecklingsnämnden.*Handläggare, Granskare.*1 mått.*Aktiv/ })
      .waitFor()

    await page.getByRole('button', { name: `Ändra ${name}` }).click()
    await ask(page, `Stäng av ${name}`, 'Ja, stäng av')
    await page.getByText(`${name} är avstängd.`).waitFor()
    await theirs.reload()
    await theirs.getByRole('heading', { level: 1, name: 'Logga in för att se sidan' }).waitFor()

    await page.getByRole('button', { name: `Ändra ${name}` }).click()
    await page.getByRole('button', { name: `Släpp in igen ${name}` }).click()
    await page.getByText(`${name} kan logga in igen.`).waitFor()

    await page.getByRole('button', { name: `Ändra ${name}` }).click()
    await page.getByRole('button', { name: `Ta bort ${name}` }).click()
    const question = page.getByRole('alertdialog', { name: `Ta bort ${name}?` })
    expect(await question.innerText()).toContain('Det som personen har matat in finns kvar')
    expect(await question.innerText()).toContain('Borttagen användare')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Ta bort ${name}`)
    await ask(page, `Ta bort ${name}`, 'Ja, ta bort')
    await page.getByText(`${name} är borttagen.`).waitFor()
    await expect.poll(() => page.getByRole('row', { name: RegExp(name) }).count()).toBe(0)
    const events = page.getByRole('table', { name: 'Händelser' }).locator('tbody tr')
    expect(await events.nth(0).innerText()).toMatch(
      RegExp(`^En användare togs bort[^]*${PEOPLE.administrator.name}[^]*kl\\.`),
    )
    expect(await events.nth(1).innerText()).toContain('Borttagen användare släpptes in igen')
  })

  it('always have an administrator', async () => {
    const page = await openUsers(REFUSED)
    await page.getByRole('button', { name: `Ändra ${PEOPLE.administrator.name}` }).click()
    expect(await page.getByRole('button', { name: /^Ta bort/ }).count()).toBe(0)
    await page.getByRole('checkbox', { name: /^Redaktör/ }).check()
    await page.getByRole('checkbox', { name: /^Administratör/ }).uncheck()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('checkbox', { name: /^Administratör/ }).isChecked()).toBe(false)
  })
})

it('A key for a program is shown once, works, and stops working when it is ended', async () => {
  const page = await openUsers()
  await page.getByRole('button', { name: 'Gör en nyckel' }).click()
  await page.getByLabel('Vad den är till för').fill('Överföring')
  await page.getByLabel('Vem svarar för den').selectOption({ label: PEOPLE.analyst.name })
  expect(await page.getByLabel('Roll', { exact: true }).locator('option').allInnerTexts()).toEqual([
    'Handläggare',
  ])
  await page.getByRole('button', { name: 'Gör nyckeln' }).click()
  const shown = page.getByRole('region', { name: 'Nyckeln ”Överföring”' })
  const token = await shown.getByLabel('Nyckeln', { exact: true }).inputValue()
  expect(await whoIs(token)).toBe(PEOPLE.analyst.name)
  await shown.getByRole('button', { name: 'Klart' }).click()
  expect(await page.getByText(token).count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gör en nyckel')
  await ask(page, 'Avsluta Överföring', 'Ja, avsluta')
  await page.getByText('Nyckeln ”Överföring” är avslutad.').waitFor()
  await expect.poll(() => whoIs(token)).toBeUndefined()
})

async function openUsers(expectedComplaints?: RegExp): Promise<Page> {
  const session = await signedInAs('administrator')
  const page = await visit('/anvandare', { ...session, ...(expectedComplaints && { expectedComplaints }) })
  await page.getByRole('table', { name: 'Användare med roller' }).waitFor()
  return page
}

/** Answers the address that is shown once. */
async function invite(page: Page, { name, email }: { name: string; email: string }): Promise<string> {
  await page.getByRole('button', { name: 'Bjud in en användare' }).click()
  const form = page.getByRole('region', { name: 'Bjud in en användare' })
  await form.getByRole('textbox', { name: 'Namn' }).fill(name)
  await form.getByRole('textbox', { name: 'E-post' }).fill(email)
  await form.getByRole('button', { name: 'Gör en engångsadress' }).click()
  const address = await page.getByLabel('Adressen', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Klart' }).click()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bjud in en användare')
  return address
}

/** Presses a button that asks, and answers yes. */
async function ask(page: Page, button: string, answer: string) {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: answer }).click()
}

/** Whose key it is, as the API says; undefined when it is nobody’s. */
async function whoIs(token: string): Promise<string | undefined> {
  const answer = await fetch(`${siteOrigin()}/api/v1/session`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const body: { user?: { name: string } | null } = JSON.parse(await answer.text())
  return body.user?.name
}
