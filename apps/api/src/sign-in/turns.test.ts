import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

function makeWork() {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (name: number) => () =>
    new Promise<number>(resolve => {
      begun.push(name)
      ends.push(() => resolve(name))
    })
  return { begun, ends, work }
}

describe('Turns', () => {
  it('are taken by so many at once and then in the order they were asked for', async () => {
    const { begun, ends, work } = makeWork()
    const turns = createTurns({ atOnce: 2, mostWaiting: 9 })
    const results = [1, 2, 3, 4].map(name => turns.take(work(name)))
    await nextTurn()
    expect(begun).toEqual([1, 2])
    ends[1]?.()
    await nextTurn()
    const late = turns.take(work(5))
    expect(begun).toEqual([1, 2, 3])
    for (const index of [0, 2, 3, 4]) {
      ends[index]?.()
      await nextTurn()
    }
    expect(await Promise.all([...results, late])).toEqual([1, 2, 3, 4, 5])
    expect(begun).toEqual([1, 2, 3, 4, 5])
  })

  it('are refused when too many wait, and free again when work is done or fails', async () => {
    const { ends, work } = makeWork()
    const turns = createTurns({ atOnce: 1, mostWaiting: 1 })
    const first = turns.take(work(1))
    const second = turns.take(() => Promise.reject(new Error('broken')))
    await expect(turns.take(work(3))).rejects.toMatchObject({
      code: 'too_busy',
      headers: { 'retry-after': '5' },
    })
    ends[0]?.()
    expect(await first).toBe(1)
    await expect(second).rejects.toThrow('broken')
    const third = turns.take(work(4))
    await nextTurn()
    ends[1]?.()
    expect(await third).toBe(4)
  })
})
