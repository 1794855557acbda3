import { CancelledError, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ApiError } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { isSignedOut } from '../account/sending-issues.ts'
import { sessionQuery } from '../account/session-queries.ts'
import { deckStore } from '../decks/browser-decks.ts'
import { type DeckConflict, syncDecks } from './deck-sync.ts'
import { presentationListQuery } from './kept-deck-queries.ts'

/** Fingers that rest this long have come to an end. */
const QUIET_MS = 1000
/** Without contact it is tried again this often, for not every lost network is told of. */
const RETRY_MS = 15_000

/** `waiting`: for somebody to choose between two versions. */
export type SyncState = 'saving' | 'saved' | 'waiting' | 'offline' | { failure: string }

interface DeckSync {
  state: SyncState
  conflicts: readonly DeckConflict[]
  sync(): void
}

/** Saves on the server, as the person’s, what is done in the browser, and the other way, while `isOn`. */
export function useDeckSync(person: number, isOn: boolean): DeckSync {
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [state, setState] = useState<SyncState>('saving')
  const [conflicts, setConflicts] = useState<readonly DeckConflict[]>([])
  const [asked, setAsked] = useState(0)
  const round = useRef({ isRunning: false, isWanted: false })

  const sync = useEffectEvent(async () => {
    round.current.isWanted = true
    if (!isOn || round.current.isRunning) return
    round.current.isRunning = true
    try {
      while (round.current.isWanted) {
        round.current.isWanted = false
        await once()
      }
    } finally {
      round.current.isRunning = false
    }
  })

  async function once() {
    const keeper = { person, language }
    const query = presentationListQuery(keeper)
    try {
      const list = await queryClient.fetchQuery({ ...query, staleTime: 0 })
      const outcome = await syncDecks(list, keeper)
      if (outcome.isListOld) await queryClient.invalidateQueries(query)
      setConflicts(outcome.conflicts)
      setState(outcome.conflicts.length > 0 ? 'waiting' : 'saved')
    } catch (error) {
      // The list was forgotten while it was fetched, as at signing out.
      if (error instanceof CancelledError) return
      if (isSignedOut(error)) void queryClient.invalidateQueries(sessionQuery())
      setState(stateOf(error))
    }
  }

  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const now = () => void sync()
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(now, QUIET_MS)
    }
    const retry = setInterval(() => {
      if (document.visibilityState === 'visible') now()
    }, RETRY_MS)
    const unsubscribe = deckStore.subscribe(() => {
      setState('saving')
      soon()
    })
    window.addEventListener('online', now)
    window.addEventListener('focus', now)
    now()
    return () => {
      clearTimeout(timer)
      clearInterval(retry)
      unsubscribe()
      window.removeEventListener('online', now)
      window.removeEventListener('focus', now)
    }
  }, [isOn, asked])

  return { state, conflicts, sync: () => setAsked(count => count + 1) }
}

function stateOf(error: unknown): SyncState {
  if (!(error instanceof ApiError)) throw error
  return error.failure.kind === 'problem' ? { failure: error.failure.problem.detail } : 'offline'
}
