import type { App } from '../app.ts'
import { existsPerson } from './invitation.queries.ts'
import { invite } from './invitation.service.ts'

/**
 * What whoever starts the server reads as long as there is nobody who could sign in: a new one-time address at each
 * start. It is printed and never logged. Null when there is somebody.
 */
export async function firstAdministratorText({ db, clock }: App, origin: string): Promise<string | null> {
  if (await existsPerson(db)) return null
  const { path } = await invite(db, { personId: null, now: clock() })
  return [
    'Ingen kan logga in än. Den första administratören väljer lösenord här inom ett dygn:',
    'Nobody can sign in yet. The first administrator chooses a password here within a day:',
    `${origin}${path}`,
  ].join('\n')
}
