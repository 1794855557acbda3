import type { App } from '../app.ts'
import { countAdministrators } from '../users/user.queries.ts'
import { invite } from './invitation.service.ts'

/**
 * What whoever starts the server reads as long as there is no administrator who could sign in: a new one-time address at each
 * start. It is printed and never logged. Null when there is one.
 */
export async function firstAdministratorText({ db, clock }: App, origin: string): Promise<string | null> {
  if ((await countAdministrators(db)) > 0) return null
  const { path } = await invite(db, { personId: null, now: clock() })
  return [
    'Ingen administratör kan logga in än. Den första väljer lösenord här inom ett dygn:',
    'No administrator can sign in yet. The first chooses a password here within a day:',
    `${origin}${path}`,
  ].join('\n')
}
