import type { Action, SignedInUser } from '@malkoll/contracts'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { useSignedInMark } from '../../lib/session.ts'
import { sessionQuery } from '../account/session-queries.ts'
import { revisionPeopleQuery } from './history-queries.ts'

/** Whoever is signed in; asked only where somebody may be. */
export function useSignedInUser(): SignedInUser | null {
  const isMarked = useSignedInMark()
  const session = useQuery({ ...sessionQuery(), enabled: isMarked })
  return session.data?.user ?? null
}

/** What whoever is signed in may do; nothing for everybody else. */
export function useActions(): readonly Action[] {
  return useSignedInUser()?.actions ?? []
}

/** Names by revision for those who may know them; empty for everybody else. */
export function useRevisionPeople(revisions: readonly number[]): ReadonlyMap<number, string> {
  const mayKnow = useActions().includes('people.read')
  const query = revisionPeopleQuery(revisions, useLanguage())
  const people = useQuery({ ...query, enabled: mayKnow && revisions.length > 0 })
  const items = people.data?.items ?? []
  return new Map(items.flatMap(({ revision, name }) => (name === null ? [] : [[revision, name] as const])))
}
