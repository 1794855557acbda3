import type { EntrySheet, Measurements } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { CellKey, SeenCell } from '../cells/cell.ts'
import { rowKeyOf, seenCells } from '../sheet-rows.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { createDraftReturn, type FindRows } from './draft-return.ts'
import type { DraftStorage } from './draft-storage.ts'
import { createEntryCore } from './entry-core.ts'
import { createEntryMoves } from './entry-moves.ts'
import { outgoingIn, readIn } from './entry-state.ts'
import { type Answer, createEntrySync } from './entry-sync.ts'
import { loaded } from './grid-loading.ts'
import type { GridState } from './grid-state.ts'
import { keptIn, keptSince } from './kept-cell.ts'

export interface EntryStoreParts {
  /** Number of whom the grid is. */
  person: number
  language: Language
  /** Date in Europe/Stockholm, YYYY-MM-DD. */
  today: () => string
  send(body: Measurements, language: Language): Promise<Answer>
  findRows: FindRows
  openStorage(): Promise<DraftStorage>
  /** Tells the other tabs what has been stored, and hears it from them. */
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null
}

export type EntryStore = ReturnType<typeof createEntryStore>

/** The grid of one person in one tab: what is typed goes to the drafts at once and to the server when it may. */
export function createEntryStore(parts: EntryStoreParts) {
  const { person, language, today, channel } = parts
  const core = createEntryCore({
    language,
    onChange(before, after) {
      keeper.keep(keptSince(before, after))
      const stored = storedSince(before, after)
      if (stored.length > 0) channel?.postMessage(stored)
    },
    onChanged: () => sync.wake(),
  })
  const { read, set, change } = core
  const sync = createEntrySync({
    outgoing: () => outgoingIn(read(), today()),
    send: body => parts.send(body, read().language),
    change,
    setLink: link => set({ link }),
    schedule(action, delayMs) {
      const timer = setTimeout(action, delayMs)
      return () => clearTimeout(timer)
    },
  })
  const keeper = createDraftKeeper({
    openStorage: parts.openStorage,
    present: () => keptIn(read().grid),
    take: kept => drafts.take(kept),
    setKeepsDrafts(keepsDrafts) {
      if (keepsDrafts !== read().keepsDrafts) set({ keepsDrafts })
    },
  })
  const drafts = createDraftReturn({ core, keep: keeper.keep, findRows: parts.findRows })
  const moves = createEntryMoves(core, keeper.keep)

  channel?.addEventListener('message', ({ data }: MessageEvent<[CellKey, SeenCell][]>) => {
    change(grid =>
      loaded(
        grid,
        data.filter(([key]) => grid.cells.has(key)),
      ),
    )
  })

  return {
    person,
    read,
    readCell: (key: CellKey) => readIn(read(), key, today()),
    /** The cells as they would be after a step that is not made. */
    foresee(step: (grid: GridState) => GridState) {
      const ahead = { ...read(), grid: step(read().grid) }
      return (key: CellKey) => readIn(ahead, key, today())
    },
    subscribe: core.subscribe,
    change,
    setLanguage(next: Language) {
      if (next !== read().language) set({ language: next })
    },
    moveTo: moves.moveTo,
    /** What the server says now; the first time also the drafts of earlier visits. */
    takeSheet(sheet: EntrySheet) {
      const rows = new Map(read().rows)
      for (const row of sheet.rows) rows.set(rowKeyOf(row), row)
      set({ rows })
      change(grid => loaded(grid, seenCells(sheet)))
      moves.finish()
      void keeper.look()
    },
    dropHomeless: drafts.dropHomeless,
    retry: sync.retry,
    signedIn: sync.signedIn,
    /** True while closing the page would lose something typed. */
    wouldLose(): boolean {
      const hasDrafts = [...read().grid.cells.values()].some(({ draft }) => draft !== null)
      return hasDrafts && read().keepsDrafts !== true
    },
    close() {
      sync.stop()
      keeper.close()
      channel?.close()
    },
  }
}

function storedSince(before: GridState, after: GridState): [CellKey, SeenCell][] {
  const stored = [...after.cells].filter(
    ([key, { savedAt }]) => savedAt !== (before.cells.get(key)?.savedAt ?? null),
  )
  return stored.map(([key, { seen }]) => [key, seen])
}
