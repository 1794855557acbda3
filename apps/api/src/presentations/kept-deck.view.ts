import { draftDeckSchema, type ListedPresentation, type Presentation } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { SignedInContext } from '../http/signed-in.ts'
import { translated } from '../translations/translated.ts'
import { personName } from '../users/person-name.ts'
import type { findReadable, listReadable, ReadablePresentation } from './kept-deck.queries.ts'

type Reader = Pick<SignedInContext, 'user' | 'language'>
type ListedRow = Awaited<ReturnType<typeof listReadable>>[number]
type WholeRow = NonNullable<Awaited<ReturnType<typeof findReadable>>>

export function viewListed(reader: Reader, row: ListedRow): ListedPresentation {
  const { title, occasion, slides } = row
  return { ...viewFields(reader, row), title, occasion, slides }
}

export function viewPresentation(reader: Reader, row: WholeRow): Presentation {
  return { ...viewFields(reader, row), deck: draftDeckSchema.parse(row.deck) }
}

function viewFields({ user, language }: Reader, row: ReadablePresentation) {
  const isOwn = row.owner_id === user.id
  const knowsPeople = user.actions.includes('people.read')
  const maker = knowsPeople ? personName(row.owner_name, language) : row.owner_function
  return {
    slug: row.slug,
    version: row.version,
    isOwn,
    maker: isOwn ? null : maker,
    sharedWith: viewAudience(language, row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function viewAudience(language: Language, row: ReadablePresentation): Presentation['sharedWith'] {
  if (!row.is_shared) return null
  const { organisation_slug: slug, organisation_name_sv: name, organisation_name_en } = row
  if (slug === null) return { kind: 'everybody' }
  return { kind: 'organisation', slug, name: translated(language, name ?? slug, organisation_name_en) }
}

export function viewOrganisation(
  language: Language,
  { slug, name_sv, name_en }: { slug: string; name_sv: string; name_en: string | null },
) {
  return { slug, name: translated(language, name_sv, name_en) }
}
