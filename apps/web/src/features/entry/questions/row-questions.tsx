import { useEffect } from 'react'
import { latePart } from '../../../ui/late-part.tsx'
import { LateFailure } from '../../account/late-failure.tsx'
import styles from '../grid/entry-grid.module.css'
import { RareFields } from '../panel/cell-details.tsx'
import { cellKeyOf, type RowKey } from '../sheet-rows.ts'
import { useAskedCells, useEntryDesk } from '../store/use-entry.ts'
import { groupQuestions } from './question-groups.ts'

const CellQuestion = latePart({
  load: () => import('./cell-question.tsx').then(module => module.CellQuestion),
  Failed: LateFailure,
})

/** What the grid does not wait for is there when something is typed, without network too. */
export function usePreloadedParts(): void {
  useEffect(() => {
    // What fails now is tried again when it is shown.
    for (const part of [CellQuestion, RareFields]) part.preload().catch(() => {})
  }, [])
}

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
