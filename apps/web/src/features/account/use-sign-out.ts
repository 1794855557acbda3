import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAccountQueries } from './account-queries.ts'
import { endSession, forgetSession } from './session-queries.ts'
import { countUnsavedValues, forgetKeptDecks, forgetUnsavedValues } from './unsaved-values.ts'

type SignOutScope = 'here' | 'everywhere'

type SignOutState =
  | { name: 'rest' }
  | { name: 'sending' }
  | { name: 'failed'; cause: unknown }
  /** Values that would be lost. */
  | { name: 'asking'; scope: SignOutScope; unsaved: number }

export interface SignOut {
  state: SignOutState
  start(scope: SignOutScope): Promise<void>
  /** Whatever is lost. */
  finish(scope: SignOutScope): Promise<void>
  stay(): void
}

/**
 * Ends the session, forgets what was typed, and leads to the sign-in. Typed values that are not saved are asked about
 * first; without contact with the server nothing is ended, and that is said.
 */
export function useSignOut(): SignOut {
  const queryClient = useQueryClient()
  const queries = useAccountQueries()
  const navigate = useNavigate()
  const [state, setState] = useState<SignOutState>({ name: 'rest' })

  async function start(scope: SignOutScope) {
    const unsaved = await countUnsavedValues()
    if (unsaved > 0) setState({ name: 'asking', scope, unsaved })
    else await finish(scope)
  }

  async function finish(scope: SignOutScope) {
    setState({ name: 'sending' })
    try {
      if (scope === 'everywhere') await queries.endOtherSessions()
      await endSession()
      await forgetUnsavedValues()
      await forgetKeptDecks()
      await navigate({ to: '/logga-in', search: ({ lang }) => ({ lang, utloggad: '1' }) })
      forgetSession(queryClient)
      setState({ name: 'rest' })
    } catch (cause) {
      setState({ name: 'failed', cause })
    }
  }

  return { state, start, finish, stay: () => setState({ name: 'rest' }) }
}
