import { newKeySchema, newUserSchema } from '@malkoll/contracts'
import { LANGUAGES, ROLES } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../db/schema.ts'
import { makeKey } from '../keys/key.service.ts'
import { unknownUser } from '../problems.ts'
import { administrationByCommand } from '../user-events/administration.ts'
import { findIdByEmail, listUsers } from '../users/user.queries.ts'
import { addUser, changeUser, resetUser } from '../users/user.service.ts'
import { viewUsers } from '../users/user.view.ts'
import { invitedText, keyText, stateText, type Texts, usersText } from './texts.ts'

const email = newUserSchema.shape.email

/** What can be asked for on the command line, as it is passed on to the server. */
export const userCommandSchema = z.discriminatedUnion('command', [
  newUserSchema.extend({ command: z.literal('create') }),
  z.strictObject({ command: z.literal('list'), language: z.enum(LANGUAGES) }),
  z.strictObject({ command: z.literal('reset'), email }),
  z.strictObject({ command: z.literal('disable'), email }),
  z.strictObject({ command: z.literal('enable'), email }),
  z.strictObject({
    command: z.literal('key'),
    email,
    role: z.enum(ROLES),
    name: newKeySchema.shape.name,
    days: newKeySchema.shape.days,
  }),
])
export type UserCommand = z.output<typeof userCommandSchema>

export interface Circumstances {
  now: Date
  /** Scheme and host that one-time addresses begin with. */
  origin: string
  /** The origin is what the settings say, and a server elsewhere may have others. */
  isOriginGuessed?: boolean
}

/** Does it and answers what to print. Throws ProblemError. */
export async function runUserCommand(
  db: Kysely<DB>,
  given: UserCommand,
  circumstances: Circumstances,
): Promise<Texts> {
  const administration = administrationByCommand(circumstances.now)
  switch (given.command) {
    case 'create': {
      const { command: _, ...user } = given
      return invitedText(user.email, await addUser(db, user, administration), circumstances)
    }
    case 'list':
      return usersText(viewUsers(await listUsers(db), given.language), given.language)
    case 'reset':
      return invitedText(
        given.email,
        await resetUser(db, await idOf(db, given.email), administration),
        circumstances,
      )
    case 'disable':
    case 'enable': {
      const isDisabled = given.command === 'disable'
      const id = await idOf(db, given.email)
      await changeUser(db, { id, change: { isDisabled } }, administration)
      return stateText(given.email, isDisabled)
    }
    case 'key': {
      const personId = await idOf(db, given.email)
      const { key, token } = await makeKey(db, { ...given, personId }, administration)
      return keyText(key, token)
    }
  }
}

async function idOf(db: Kysely<DB>, address: string): Promise<number> {
  const id = await findIdByEmail(db, address)
  if (id === undefined) throw unknownUser(address)
  return id
}
