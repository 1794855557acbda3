import type { Role } from '@malkoll/domain'
import { type Kysely, sql, type Transaction } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { endHalfSignIns } from '../accounts/account.queries.ts'
import { anyOf } from '../db/any-of.ts'
import { latestRevision } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { isShownNoLonger } from '../targets/replacement.queries.ts'

/** Whoever changes people takes turns, so that two administrators cannot remove each other at the same moment. */
export async function lockPeople(trx: Transaction<DB>): Promise<void> {
  await sql`lock table person_role in exclusive mode`.execute(trx)
}

/**
 * Sessions run by the real clock, which is better-auth's. Of the indicators those that are shown: an example that a
 * decided one has replaced is nobody's to measure, until it comes back.
 */
function selectUsers(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .where('deleted_at', 'is', null)
    .select(eb => [
      'person.id',
      'person.name',
      sql<string>`email`.as('email'),
      'function_title',
      'organisation.slug as organisation_slug',
      'organisation.name_sv as organisation_name_sv',
      'organisation.name_en as organisation_name_en',
      'two_factor_enabled as has_totp',
      'disabled_at',
      'person.created_at',
      sql<Role[]>`array(select role from person_role where person_id = person.id)`.as('roles'),
      jsonArrayFrom(
        eb
          .selectFrom('indicator_owner')
          .innerJoin('indicator', 'indicator.id', 'indicator_id')
          .whereRef('indicator_owner.person_id', '=', 'person.id')
          .where(({ not }) => not(isShownNoLonger('indicator', revision)))
          .select(['indicator.slug', 'indicator.name_sv', 'indicator.name_en']),
      ).as('indicators'),
      sql<boolean>`exists (select from credential where person_id = person.id)`.as('has_password'),
      sql<string | null>`(select max(updated_at) from session
        where person_id = person.id and expires_at > now())`.as('last_seen_at'),
    ])
}

export type FoundUserRow = Awaited<ReturnType<ReturnType<typeof selectUsers>['executeTakeFirstOrThrow']>>

export async function listUsers(db: Kysely<DB>): Promise<FoundUserRow[]> {
  return selectUsers(db, await latestRevision(db)).execute()
}

export async function findUserRow(db: Kysely<DB>, id: number): Promise<FoundUserRow | undefined> {
  return selectUsers(db, await latestRevision(db))
    .where('person.id', '=', id)
    .executeTakeFirst()
}

export async function findIdByEmail(db: Kysely<DB>, email: string): Promise<number | undefined> {
  return (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst())?.id
}

export interface PersonFields {
  name: string
  email: string
  function_title: string | null
  organisation_id: number | null
  disabled_at: string | null
}

export interface NewPerson extends Partial<PersonFields> {
  name: string
  email: string
  roles: readonly Role[]
  indicatorIds?: readonly number[]
}

export async function addPerson(
  trx: Transaction<DB>,
  { roles, indicatorIds = [], ...fields }: NewPerson,
): Promise<number> {
  const { id } = await trx.insertInto('person').values(fields).returning('id').executeTakeFirstOrThrow()
  await replaceRoles(trx, id, roles)
  await replaceIndicators(trx, id, indicatorIds)
  return id
}

export async function changePerson(
  trx: Transaction<DB>,
  id: number,
  fields: Partial<PersonFields>,
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ ...fields, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function replaceRoles(trx: Transaction<DB>, id: number, roles: readonly Role[]): Promise<void> {
  await trx.deleteFrom('person_role').where('person_id', '=', id).execute()
  const rows = [...new Set(roles)].map(role => ({ person_id: id, role }))
  if (rows.length > 0) await trx.insertInto('person_role').values(rows).execute()
}

/** Those that are shown: of a replaced example it stays who is mätansvarig if it should come back. */
export async function replaceIndicators(
  trx: Transaction<DB>,
  id: number,
  indicatorIds: readonly number[],
): Promise<void> {
  const revision = await latestRevision(trx)
  await trx
    .deleteFrom('indicator_owner')
    .where('person_id', '=', id)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('indicator')
            .select('id')
            .whereRef('id', '=', 'indicator_owner.indicator_id')
            .where(isShownNoLonger('indicator', revision)),
        ),
      ),
    )
    .execute()
  const rows = [...new Set(indicatorIds)].map(indicator_id => ({ person_id: id, indicator_id }))
  if (rows.length === 0) return
  await trx
    .insertInto('indicator_owner')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Administrators who can sign in: one who was only invited helps nobody. */
export function selectAdministrators(db: Kysely<DB>) {
  return db
    .selectFrom('person as administrator')
    .innerJoin('person_role', 'person_role.person_id', 'administrator.id')
    .innerJoin('credential', 'credential.person_id', 'administrator.id')
    .where('role', '=', 'administrator')
    .where('administrator.disabled_at', 'is', null)
    .where('administrator.deleted_at', 'is', null)
    .select('administrator.id')
    .distinct()
}

export async function countAdministrators(db: Kysely<DB>): Promise<number> {
  return (await selectAdministrators(db).execute()).length
}

const SIGNED_IN_BY = ['session', 'api_key', 'invitation'] as const
const SIGNS_IN_WITH = ['credential', 'two_factor'] as const

/** Sessions, keys and one-time addresses. */
export async function endAccess(trx: Transaction<DB>, id: number): Promise<void> {
  for (const table of SIGNED_IN_BY) await trx.deleteFrom(table).where('person_id', '=', id).execute()
  await endHalfSignIns(trx, id)
}

/** The password, the second factor and the sessions; keys are not what was lost. */
export async function removeCredentials(trx: Transaction<DB>, id: number): Promise<void> {
  for (const table of [...SIGNS_IN_WITH, 'session'] as const)
    await trx.deleteFrom(table).where('person_id', '=', id).execute()
  await endHalfSignIns(trx, id)
  await trx.updateTable('person').set({ two_factor_enabled: false }).where('id', '=', id).execute()
}

/** Everything that tells who it was, and what was kept for her alone. The row stays, since what she did refers to it. */
export async function emptyPerson(trx: Transaction<DB>, id: number, now: Date): Promise<void> {
  await endAccess(trx, id)
  await removeCredentials(trx, id)
  await replaceRoles(trx, id, [])
  await trx.deleteFrom('indicator_owner').where('person_id', '=', id).execute()
  await trx.deleteFrom('presentation').where('owner_id', '=', id).execute()
  await trx
    .updateTable('person')
    .set({
      name: '',
      email: null,
      function_title: null,
      organisation_id: null,
      deleted_at: now.toISOString(),
    })
    .where('id', '=', id)
    .execute()
}

/** Every organisation that somebody can belong to. */
export function listOrganisationNames(db: Kysely<DB>) {
  return db.selectFrom('organisation').select(['slug', 'name_sv', 'name_en']).execute()
}

export function listSlugs(db: Kysely<DB>, table: 'indicator' | 'organisation', slugs: readonly string[]) {
  return db.selectFrom(table).select(['id', 'slug']).where('slug', '=', anyOf(slugs)).execute()
}
