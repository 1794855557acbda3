import type { Language } from '@malkoll/domain'
import { dateInStockholm } from '../../../lib/i18n/dates.ts'
import { findRows, sendMeasurements } from '../entry-queries.ts'
import { createEntryStore, type EntryStore } from './entry-store.ts'

const stores = new Map<number, EntryStore>()

/**
 * The grid of a person in this tab. It lives on when the page is left, so that what was typed last is still sent; it
 * ends when the drafts are cleared.
 */
export function storeOf(person: number, language: Language): EntryStore {
  const known = stores.get(person)
  if (known) return known
  // Another person’s grid must not send what it holds in this one’s name.
  for (const other of stores.values()) other.close()
  stores.clear()
  const store = createEntryStore({
    language,
    today: () => dateInStockholm(new Date()),
    person,
    send: (body, spoken) => sendMeasurements(body, { language: spoken, person }),
    findRows,
    async openStorage() {
      // The grid does not wait for it.
      const { openDraftStorage } = await import('./draft-storage.ts')
      return openDraftStorage(person, () => {
        store.close()
        stores.delete(person)
      })
    },
    channel: 'BroadcastChannel' in window ? new BroadcastChannel(`malkoll-inmatning.${person}`) : null,
  })
  window.addEventListener('online', store.retry)
  window.addEventListener('beforeunload', event => {
    if (store.wouldLose()) event.preventDefault()
  })
  stores.set(person, store)
  return store
}
