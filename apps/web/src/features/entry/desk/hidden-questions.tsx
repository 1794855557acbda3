import type { EntryRow } from '@malkoll/contracts'
import { Fragment } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import type { CellKey } from '../cells/cell.ts'
import { columnText } from '../cells/period-text.ts'
import { rowName } from '../cells/row-words.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { askedCells } from '../questions/question-groups.ts'
import { cellKeyOf, partsOf, type RowKey, rowKeyOf } from '../sheet-rows.ts'
import { useEntry, useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-desk.module.css'
import { columnsHolding, EVERY_ROW } from './period-choices.ts'

const MOST_ROWS = 3

/** Leads to the rows that want an answer and are not among those shown. */
export function HiddenQuestions({
  scope,
  onSearch,
}: {
  scope: 'egna' | 'alla'
  onSearch: (change: Partial<EntrySearch>) => void
}) {
  const { notices, table } = useEntryTexts()
  const language = useLanguage()
  const { store, refresh } = useEntryDesk()
  const rows = useHiddenRows()
  if (rows.length === 0) return null

  function goTo(row: EntryRow, periods: readonly string[]) {
    onSearch({ ...EVERY_ROW, omfang: scope, q: row.indicator.name, ...columnsHolding(periods) })
    refresh(cellKeyOf(rowKeyOf(row), periods[0] ?? ''))
  }

  const hidden = rows.length - MOST_ROWS
  const count = rows.reduce((sum, { periods }) => sum + periods.length, 0)
  return (
    <p className={styles.notice}>
      {notices.hidden(count)}{' '}
      {rows.slice(0, MOST_ROWS).map(({ key, periods }, index) => {
        const row = store.read().rows.get(key)
        return row ? (
          <Fragment key={key}>
            {index > 0 ? ' · ' : null}
            <button type="button" className={controls.textButton} onClick={() => goTo(row, periods)}>
              {table.cell(
                rowName(row, language),
                periods.map(period => columnText(period, language)).join(', '),
              )}
            </button>
          </Fragment>
        ) : null
      })}
      {hidden > 0 ? ` · ${notices.moreHidden(hidden)}` : null}
    </p>
  )
}

interface HiddenRow {
  key: RowKey
  periods: string[]
}

function useHiddenRows(): HiddenRow[] {
  const { store, shape, periods } = useEntryDesk()
  const shown = new Set(shape.rows.flatMap(([first]) => (first === undefined ? [] : [partsOf(first).row])))
  const isHidden = (key: CellKey) => {
    const { row, period } = partsOf(key)
    return !shown.has(row) || !periods.includes(period)
  }
  const hidden = useEntry(store, ({ grid }) =>
    askedCells(store, [...grid.cells.keys()].filter(isHidden))
      .map(({ key }) => key)
      .join('\n'),
  )
  const keys = hidden === '' ? [] : hidden.split('\n')
  const byRow = Map.groupBy(keys, key => partsOf(key).row)
  return [...byRow].map(([key, own]) => ({ key, periods: own.map(cell => partsOf(cell).period).toSorted() }))
}
