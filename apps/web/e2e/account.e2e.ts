import { describe, expect, it } from 'vitest'
import { PEOPLE, signedInAs } from './people.ts'
import { visit } from './visit.ts'

const REFUSED = /status of 40[13]/

describe('One’s own account', () => {
  it('takes another name, which stands in the masthead', async () => {
    const page = await visit('/konto', await signedInAs('management'))
    const name = page.getByLabel('Namn', { exact: true })
    await name.fill('')
    await page.getByRole('button', { name: 'Spara namnet' }).click()
    await page.getByText('Fyll i det här fältet.').waitFor()
    await name.fill('Lage von Ledning')
    await page.getByRole('button', { name: 'Spara namnet' }).click()
    await page.getByText('Namnet är sparat.').waitFor()
    await page.getByRole('navigation', { name: 'Inloggad' }).getByText('Lage von Ledning').waitFor()
  })

  it('takes another password only from who knows the present one, and signs other devices out', async () => {
    const { email, password } = PEOPLE.reviewer
    const other = await visit('/konto', { ...(await signedInAs('reviewer')), expectedComplaints: REFUSED })
    const page = await visit('/konto', {
      ...(await signedInAs('reviewer')),
      expectedComplaints: /status of 400/,
    })
    await page.getByLabel('Nuvarande lösenord', { exact: true }).fill('något helt annat')
    await page.getByLabel('Nytt lösenord', { exact: true }).fill('nio röda äpplen i skålen')
    await page.getByRole('button', { name: 'Byt lösenord' }).click()
    await page.locator('[name=current][aria-invalid=true]').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('current')
    expect(await page.getByLabel('Nytt lösenord', { exact: true }).inputValue()).toBe(
      'nio röda äpplen i skålen',
    )

    await page.getByLabel('Nuvarande lösenord', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Byt lösenord' }).click()
    await page.getByText('Lösenordet är bytt. Andra enheter är utloggade.').waitFor()

    await other.reload()
    await other.getByRole('heading', { level: 1, name: 'Logga in för att se sidan' }).waitFor()

    await page.getByLabel('Nuvarande lösenord', { exact: true }).fill('nio röda äpplen i skålen')
    await page.getByLabel('Nytt lösenord', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Byt lösenord' }).click()
    await page.getByText('Lösenordet är bytt.').waitFor()
    expect(await page.getByText(email).count()).toBe(1)
  })

  it('ends the session of another device, whose page says so and keeps what it shows', async () => {
    const lost = await visit('/konto', { ...(await signedInAs('editor')), expectedComplaints: REFUSED })
    await lost.getByText('Den här enheten').waitFor()
    const page = await visit('/konto', await signedInAs('editor'))
    const devices = page.getByRole('table', { name: 'Var du är inloggad' })
    const ends = devices.getByRole('button', { name: /^Logga ut/ })
    await ends.first().waitFor()
    for (let left = await ends.count(); left > 0; left--) {
      await ends.first().click()
      await expect.poll(() => ends.count()).toBe(left - 1)
    }

    await lost.getByRole('button', { name: 'Spara namnet' }).click()
    await lost
      .getByRole('alert')
      .getByText('Du är inte längre inloggad. Det du har skrivit är kvar.')
      .waitFor()
    const again = lost.getByRole('alert').getByRole('link', { name: 'Logga in i en ny flik' })
    expect(await again.getAttribute('href')).toBe('/logga-in?next=%2Fkonto')
    await lost.reload()
    await lost.getByRole('navigation', { name: 'Inloggad' }).getByText('Du är utloggad.').waitFor()
    await lost.getByRole('heading', { level: 1, name: 'Logga in för att se sidan' }).waitFor()
  })
})

describe('After signing out', () => {
  it('the browser knows nothing of who was there', async () => {
    const page = await visit('/konto', await signedInAs('analyst'))
    const desk = page.getByRole('navigation', { name: 'Inloggad' })
    await desk.getByText(PEOPLE.analyst.name).click()
    await desk.getByRole('button', { name: 'Logga ut' }).click()
    await page.getByText('Du är utloggad.').waitFor()
    expect(await desk.count()).toBe(0)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    expect(asked.filter(path => path.includes('session'))).toEqual([])
    await page.getByRole('contentinfo').getByRole('link', { name: 'Logga in' }).waitFor()
  })

  it('what was typed and not saved is asked about before it is forgotten', async () => {
    const page = await visit('/inmatning?fran=2015&till=2017', {
      ...(await signedInAs('analyst')),
      expectedComplaints: /ERR_FAILED/,
    })
    await page.route('**/api/v1/measurements*', route => route.abort())
    await page.getByRole('textbox', { name: 'Andel som nyttjat friskvårdsbidraget, 2017' }).fill('47')
    await page.keyboard.press('Enter')
    const desk = page.getByRole('navigation', { name: 'Inloggad' })
    const question = page.getByRole('alertdialog', { name: 'Ett inskrivet värde är inte sparat än.' })
    const signOut = async () => {
      await desk.getByText(PEOPLE.analyst.name).click()
      await desk.getByRole('button', { name: 'Logga ut', exact: true }).click()
    }
    await page.getByText('Väntar på nätet').first().waitFor()
    await signOut()
    await question.getByRole('button', { name: 'Avbryt' }).click()
    await question.waitFor({ state: 'detached' })
    await signOut()
    await question.getByRole('button', { name: 'Logga ut ändå' }).click()
    await page.getByText('Du är utloggad.').waitFor()
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
  })

  it('without contact with the server it is said that nothing is ended', async () => {
    const options = { ...(await signedInAs('analyst')), expectedComplaints: /ERR_INTERNET_DISCONNECTED/ }
    const page = await visit('/konto', options)
    const signOut = page.getByRole('region', { name: 'Logga ut' })
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await signOut.getByRole('button', { name: 'Logga ut här' }).click()
    await signOut.getByRole('alert').getByText('Ingen kontakt med servern').waitFor()
    await page.context().setOffline(false)
    await signOut.getByRole('button', { name: 'Logga ut överallt' }).click()
    await page.getByText('Du är utloggad.').waitFor()
  })
})

it('Somebody whose role does not hold a page is told, with a way on', async () => {
  const page = await visit('/anvandare', await signedInAs('analyst'))
  await page.getByRole('heading', { level: 1, name: 'Sidan ingår inte i din roll' }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('Roll: handläggare')
  await page.getByRole('link', { name: 'Till Når vi målen?' }).click()
  await page.waitForURL(/\/$/)
})
