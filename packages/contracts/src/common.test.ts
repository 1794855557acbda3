import { describe, expect, it } from 'vitest'
import { writtenTextSchema } from './common.ts'

describe('A text that somebody writes', () => {
  it.each([
    '',
    ' ',
    '\n\t',
    '\u200b',
    ' \u200b\ufeff',
    '\u2060',
    '\u00ad',
    '\u115f\u3164',
    '\u2800',
    '\u202e',
  ])('is empty when nothing in it is seen: %j', text => {
    expect(writtenTextSchema.parse(text)).toBe('')
  })

  it.each([
    [' Rättad körning\n', 'Rättad körning'],
    ['–', '–'],
    ['.', '.'],
    ['👩‍💻', '👩‍💻'],
    ['a\u200bb', 'a\u200bb'],
  ])('is otherwise what it says, without the space around it: %j', (text, written) => {
    expect(writtenTextSchema.parse(text)).toBe(written)
  })
})
