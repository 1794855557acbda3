import { describe, expect, it } from 'vitest'
import { changesSentence, flippedStatuses, type KnownStatus } from './changes.ts'

const known = (target: string, status: KnownStatus['status'], period = '2022'): KnownStatus => ({
  target,
  period,
  status,
})

describe('statuses that flipped between two moments', () => {
  it('are those that differ, with both', () => {
    const before = [known('a', 'met'), known('b', 'met')]
    const after = [known('b', 'met'), known('a', 'not_met')]
    expect(flippedStatuses(before, after)).toEqual([
      { before: known('a', 'met'), after: known('a', 'not_met') },
    ])
  })

  it('are told apart by period', () => {
    const before = [known('a', 'met', '2021'), known('a', 'not_met', '2022')]
    expect(flippedStatuses(before, before.toReversed())).toEqual([])
  })

  it('count a målvärde that is measured at last', () => {
    expect(flippedStatuses([known('a', 'not_measured')], [known('a', 'met')])).toHaveLength(1)
  })

  it('leave out what is new and what is gone', () => {
    expect(flippedStatuses([known('gone', 'met')], [known('new', 'not_met')])).toEqual([])
  })
})

it.each([
  [{ corrected: 0, added: 0, targets: 0, statuses: 0 }, 'Inget värde, målvärde eller status har ändrats.'],
  [{ corrected: 1, added: 0, targets: 0, statuses: 0 }, '1 rättat värde.'],
  [
    { corrected: 3, added: 1, targets: 0, statuses: 1 },
    '3 rättade värden, 1 nytt värde och 1 ändrad status.',
  ],
  [
    { corrected: 0, added: 0, targets: 2, statuses: 2 },
    '2 nya eller ändrade målvärden och 2 ändrade statusar.',
  ],
])('what differs is said in one sentence: %o', (counts, sentence) => {
  expect(changesSentence(counts, 'sv')).toBe(sentence)
})

it('and in English', () => {
  expect(changesSentence({ corrected: 1, added: 2, targets: 0, statuses: 0 }, 'en')).toBe(
    '1 corrected value and 2 new values.',
  )
})
