import type { EntryRow } from '@malkoll/contracts'
import { MISSING_WORDS } from '@malkoll/domain'
import type { MouseEvent, PointerEvent } from 'react'
import { formatClock } from '../../../lib/i18n/dates.ts'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellKey } from '../cells/cell.ts'
import { shownEntry } from '../cells/cell.ts'
import { questionIdOf, stateIdOf } from '../cells/cell-field.ts'
import type { CellState } from '../cells/cell-reading.ts'
import { columnText } from '../cells/period-text.ts'
import { StateMark } from '../cells/state-mark.tsx'
import { valueText } from '../cells/value-text.ts'
import { type EntryTexts, useEntryTexts } from '../entry-texts.ts'
import { partsOf } from '../sheet-rows.ts'
import type { ReadCell } from '../store/entry-state.ts'
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

interface CellProps {
  cellKey: CellKey
  name: string
  row: EntryRow
}

export function EntryCellView(props: CellProps) {
  const { cellKey, row } = props
  const { entryPeriod, isNarrow } = useEntryDesk()
  const reading = useCellReading(cellKey)
  const isChosen = useIsChosen(cellKey)
  if (!reading) return <td />
  const isEntry = partsOf(cellKey).period === entryPeriod
  const className = [
    isEntry ? styles.entry : styles.earlier,
    isChosen ? styles.chosen : '',
    STATE_CLASSES[reading.state] ?? '',
  ].join(' ')
  const isRead = row.lock !== null || (isNarrow && !isEntry)
  const Content = isRead ? ReadContent : WrittenContent
  return (
    <td className={isRead ? `num ${className} ${styles.fixed}` : className}>
      <Content {...props} reading={reading} isEntry={isEntry} />
    </td>
  )
}

function useIsChosen(cellKey: CellKey): boolean {
  const { store, shape } = useEntryDesk()
  return useEntry(store, ({ grid: { active, anchor } }) => {
    if (active === null || anchor === null) return false
    return blockBetween(shape, anchor, active).some(line => line.includes(cellKey))
  })
}

interface ContentProps extends CellProps {
  reading: ReadCell
  isEntry: boolean
}

function ReadContent({ cellKey, row, reading, isEntry }: ContentProps) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { text, missing } = useShown(cellKey, reading)
  return (
    <>
      <span className={styles.label}>{columnText(partsOf(cellKey).period, language)}</span>
      {text || missing || '–'}
      {row.lock && isEntry ? <span className={styles.state}>{texts.locks[row.lock]}</span> : null}
    </>
  )
}

function WrittenContent({ cellKey, name, row, reading, isEntry }: ContentProps) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { store, isNarrow } = useEntryDesk()
  const pointer = usePointer(cellKey)
  const { text, missing } = useShown(cellKey, reading)
  const { state, isDeed } = reading
  const statusId = stateIdOf(cellKey)
  const period = columnText(partsOf(cellKey).period, language)
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {period}
      </span>
      <span className={styles.field}>
        {isNarrow && !isDeed && mayBeNegative(row) ? <SignButton cellKey={cellKey} name={name} /> : null}
        <input
          className={styles.input}
          data-cell={cellKey}
          inputMode={isDeed ? 'text' : 'decimal'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-label={texts.table.cell(name, period)}
          aria-invalid={state === 'error' || state === 'conflict' ? true : undefined}
          aria-describedby={`${statusId} ${questionIdOf(cellKey)}`}
          placeholder={missing ?? undefined}
          value={text}
          onChange={event => store.change(grid => typed(grid, cellKey, event.target.value, language))}
          {...pointer}
        />
        {missing && text === '' && !isEntry ? (
          <span className={styles.missing} aria-hidden="true">
            {missing}
          </span>
        ) : null}
      </span>
      <span id={statusId} className={styles.state}>
        <StateText reading={reading} texts={texts} isEntry={isEntry} />
      </span>
    </>
  )
}

/** What stands in the field; what is done or not in words, except while it is typed. */
function useShown(cellKey: CellKey, { cell, content, isDeed }: ReadCell) {
  const language = useLanguage()
  const { store } = useEntryDesk()
  const isTyping = useEntry(store, ({ grid }) => grid.editing?.key === cellKey)
  const entry = shownEntry(cell, language)
  const isInWords = isDeed && !isTyping && content?.value != null
  return {
    text: isInWords ? valueText(content.value ?? 0, { isDeed, language }) : entry.text,
    missing: entry.missing && MISSING_WORDS[entry.missing][language],
  }
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

function StateText({ reading, texts, isEntry }: { reading: ReadCell; texts: EntryTexts; isEntry: boolean }) {
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
