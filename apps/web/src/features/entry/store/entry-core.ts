import type { Language } from '@malkoll/domain'
import { type EntryState, emptyState } from './entry-state.ts'
import type { GridState } from './grid-state.ts'

export type EntryCore = ReturnType<typeof createEntryCore>

/** The state of the grid, and the one way through which all of its changes pass. */
export function createEntryCore(parts: {
  language: Language
  /** Before anybody is told of a change. */
  onChange(before: GridState, after: GridState): void
  /** Afterwards. */
  onChanged(): void
}) {
  const listeners = new Set<() => void>()
  let state = emptyState(parts.language)

  function set(next: Partial<EntryState>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  return {
    read: () => state,
    set,
    change(step: (grid: GridState) => GridState) {
      const before = state.grid
      const grid = step(before)
      if (grid === before) return
      parts.onChange(before, grid)
      set({ grid })
      parts.onChanged()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
