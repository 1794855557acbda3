import type { Session, SignedInUser } from '@malkoll/contracts'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { fetchAnswer, sendChange } from '../../lib/api.ts'
import { setSignedInMark } from '../../lib/session.ts'
import { isSignedOut } from './sending-issues.ts'

export const SESSION_PATH = '/api/v1/session'

/** Who is signed in. Asked only by pages for signed-in people, and where the browser has the mark. */
export function sessionQuery() {
  return queryOptions({
    queryKey: [SESSION_PATH],
    queryFn: ({ signal }) => fetchAnswer<Session>(SESSION_PATH, signal),
  })
}

/** What somebody else has seen here is forgotten; the pages learn who it is now. */
export function beginSession(queryClient: QueryClient, user: SignedInUser): void {
  changeUser(queryClient, user)
}

/** Ends the session on the server. Throws when it cannot be reached. */
export async function endSession(): Promise<void> {
  await sendChange('DELETE', SESSION_PATH).catch((error: unknown) => {
    if (!isSignedOut(error)) throw error
  })
}

/** Nothing of an ended session stays in the browser. For when its pages are left: they would ask again. */
export function forgetSession(queryClient: QueryClient): void {
  changeUser(queryClient, null)
}

/** The session’s own query stays: what is on the page listens to it. */
function changeUser(queryClient: QueryClient, user: SignedInUser | null) {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_PATH })
  queryClient.setQueryData(sessionQuery().queryKey, { user })
  setSignedInMark(user !== null)
}
