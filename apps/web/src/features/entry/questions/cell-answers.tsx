import type { MissingCode } from '@malkoll/domain'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { type CellKey, type Entry, shownEntry } from '../cells/cell.ts'
import { focusCell } from '../cells/cell-field.ts'
import { accepted, discarded, keptOwn } from '../store/grid-answers.ts'
import { answered, left } from '../store/grid-typing.ts'
import { useEntryDesk } from '../store/use-entry.ts'

/** What the answers about some cells do. Every one leads back to where the person was typing. */
export function useAnswers(keys: readonly CellKey[]) {
  const { store } = useEntryDesk()
  const language = useLanguage()
  const [first = ''] = keys
  const fill = (entry: Partial<Entry>) =>
    store.change(grid => {
      const entries = keys.flatMap(key => {
        const cell = grid.cells.get(key)
        return cell ? [[key, { ...shownEntry(cell, language), language, ...entry }] as const] : []
      })
      return answered(grid, entries, language)
    })
  const back = () => focusCell(store.read().grid.active ?? first) || focusCell(first)
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
    edit: () => focusCell(first),
    discard() {
      store.change(grid => discarded(grid, keys, language))
      back()
    },
    keepOwn() {
      store.change(grid => keptOwn(grid, first))
      back()
    },
    accept() {
      store.change(grid => accepted(grid, keys))
      back()
    },
    finish() {
      store.change(grid => left(grid, first, language))
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
