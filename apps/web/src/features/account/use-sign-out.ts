import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAccountQueries } from './account-queries.ts'
import { endSession, forgetSession } from './session-queries.ts'

export interface SignOut {
  isSending: boolean
  failure: unknown
  /** Here, or on every device. */
  start(scope: 'here' | 'everywhere'): Promise<void>
}

/** Ends the session and leads to the sign-in. Without contact with the server nothing is ended, and that is said. */
export function useSignOut(): SignOut {
  const queryClient = useQueryClient()
  const queries = useAccountQueries()
  const navigate = useNavigate()
  const [isSending, setIsSending] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function start(scope: 'here' | 'everywhere') {
    setIsSending(true)
    setFailure(undefined)
    try {
      if (scope === 'everywhere') await queries.endAllSessions()
      await (scope === 'everywhere' ? forgetSession(queryClient) : endSession(queryClient))
      await navigate({ to: '/logga-in', search: ({ lang }) => ({ lang, utloggad: '1' }) })
    } catch (cause) {
      setFailure(cause)
    } finally {
      setIsSending(false)
    }
  }

  return { isSending, failure, start }
}
