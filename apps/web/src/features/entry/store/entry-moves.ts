import type { CellKey } from '../cells/cell.ts'
import type { EntryCore } from './entry-core.ts'
import { discarded } from './grid-answers.ts'
import { filled } from './grid-typing.ts'
import type { KeptCell } from './kept-cell.ts'

/** What was typed in one cell and belongs to another one, which the server has just made. */
export function createEntryMoves(
  { read, change }: Pick<EntryCore, 'read' | 'change'>,
  keep: (changes: ReadonlyMap<CellKey, KeptCell | null>) => void,
) {
  const moves = new Map<CellKey, CellKey>()

  /** It moves when a sheet has had its new cell. */
  function finish() {
    for (const [to, from] of moves) {
      const { grid, language } = read()
      if (!grid.cells.has(to)) continue
      moves.delete(to)
      const entry = grid.cells.get(from)?.draft?.entry
      if (entry) change(state => filled(discarded(state, [from], language), [[to, entry]], language))
    }
  }

  return {
    finish,
    moveTo(to: CellKey, from: CellKey) {
      const draft = read().grid.cells.get(from)?.draft
      moves.set(to, from)
      finish()
      // Whoever closes the page before the new row is there finds it in that one.
      if (draft && moves.has(to))
        keep(
          new Map([
            [to, { draft: { ...draft, replaces: null, unsure: [] } }],
            [from, null],
          ]),
        )
    },
  }
}
