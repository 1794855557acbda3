import type { EntrySheet } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { CellKey, Draft } from '../cells/cell.ts'
import { rowKeyOf, seenCells } from '../sheet-rows.ts'
import type { EntryCore } from './entry-core.ts'
import { loaded, restored } from './grid-loading.ts'
import type { KeptCell } from './kept-cell.ts'
import { type LostDrafts, lostByIndicator, movedDraft, placeOf } from './lost-drafts.ts'

/** The rows of an indicator, or of what has taken its place. Fails where the server does not answer. */
export type FindRows = (
  indicator: string,
  asked: { periods: readonly string[]; language: Language },
) => Promise<EntrySheet>

/** Brings back what an earlier visit has left: to its cells, and where these are not shown, to wherever they are. */
export function createDraftReturn(parts: {
  core: Pick<EntryCore, 'read' | 'set' | 'change'>
  keep(changes: ReadonlyMap<CellKey, KeptCell | null>): void
  findRows: FindRows
}) {
  const { read, set, change } = parts.core
  const sought = new Set<string>()

  function putBack(kept: readonly [CellKey, KeptCell][]) {
    const before = read().grid
    change(grid => restored(grid, kept))
    const { cells } = read().grid
    const isBack = (key: CellKey) => cells.get(key)?.draft && !before.cells.get(key)?.draft
    const back = kept.map(([key]) => key).filter(isBack)
    if (back.length > 0) set({ restored: [...read().restored, ...back] })
    // Those that the server has stored after all, and answers to what is no longer asked.
    const isOver = (key: CellKey) => cells.get(key)?.draft === null && cells.get(key)?.warnings.length === 0
    parts.keep(new Map(kept.filter(([key]) => isOver(key)).map(([key]) => [key, null])))
  }

  async function seek({ indicator, periods, drafts }: LostDrafts) {
    if (sought.has(indicator)) return
    sought.add(indicator)
    try {
      settle(drafts, await parts.findRows(indicator, { periods, language: read().language }))
    } catch {
      // Sought again with the next sheet.
      sought.delete(indicator)
    }
  }

  function settle(drafts: readonly [CellKey, Draft][], sheet: EntrySheet) {
    const found = new Map(sheet.rows.map(row => [rowKeyOf(row), row]))
    set({ rows: new Map([...found, ...read().rows]) })
    change(grid => loaded(grid, seenCells(sheet)))
    const placed = drafts.map(([key, draft]) => ({ key, draft, to: placeOf(key, sheet) }))
    const homes = placed.flatMap(({ key, draft, to }): [CellKey, KeptCell][] =>
      to === null ? [] : [[to, { draft: to === key ? draft : movedDraft(draft) }]],
    )
    putBack(homes)
    parts.keep(
      new Map(placed.filter(({ key, to }) => to !== null && to !== key).map(({ key }) => [key, null])),
    )
    const settled = new Set(drafts.map(([key]) => key))
    const homeless = placed
      .filter(({ to }) => to === null)
      .map(({ key, draft }) => [key, draft.entry] as const)
    set({
      elsewhere: read().elsewhere.filter(key => !settled.has(key)),
      homeless: new Map([...read().homeless, ...homeless]),
    })
  }

  return {
    take(kept: readonly [CellKey, KeptCell][]) {
      const { grid, homeless } = read()
      const lost = kept.flatMap(([key, { draft }]): [CellKey, Draft][] =>
        draft && !grid.cells.has(key) && !homeless.has(key) ? [[key, draft]] : [],
      )
      set({ elsewhere: lost.map(([key]) => key) })
      putBack(kept)
      for (const own of lostByIndicator(lost)) void seek(own)
    },
    /** Throws away the drafts that no cell is found for. */
    dropHomeless() {
      parts.keep(new Map([...read().homeless.keys()].map(key => [key, null])))
      set({ homeless: new Map() })
    },
  }
}
