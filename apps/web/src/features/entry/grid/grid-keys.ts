import type { EditMode } from '../store/grid-state.ts'
import type { Move } from './grid-moves.ts'

/** What a key asks of the grid; without a command it is the browser’s. */
export type GridCommand =
  | { kind: 'move'; move: Move; extends: boolean }
  | { kind: 'caret' }
  | { kind: 'cancel' }
  | { kind: 'empty' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'answer' }
  | { kind: 'panel' }

export interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const ARROWS: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const EDGES: Record<string, Move> = {
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'grid-start',
  End: 'grid-end',
}
const ENDS: Record<string, Move> = { Home: 'row-start', End: 'row-end' }

/** `mode` is that of the cell being edited; null: nothing is typed in it yet. */
export function commandOf(pressed: PressedKey, mode: EditMode | null): GridCommand | undefined {
  const { key, shiftKey, altKey } = pressed
  if (altKey) return undefined
  const isControlled = pressed.ctrlKey || pressed.metaKey
  if (key === 'Enter' && isControlled) return { kind: 'answer' }
  if (key === 'Enter') return { kind: 'move', move: shiftKey ? 'up' : 'down', extends: false }
  if (key === 'Escape') return { kind: 'cancel' }
  if (isControlled) return withControl(pressed, mode)
  if (key === 'F2' && shiftKey) return { kind: 'panel' }
  if (mode === 'caret') return undefined
  if (key === 'F2') return { kind: 'caret' }
  const move = ARROWS[key] ?? (mode === null ? ENDS[key] : undefined)
  if (move) return { kind: 'move', move, extends: shiftKey }
  return mode === null && (key === 'Delete' || key === 'Backspace') ? { kind: 'empty' } : undefined
}

function withControl({ key, shiftKey }: PressedKey, mode: EditMode | null): GridCommand | undefined {
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return { kind: 'redo' }
  if (letter === 'z') return mode === null ? { kind: 'undo' } : { kind: 'cancel' }
  const move = mode === null ? EDGES[key] : undefined
  return move && { kind: 'move', move, extends: shiftKey }
}
