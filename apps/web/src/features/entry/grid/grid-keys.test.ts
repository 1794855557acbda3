import { expect, it } from 'vitest'
import type { EditMode } from '../store/grid-state.ts'
import { commandOf, type PressedKey } from './grid-keys.ts'

function press(name: string, mode: EditMode | null = null) {
  const parts = name.split('+')
  const pressed: PressedKey = {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
  return commandOf(pressed, mode)
}

it.each([
  ['ArrowDown', { kind: 'move', move: 'down', extends: false }],
  ['Shift+ArrowRight', { kind: 'move', move: 'right', extends: true }],
  ['Enter', { kind: 'move', move: 'down', extends: false }],
  ['Shift+Enter', { kind: 'move', move: 'up', extends: false }],
  ['Ctrl+Enter', { kind: 'answer' }],
  ['Cmd+Enter', { kind: 'answer' }],
  ['Home', { kind: 'move', move: 'row-start', extends: false }],
  ['Ctrl+End', { kind: 'move', move: 'grid-end', extends: false }],
  ['F2', { kind: 'caret' }],
  ['Shift+F2', { kind: 'panel' }],
  ['Delete', { kind: 'empty' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Cmd+z', { kind: 'undo' }],
  ['Ctrl+y', { kind: 'redo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
])('In a chosen cell %s is the grid’s', (name, command) => {
  expect(press(name)).toEqual(command)
})

it.each(['Tab', '5', '-', 'Ctrl+v', 'Ctrl+c', 'Alt+ArrowLeft'])('%s is the browser’s', name => {
  expect(press(name)).toBeUndefined()
})

it('While a value is typed arrows leave the cell, and Backspace takes a letter', () => {
  expect(press('ArrowLeft', 'replace')).toEqual({ kind: 'move', move: 'left', extends: false })
  expect(press('Backspace', 'replace')).toBeUndefined()
  expect(press('Ctrl+z', 'replace')).toEqual({ kind: 'cancel' })
})

it.each(['ArrowLeft', 'Home', 'End', 'Delete', 'F2'])('With the caret in the text %s moves there', name => {
  expect(press(name, 'caret')).toBeUndefined()
})
