import type { Language } from '@malkoll/domain'
import { type CellKey, entryOf } from './cell.ts'
import { changeCell, type GridState, withCell, withDrafts, withStep } from './grid-state.ts'

/** Why these corrections are made; `isShared`: and all later ones of this visit. */
export function reasoned(
  state: GridState,
  keys: readonly CellKey[],
  { reason, isShared }: { reason: string; isShared: boolean },
): GridState {
  const next = withDrafts(state, keys, draft => ({ ...draft, reason, isLeft: true }))
  return isShared ? { ...next, sharedReason: reason } : next
}

/** No longer the same reason for everything. */
export function unshared(state: GridState): GridState {
  return { ...state, sharedReason: null }
}

/** The person has seen what is odd, and the stored value stays. */
export function accepted(state: GridState, key: CellKey): GridState {
  return changeCell(state, key, cell => ({ ...cell, warnings: [] }))
}

/** What was not stored is thrown away, also for what somebody else has stored; a step that can be undone. */
export function discarded(state: GridState, key: CellKey, language: Language): GridState {
  const cell = state.cells.get(key)
  if (!cell?.draft) return state
  const before = cell.draft.entry
  const next = withCell(state, key, { ...cell, draft: null, conflict: null, refusal: null })
  return { ...withStep(next, [{ key, before, after: entryOf(cell.seen, language) }]), editing: null }
}

/** Own value instead of what somebody else has stored; a correction like any other. */
export function keptOwn(state: GridState, key: CellKey): GridState {
  return changeCell(state, key, cell => ({
    ...cell,
    conflict: null,
    draft: cell.draft && { ...cell.draft, replaces: cell.seen.measurementId, isLeft: true },
  }))
}
