import type { OrganisationRef, User } from '@malkoll/contracts'
import { type Language, ROLES } from '@malkoll/domain'
import { translated } from '../translations/translated.ts'
import type { FoundUserRow } from './user.queries.ts'

export function viewUsers(rows: readonly FoundUserRow[], language: Language): User[] {
  const { compare } = new Intl.Collator('sv')
  return rows.map(row => viewUser(row, language)).sort((a, b) => compare(a.name, b.name) || a.id - b.id)
}

export function viewUser(row: FoundUserRow, language: Language): User {
  const { organisation_slug: slug } = row
  const { compare } = new Intl.Collator(language)
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    function: row.function_title,
    organisation:
      slug === null
        ? null
        : { slug, name: translated(language, row.organisation_name_sv ?? slug, row.organisation_name_en) },
    roles: ROLES.filter(role => row.roles.includes(role)),
    indicators: row.indicators
      .map(({ slug, name_sv, name_en }) => ({ slug, name: translated(language, name_sv, name_en) }))
      .sort((a, b) => compare(a.name, b.name)),
    state: stateOf(row),
    hasTotp: row.has_totp,
    lastSeenAt: row.last_seen_at,
    createdAt: row.created_at,
  }
}

export function viewOrganisations(
  rows: readonly { slug: string; name_sv: string; name_en: string | null }[],
  language: Language,
): OrganisationRef[] {
  const { compare } = new Intl.Collator('sv')
  return rows
    .map(({ slug, name_sv, name_en }) => ({ slug, name: translated(language, name_sv, name_en) }))
    .sort((a, b) => compare(a.name, b.name))
}

function stateOf({ disabled_at, has_password }: FoundUserRow): User['state'] {
  if (disabled_at !== null) return 'disabled'
  return has_password ? 'active' : 'invited'
}
