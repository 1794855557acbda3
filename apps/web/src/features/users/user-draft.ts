import type { User, UserChange } from '@malkoll/contracts'
import { type Language, ROLE_WORDS, ROLES, type Role } from '@malkoll/domain'
import { holdsWords } from '../../lib/words.ts'

/** What an administrator says of a person, as it is typed. */
export interface UserDraft {
  name: string
  email: string
  function: string
  /** Slug; empty: none. */
  organisation: string
  roles: readonly Role[]
  /** Slugs of the indicators the person is mätansvarig for. */
  indicators: readonly string[]
}

export const EMPTY_USER: UserDraft = {
  name: '',
  email: '',
  function: '',
  organisation: '',
  roles: ['analyst'],
  indicators: [],
}

export function draftOf(user: User): UserDraft {
  const { name, email, roles, indicators } = user
  return {
    name,
    email,
    function: user.function ?? '',
    organisation: user.organisation?.slug ?? '',
    roles,
    indicators: indicators.map(({ slug }) => slug),
  }
}

/** The draft as the API takes it. Roles stand in the order of the closed list. */
export function bodyOf(draft: UserDraft) {
  const job = draft.function.trim()
  return {
    name: draft.name,
    email: draft.email,
    function: job === '' ? null : job,
    organisation: draft.organisation === '' ? null : draft.organisation,
    roles: ROLES.filter(role => draft.roles.includes(role)),
    indicators: [...draft.indicators],
  }
}

/** Only what differs, so that two administrators do not undo each other. */
export function changeOf(user: User, draft: UserDraft): UserChange {
  const before = bodyOf(draftOf(user))
  const after = bodyOf(draft)
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  )
  return Object.fromEntries(changed)
}

export function toggled<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter(each => each !== item) : [...items, item]
}

/** Somebody who enters values of one’s own mått, and has none. */
export function canEnterNothing({ roles, indicators }: UserDraft): boolean {
  const entersAny = roles.includes('editor') || roles.includes('administrator')
  return roles.includes('analyst') && !entersAny && indicators.length === 0
}

export function fitsSearch(user: User, asked: string, language: Language): boolean {
  const roles = user.roles.map(role => ROLE_WORDS[role][language])
  return holdsWords(
    [user.name, user.email, user.function ?? '', user.organisation?.name ?? '', ...roles],
    asked,
  )
}
