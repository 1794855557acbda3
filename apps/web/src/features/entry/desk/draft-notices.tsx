import { joinWords } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { focusCell } from '../cells/cell-field.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { partsOf } from '../sheet-rows.ts'
import { discarded } from '../store/grid-answers.ts'
import { useEntry, useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-desk.module.css'
import { HiddenQuestions } from './hidden-questions.tsx'
import { columnsHolding, EVERY_ROW } from './period-choices.ts'

interface Searching {
  onSearch: (change: Partial<EntrySearch>) => void
}

/** What an earlier visit has left: here, in rows and years that are not shown, or where nothing can be written now. */
export function DraftNotices({ scope, onSearch }: Searching & { scope: 'egna' | 'alla' }) {
  return (
    <>
      <RestoredDrafts />
      <HiddenQuestions scope={scope} onSearch={onSearch} />
      <DraftsElsewhere onSearch={onSearch} />
      <HomelessDrafts />
    </>
  )
}

function RestoredDrafts() {
  const { notices } = useEntryTexts()
  const language = useLanguage()
  const { store, say } = useEntryDesk()
  const restored = useEntry(store, state => state.restored)
  const unsaved = useEntry(
    store,
    ({ grid }) => restored.filter(key => grid.cells.get(key)?.draft && !grid.cells.get(key)?.sending).length,
  )
  if (unsaved === 0) return null

  function drop() {
    store.change(grid => discarded(grid, restored, language))
    say(notices.dropped)
    restored.some(focusCell)
  }

  return (
    <p className={styles.notice} role="status">
      {notices.restored(unsaved)}{' '}
      <button type="button" className={controls.textButton} onClick={drop}>
        {notices.drop}
      </button>
    </p>
  )
}

/** As long as the server has not told where they are. */
function DraftsElsewhere({ onSearch }: Searching) {
  const { notices } = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const elsewhere = useEntry(store, state => state.elsewhere)
  if (elsewhere.length === 0) return null
  const years = [...new Set(elsewhere.map(key => partsOf(key).period))].toSorted()
  return (
    <p className={styles.notice}>
      {notices.elsewhere(elsewhere.length, joinWords(years, language))}{' '}
      <button
        type="button"
        className={controls.textButton}
        onClick={() => onSearch({ ...EVERY_ROW, ...columnsHolding(years) })}
      >
        {notices.show}
      </button>
    </p>
  )
}

function HomelessDrafts() {
  const { notices } = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const homeless = useEntry(store, state => state.homeless)
  if (homeless.size === 0) return null
  const told = [...homeless].map(([key, { text }]) => notices.draftOf(text, partsOf(key).period))
  return (
    <p className={styles.notice}>
      {notices.homeless(homeless.size, joinWords(told, language))}{' '}
      <button type="button" className={controls.textButton} onClick={store.dropHomeless}>
        {notices.dropHomeless}
      </button>
    </p>
  )
}
