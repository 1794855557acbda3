import type { Role } from '@malkoll/domain'
import type { BrowserContextOptions } from 'playwright-core'
import { siteOrigin } from './lane.ts'

/** Chosen for the run; nobody else reaches the server. */
const PASSWORD = 'tre gula cyklar vid kajen'

export interface Person {
  name: string
  email: string
  password: string
}

/** Who signs in for each role. */
export const PEOPLE = {
  administrator: personOf('Astrid Administratör'),
  analyst: personOf('Ebba Handläggare'),
  reviewer: personOf('Gustav Granskare'),
  editor: personOf('Rut Redaktör'),
  management: personOf('Lage Ledning'),
  elected: personOf('Frida Förtroendevald'),
} as const satisfies Record<Role, Person>

function personOf(name: string): Person {
  const [first = ''] = name.toLowerCase().split(' ')
  return { name, email: `${first}@malkoll.invalid`, password: PASSWORD }
}

/** What the analyst is mätansvarig for, unless a test says otherwise. */
const OWNED_INDICATORS = [
  'friskvardsbidraget',
  'exempel-halsoinsatser-i-samverkan',
  'exempel-gemensamma-natverksmoten',
]

/** The first administrator by the printed address, then one person of each role. */
export async function invitePeople(origin: string, firstAddress: string): Promise<void> {
  const { administrator, ...others } = PEOPLE
  const cookie = await accept(origin, firstAddress, administrator)
  for (const [role, { name, email, password }] of Object.entries(others)) {
    const body = { name, email, roles: [role], indicators: role === 'analyst' ? OWNED_INDICATORS : [] }
    const invited = await send(origin, { path: '/api/v1/users', body, cookie })
    const { invitation }: { invitation: { url: string } } = JSON.parse(await invited.text())
    await accept(origin, invitation.url, { name, password })
  }
}

/** Makes the analyst mätansvarig for these indicators and no others. */
export async function nameOwner(origin: string, indicators: readonly string[]): Promise<void> {
  const cookie = await sessionCookie('administrator', origin)
  const asked = await fetch(`${origin}/api/v1/users`, { headers: { cookie } })
  const { users }: { users: { id: number; email: string }[] } = JSON.parse(await asked.text())
  const analyst = users.find(({ email }) => email === PEOPLE.analyst.email)
  const path = `/api/v1/users/${analyst?.id}`
  await send(origin, { method: 'PATCH', path, body: { indicators }, cookie })
}

/** Chooses a password with a one-time address; answers the cookie of the session it begins. */
async function accept(
  origin: string,
  address: string,
  given: { name: string; email?: string; password: string },
): Promise<string> {
  const token = address.slice(address.lastIndexOf('/') + 1)
  return cookieOf(await send(origin, { path: `/api/v1/invitations/${token}`, body: given }))
}

/**
 * Options of {@link visit} for somebody who is signed in: `visit('/konto', await signedInAs('analyst'))`. Each call is a
 * session of its own, so that a test may end it.
 */
export async function signedInAs(role: Role, origin = siteOrigin()): Promise<BrowserContextOptions> {
  const [name = '', value = ''] = (await sessionCookie(role, origin)).split('=', 2)
  const { hostname } = new URL(origin)
  return {
    storageState: {
      cookies: [
        {
          name,
          value,
          domain: hostname,
          path: '/',
          expires: -1,
          httpOnly: true,
          secure: false,
          sameSite: 'Lax',
        },
      ],
      origins: [{ origin, localStorage: [{ name: 'malkoll.signed-in', value: '1' }] }],
    },
  }
}

/** Signs in beside the browser; answers the cookie as it is sent back. */
async function sessionCookie(role: Role, origin: string): Promise<string> {
  const { email, password } = PEOPLE[role]
  return cookieOf(await send(origin, { path: '/api/v1/session', body: { email, password } }))
}

interface Sent {
  method?: 'POST' | 'PATCH'
  path: string
  body: unknown
  cookie?: string
}

async function send(origin: string, { method = 'POST', path, body, cookie }: Sent): Promise<Response> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { origin, 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** The session’s own cookie, as it is sent back: `name=value`. */
function cookieOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map(cookie => cookie.split(';', 1)[0] ?? '')
  const session = cookies.find(cookie => /malkoll\.session=./.test(cookie))
  if (!session) throw new Error(`No session cookie among ${cookies.join(', ')}`)
  return session
}
