import type { NewUser, UserChange } from '@malkoll/contracts'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { type Invited, invite } from '../invitations/invitation.service.ts'
import {
  disabledUser,
  emailTaken,
  type Issue,
  lastAdministrator,
  unknownUser,
  validationFailed,
} from '../problems.ts'
import { type Administration, recordUserEvent } from '../user-events/user-event.queries.ts'
import {
  addPerson,
  changePerson,
  countAdministrators,
  emptyPerson,
  endAccess,
  type FoundUserRow,
  findIdByEmail,
  findUserRow,
  listSlugs,
  lockPeople,
  type PersonFields,
  removeCredentials,
  replaceIndicators,
  replaceRoles,
} from './user.queries.ts'
import { eventsOfChange } from './user-change.ts'

export interface InvitedPerson extends Invited {
  id: number
}

/** Adds a person, who chooses a password at a one-time address. Throws email_taken. */
export function addUser(
  db: Kysely<DB>,
  given: NewUser,
  administration: Administration,
): Promise<InvitedPerson> {
  return changePeople(db, async trx => {
    const { name, email, roles } = given
    const { fields, indicatorIds } = await readFields(trx, given)
    await expectFreeEmail(trx, email)
    const id = await addPerson(trx, { ...fields, name, email, roles, indicatorIds: indicatorIds ?? [] })
    await recordUserEvent(trx, administration, { kind: 'invited', personId: id, rolesAfter: roles })
    return { id, ...(await invite(trx, { personId: id, now: administration.now })) }
  })
}

interface Changing {
  id: number
  change: UserChange
}

/** Throws unknown_user, email_taken, last_administrator. */
export function changeUser(
  db: Kysely<DB>,
  { id, change }: Changing,
  administration: Administration,
): Promise<void> {
  return changePeople(db, async trx => {
    const before = await getUserRow(trx, id)
    if (change.email !== undefined) await expectFreeEmail(trx, change.email, id)
    const { fields, indicatorIds } = await readFields(trx, change)
    await changePerson(trx, id, { ...fields, ...disabledAt(change, administration.now) })
    if (change.roles) await replaceRoles(trx, id, change.roles)
    if (indicatorIds) await replaceIndicators(trx, id, indicatorIds)
    if (change.isDisabled) await endAccess(trx, id)
    const events = eventsOfChange(before, await getUserRow(trx, id))
    for (const event of events) await recordUserEvent(trx, administration, event)
  })
}

/**
 * Takes away what the person signs in with; a one-time address gives it back. Throws unknown_user, disabled_user, and
 * last_administrator at a page: a lost address would leave nobody who could make another. The command line can.
 */
export function resetUser(
  db: Kysely<DB>,
  id: number,
  administration: Administration,
): Promise<InvitedPerson> {
  const isRescue = administration.way === 'command'
  return (isRescue ? inTurn : changePeople)(db, async trx => {
    const { disabled_at } = await getUserRow(trx, id)
    if (disabled_at !== null) throw disabledUser()
    await removeCredentials(trx, id)
    await recordUserEvent(trx, administration, { kind: 'reset', personId: id })
    return { id, ...(await invite(trx, { personId: id, isReset: true, now: administration.now })) }
  })
}

/** Throws unknown_user, last_administrator. */
export function removeUser(db: Kysely<DB>, id: number, administration: Administration): Promise<void> {
  return changePeople(db, async trx => {
    await getUserRow(trx, id)
    await emptyPerson(trx, id, administration.now)
    await recordUserEvent(trx, administration, { kind: 'removed', personId: id })
  })
}

function inTurn<T>(db: Kysely<DB>, change: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    await lockPeople(trx)
    return change(trx)
  })
}

/** One change at a time, and none that leaves nobody who can give anybody a role. */
function changePeople<T>(db: Kysely<DB>, change: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return inTurn(db, async trx => {
    const before = await countAdministrators(trx)
    const changed = await change(trx)
    if (before > 0 && (await countAdministrators(trx)) === 0) throw lastAdministrator()
    return changed
  })
}

async function getUserRow(trx: Transaction<DB>, id: number): Promise<FoundUserRow> {
  const row = await findUserRow(trx, id)
  if (!row) throw unknownUser(String(id))
  return row
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
