import type { NewUser, UserChange } from '@malkoll/contracts'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { type Invited, invite } from '../invitations/invitation.service.ts'
import { emailTaken, type Issue, lastAdministrator, unknownUser, validationFailed } from '../problems.ts'
import {
  addPerson,
  changePerson,
  countAdministrators,
  emptyPerson,
  endAccess,
  findIdByEmail,
  findUserRow,
  listSlugs,
  lockPeople,
  type PersonFields,
  removeCredentials,
  replaceIndicators,
  replaceRoles,
} from './user.queries.ts'

export interface InvitedPerson extends Invited {
  id: number
}

/** Adds a person, who chooses a password at a one-time address. Throws email_taken. */
export function addUser(db: Kysely<DB>, given: NewUser, now: Date): Promise<InvitedPerson> {
  return changePeople(db, async trx => {
    const { name, email, roles } = given
    const { fields, indicatorIds } = await readFields(trx, given)
    await expectFreeEmail(trx, email)
    const id = await addPerson(trx, { ...fields, name, email, roles, indicatorIds: indicatorIds ?? [] })
    return { id, ...(await invite(trx, { personId: id, now })) }
  })
}

/** Throws unknown_user, email_taken, last_administrator. */
export function changeUser(db: Kysely<DB>, id: number, change: UserChange, now: Date): Promise<void> {
  return changePeople(db, async trx => {
    await expectUser(trx, id)
    if (change.email !== undefined) await expectFreeEmail(trx, change.email, id)
    const { fields, indicatorIds } = await readFields(trx, change)
    await changePerson(trx, id, { ...fields, ...disabledAt(change, now) })
    if (change.roles) await replaceRoles(trx, id, change.roles)
    if (indicatorIds) await replaceIndicators(trx, id, indicatorIds)
    if (change.isDisabled) await endAccess(trx, id)
  })
}

/** Takes away what the person signs in with; a one-time address gives it back. Throws unknown_user. */
export function resetUser(db: Kysely<DB>, id: number, now: Date): Promise<InvitedPerson> {
  return db.transaction().execute(async trx => {
    await lockPeople(trx)
    await expectUser(trx, id)
    await removeCredentials(trx, id)
    return { id, ...(await invite(trx, { personId: id, isReset: true, now })) }
  })
}

/** Throws unknown_user, last_administrator. */
export function removeUser(db: Kysely<DB>, id: number, now: Date): Promise<void> {
  return changePeople(db, async trx => {
    await expectUser(trx, id)
    await emptyPerson(trx, id, now)
  })
}

/** One change at a time, and none that leaves nobody who can give anybody a role. */
function changePeople<T>(db: Kysely<DB>, change: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    await lockPeople(trx)
    const before = await countAdministrators(trx)
    const changed = await change(trx)
    if (before > 0 && (await countAdministrators(trx)) === 0) throw lastAdministrator()
    return changed
  })
}

async function expectUser(trx: Transaction<DB>, id: number): Promise<void> {
  if (!(await findUserRow(trx, id))) throw unknownUser(String(id))
}

async function expectFreeEmail(trx: Transaction<DB>, email: string, but?: number): Promise<void> {
  const found = await findIdByEmail(trx, email)
  if (found !== undefined && found !== but) throw emailTaken(email)
}

function disabledAt({ isDisabled }: UserChange, now: Date): Pick<Partial<PersonFields>, 'disabled_at'> {
  if (isDisabled === undefined) return {}
  return { disabled_at: isDisabled ? now.toISOString() : null }
}

/** The columns of what was given, slugs as ids. Throws for every slug that does not exist at once. */
async function readFields(trx: Transaction<DB>, given: UserChange) {
  const { name, email, organisation, indicators } = given
  const [organisations, found] = [
    await listSlugs(trx, 'organisation', organisation ? [organisation] : []),
    await listSlugs(trx, 'indicator', indicators ?? []),
  ]
  const known = new Set(found.map(({ slug }) => slug))
  const issues: Issue[] = (indicators ?? []).flatMap((slug, index) =>
    known.has(slug) ? [] : [{ path: `indicators.${index}`, code: 'unknown_indicator', value: slug }],
  )
  if (organisation && organisations.length === 0)
    issues.push({ path: 'organisation', code: 'unknown_organisation', value: organisation })
  if (issues.length > 0) throw validationFailed(issues)
  return {
    fields: {
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
      ...(given.function !== undefined && { function_title: given.function }),
      ...(organisation !== undefined && { organisation_id: organisations[0]?.id ?? null }),
    },
    indicatorIds: indicators && found.map(({ id }) => id),
  }
}
