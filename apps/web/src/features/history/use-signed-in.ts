import type { Action } from '@malkoll/contracts'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { useSignedInMark } from '../../lib/session.ts'
import { sessionQuery } from '../account/session-queries.ts'
import { revisionPeopleQuery } from './history-queries.ts'

/** What whoever is signed in may do; nothing for everybody else, without asking. */
export function useActions(): readonly Action[] {
  const isMarked = useSignedInMark()
  const session = useQuery({ ...sessionQuery(), enabled: isMarked })
  return session.data?.user?.actions ?? []
}

/** Names by revision for those who may know them; empty for everybody else. */
export function useRevisionPeople(revisions: readonly number[]): ReadonlyMap<number, string> {
  const mayKnow = useActions().includes('people.read')
  const query = revisionPeopleQuery(revisions, useLanguage())
  const people = useQuery({ ...query, enabled: mayKnow && revisions.length > 0 })
  const items = people.data?.items ?? []
  return new Map(items.flatMap(({ revision, name }) => (name === null ? [] : [[revision, name] as const])))
}
