import { memo, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Status } from '../../../ui/status.tsx'
import type { CellKey } from '../cells/cell.ts'
import { focusPanelHeading, ownedBy } from '../cells/cell-field.ts'
import { rowName, unitLine } from '../cells/row-words.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { CellPanel } from '../panel/cell-panel.tsx'
import { RowQuestions } from '../questions/row-questions.tsx'
import { cellKeyOf, partsOf, type RowKey } from '../sheet-rows.ts'
import { chosen } from '../store/grid-typing.ts'
import { useCellReading, useEntry, useEntryDesk } from '../store/use-entry.ts'
import { EntryCellView } from './entry-cell.tsx'
import styles from './entry-grid.module.css'

/** One series: its name, its periods, and where the last one leads. What has to be answered stands under it. */
export const EntryRowView = memo(function EntryRowView({ rowKey }: { rowKey: RowKey }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { store, periods, entryPeriod, isWide } = useEntryDesk()
  const row = useEntry(store, state => state.rows.get(rowKey))
  const isCurrent = useEntry(store, ({ grid }) => grid.active !== null && partsOf(grid.active).row === rowKey)
  const [isOpen, setIsOpen] = useState(false)
  if (!row) return null
  const name = rowName(row, language)
  const entryKey = cellKeyOf(rowKey, entryPeriod)
  return (
    <>
      <tr className={[styles.row, isCurrent ? styles.current : ''].join(' ')}>
        <th scope="row">
          {name}
          <span className={styles.unit}>{unitLine(row, entryPeriod, texts, language)}</span>
        </th>
        {periods.map(period => (
          <EntryCellView key={period} cellKey={cellKeyOf(rowKey, period)} name={name} row={row} />
        ))}
        <td className={styles.leads}>
          <LeadsTo rowKey={rowKey} />
          {isWide ? (
            row.lock && <ChooseButton cellKey={entryKey} name={name} />
          ) : (
            <button
              type="button"
              {...ownedBy(entryKey)}
              className={`${controls.textButton} ${styles.more}`}
              aria-expanded={isOpen}
              aria-label={`${isOpen ? texts.table.less : texts.table.more}: ${name}`}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? texts.table.less : texts.table.more}
            </button>
          )}
        </td>
      </tr>
      <RowQuestions rowKey={rowKey} name={name} span={periods.length + 2} />
      {isOpen && !isWide ? (
        <tr className={styles.under}>
          <td colSpan={periods.length + 2}>
            <CellPanel cellKey={entryKey} />
          </td>
        </tr>
      ) : null}
    </>
  )
})

/** A row without fields is read in the panel too. */
function ChooseButton({ cellKey, name }: { cellKey: CellKey; name: string }) {
  const { table } = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  return (
    <button
      type="button"
      {...ownedBy(cellKey)}
      className={`${controls.textButton} ${styles.more}`}
      aria-label={`${table.more}: ${name}`}
      onClick={() => {
        store.change(grid => chosen(grid, cellKey, { language }))
        focusPanelHeading(cellKey)
      }}
    >
      {table.more}
    </button>
  )
}

function LeadsTo({ rowKey }: { rowKey: RowKey }) {
  const texts = useEntryTexts()
  const { entryPeriod } = useEntryDesk()
  const reading = useCellReading(cellKeyOf(rowKey, entryPeriod))
  if (!reading) return null
  if (reading.awaitsDecision) return <span className="quiet">{texts.table.awaitsDecision}</span>
  if (!reading.content) return <span className="quiet">–</span>
  if (reading.statuses.length === 0) return <span className="quiet">{texts.table.leadsNowhere}</span>
  return reading.statuses.map(({ target, status, text }) => (
    <Status key={target} status={status}>
      {text}
    </Status>
  ))
}
