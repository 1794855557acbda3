import type { EntryRow, EntrySheet, Measurements } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { Cell, CellKey, Draft, SeenCell } from '../cells/cell.ts'
import { type CellReading, itemOf, type ReadingContext, readCell, reasonOf } from '../cells/cell-reading.ts'
import { partsOf, type RowKey, rowKeyOf, seenCells } from '../sheet-rows.ts'
import type { DraftStorage } from './draft-storage.ts'
import { type Answer, createEntrySync, type Link, type Outgoing } from './entry-sync.ts'
import { discarded } from './grid-answers.ts'
import { loaded, restored } from './grid-loading.ts'
import { EMPTY_GRID, type GridState } from './grid-state.ts'
import { filled } from './grid-typing.ts'

export interface EntryState {
  grid: GridState
  rows: ReadonlyMap<RowKey, EntryRow>
  link: Link
  /** False: this browser keeps no drafts. Undefined: not known yet. */
  keepsDrafts: boolean | undefined
  /** Cells that drafts of an earlier visit are back in. */
  restored: readonly CellKey[]
  /** Cells with drafts that no sheet has shown yet. */
  elsewhere: readonly CellKey[]
}

export interface EntryStoreParts {
  /** Number of whom the grid is. */
  person: number
  language: Language
  /** Date in Europe/Stockholm, YYYY-MM-DD. */
  today: () => string
  send(body: Measurements, language: Language): Promise<Answer>
  openStorage(): Promise<DraftStorage>
  /** Tells the other tabs what has been stored, and hears it from them. */
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null
}

export type EntryStore = ReturnType<typeof createEntryStore>

