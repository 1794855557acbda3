import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellKey } from '../cells/cell.ts'
import { focusCell, focusPanel, focusQuestion, placeCaret } from '../cells/cell-field.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { askedCells } from '../questions/question-groups.ts'
import type { EntryStore } from '../store/entry-store.ts'
import { cancelled, chosen, editStarted, filled, left } from '../store/grid-typing.ts'
import { redone, undone } from '../store/grid-undo.ts'
import { useEntryDesk } from '../store/use-entry.ts'
import { chosenCells } from './chosen-cells.ts'
import type { GridCommand } from './grid-keys.ts'
import { moveFrom } from './grid-moves.ts'

/** What the keys of the grid do. */
export function useGridCommands(): (command: GridCommand, key: CellKey) => void {
  const desk = useEntryDesk()
  const language = useLanguage()
  const texts = useEntryTexts()
  const { store, shape } = desk

  function move(key: CellKey, { move: way, extends: extendsBlock }: Extract<GridCommand, { kind: 'move' }>) {
    const next = moveFrom(shape, key, way) ?? key
    store.change(grid => left(grid, key, language))
    // The next row of a phone is out of sight of the question.
    if (desk.isNarrow && askedCells(store, [key]).length > 0) return focusQuestion(key)
    store.change(grid => chosen(grid, next, { extends: extendsBlock, language }))
    return focusCell(next)
  }

  function answer(key: CellKey) {
    store.change(grid => left(grid, key, language))
    if (!focusQuestion(key)) desk.say(texts.waiting.none)
  }

  function empty() {
    const keys = chosenCells(desk).filter(key => !shape.locked.has(key))
    const nothing = { text: '', language, missing: null, details: {} }
    store.change(grid =>
      filled(
        grid,
        keys.map(key => [key, nothing]),
        language,
      ),
    )
  }

  function goBack(step: Parameters<EntryStore['change']>[0], words: string) {
    const before = store.read().grid
    store.change(step)
    const { grid } = store.read()
    if (grid === before) return
    desk.say(words)
    if (grid.active) focusCell(grid.active)
  }

  return (command, key) => {
    switch (command.kind) {
      case 'move':
        return void move(key, command)
      case 'answer':
        return answer(key)
      case 'panel':
        return void focusPanel(key)
      case 'caret':
        store.change(grid => editStarted(grid, key, { mode: 'caret', language }))
        return placeCaret(key)
      case 'cancel':
        store.change(cancelled)
        return void focusCell(key)
      case 'empty':
        return empty()
      case 'undo':
        return goBack(grid => undone(grid, texts.reasons.undo), texts.notices.undone)
      case 'redo':
        return goBack(grid => redone(grid, texts.reasons.redo), texts.notices.redone)
    }
  }
}
