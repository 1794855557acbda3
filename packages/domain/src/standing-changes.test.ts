import { expect, it } from 'vitest'
import { standingChanges } from './standing-changes.ts'

/** `[2, 1]`: revision 2 takes revision 1 back. */
const standing = (...steps: (number | [number, number])[]) =>
  standingChanges(
    steps.map(step =>
      typeof step === 'number'
        ? { revision: step, withdraws: null }
        : { revision: step[0], withdraws: step[1] },
    ),
  )

it.each([
  ['of changes alone the latest is on top', [1, 2, 3], [1, 2, 3]],
  ['what was withdrawn stands no more', [1, 2, [3, 2]], [1]],
  ['nothing stands when all was withdrawn', [1, [2, 1]], []],
  ['the change below may be withdrawn next', [1, 2, [3, 2], [4, 1]], []],
  ['a withdrawn withdrawal lets its change stand again', [1, 2, [3, 2], [4, 3]], [1, 2]],
  ['which may be withdrawn once more', [1, 2, [3, 2], [4, 3], [5, 4]], [1]],
  ['a new change stands above', [1, 2, [3, 2], 4], [1, 4]],
  ['taking back what never touched the value is a change of it', [1, [3, 2]], [1, 3]],
] satisfies [string, (number | [number, number])[], number[]][])('%s', (_rule, steps, expected) => {
  expect(standing(...steps)).toEqual(expected)
})
