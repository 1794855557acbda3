import type { KeyboardEvent } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellKey } from '../cells/cell.ts'
import { focusCell, focusOpener, focusQuestion } from '../cells/cell-field.ts'
import { commandOf } from '../grid/grid-keys.ts'
import { left } from '../store/grid-typing.ts'
import { useEntryDesk } from '../store/use-entry.ts'

/** Escape goes back to the field; Enter, in what is typed, is done with the cell as it is there. */
export function usePanelKeys(cellKey: CellKey): (event: KeyboardEvent) => void {
  const language = useLanguage()
  const { store } = useEntryDesk()
  return event => {
    const kind = event.key === 'Escape' ? 'back' : enterIn(event)
    if (!kind) return
    event.preventDefault()
    if (kind !== 'back') store.change(grid => left(grid, cellKey, language))
    if (kind === 'answer' && focusQuestion(cellKey)) return
    if (!focusCell(cellKey)) focusOpener(cellKey)
  }
}

function enterIn(event: KeyboardEvent): 'move' | 'answer' | undefined {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return undefined
  const command = commandOf(event, 'caret')
  return command?.kind === 'move' || command?.kind === 'answer' ? command.kind : undefined
}
