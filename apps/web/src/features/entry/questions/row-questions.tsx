import styles from '../grid/entry-grid.module.css'
import { cellKeyOf, type RowKey } from '../sheet-rows.ts'
import { useAskedCells, useEntryDesk } from '../store/use-entry.ts'
import { CellQuestion } from './cell-question.tsx'
import { groupQuestions } from './question-groups.ts'

/** What has to be answered about the cells of a row, in a row of its own under it. It stays until it is answered. */
export function RowQuestions({ rowKey, name, span }: { rowKey: RowKey; name: string; span: number }) {
  const { periods } = useEntryDesk()
  const groups = groupQuestions(useAskedCells(periods.map(period => cellKeyOf(rowKey, period))))
  if (groups.length === 0) return null
  return (
    <tr className={styles.message}>
      <td colSpan={span}>
        {groups.map(cells => (
          <CellQuestion key={cells[0]?.key} cells={cells} name={name} />
        ))}
      </td>
    </tr>
  )
}
