import { expect, it } from 'vitest'
import { PARTS, readOptions } from './options.ts'

it('measures everything in seven rounds unless told otherwise', () => {
  expect(readOptions([])).toMatchObject({ rounds: 7, seconds: 1, indicators: 1000, only: [...PARTS] })
})

it('measures only what is named, also behind the dashes of pnpm', () => {
  expect(readOptions(['--', '--only', 'board,process', '--rounds', '9'])).toMatchObject({
    only: ['board', 'process'],
    rounds: 9,
  })
})

it.each([
  ['an unknown part', ['--only', 'weather']],
  ['no rounds', ['--rounds', '0']],
  ['a word for a number', ['--seconds', 'long']],
  ['an unknown option', ['--fast']],
])('refuses %s', (_, args) => {
  expect(() => readOptions(args)).toThrow()
})
