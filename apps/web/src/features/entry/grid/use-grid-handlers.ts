import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellKey } from '../cells/cell.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { writeTabbed } from '../paste/clipboard-block.ts'
import { readClipboard } from '../paste/clipboard-data.ts'
import { pasteBlock } from '../paste/paste-block.ts'
import { chosen } from '../store/grid-typing.ts'
import { useEntryDesk } from '../store/use-entry.ts'
import { chosenTexts } from './chosen-cells.ts'
import { commandOf } from './grid-keys.ts'
import { useGridCommands } from './use-grid-commands.ts'

/** What happens in the fields of the grid, heard at its table. */
export function useGridHandlers() {
  const desk = useEntryDesk()
  const language = useLanguage()
  const texts = useEntryTexts()
  const run = useGridCommands()
  const { store } = desk

  return {
    onKeyDown(event: KeyboardEvent) {
      const key = cellKeyOf(event.target)
      if (key === undefined) return
      const { editing } = store.read().grid
      const command = commandOf(event, editing?.key === key ? editing.mode : null)
      if (!command) return
      event.preventDefault()
      run(command, key)
    },
    onFocus({ target }: FocusEvent) {
      const key = cellKeyOf(target)
      if (key === undefined || !(target instanceof HTMLInputElement)) return
      const { active, editing } = store.read().grid
      if (active !== key) store.change(grid => chosen(grid, key, { language }))
      if (editing?.key !== key) target.select()
    },
    onCopy(event: ClipboardEvent) {
      if (store.read().grid.editing?.mode === 'caret' || cellKeyOf(event.target) === undefined) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', writeTabbed(chosenTexts(desk, language)))
    },
    onPaste(event: ClipboardEvent) {
      if (store.read().grid.editing?.mode === 'caret' || cellKeyOf(event.target) === undefined) return
      event.preventDefault()
      pasteBlock(desk, readClipboard(event.clipboardData, language), { texts, language })
    },
  }
}

function cellKeyOf(target: EventTarget): CellKey | undefined {
  return target instanceof HTMLElement ? target.dataset.cell : undefined
}
