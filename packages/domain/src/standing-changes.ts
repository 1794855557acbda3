/** A change of one value, by the number of its revision. */
export interface ChangeStep {
  revision: number
  /** The change that it took back; null: none. */
  withdraws: number | null
}

/**
 * The changes by which a value says what it says, the last of them on top: one that was withdrawn stands no more, and
 * stands again when its withdrawal was withdrawn. `steps` are all changes of the value, the oldest first. One that takes
 * back what is not among them is a change like others.
 */
export function standingChanges(steps: readonly ChangeStep[]): number[] {
  const byRevision = new Map(steps.map(step => [step.revision, step]))
  const standing: number[] = []
  for (const step of steps) {
    const { revision, stands } = effectOf(step, byRevision)
    if (stands) standing.push(revision)
    else if (standing.at(-1) === revision) standing.pop()
    else standing.push(step.revision)
  }
  return standing
}

/** Which change a step makes stand, or fall: taking back a withdrawal makes stand what that made fall. */
function effectOf(
  step: ChangeStep,
  byRevision: ReadonlyMap<number, ChangeStep>,
): { revision: number; stands: boolean } {
  const taken = step.withdraws === null ? undefined : byRevision.get(step.withdraws)
  if (!taken) return { revision: step.revision, stands: true }
  const { revision, stands } = effectOf(taken, byRevision)
  return { revision, stands: !stands }
}