/** The grid of one person in one tab: what is typed goes to the drafts at once and to the server when it may. */
export function createEntryStore(parts: EntryStoreParts) {
  const listeners = new Set<() => void>()
  const moves = new Map<CellKey, CellKey>()
  let storage: DraftStorage | null = null
  let isOpening = false
  let language = parts.language
  let state: EntryState = {
    grid: EMPTY_GRID,
    rows: new Map(),
    link: 'open',
    keepsDrafts: undefined,
    restored: [],
    elsewhere: [],
  }

  const sync = createEntrySync({
    outgoing,
    send: body => parts.send(body, language),
    change,
    setLink: link => set({ link }),
    schedule(action, delayMs) {
      const timer = setTimeout(action, delayMs)
      return () => clearTimeout(timer)
    },
  })

  function set(next: Partial<EntryState>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  /** Every change of the grid passes here: drafts are kept before anybody is told. */
  function change(step: (grid: GridState) => GridState) {
    const before = state.grid
    const grid = step(before)
    if (grid === before) return
    keep(changedDrafts(before, grid))
    tellOthers(storedSince(before, grid))
    set({ grid })
    sync.wake()
  }

  function moveEntries() {
    for (const [to, from] of moves) {
      const entry = state.grid.cells.get(from)?.draft?.entry
      if (!entry || !state.grid.cells.has(to)) continue
      moves.delete(to)
      change(grid => filled(discarded(grid, [from], language), [[to, entry]], language))
    }
  }

  function keep(drafts: ReadonlyMap<CellKey, Draft | null>) {
    if (drafts.size === 0 || !storage) return
    storage.write(drafts).then(
      () => state.keepsDrafts || set({ keepsDrafts: true }),
      () => set({ keepsDrafts: false }),
    )
  }

  function tellOthers(stored: [CellKey, SeenCell][]) {
    if (stored.length > 0) parts.channel?.postMessage(stored)
  }

  function contextOf(key: CellKey): ReadingContext | undefined {
    const { row: rowKey, period } = partsOf(key)
    const row = state.rows.get(rowKey)
    if (!row) return undefined
    const { sharedReason, editing } = state.grid
    const isCutOff = state.link !== 'open'
    return {
      row,
      period,
      language,
      today: parts.today(),
      sharedReason,
      isEditing: editing?.key === key,
      isCutOff,
    }
  }

  function read(key: CellKey): (CellReading & { cell: Cell; context: ReadingContext }) | undefined {
    const cell = state.grid.cells.get(key)
    const context = contextOf(key)
    return cell && context && { ...readCell(cell, context), cell, context }
  }

  function outgoing(): Outgoing[] {
    return [...state.grid.cells].flatMap(([key, { draft }]) => {
      const reading = draft?.isLeft ? read(key) : undefined
      const sent = reading?.canSend ? itemOf(reading.cell, reading.context) : null
      if (!draft || !sent || !reading) return []
      const isCorrection = reading.cell.seen.measurementId !== null
      return [{ key, ...sent, reason: isCorrection ? reasonOf(draft, state.grid.sharedReason) : null }]
    })
  }

  async function adopt() {
    const drafts = (await storage?.adopt()) ?? []
    const keys = drafts.map(([key]) => key)
    set({ elsewhere: keys.filter(key => !state.grid.cells.has(key)) })
    if (drafts.length === 0) return
    const before = state.grid
    change(grid => restored(grid, drafts))
    const isBack = (key: CellKey) => state.grid.cells.get(key)?.draft && !before.cells.get(key)?.draft
    set({ restored: [...state.restored, ...keys.filter(isBack)] })
    // Those that the server has stored after all, and those of cells that are not here.
    keep(
      new Map(
        drafts.filter(([key]) => state.grid.cells.get(key)?.draft === null).map(([key]) => [key, null]),
      ),
    )
  }

  /** Once: a second one would be another tab, which leaves alone what the first has taken over. */
  async function openStorage() {
    if (isOpening) return
    isOpening = true
    try {
      storage = await parts.openStorage()
      set({ keepsDrafts: true })
      await adopt()
      storage.whenOthersClose(() => void adopt())
      keep(new Map([...state.grid.cells].flatMap(([key, { draft }]) => (draft ? [[key, draft]] : []))))
    } catch {
      set({ keepsDrafts: false })
    }
  }

  parts.channel?.addEventListener('message', ({ data }: MessageEvent<[CellKey, SeenCell][]>) => {
    change(grid =>
      loaded(
        grid,
        data.filter(([key]) => grid.cells.has(key)),
      ),
    )
  })

  return {
    person: parts.person,
    read: () => state,
    readCell: read,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change,
    setLanguage(next: Language) {
      if (next === language) return
      language = next
      set({})
    },
    /**
     * What was typed in one cell belongs to another one, which the server has just made; it moves when the sheet has
     * that one.
     */
    moveTo(to: CellKey, from: CellKey) {
      moves.set(to, from)
      moveEntries()
    },
    /** What the server says now; the first time also the drafts of earlier visits. */
    takeSheet(sheet: EntrySheet) {
      const rows = new Map(state.rows)
      for (const row of sheet.rows) rows.set(rowKeyOf(row), row)
      set({ rows })
      change(grid => loaded(grid, seenCells(sheet)))
      moveEntries()
      if (storage) void adopt()
      else void openStorage()
    },
    retry: sync.retry,
    signedIn: sync.signedIn,
    /** True while closing the page would lose something typed. */
    wouldLose(): boolean {
      const hasDrafts = [...state.grid.cells.values()].some(({ draft }) => draft !== null)
      return hasDrafts && state.keepsDrafts !== true
    },
    close() {
      sync.stop()
      storage?.close()
      parts.channel?.close()
    },
  }
}

function changedDrafts(before: GridState, after: GridState): Map<CellKey, Draft | null> {
  const changed = [...after.cells].filter(
    ([key, { draft }]) => draft !== (before.cells.get(key)?.draft ?? null),
  )
  return new Map(changed.map(([key, { draft }]) => [key, draft]))
}

function storedSince(before: GridState, after: GridState): [CellKey, SeenCell][] {
  const stored = [...after.cells].filter(
    ([key, { savedAt }]) => savedAt !== (before.cells.get(key)?.savedAt ?? null),
  )
  return stored.map(([key, { seen }]) => [key, seen])
}
