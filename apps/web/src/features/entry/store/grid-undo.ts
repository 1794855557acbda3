import { type GridState, type Step, withEntries } from './grid-state.ts'

/** Takes the last step back, with the reason that corrections need. */
export function undone(state: GridState, reason: string): GridState {
  const step = state.past.at(-1)
  if (!step) return state
  const next = withEntries(state, step.changes, 'before', { isUndo: true, reason })
  return moved(next, step, { past: state.past.slice(0, -1), future: [step, ...state.future] })
}

export function redone(state: GridState, reason: string): GridState {
  const [step, ...future] = state.future
  if (!step) return state
  const next = withEntries(state, step.changes, 'after', { isUndo: true, reason })
  return moved(next, step, { past: [...state.past, step], future })
}

function moved(state: GridState, step: Step, history: Pick<GridState, 'past' | 'future'>): GridState {
  return { ...state, ...history, active: step.changes[0]?.key ?? state.active, anchor: null, editing: null }
}
