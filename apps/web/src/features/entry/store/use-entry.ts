import { createContext, use, useRef, useSyncExternalStore } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { Cell, CellKey } from '../cells/cell.ts'
import type { GridShape } from '../grid/grid-moves.ts'
import { type AskedCell, askedCells, mayAsk } from '../questions/question-groups.ts'
import type { EntryState } from './entry-state.ts'
import type { EntryStore } from './entry-store.ts'

/** What every part of the grid needs: the cells, where they stand, and a voice. */
export interface EntryDesk {
  store: EntryStore
  shape: GridShape
  periods: readonly string[]
  /** The last column: what is to be filled in. */
  entryPeriod: string
  /** On a phone one column is written in, the others are read. */
  isNarrow: boolean
  /** The panel stands beside the grid; else it is opened under a row. */
  isWide: boolean
  /**
   * Asks the server for the sheet anew, and goes to a cell of it when that is there. While words are sought, those of
   * the measure that it is in take their place, when they are given.
   */
  refresh(goTo?: CellKey, measure?: string): void
  /** Tells what has happened, on the page and to a screen reader. */
  say(text: string): void
}

export const EntryDeskContext = createContext<EntryDesk | null>(null)

export function useEntryDesk(): EntryDesk {
  const desk = use(EntryDeskContext)
  if (!desk) throw new Error('Parts of the grid stand inside EntryDeskContext')
  return desk
}

/** A part of the state; `select` gives the same thing as long as nothing has changed for it. */
export function useEntry<Part>(store: EntryStore, select: (state: EntryState) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.read()))
}

/** What there is to show of a cell, drawn anew only when that changes. */
export function useCellReading(key: CellKey) {
  const { store } = useEntryDesk()
  useLanguage()
  useEntry(store, ({ grid }) => grid.cells.get(key))
  useEntry(store, ({ grid }) => grid.editing?.key === key)
  useEntry(store, ({ grid }) => grid.sharedReason)
  useEntry(store, ({ link }) => link)
  useEntry(store, ({ rows }) => rows)
  return store.readCell(key)
}

/** Those of the cells that something is asked about, in the order given. */
export function useAskedCells(keys: readonly CellKey[]): AskedCell[] {
  const { store } = useEntryDesk()
  useLanguage()
  const last = useRef<readonly (Cell | undefined)[]>([])
  useEntry(store, ({ grid }) => {
    const cells = keys.map(key => grid.cells.get(key)).filter(cell => cell && mayAsk(cell))
    const isSame = cells.length === last.current.length && cells.every((cell, i) => cell === last.current[i])
    if (!isSame) last.current = cells
    return last.current
  })
  useEntry(store, ({ grid }) => keys.includes(grid.editing?.key ?? '') && grid.editing?.key)
  useEntry(store, ({ grid }) => grid.sharedReason)
  useEntry(store, ({ rows }) => rows)
  return askedCells(store, keys)
}
