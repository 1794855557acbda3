import { DECK_LIMITS, type Presentation, type PresentationChange } from '@malkoll/contracts'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import {
  notYourPresentation,
  presentationChanged,
  tooManyPresentations,
  unknownPresentation,
  validationFailed,
} from '../problems.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import {
  countKept,
  deletePresentation,
  findKept,
  findOrganisationId,
  findReadable,
  insertPresentation,
  listOrganisationsWithPeople,
  listReadable,
  lockKeeper,
  type Sharing,
  updatePresentation,
} from './kept-deck.queries.ts'
import { viewListed, viewOrganisation, viewPresentation } from './kept-deck.view.ts'

export async function loadPresentationList(context: SignedInContext) {
  const { db, user, language } = context
  const rows = await listReadable(db, user)
  return {
    presentations: rows.map(row => viewListed(context, row)),
    organisations: (await listOrganisationsWithPeople(db))
      .map(row => viewOrganisation(language, row))
      .toSorted((a, b) => compareSwedish(a.name, b.name)),
  }
}

/** Refused the same when there is none and when it is not shared: nobody learns what others keep. */
export async function loadPresentation(context: SignedInContext, slug: string): Promise<Presentation> {
  const found = await loadReadable(context, slug)
  if (!found) throw unknownPresentation()
  return found
}

async function loadReadable(
  context: SignedInContext,
  slug: string,
  db: Kysely<DB> = context.db,
): Promise<Presentation | null> {
  const row = await findReadable(db, context.user, slug)
  return row ? viewPresentation(context, row) : null
}

/** Keeps a deck of one’s own: a new one, or in the place of the version it was made from. */
export function keepPresentation(
  context: SignedInContext,
  slug: string,
  change: PresentationChange,
): Promise<Presentation> {
  return context.db.transaction().execute(async trx => {
    await lockKeeper(trx, context.user.id)
    await writePresentation(trx, context, slug, change)
    const kept = await loadReadable(context, slug, trx)
    if (!kept) throw new Error(`The deck ${slug} is not there after it was kept.`)
    return kept
  })
}

async function writePresentation(
  trx: Transaction<DB>,
  context: SignedInContext,
  slug: string,
  { replaces, deck, sharedWith }: PresentationChange,
): Promise<void> {
  const { user, now } = context
  const kept = await findKept(trx, slug, deck)
  if (kept && kept.owner_id !== user.id) throw await refusedToOthers(context, slug, trx)
  const before = kept ?? { is_shared: false, organisation_id: null }
  const sharing = await sharingOf(trx, sharedWith, before)
  if (!kept) {
    if (replaces !== null) throw presentationChanged(null)
    if ((await countKept(trx, user.id)) >= DECK_LIMITS.decks) throw tooManyPresentations(DECK_LIMITS.decks)
    if (await insertPresentation(trx, { slug, ownerId: user.id, deck, sharing, now })) return
    throw unknownPresentation()
  }
  const isSame =
    kept.isSame && sharing.is_shared === kept.is_shared && sharing.organisation_id === kept.organisation_id
  if (isSame) return
  if (replaces !== kept.version) throw presentationChanged(await loadReadable(context, slug, trx))
  await updatePresentation(trx, { slug, deck, sharing, now })
}

async function refusedToOthers(context: SignedInContext, slug: string, db = context.db) {
  return (await loadReadable(context, slug, db)) ? notYourPresentation() : unknownPresentation()
}

async function sharingOf(
  trx: Transaction<DB>,
  audience: PresentationChange['sharedWith'],
  before: Sharing,
): Promise<Sharing> {
  if (audience === undefined) return { is_shared: before.is_shared, organisation_id: before.organisation_id }
  if (audience === null) return { is_shared: false, organisation_id: null }
  if (audience.kind === 'everybody') return { is_shared: true, organisation_id: null }
  const organisation = await findOrganisationId(trx, audience.slug)
  if (organisation) return { is_shared: true, organisation_id: organisation.id }
  throw validationFailed([{ path: 'sharedWith.slug', code: 'unknown_organisation', value: audience.slug }])
}

/** Removes a deck of one’s own, in the version that was seen. */
export async function removePresentation(
  context: SignedInContext,
  slug: string,
  replaces: number,
): Promise<void> {
  const { db, user } = context
  if (await deletePresentation(db, { slug, ownerId: user.id, version: replaces })) return
  const there = await loadPresentation(context, slug)
  throw there.isOwn ? presentationChanged(there) : notYourPresentation()
}
