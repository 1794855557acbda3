import { expect, test } from 'vitest'
import { planSync } from './sync-plan.ts'

const agreed = { a: { version: 2, text: 'old' } }
const here = (text: string) => [{ id: 'a', text }]
const there = (version: number) => new Map([['a', version]])
const none = new Map<string, number>()

test('what is the same on both sides stays', () => {
  expect(planSync(here('old'), there(2), agreed)).toEqual([])
})

test('what was changed on one side goes to the other', () => {
  expect(planSync(here('new'), there(2), agreed)).toEqual([{ kind: 'put', id: 'a', replaces: 2 }])
  expect(planSync(here('old'), there(3), agreed)).toEqual([{ kind: 'take', id: 'a' }])
})

test('what was changed on both sides is compared, as is what nothing is known of', () => {
  expect(planSync(here('new'), there(3), agreed)).toEqual([{ kind: 'compare', id: 'a' }])
  expect(planSync(here('new'), there(3), {})).toEqual([{ kind: 'compare', id: 'a' }])
})

test('what is new on one side comes to the other', () => {
  expect(planSync(here('new'), none, {})).toEqual([{ kind: 'put', id: 'a', replaces: null }])
  expect(planSync([], there(1), {})).toEqual([{ kind: 'take', id: 'a' }])
})

test('what was deleted on one side is deleted on the other, unless that has changed it since', () => {
  expect(planSync([], there(2), agreed)).toEqual([{ kind: 'remove', id: 'a', replaces: 2 }])
  expect(planSync([], there(3), agreed)).toEqual([{ kind: 'take', id: 'a' }])
  expect(planSync(here('old'), none, agreed)).toEqual([{ kind: 'drop', id: 'a' }])
  expect(planSync(here('new'), none, agreed)).toEqual([{ kind: 'put', id: 'a', replaces: null }])
  expect(planSync([], none, agreed)).toEqual([{ kind: 'drop', id: 'a' }])
})
