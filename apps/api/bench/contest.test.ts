import { atLeast, atMost } from '@malkoll/toolchain/measured-row'
import { expect, it } from 'vitest'
import { type Contest, runContests } from './contest.ts'

function contestOf(name: string, asked: string[]): Contest {
  const answer = (who: string, perSecond: number) => async () => {
    asked.push(`${name} ${who}`)
    return { answers: 10, perSecond, processorUs: who === 'ours' ? 50 : 40, p50Ms: 1, p99Ms: 9 }
  }
  const sides = { ours: answer('ours', 80), baseline: answer('bare', 100) }
  return { group: 'Board', name, against: 'bare', goal: atLeast(0.7), ...sides }
}

it('every round has every contest, both sides one right after the other, and the order turns', async () => {
  const asked: string[] = []
  await runContests([contestOf('a', asked), contestOf('b', asked)], { rounds: 2, progress: () => {} })
  const forward = ['a ours', 'a bare', 'b ours', 'b bare']
  expect(asked).toEqual([...forward, 'a bare', 'a ours', 'b bare', 'b ours', ...forward])
})

it('a row tells the ratio, what is behind it and, where there is a goal, the slowest hundredth', async () => {
  const contest = { ...contestOf('cached', []), p99Goal: atMost(8), processorGoal: atLeast(0.7) }
  const rows = await runContests([contest], { rounds: 3, progress: () => {} })
  expect(rows).toMatchObject([
    { name: 'cached', median: 0.8, met: true, rounds: 3, note: '80/s, bare 100/s' },
    { name: 'cached: p99', median: 9, unit: 'ms', met: false, note: 'bare 9 ms' },
    { name: 'cached: processor time', median: 0.8, note: '50 µs, bare 40 µs', met: true },
  ])
})

it('the slowest hundredth is shown without a goal too', async () => {
  const contest = { ...contestOf('uncached', []), p99Goal: null }
  const rows = await runContests([contest], { rounds: 1, progress: () => {} })
  expect(rows[1]).toMatchObject({ name: 'uncached: p99', goal: null, met: null })
})
