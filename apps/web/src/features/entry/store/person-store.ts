import type { Language } from '@malkoll/domain'
import { dateInStockholm } from '../../../lib/i18n/dates.ts'
import { findRows, sendMeasurements } from '../entry-queries.ts'
import { createEntryStore, type EntryStore } from './entry-store.ts'

interface OpenedStore {
  store: EntryStore
  close(): void
}

const opened = new Map<number, OpenedStore>()

/**
 * The grid of a person in this tab. It lives on when the page is left, so that what was typed last is still sent; it
 * ends when the drafts are cleared.
 */
export function storeOf(person: number, language: Language): EntryStore {
  const known = opened.get(person)
  if (known) return known.store
  // Another person’s grid must not send what it holds in this one’s name.
  for (const other of opened.values()) other.close()
  const made = openStore(person, language)
  opened.set(person, made)
  return made.store
}

function openStore(person: number, language: Language): OpenedStore {
  const store = createEntryStore({
    language,
    today: () => dateInStockholm(new Date()),
    person,
    send: (body, spoken) => sendMeasurements(body, { language: spoken, person }),
    findRows,
    async openStorage() {
      // The grid does not wait for it.
      const { openDraftStorage } = await import('./draft-storage.ts')
      return openDraftStorage(person, close)
    },
    channel: 'BroadcastChannel' in window ? new BroadcastChannel(`malkoll-inmatning.${person}`) : null,
  })
  const stopListening = listen(store)
  function close() {
    stopListening()
    store.close()
    opened.delete(person)
  }
  return { store, close }
}

/** Gives the way to stop it. */
function listen(store: EntryStore): () => void {
  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('online', store.retry, { signal })
  const stay = (event: Event) => {
    if (store.wouldLose()) event.preventDefault()
  }
  window.addEventListener('beforeunload', stay, { signal })
  return () => listening.abort()
}
