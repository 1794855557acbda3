import type { EntrySheet, SignedInUser } from '@malkoll/contracts'
import { useEffect } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntryStore } from '../store/entry-store.ts'
import { storeOf } from '../store/person-store.ts'
import { useEntry } from '../store/use-entry.ts'

/** Saving in a row asks for the sheet once. */
const QUIET_MS = 1500

export interface StoreProps {
  user: SignedInUser
  sheets: readonly EntrySheet[]
  /** False: the session has ended; what is typed waits for the next sign-in. */
  isSignedIn: boolean
  /** When the server was last asked who is signed in. */
  sessionAskedAt: number
  /** The server has ended the session. */
  onSignedOut: () => void
  /** Something has been stored: what stands beside the cells may have changed. */
  onStored: () => void
}

/** The person’s store, which hears of the sheets, the language and the session, and tells the page of its own. */
export function useStore(props: StoreProps): EntryStore {
  const { user, sheets, isSignedIn, sessionAskedAt } = props
  const language = useLanguage()
  const store = storeOf(user.id, language)
  useEffect(() => {
    for (const sheet of sheets) store.takeSheet(sheet)
  }, [store, sheets])
  useTellings(store, props)
  useEffect(() => store.setLanguage(language), [store, language])
  useEffect(() => {
    // Also after each question who is signed in: the answer may be the same person, in a new session.
    if (isSignedIn && sessionAskedAt > 0) store.signedIn()
  }, [store, isSignedIn, sessionAskedAt])
  return store
}

/** Tells the page what the store has learnt from the server. */
function useTellings(
  store: EntryStore,
  { onSignedOut, onStored }: { onSignedOut: () => void; onStored: () => void },
) {
  const link = useEntry(store, state => state.link)
  const lastSavedAt = useEntry(store, ({ grid }) =>
    [...grid.cells.values()].reduce((last, { savedAt }) => (savedAt && savedAt > last ? savedAt : last), ''),
  )
  useEffect(() => {
    if (link !== 'signed_out') return
    onSignedOut()
    // The sign-in is done in another tab.
    window.addEventListener('focus', onSignedOut)
    document.addEventListener('visibilitychange', onSignedOut)
    return () => {
      window.removeEventListener('focus', onSignedOut)
      document.removeEventListener('visibilitychange', onSignedOut)
    }
  }, [link, onSignedOut])
  useEffect(() => {
    if (lastSavedAt === '') return
    const timer = setTimeout(onStored, QUIET_MS)
    return () => clearTimeout(timer)
  }, [lastSavedAt, onStored])
}
