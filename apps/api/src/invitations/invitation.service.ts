import { randomBytes } from 'node:crypto'
import type { InvitationAccept } from '@malkoll/contracts'
import type { Kysely, Transaction } from 'kysely'
import { expectGoodPassword } from '../accounts/password-issues.ts'
import type { DB } from '../db/schema.ts'
import { hashToken } from '../keys/key-token.ts'
import { emailTaken, type Issue, unknownInvitation, validationFailed } from '../problems.ts'
import { recordUserEvent } from '../user-events/user-event.queries.ts'
import { addPerson, findIdByEmail, lockPeople } from '../users/user.queries.ts'
import {
  type FoundInvitation,
  findInvitation,
  replaceInvitation,
  setPassword,
  useInvitation,
} from './invitation.queries.ts'

const RANDOM_BYTES = 24
const DAY_MS = 24 * 60 * 60_000
/** A weekend and a day off; the first administrator sits at the server. */
const DAYS = { person: 7, firstAdministrator: 1 } as const

export interface Invited {
  /** The path of the page where a password is chosen. */
  path: string
  expiresAt: Date
}

interface Inviting {
  personId: number | null
  isReset?: boolean
  now: Date
}

/** Makes a one-time address. Only the hash of its random part is kept. */
export async function invite(db: Kysely<DB>, { personId, isReset = false, now }: Inviting): Promise<Invited> {
  const token = randomBytes(RANDOM_BYTES).toString('base64url')
  const days = personId === null ? DAYS.firstAdministrator : DAYS.person
  const expiresAt = new Date(now.getTime() + days * DAY_MS)
  await replaceInvitation(db, { personId, isReset, hash: hashToken(token), now, expiresAt })
  return { path: `/inbjudan/${token}`, expiresAt }
}

/** Throws unknown_invitation. */
export async function getInvitation(db: Kysely<DB>, token: string, now: Date): Promise<FoundInvitation> {
  const found = await findInvitation(db, { hash: hashToken(token), now })
  if (!found) throw unknownInvitation()
  return found
}

interface Accepting {
  token: string
  given: InvitationAccept
  now: Date
  hashPassword(password: string): Promise<string>
}

/** Uses an invitation up; answers the e-mail that the person signs in with. Throws when it or the password will not do. */
export async function accept(
  db: Kysely<DB>,
  { token, given, now, hashPassword }: Accepting,
): Promise<string> {
  const invitation = await getInvitation(db, token, now)
  const owner = ownerOf(invitation, given)
  await expectGoodPassword(given.password, owner)
  // Hashing takes long, and nobody is to wait for it.
  const password = await hashPassword(given.password)
  await db.transaction().execute(async trx => {
    await lockPeople(trx)
    // Somebody may have become the first administrator meanwhile, or used this very address.
    const { person_id } = await getInvitation(trx, token, now)
    if (!(await useInvitation(trx, hashToken(token)))) throw unknownInvitation()
    const personId = person_id ?? (await addFirstAdministrator(trx, owner))
    if (person_id !== null && given.name) await rename(trx, personId, given.name)
    await setPassword(trx, personId, password)
    await recordUserEvent(
      trx,
      { actorId: personId, way: 'page', now },
      { kind: person_id === null ? 'first_administrator' : 'password_chosen', personId },
    )
  })
  return owner.email
}

function ownerOf(
  { person_id, name, email }: FoundInvitation,
  given: InvitationAccept,
): { name: string; email: string } {
  if (person_id !== null) return { name: given.name ?? name ?? '', email: email ?? '' }
  const missing = (['name', 'email'] as const).filter(field => given[field] === undefined)
  const issues = missing.map((path): Issue => ({ path, code: 'required' }))
  if (issues.length > 0) throw validationFailed(issues)
  return { name: given.name ?? '', email: given.email ?? '' }
}

/** Throws email_taken: somebody may have been invited by the command line before. */
async function addFirstAdministrator(trx: Transaction<DB>, person: { name: string; email: string }) {
  if ((await findIdByEmail(trx, person.email)) !== undefined) throw emailTaken(person.email)
  return addPerson(trx, { ...person, roles: ['administrator'] })
}

async function rename(trx: Transaction<DB>, id: number, name: string): Promise<void> {
  await trx.updateTable('person').set({ name }).where('id', '=', id).execute()
}
