import { describe, expect, test } from 'vitest'
import {
  assignmentNote,
  assignmentStateText,
  budgetNotes,
  noBudgetSentence,
  roundingNote,
} from './year-sentences.ts'

describe('the state of an assignment', () => {
  test('names the period it is expected to be reported in', () => {
    expect(assignmentStateText({ state: 'to_be_reported', expected: '2023-Q1' }, 'sv')).toBe(
      'Redovisas Q1 2023',
    )
    expect(assignmentStateText({ state: 'to_be_reported', expected: null }, 'sv')).toBe('Redovisas')
    expect(assignmentStateText({ state: 'reported', expected: '2023-Q1' }, 'sv')).toBe('Redovisat')
    expect(assignmentStateText({ state: 'not_started', expected: null }, 'en')).toBe('Not started')
  })

  test('reported is never taken for done', () => {
    expect(assignmentNote('sv')).toContain('Det säger inget om vad det ledde till.')
    expect(assignmentNote('en')).toContain('It says nothing of what it led to.')
  })
})

describe('a budget table', () => {
  test('marks a printed deviation that is a rounding away from the computed one', () => {
    expect([1, -1, 0].map(difference => roundingNote(difference, 'sv'))).toEqual([
      'avrundning ±1',
      'avrundning ±1',
      null,
    ])
    expect(roundingNote(1, 'en')).toBe('rounding ±1')
  })

  test('says how its signs are read, and that a deviation which nobody printed is computed', () => {
    expect(budgetNotes({ isComputed: false }, 'sv')).toHaveLength(1)
    expect(budgetNotes({ isComputed: true }, 'sv')[1]).toBe(
      'Källan trycker ingen avvikelse för perioden. Den är beräknad.',
    )
  })

  test('that the sources do not hold is named by its period', () => {
    expect(noBudgetSentence('2020', 'sv')).toBe('Våra källor har ingen budget för 2020.')
    expect(noBudgetSentence(null, 'en')).toBe('Our sources hold no budget.')
  })
})
