import { type DeckShelf, EMPTY_SHELF } from './deck.ts'
import { type History, recordChange, redo, startHistory, undo } from './deck-history.ts'
import { readShelf, writeShelf } from './deck-reading.ts'

/** Where decks are kept; both fail quietly where the browser keeps nothing. */
export interface DeckStorage {
  read(): string | null
  /** False: it was not kept. */
  write(text: string): boolean
  /** Puts away a text that could not be read, so that nothing is written over it. */
  setAside(text: string): void
}

export interface DeckState {
  shelf: DeckShelf
  canUndo: boolean
  canRedo: boolean
  /** False: this browser keeps nothing when the page is closed. */
  isKept: boolean
  /** Something was stored that could not be read; it has been put away. */
  hadBroken: boolean
}

/** The decks of one tab, kept in `storage` and read anew from it before each change, for other tabs write there too. */
export function createDeckStore(storage: DeckStorage) {
  const listeners = new Set<() => void>()
  let stored: string | null = null
  let isKept = true
  let hadBroken = false
  let history: History<DeckShelf> = startHistory(EMPTY_SHELF)
  let state = stateOf()

  function stateOf(): DeckState {
    const { past, future, present } = history
    return { shelf: present, canUndo: past.length > 0, canRedo: future.length > 0, isKept, hadBroken }
  }

  function tell() {
    state = stateOf()
    for (const listener of listeners) listener()
  }

  /** Takes what another tab has written; the way back of this one ends there. */
  function readAnew(): boolean {
    const text = storage.read()
    if (!isKept || text === stored) return false
    stored = text
    const shelf = text === null ? EMPTY_SHELF : readShelf(text)
    if (!shelf && text !== null) storage.setAside(text)
    hadBroken ||= !shelf
    history = startHistory(shelf ?? EMPTY_SHELF)
    return true
  }

  function refresh() {
    if (readAnew()) tell()
  }

  function take(next: History<DeckShelf>) {
    if (next === history) return
    const isChanged = next.present !== history.present
    history = next
    if (isChanged) {
      stored = writeShelf(next.present)
      isKept = storage.write(stored)
    }
    tell()
  }

  readAnew()
  state = stateOf()

  return {
    read: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Changes in a row with the same `step` are undone as one. */
    change(change: (shelf: DeckShelf) => DeckShelf, step: string | null = null) {
      refresh()
      take(recordChange(history, change(history.present), step))
    },
    /** Takes what comes from elsewhere than this tab; the way back ends there. */
    receive(change: (shelf: DeckShelf) => DeckShelf) {
      refresh()
      const present = change(history.present)
      if (present !== history.present) take(startHistory(present))
    },
    undo() {
      refresh()
      take(undo(history))
    },
    redo() {
      refresh()
      take(redo(history))
    },
    /** Another tab may have written. */
    refresh,
  }
}
