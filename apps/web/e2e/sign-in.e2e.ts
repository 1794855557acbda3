import { createRunFolder, type RunFolder } from '@malkoll/toolchain/run-folder'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { codeOf } from './authenticator-app.ts'
import { brokenRules } from './broken-rules.ts'
import { firstAddressOf, type RunningServer, startServer } from './stack.ts'
import { PHONE, type VisitOptions, visit } from './visit.ts'

const REFUSED = /status of 40[14]/
const ASTRID = { name: 'Astrid Lind', email: 'astrid@malkoll.invalid', password: 'tre gula cyklar vid kajen' }
const EBBA = { name: 'Ebba Nyström', email: 'ebba@malkoll.invalid', password: 'häst batteri korrekt klammer' }

/** A server nobody has signed in on yet. */
let folder: RunFolder
let server: RunningServer

beforeAll(async () => {
  folder = await createRunFolder()
  server = await startServer(folder, { data: inject('preparedData').withNobody })
})

afterAll(() => folder.clear())

describe('From the printed address to the work', () => {
  let firstAddress = ''
  let invitation = ''
  let secret = ''
  let recoveryCodes: string[] = []

  it('the first administrator says who it is and chooses a password', async () => {
    firstAddress = await firstAddressOf(server)
    const page = await visit(firstAddress)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Den första administratören')
    expect(await brokenRules(page)).toEqual([])

    await page.getByRole('button', { name: 'Spara och logga in' }).click()
    expect(await focusedName(page)).toBe('name')
    expect(await describedBy(page, 'name')).toContain('Fyll i det här fältet.')

    await page.getByLabel('Namn').fill(ASTRID.name)
    await page.getByLabel('E-post').fill(ASTRID.email)
    await page.getByLabel('Lösenord', { exact: true }).fill('Astrid-Lind-1')
    await page.getByRole('button', { name: 'Spara och logga in' }).click()
    expect(await focusedName(page)).toBe('password')
    expect(await describedBy(page, 'password')).toContain('Svårt att gissa')

    await page.getByLabel('Lösenord', { exact: true }).fill(ASTRID.password)
    await page.getByRole('button', { name: 'Spara och logga in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Användare' }).waitFor()
  })

  it('the address is used up, and says what to do', async () => {
    const page = await visit(firstAddress, { expectedComplaints: REFUSED })
    await page.getByRole('heading', { level: 1, name: 'Adressen gäller inte' }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain('logga in')
    expect(await page.getByRole('main').getByRole('link', { name: 'Logga in' }).count()).toBe(1)
  })

  it('the administrator invites an analyst and gets an address to hand over', async () => {
    const page = await signIn(ASTRID)
    await openUsers(page)
    await page.getByRole('button', { name: 'Bjud in en användare' }).click()
    const form = page.getByRole('region', { name: 'Bjud in en användare' })
    await form.getByRole('textbox', { name: 'Namn' }).fill(EBBA.name)
    await form.getByRole('textbox', { name: 'E-post' }).fill(EBBA.email)
    await form.getByRole('textbox', { name: 'Funktion' }).fill('HR-strateg')
    await form.getByText('Mätansvarig för: 0 mått valda').click()
    await form.getByRole('searchbox', { name: 'Sök mått' }).fill('friskvård')
    await form.getByRole('checkbox', { name: /friskvårdsbidraget/ }).check()
    await form.getByRole('button', { name: 'Gör en engångsadress' }).click()
    const shown = page.getByRole('region', { name: `Engångsadress till ${EBBA.name}` })
    invitation = await shown.getByLabel('Adressen', { exact: true }).inputValue()
    expect(invitation).toContain(`${server.origin}/inbjudan/`)
    expect(await brokenRules(page)).toEqual([])
    await page
      .getByRole('row', { name: /Ebba Nyström.*Handläggare.*Mätansvarig för 1 mått.*Inbjuden/ })
      .waitFor()
    await shown.getByRole('button', { name: 'Klart' }).click()
    await shown.waitFor({ state: 'detached' })
  })

  it('the analyst chooses a password that is judged while it is typed', async () => {
    const page = await visit(invitation, { viewport: PHONE })
    expect(await page.getByLabel('Namn').inputValue()).toBe(EBBA.name)
    expect(await page.getByLabel('E-post').inputValue()).toBe(EBBA.email)
    const password = page.getByLabel('Lösenord', { exact: true })
    const rules = page.getByRole('list').filter({ hasText: 'Minst 12 tecken' })
    expect(await rules.innerText()).not.toContain('inte än')
    await password.fill('sommar')
    expect(await rules.innerText()).toMatch(/Minst 12 tecken\. inte än[\s\S]*inte än/)
    await password.fill(EBBA.password)
    expect(await rules.innerText()).not.toContain('inte än')
    expect(await password.getAttribute('autocomplete')).toBe('new-password')
    expect(await brokenRules(page)).toEqual([])
    await page.getByRole('button', { name: 'Spara och logga in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ditt konto' }).waitFor()
  })

  it('the analyst turns on two-step sign-in with an app, and keeps the recovery codes', async () => {
    const page = await signIn(EBBA, { expectedComplaints: /ERR_FAILED/ })
    await page.goto(`${server.origin}/konto`)
    await page.route('**/assets/qr-code-*.js', route => route.abort(), { times: 1 })
    const section = page.getByRole('region', { name: 'Inloggning i två steg' })
    await section.getByRole('button', { name: /Slå på/ }).click()
    await section.getByLabel('Ditt lösenord').fill(EBBA.password)
    await section.getByRole('button', { name: 'Fortsätt' }).click()
    const failure = section.getByRole('alert').filter({ hasText: 'Den här delen kunde inte hämtas' })
    await failure.getByRole('button', { name: 'Försök igen' }).click()
    await section.getByRole('img', { name: /QR-kod/ }).waitFor()
    expect(await brokenRules(page)).toEqual([])
    secret = await section.locator('code').innerText()
    await section.getByLabel(/Kod som appen visar/).fill(codeOf(secret, new Date()))
    await section.getByRole('button', { name: 'Slå på inloggning i två steg' }).click()
    const codes = section.getByRole('list')
    await codes.waitFor()
    recoveryCodes = await codes.getByRole('listitem').allInnerTexts()
    expect(new Set(recoveryCodes).size).toBeGreaterThanOrEqual(8)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: 'Ladda ner som fil' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('malkoll-aterstallningskoder.txt')
    await section.getByRole('button', { name: 'Jag har sparat koderna' }).click()
    await section.getByText('Påslagen', { exact: true }).waitFor()
    await section.getByText('10 återställningskoder finns kvar.').waitFor()
    expect(await section.getByText(recoveryCodes[0] ?? '-').count()).toBe(0)
  })

  it('the analyst signs in with password and code, and sees Inmatning', async () => {
    const page = await visit(`${server.origin}/logga-in`, { expectedComplaints: REFUSED })
    await fillSignIn(page, EBBA)
    const code = page.getByLabel('Kod, sex siffror')
    await code.waitFor()
    expect(await focusedName(page)).toBe('code')
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code')
    expect(await brokenRules(page)).toEqual([])
    await code.fill('000000')
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.getByRole('alert').waitFor()
    expect(await code.inputValue()).toBe('000000')
    await code.fill(codeOf(secret, new Date()))
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.waitForURL(`${server.origin}/inmatning`)
    const desk = page.getByRole('navigation', { name: 'Inloggad' })
    await desk.getByRole('link', { name: 'Inmatning' }).waitFor()
    await desk.getByText(EBBA.name).click()
    expect(await desk.getByRole('link', { name: 'Användare' }).count()).toBe(0)
  })

  it('a recovery code opens once, without the app', async () => {
    const page = await visit(`${server.origin}/logga-in`, { expectedComplaints: REFUSED })
    const useCode = async (code: string) => {
      await fillSignIn(page, EBBA)
      await page.getByRole('button', { name: 'Använd en återställningskod' }).click()
      await page.getByLabel('Återställningskod').fill(code)
      await page.getByRole('button', { name: 'Fortsätt' }).click()
    }
    await useCode(recoveryCodes[0] ?? '')
    await page.waitForURL(`${server.origin}/inmatning`)
    await page.goto(`${server.origin}/konto`)
    await page.getByText('9 återställningskoder finns kvar.').waitFor()
    await page.goto(`${server.origin}/logga-in`)
    await useCode(recoveryCodes[0] ?? '')
    await page.getByRole('alert').waitFor()
  })

  it('a new address from the administrator replaces password and second step', async () => {
    const page = await signIn(ASTRID)
    await openUsers(page)
    await page.getByRole('button', { name: `Ändra ${EBBA.name}` }).click()
    await page.getByRole('button', { name: `Ny engångsadress ${EBBA.name}` }).click()
    const question = page.getByRole('alertdialog', { name: /Ge Ebba Nyström en ny engångsadress/ })
    expect(await question.innerText()).toContain('inloggning i två steg slutar gälla')
    await question.getByRole('button', { name: 'Ja, gör en ny adress' }).click()
    const address = await page.getByLabel('Adressen', { exact: true }).inputValue()
    const hers = await visit(address)
    await hers.getByRole('heading', { level: 1, name: 'Välj ett nytt lösenord' }).waitFor()
    await hers.getByLabel('Lösenord', { exact: true }).fill('åtta blå båtar i hamnen')
    await hers.getByRole('button', { name: 'Spara och logga in' }).click()
    await hers
      .getByRole('region', { name: 'Inloggning i två steg' })
      .getByText('Avslagen', { exact: true })
      .waitFor()
  })
})

describe('A sign-in that fails', () => {
  it('tells nobody whether the address or the password was wrong, and keeps what was typed', async () => {
    const page = await visit(`${server.origin}/logga-in`, { expectedComplaints: REFUSED })
    const said: string[] = []
    for (const email of [ASTRID.email, 'ingen@malkoll.invalid']) {
      await fillSignIn(page, { email, password: 'fel lösenord' })
      await page.getByRole('alert').waitFor()
      await expect.poll(() => focusedName(page)).toBe('password')
      expect(await page.getByLabel('E-post').inputValue()).toBe(email)
      expect(await page.getByLabel('Lösenord', { exact: true }).inputValue()).toBe('fel lösenord')
      said.push(await page.getByRole('alert').innerText())
    }
    expect(said[0]).toBe('E-postadressen eller lösenordet stämmer inte.')
    expect(said[1]).toBe(said[0])
    expect(await brokenRules(page)).toEqual([])
  })

  it('says what is the matter without contact with the server, and keeps what was typed', async () => {
    const page = await visit(`${server.origin}/logga-in`, { expectedComplaints: /ERR_INTERNET_DISCONNECTED/ })
    await page.context().setOffline(true)
    await fillSignIn(page, ASTRID)
    await page.getByRole('alert').getByText('Ingen kontakt med servern').waitFor()
    expect(await page.getByLabel('Lösenord', { exact: true }).inputValue()).toBe(ASTRID.password)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.waitForURL(`${server.origin}/inmatning`)
  })
})

describe('After a sign-in', () => {
  it('the way leads back to the page that was asked for', async () => {
    const page = await visit(`${server.origin}/konto`)
    await page.getByRole('heading', { level: 1, name: 'Logga in för att se sidan' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Logga in' }).click()
    await fillSignIn(page, ASTRID)
    await page.waitForURL(`${server.origin}/konto`)
  })

  it.each(['https://exempel.invalid/', '/\\exempel.invalid/'])(
    'it never leads to another site: %s',
    async next => {
      const page = await visit(`${server.origin}/logga-in?next=${encodeURIComponent(next)}`)
      await fillSignIn(page, ASTRID)
      await page.waitForURL(`${server.origin}/inmatning`)
    },
  )
})

// The last test: it throttles everybody at this address.
it('A sign-in that has failed often is throttled, with a word on how long', async () => {
  const page = await visit(`${server.origin}/logga-in`, { expectedComplaints: /status of 4(01|29)/ })
  const alert = page.getByRole('alert')
  await expect
    .poll(
      async () => {
        await fillSignIn(page, { email: 'strypt@malkoll.invalid', password: 'fel lösenord' })
        await alert.waitFor()
        return alert.innerText()
      },
      { timeout: 20_000 },
    )
    .toMatch(/^Vänta \d+ minuter och försök igen\./)
})

/** A page of somebody who has signed in by the form. */
async function signIn(
  person: { email: string; password: string },
  options: VisitOptions = {},
): Promise<Page> {
  const page = await visit(`${server.origin}/logga-in`, options)
  await fillSignIn(page, person)
  await page.waitForURL(url => url.pathname !== '/logga-in')
  return page
}

async function fillSignIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-post').fill(email)
  await page.getByLabel('Lösenord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Logga in' }).click()
}

async function openUsers(page: Page) {
  const desk = page.getByRole('navigation', { name: 'Inloggad' })
  await desk.getByText(ASTRID.name).click()
  await desk.getByRole('link', { name: 'Användare' }).click()
  await page.getByRole('heading', { level: 1, name: 'Användare' }).waitFor()
}

function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('name') ?? null)
}

/** What a screen reader adds to the name of a field. */
function describedBy(page: Page, name: string): Promise<string> {
  return page.evaluate(field => {
    const ids = document.querySelector(`[name="${field}"]`)?.getAttribute('aria-describedby') ?? ''
    return ids
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  }, name)
}
