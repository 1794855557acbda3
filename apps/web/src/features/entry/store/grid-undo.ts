import { type Change, type GridState, isStored, type Step, withEntries } from './grid-state.ts'

/**
 * Takes the last step back, with the reason that corrections need. What the server never had is a draft again, whose
 * question is still to be answered.
 */
export function undone(state: GridState, reason: string): GridState {
  const step = state.past.at(-1)
  if (!step) return state
  const seen = seenNow(state, step, 'after')
  const next = gone(state, seen, { side: 'before', reason })
  return moved(next, seen, { past: state.past.slice(0, -1), future: [seen, ...state.future] })
}

export function redone(state: GridState, reason: string): GridState {
  const [step, ...future] = state.future
  if (!step) return state
  const seen = seenNow(state, step, 'before')
  const next = gone(state, seen, { side: 'after', reason })
  return moved(next, seen, { past: [...state.past, seen], future })
}

/** The step, with whether the server has what stands in its cells now. */
function seenNow({ cells }: GridState, { changes }: Step, side: 'before' | 'after'): Step {
  const seen = (change: Change): Change => {
    const cell = cells.get(change.key)
    return cell ? { ...change, wasStored: { ...change.wasStored, [side]: isStored(cell) } } : change
  }
  return { changes: changes.map(seen) }
}

function gone(
  state: GridState,
  { changes }: Step,
  { side, reason }: { side: 'before' | 'after'; reason: string },
): GridState {
  return withEntries(
    state,
    changes.map(change => ({
      key: change.key,
      entry: change[side],
      how: change.wasStored[side] ? { isUndo: true, reason } : undefined,
    })),
  )
}

function moved(state: GridState, step: Step, history: Pick<GridState, 'past' | 'future'>): GridState {
  return { ...state, ...history, active: step.changes[0]?.key ?? state.active, anchor: null, editing: null }
}
