import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellKey } from '../cells/cell.ts'
import { shownEntry } from '../cells/cell.ts'
import { focusCell, focusQuestion, placeCaret } from '../cells/cell-field.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { writeTabbed } from '../paste/clipboard-block.ts'
import { readClipboard } from '../paste/clipboard-data.ts'
import { pasteBlock } from '../paste/paste-block.ts'
import { askedCells } from '../questions/question-groups.ts'
import { WaitingQuestions } from '../questions/waiting-questions.tsx'
import type { RowKey } from '../sheet-rows.ts'
import type { EntryStore } from '../store/entry-store.ts'
import { cancelled, chosen, editStarted, filled, left } from '../store/grid-typing.ts'
import { redone, undone } from '../store/grid-undo.ts'
import { type EntryDesk, useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-grid.module.css'
import { EntryRowView } from './entry-row.tsx'
import { commandOf, type GridCommand } from './grid-keys.ts'
import { blockBetween, moveFrom } from './grid-moves.ts'

/**
 * The grid is a table of fields, not an ARIA grid: screen readers keep the commands they have for tables and hear row
 * and column with each field, voice control and phones get real fields, and Tab goes right as in any form. The arrow
 * keys come on top.
 */
export function EntryGrid({ rows }: { rows: readonly RowKey[] }) {
  const texts = useEntryTexts()
  const desk = useEntryDesk()
  const { periods, entryPeriod } = desk
  const handlers = useGridHandlers()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={texts.table.caption(entryPeriod)}>
        <table className={styles.grid} {...handlers}>
          <caption className="sr">{texts.table.caption(entryPeriod)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.table.measure}</th>
              {periods.map(period => (
                <th key={period} scope="col" className="num">
                  {period === entryPeriod ? texts.table.outcome(period) : period}
                </th>
              ))}
              <th scope="col" className={styles.leads}>
                {texts.table.leadsTo}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <EntryRowView key={row} rowKey={row} />
            ))}
          </tbody>
        </table>
      </section>
      <WaitingQuestions rows={rows} />
    </>
  )
}

function useGridHandlers() {
  const desk = useEntryDesk()
  const language = useLanguage()
  const texts = useEntryTexts()
  const { store, shape } = desk

  function onKeyDown(event: KeyboardEvent) {
    const key = cellKeyOf(event.target)
    if (key === undefined) return
    const { editing } = store.read().grid
    const command = commandOf(event, editing?.key === key ? editing.mode : null)
    if (!command) return
    event.preventDefault()
    run(command, key)
  }

  function run(command: GridCommand, key: CellKey) {
    switch (command.kind) {
      case 'move': {
        const next = moveFrom(shape, key, command.move) ?? key
        store.change(grid => left(grid, key, language))
        // The next row of a phone is out of sight of the question.
        if (desk.isNarrow && askedCells(store, [key]).length > 0) return focusQuestion(key)
        store.change(grid => chosen(grid, next, { extends: command.extends, language }))
        return focusCell(next)
      }
      case 'answer':
        store.change(grid => left(grid, key, language))
        return focusQuestion(key) || desk.say(texts.waiting.none)
      case 'caret':
        store.change(grid => editStarted(grid, key, { mode: 'caret', language }))
        return placeCaret(key)
      case 'cancel':
        store.change(cancelled)
        return focusCell(key)
      case 'empty':
        return emptyChosen()
      case 'undo':
        return goBack(grid => undone(grid, texts.reasons.undo), texts.notices.undone)
      case 'redo':
        return goBack(grid => redone(grid, texts.reasons.redo), texts.notices.redone)
    }
  }

  function goBack(step: Parameters<EntryStore['change']>[0], words: string) {
    const before = store.read().grid
    store.change(step)
    const { grid } = store.read()
    if (grid === before) return
    desk.say(words)
    if (grid.active) focusCell(grid.active)
  }

  function emptyChosen() {
    const keys = chosenCells(desk).filter(key => !shape.locked.has(key))
    store.change(grid =>
      filled(
        grid,
        keys.map(key => [key, { text: '', language, missing: null, details: {} }]),
        language,
      ),
    )
  }

  function onFocus(event: FocusEvent) {
    const key = cellKeyOf(event.target)
    if (key === undefined || !(event.target instanceof HTMLInputElement)) return
    const { active, editing } = store.read().grid
    if (active !== key) store.change(grid => chosen(grid, key, { language }))
    if (editing?.key !== key) event.target.select()
  }

  function onCopy(event: ClipboardEvent) {
    if (store.read().grid.editing?.mode === 'caret' || cellKeyOf(event.target) === undefined) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeTabbed(chosenTexts(desk, language)))
  }

  function onPaste(event: ClipboardEvent) {
    const start = cellKeyOf(event.target)
    if (start === undefined || store.read().grid.editing?.mode === 'caret') return
    event.preventDefault()
    pasteBlock(desk, readClipboard(event.clipboardData, language), { texts, language })
  }

  return { onKeyDown, onFocus, onCopy, onPaste }
}

function cellKeyOf(target: EventTarget): CellKey | undefined {
  return target instanceof HTMLElement ? target.dataset.cell : undefined
}

/** The chosen block, or the active cell alone. */
function chosenCells({ store, shape }: EntryDesk): CellKey[] {
  const { active, anchor } = store.read().grid
  if (active === null) return []
  return blockBetween(shape, anchor ?? active, active).flat()
}

function chosenTexts({ store, shape }: EntryDesk, language: Parameters<typeof shownEntry>[1]): string[][] {
  const { active, anchor, cells } = store.read().grid
  if (active === null) return []
  return blockBetween(shape, anchor ?? active, active).map(line =>
    line.map(key => {
      const cell = cells.get(key)
      return cell ? shownEntry(cell, language).text : ''
    }),
  )
}
