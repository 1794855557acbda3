import { flushSync } from 'react-dom'
import type { CellKey } from './cell.ts'

/** Goes to the field of a cell, ready to be typed over. */
export function focusCell(key: CellKey): void {
  // What has just changed stands in the field before it is chosen: a text written after that would lose the choice.
  flushSync(() => {})
  const field = fieldOf(key)
  field?.focus()
  field?.select()
}

/** Puts the caret after the last character. */
export function placeCaret(key: CellKey): void {
  const field = fieldOf(key)
  field?.setSelectionRange(field.value.length, field.value.length)
}

function fieldOf(key: CellKey): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`input[data-cell="${CSS.escape(key)}"]`)
}

/** The element that says what is asked about a cell, and describes its field. */
export function questionIdOf(key: CellKey): string {
  return `question-${key.replace(/[^a-z0-9-]/gi, '_')}`
}

/** The element under the field that says what state it is in. */
export function stateIdOf(key: CellKey): string {
  return `state-${key.replace(/[^a-z0-9-]/gi, '_')}`
}
