import { joinWords } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { useEntryTexts } from '../entry-texts.ts'
import { partsOf } from '../sheet-rows.ts'
import type { EntryStore } from '../store/entry-store.ts'
import { discarded } from '../store/grid-answers.ts'
import { useEntry, useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-desk.module.css'
import { columnsHolding } from './period-choices.ts'

/** What an earlier visit has left: here, with a way to be rid of it, or in rows and years that are not shown. */
export function DraftNotices({
  store,
  onSearch,
}: {
  store: EntryStore
  onSearch: (change: Partial<EntrySearch>) => void
}) {
  const { notices } = useEntryTexts()
  const language = useLanguage()
  const { say } = useEntryDesk()
  const restored = useEntry(store, state => state.restored)
  const elsewhere = useEntry(store, state => state.elsewhere)
  const unsaved = useEntry(
    store,
    ({ grid }) => restored.filter(key => grid.cells.get(key)?.draft && !grid.cells.get(key)?.sending).length,
  )
  const years = [...new Set(elsewhere.map(key => partsOf(key).period))].toSorted()

  function drop() {
    store.change(grid => discarded(grid, restored, language))
    say(notices.dropped)
  }

  return (
    <>
      {restored.length > 0 ? (
        <p className={styles.notice} role="status">
          {notices.restored(restored.length)}{' '}
          {unsaved > 0 ? (
            <button type="button" className={controls.textButton} onClick={drop}>
              {notices.drop}
            </button>
          ) : null}
        </p>
      ) : null}
      {elsewhere.length > 0 ? (
        <p className={styles.notice}>
          {notices.elsewhere(elsewhere.length, joinWords(years, language))}{' '}
          <button
            type="button"
            className={controls.textButton}
            onClick={() => onSearch({ ...EVERYTHING, ...columnsHolding(years) })}
          >
            {notices.show}
          </button>
        </p>
      ) : null}
    </>
  )
}

/** No row is left out. */
const EVERYTHING = { omfang: 'alla', q: undefined, mal: undefined, kvar: undefined } as const
