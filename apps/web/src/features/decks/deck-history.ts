/** What there is now, with the way back and forth. */
export interface History<State> {
  past: readonly State[]
  present: State
  future: readonly State[]
  /** What the latest change was about. */
  step: string | null
}

const MOST_STEPS = 100

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], step: null }
}

/**
 * A change that can be undone. Changes about the same thing in a row, such as the letters of one title, are one step:
 * `step` names the thing, null makes a step of its own. What changes nothing is no step.
 */
export function recordChange<State>(
  history: History<State>,
  present: State,
  step: string | null,
): History<State> {
  if (present === history.present) return history
  const isSameStep = step !== null && step === history.step
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-MOST_STEPS)
  return { past, present, future: [], step }
}

export function undo<State>(history: History<State>): History<State> {
  const { past, present, future } = history
  const before = past.at(-1)
  if (before === undefined) return history
  return { past: past.slice(0, -1), present: before, future: [present, ...future], step: null }
}

export function redo<State>(history: History<State>): History<State> {
  const { past, present, future } = history
  const [after, ...later] = future
  if (after === undefined) return history
  return { past: [...past, present], present: after, future: later, step: null }
}
