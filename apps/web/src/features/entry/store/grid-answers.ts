import type { Language } from '@malkoll/domain'
import { type CellKey, entryOf, NO_ANSWER, type TypedAnswer } from '../cells/cell.ts'
import { changeCell, changeCells, type GridState, isStored, withDrafts, withStep } from './grid-state.ts'

/** What is being typed in the form that asks about these cells; kept as what is typed in the cells. */
export function answerTyped(
  state: GridState,
  keys: readonly CellKey[],
  change: Partial<TypedAnswer>,
): GridState {
  return withDrafts(state, keys, draft => ({
    ...draft,
    answer: { ...NO_ANSWER, ...draft.answer, ...change },
  }))
}

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

/** The person has seen what is odd, and the stored values stay: nothing is sent. */
export function accepted(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => ({ ...cell, warnings: [] }))
}

/** What was not stored is thrown away, also for what somebody else has stored; a step that can be undone. */
export function discarded(state: GridState, keys: readonly CellKey[], language: Language): GridState {
  const changes = keys.flatMap(key => {
    const cell = state.cells.get(key)
    if (!cell?.draft) return []
    const wasStored = { before: isStored(cell), after: true }
    return [{ key, before: cell.draft.entry, after: entryOf(cell.seen, language), wasStored }]
  })
  if (changes.length === 0) return state
  const next = changeCells(state, keys, cell => ({
    ...cell,
    draft: null,
    conflict: null,
    refusal: null,
    // What stands there now is what somebody else has stored, at another time.
    savedAt: cell.conflict ? null : cell.savedAt,
  }))
  return { ...withStep(next, changes), editing: null }
}

/** Own value instead of what somebody else has stored; a correction like any other. */
export function keptOwn(state: GridState, key: CellKey): GridState {
  return changeCell(state, key, cell => ({
    ...cell,
    conflict: null,
    draft: cell.draft && { ...cell.draft, replaces: cell.seen.measurementId, isLeft: true },
  }))
}
