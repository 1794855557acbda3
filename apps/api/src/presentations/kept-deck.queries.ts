import type { DraftDeck } from '@malkoll/contracts'
import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { SignedUser } from '../accounts/identify.ts'
import type { DB } from '../db/schema.ts'

type Reader = Pick<SignedUser, 'id' | 'organisationId'>

/** One’s own, and what is shared with everybody or with one’s organisation. */
function selectReadable(db: Kysely<DB>, { id, organisationId }: Reader) {
  return db
    .selectFrom('presentation')
    .innerJoin('person', 'person.id', 'owner_id')
    .leftJoin('organisation', 'organisation.id', 'presentation.organisation_id')
    .where(
      sql<SqlBool>`(owner_id = ${id} or is_shared
        and (presentation.organisation_id is null or presentation.organisation_id = ${organisationId}))`,
    )
    .select([
      'presentation.slug',
      'version',
      'owner_id',
      'is_shared',
      'person.name as owner_name',
      'person.function_title as owner_function',
      'organisation.slug as organisation_slug',
      'organisation.name_sv as organisation_name_sv',
      'organisation.name_en as organisation_name_en',
      'presentation.created_at',
      'presentation.updated_at',
    ])
}

/** The latest change first. */
export function listReadable(db: Kysely<DB>, reader: Reader) {
  return selectReadable(db, reader)
    .select([
      sql<string>`deck ->> 'title'`.as('title'),
      sql<DraftDeck['occasion']>`deck -> 'occasion'`.as('occasion'),
      sql<number>`jsonb_array_length(deck -> 'slides')`.as('slides'),
    ])
    .orderBy('presentation.updated_at', 'desc')
    .orderBy('presentation.id', 'desc')
    .execute()
}

export function findReadable(db: Kysely<DB>, reader: Reader, slug: string) {
  return selectReadable(db, reader)
    .select('presentation.deck')
    .where('presentation.slug', '=', slug)
    .executeTakeFirst()
}

export type ReadablePresentation = Omit<NonNullable<Awaited<ReturnType<typeof findReadable>>>, 'deck'>

/** Those that somebody who may sign in belongs to, in no order. */
export function listOrganisationsWithPeople(db: Kysely<DB>) {
  return db
    .selectFrom('organisation')
    .select(['slug', 'name_sv', 'name_en'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('person')
          .select('person.id')
          .whereRef('person.organisation_id', '=', 'organisation.id')
          .where('disabled_at', 'is', null)
          .where('deleted_at', 'is', null),
      ),
    )
    .execute()
}

export function findOrganisationId(db: Kysely<DB>, slug: string): Promise<{ id: number } | undefined> {
  return db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst()
}

/** Who keeps decks takes turns with herself: neither the limit nor a version is passed by two at once. */
export async function lockKeeper(trx: Transaction<DB>, id: number): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
}

/** Whoever’s it is. `isSame`: this deck is kept already. */
export function findKept(db: Kysely<DB>, slug: string, deck: DraftDeck) {
  return db
    .selectFrom('presentation')
    .where('slug', '=', slug)
    .select([
      'id',
      'owner_id',
      'version',
      'is_shared',
      'organisation_id',
      sql<boolean>`deck = ${JSON.stringify(deck)}::jsonb`.as('isSame'),
    ])
    .executeTakeFirst()
}

export async function countKept(db: Kysely<DB>, ownerId: number): Promise<number> {
  const { kept } = await db
    .selectFrom('presentation')
    .where('owner_id', '=', ownerId)
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow()
  return Number(kept)
}

export interface Sharing {
  is_shared: boolean
  organisation_id: number | null
}

/** False when somebody has taken the name at the same moment. */
export async function insertPresentation(
  db: Kysely<DB>,
  { slug, ownerId, deck, sharing, now }: KeptDeck & { ownerId: number },
): Promise<boolean> {
  const at = now.toISOString()
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('presentation')
    .values({
      slug,
      owner_id: ownerId,
      deck: sql`${JSON.stringify(deck)}::jsonb`,
      ...sharing,
      created_at: at,
      updated_at: at,
    })
    .onConflict(conflict => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

interface KeptDeck {
  slug: string
  deck: DraftDeck
  sharing: Sharing
  now: Date
}

export async function updatePresentation(
  db: Kysely<DB>,
  { slug, deck, sharing, now }: KeptDeck,
): Promise<void> {
  await db
    .updateTable('presentation')
    .set({
      deck: sql`${JSON.stringify(deck)}::jsonb`,
      ...sharing,
      version: sql`version + 1`,
      updated_at: now.toISOString(),
    })
    .where('slug', '=', slug)
    .execute()
}

/** False when this version is not there any more. */
export async function deletePresentation(
  db: Kysely<DB>,
  { slug, ownerId, version }: { slug: string; ownerId: number; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('presentation')
    .where('slug', '=', slug)
    .where('owner_id', '=', ownerId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
