import type { EntryRow } from '@malkoll/contracts'
import { MISSING_WORDS } from '@malkoll/domain'
import type { MouseEvent, PointerEvent } from 'react'
import { formatClock } from '../../../lib/i18n/dates.ts'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellKey } from '../cells/cell.ts'
import { shownEntry } from '../cells/cell.ts'
import { questionIdOf, stateIdOf } from '../cells/cell-field.ts'
import type { CellReading, CellState } from '../cells/cell-reading.ts'
import { StateMark } from '../cells/state-mark.tsx'
import { type EntryTexts, useEntryTexts } from '../entry-texts.ts'
import { partsOf } from '../sheet-rows.ts'
import { chosen, editStarted, filled, typed } from '../store/grid-typing.ts'
import { useCellReading, useEntry, useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-grid.module.css'
import { blockBetween } from './grid-moves.ts'

const STATE_CLASSES: Partial<Record<CellState, string | undefined>> = {
  unusual: styles.odd,
  asking: styles.odd,
  error: styles.bad,
  conflict: styles.bad,
}

export function EntryCellView({ cellKey, name, row }: { cellKey: CellKey; name: string; row: EntryRow }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { store, shape, entryPeriod, isNarrow } = useEntryDesk()
  const reading = useCellReading(cellKey)
  const pointer = usePointer(cellKey)
  const isChosen = useEntry(store, ({ grid }) => {
    const { active, anchor } = grid
    return (
      active !== null &&
      anchor !== null &&
      blockBetween(shape, anchor, active).some(line => line.includes(cellKey))
    )
  })
  if (!reading) return <td />
  const { period } = partsOf(cellKey)
  const isEntry = period === entryPeriod
  const entry = shownEntry(reading.cell, language)
  const missing = entry.missing && MISSING_WORDS[entry.missing][language]
  const shown = entry.text || missing || ''
  const statusId = stateIdOf(cellKey)
  const className = [
    isEntry ? styles.entry : styles.earlier,
    isChosen ? styles.chosen : '',
    STATE_CLASSES[reading.state] ?? '',
  ].join(' ')

  if (row.lock || (isNarrow && !isEntry)) {
    return (
      <td className={`num ${className} ${styles.fixed}`}>
        <span className={styles.label}>{period}</span>
        {shown || '–'}
        {row.lock && isEntry ? <span className={styles.state}>{texts.locks[row.lock]}</span> : null}
      </td>
    )
  }
  return (
    <td className={className}>
      <span className={styles.field}>
        {isNarrow && mayBeNegative(row) ? <SignButton cellKey={cellKey} name={name} /> : null}
        <input
          className={styles.input}
          data-cell={cellKey}
          inputMode="decimal"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-label={texts.table.cell(name, period)}
          aria-invalid={reading.state === 'error' || reading.state === 'conflict' ? true : undefined}
          aria-describedby={`${statusId} ${questionIdOf(cellKey)}`}
          placeholder={missing ?? undefined}
          value={entry.text}
          onChange={event => store.change(grid => typed(grid, cellKey, event.target.value, language))}
          {...pointer}
        />
        {missing && entry.text === '' && !isEntry ? (
          <span className={styles.missing} aria-hidden="true">
            {missing}
          </span>
        ) : null}
      </span>
      <span id={statusId} className={styles.state}>
        <StateText reading={reading} texts={texts} isEntry={isEntry} />
      </span>
    </td>
  )
}

/** The first press of the mouse chooses a cell, the second one goes into its text; Shift and dragging choose a block. */
function usePointer(cellKey: CellKey) {
  const { store } = useEntryDesk()
  const language = useLanguage()
  return {
    onMouseDown(event: MouseEvent<HTMLInputElement>) {
      const { active } = store.read().grid
      if (event.button !== 0) return
      if (event.shiftKey && active !== null) {
        event.preventDefault()
        store.change(grid => chosen(grid, cellKey, { extends: true, language }))
        event.currentTarget.focus()
      } else if (document.activeElement !== event.currentTarget) {
        event.preventDefault()
        event.currentTarget.focus()
      } else store.change(grid => editStarted(grid, cellKey, { mode: 'caret', language }))
    },
    onPointerEnter({ buttons, pointerType }: PointerEvent) {
      const { active, editing } = store.read().grid
      if (pointerType !== 'mouse' || buttons !== 1 || active === null || editing || active === cellKey) return
      store.change(grid => chosen(grid, cellKey, { extends: true, language }))
    },
  }
}

/** The keyboards of some phones have no minus beside the digits. */
function SignButton({ cellKey, name }: { cellKey: CellKey; name: string }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()

  function changeSign() {
    const cell = store.read().grid.cells.get(cellKey)
    const entry = cell && shownEntry(cell, language)
    if (!entry || entry.text.trim() === '') return
    const text = /^[-\u2212]/.test(entry.text) ? entry.text.slice(1) : `\u2212${entry.text}`
    store.change(grid => filled(grid, [[cellKey, { ...entry, text }]], language))
  }

  return (
    <button type="button" className={styles.sign} onClick={changeSign}>
      <span aria-hidden="true">±</span>
      <span className="sr">
        {texts.table.sign}: {name}
      </span>
    </button>
  )
}

function mayBeNegative({ plausibleRange, history }: EntryRow): boolean {
  return (plausibleRange?.low ?? -1) < 0 || history.some(({ value }) => value < 0)
}

function StateText({
  reading,
  texts,
  isEntry,
}: {
  reading: CellReading & { cell: { savedAt: string | null; seen: { measurementId: number | null } } }
  texts: EntryTexts
  isEntry: boolean
}) {
  const language = useLanguage()
  const { store } = useEntryDesk()
  const link = useEntry(store, state => state.link)
  const { state, cell } = reading
  if (state === 'locked') return null
  if (state === 'untouched') return isEntry && cell.seen.measurementId === null ? texts.states.left : null
  const words =
    state === 'saved'
      ? texts.states.saved(cell.savedAt ? formatClock(cell.savedAt, language) : '')
      : texts.states[state === 'waiting' && link === 'signed_out' ? 'signedOut' : state]
  return (
    <>
      <StateMark state={state} />
      {isEntry ? (
        words
      ) : (
        <>
          <span className="sr">{words}</span>
          <span aria-hidden="true">{texts.shortStates[state]}</span>
        </>
      )}
    </>
  )
}
