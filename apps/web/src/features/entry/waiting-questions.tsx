import controls from '../../ui/controls.module.css'
import { focusQuestion } from './cell-field.ts'
import styles from './entry-grid.module.css'
import { useEntryTexts } from './entry-texts.ts'
import { askedCells, groupQuestions } from './question-groups.ts'
import { cellKeyOf, type RowKey } from './sheet-rows.ts'
import { useEntry, useEntryDesk } from './use-entry.ts'

/** Stays in sight below the rows while anything waits for an answer, however far away that stands. */
export function WaitingQuestions({ rows }: { rows: readonly RowKey[] }) {
  const { waiting } = useEntryTexts()
  const { store, periods } = useEntryDesk()
  const count = useEntry(store, () =>
    rows.reduce((sum, row) => {
      const keys = periods.map(period => cellKeyOf(row, period))
      return sum + groupQuestions(askedCells(store, keys)).length
    }, 0),
  )
  if (count === 0) return null
  return (
    <p className={styles.waiting}>
      {waiting.count(count)}
      <button
        type="button"
        className={controls.button}
        onClick={() => focusQuestion(store.read().grid.active)}
      >
        {waiting.go}
      </button>
    </p>
  )
}
