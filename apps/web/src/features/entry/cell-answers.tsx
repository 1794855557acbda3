import type { MissingCode } from '@malkoll/domain'
import type { ReactNode } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { type CellKey, type Entry, shownEntry } from './cell.ts'
import { focusCell } from './cell-field.ts'
import { accepted, discarded, keptOwn } from './grid-answers.ts'
import { filled, left } from './grid-typing.ts'
import { useEntryDesk } from './use-entry.ts'

/** What the answers do. Every one leads back to the cell. */
export function useAnswers(cellKey: CellKey) {
  const { store } = useEntryDesk()
  const language = useLanguage()
  const fill = (entry: Partial<Entry>) =>
    store.change(grid => {
      const cell = grid.cells.get(cellKey)
      return cell
        ? filled(grid, [[cellKey, { ...shownEntry(cell, language), language, ...entry }]], language)
        : grid
    })
  const back = () => focusCell(cellKey)
  return {
    back,
    setValue(text: string) {
      fill({ text, missing: null })
      back()
    },
    setMissing(missing: MissingCode) {
      fill({ text: '', missing })
      back()
    },
    edit: back,
    discard() {
      store.change(grid => discarded(grid, cellKey, language))
      back()
    },
    keepOwn() {
      store.change(grid => keptOwn(grid, cellKey))
      back()
    },
    accept() {
      store.change(grid => accepted(grid, cellKey))
      back()
    },
    finish() {
      store.change(grid => left(grid, cellKey, language))
      back()
    },
  }
}

export function Answer(props: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={controls.button} onClick={props.onClick}>
      {props.children}
    </button>
  )
}
