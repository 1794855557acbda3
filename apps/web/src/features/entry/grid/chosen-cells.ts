import type { Language } from '@malkoll/domain'
import { type CellKey, shownEntry } from '../cells/cell.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import { blockBetween } from './grid-moves.ts'

/** The chosen block, or the active cell alone. */
export function chosenCells(desk: Pick<EntryDesk, 'store' | 'shape'>): CellKey[] {
  return chosenLines(desk).flat()
}

export function chosenTexts(desk: Pick<EntryDesk, 'store' | 'shape'>, language: Language): string[][] {
  const { cells } = desk.store.read().grid
  return chosenLines(desk).map(line =>
    line.map(key => {
      const cell = cells.get(key)
      return cell ? shownEntry(cell, language).text : ''
    }),
  )
}

function chosenLines({ store, shape }: Pick<EntryDesk, 'store' | 'shape'>): CellKey[][] {
  const { active, anchor } = store.read().grid
  return active === null ? [] : blockBetween(shape, anchor ?? active, active)
}
