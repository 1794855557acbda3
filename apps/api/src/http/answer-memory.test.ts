import { expect, it } from 'vitest'
import { finishAnswer } from './answer.ts'
import { createAnswerMemory } from './answer-memory.ts'

async function answerOf(body: string) {
  return finishAnswer({ body, revision: 1, mediaType: 'text/plain' })
}

it('forgets the answers of an earlier revision, and stays where it is when told of no newer one', async () => {
  const memory = createAnswerMemory()
  memory.moveTo(2)
  await memory.remember('address', () => answerOf('two'))
  for (const revision of [2, 1, 0, Number.NaN]) memory.moveTo(revision)
  expect(memory.revision).toBe(2)
  expect(memory.find('address')).toBeDefined()
  memory.moveTo(3)
  expect(memory.find('address')).toBeUndefined()
})

it('keeps within its bytes, those of the addresses included, and forgets what was longest not asked for', async () => {
  const memory = createAnswerMemory(1000)
  const addresses = [1, 2, 3].map(number => String(number).repeat(400))
  for (const address of addresses) await memory.remember(address, () => answerOf('short'))
  expect(addresses.map(address => memory.find(address) !== undefined)).toEqual([false, true, true])
})

it('keeps no answer that a newer revision overtook while it was made', async () => {
  const memory = createAnswerMemory()
  await memory.remember('address', async () => {
    memory.moveTo(1)
    return answerOf('old')
  })
  expect(memory.find('address')).toBeUndefined()
})
