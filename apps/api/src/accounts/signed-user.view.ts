import type { SignedInUser } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { translated } from '../translations/translated.ts'
import type { SignedUser } from './identify.ts'
import { findOrganisation } from './signed-user.queries.ts'

/** The one who is signed in, as the pages see it. */
export async function viewSignedUser(
  db: Kysely<DB>,
  user: SignedUser,
  language: Language,
): Promise<SignedInUser> {
  const { id, name, email, roles, actions, hasTotp, organisationId } = user
  const organisation = organisationId === null ? undefined : await findOrganisation(db, organisationId)
  return {
    id,
    name,
    email,
    function: user.function,
    organisation: organisation
      ? { slug: organisation.slug, name: translated(language, organisation.name_sv, organisation.name_en) }
      : null,
    roles: [...roles],
    actions: [...actions],
    hasTotp,
  }
}
