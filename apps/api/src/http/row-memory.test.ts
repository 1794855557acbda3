import { expect, it } from 'vitest'
import { createRowMemory } from './row-memory.ts'

/** Reads that are counted; each gives its own number. */
function countedRead() {
  let reads = 0
  return async () => {
    reads += 1
    return reads
  }
}

it('rows are read once a revision, also when many ask at the same moment', async () => {
  const memory = createRowMemory()
  const read = countedRead()
  const ask = () => memory.remember(7, ['sources'], read)
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
  expect(await ask()).toBe(1)
})

it('each key has its own rows', async () => {
  const memory = createRowMemory()
  const read = countedRead()
  expect(await memory.remember(7, ['budget', 2022], read)).toBe(1)
  expect(await memory.remember(7, ['budget', '2022'], read)).toBe(2)
  expect(await memory.remember(7, ['budget', 2023], read)).toBe(3)
})

it('a newer revision forgets the rows', async () => {
  const memory = createRowMemory()
  const read = countedRead()
  await memory.remember(7, ['sources'], read)
  expect(await memory.remember(8, ['sources'], read)).toBe(2)
  expect(await memory.remember(8, ['sources'], read)).toBe(2)
})

it('a reading that began before the newer revision neither forgets its rows nor takes them', async () => {
  const memory = createRowMemory()
  const read = countedRead()
  expect(await memory.remember(8, ['sources'], read)).toBe(1)
  expect(await memory.remember(7, ['sources'], read)).toBe(2)
  expect(await memory.remember(8, ['sources'], read)).toBe(1)
})

it('a reading that failed is told of to all who waited, and tried anew', async () => {
  const memory = createRowMemory()
  let isLost = true
  const read = async () => {
    if (isLost) throw new Error('connection lost')
    return 'rows'
  }
  const ask = () => memory.remember(7, ['sources'], read)
  const waiting = await Promise.allSettled([ask(), ask()])
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isLost = false
  expect(await ask()).toBe('rows')
})
