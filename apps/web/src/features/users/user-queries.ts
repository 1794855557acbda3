import type {
  IndicatorList,
  Key,
  KeyMade,
  NewKey,
  NewUser,
  User,
  UserChange,
  UserEventList,
  UserInvited,
  UserList,
} from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer, sendChange } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { fetchWholeList } from '../../lib/list.ts'

const USERS_PATH = '/api/v1/users'
const EVENTS_PATH = '/api/v1/user-events'
const KEYS_PATH = '/api/v1/keys'
const INDICATORS_PATH = '/api/v1/indicators'

export function userListQuery(language: Language) {
  return queryOptions({
    queryKey: [USERS_PATH, language],
    queryFn: ({ signal }) => fetchAnswer<UserList>(apiAddress(USERS_PATH, { lang: language }), signal),
  })
}

export function keyListQuery() {
  return queryOptions({
    queryKey: [KEYS_PATH],
    queryFn: ({ signal }) => fetchAnswer<{ keys: Key[] }>(KEYS_PATH, signal),
  })
}

export function userEventsQuery(language: Language) {
  return infiniteQueryOptions({
    queryKey: [EVENTS_PATH, language],
    queryFn: ({ signal, pageParam }) =>
      fetchAnswer<UserEventList>(apiAddress(EVENTS_PATH, { lang: language, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })
}

/** Every indicator that somebody can be mätansvarig for, examples too: they wait for their first real outcome. */
export function ownableIndicatorsQuery(language: Language) {
  return queryOptions({
    queryKey: [INDICATORS_PATH, 'ownable', language],
    queryFn: ({ signal }) => fetchWholeList<IndicatorList>(INDICATORS_PATH, { lang: language }, signal),
  })
}

/** What an administrator does with people and keys; refusals are in the reader’s language. */
export function useUserQueries() {
  const language = useLanguage()
  const at = (path: string) => apiAddress(path, { lang: language })
  return {
    invite: (user: NewUser) => sendChange<UserInvited>('POST', at(USERS_PATH), user),
    change: (id: number, change: UserChange) =>
      sendChange<{ user: User }>('PATCH', at(`${USERS_PATH}/${id}`), change),
    reset: (id: number) => sendChange<UserInvited>('POST', at(`${USERS_PATH}/${id}/reset`)),
    remove: (id: number) => sendChange('DELETE', at(`${USERS_PATH}/${id}`)),
    makeKey: (key: NewKey) => sendChange<KeyMade>('POST', at(KEYS_PATH), key),
    endKey: (id: number) => sendChange('DELETE', at(`${KEYS_PATH}/${id}`)),
  }
}
