import { describe, expect, test } from 'vitest'
import { parseNumber } from './number.ts'
import { formatDifference, formatValue, UNIT_CODES, unitInfo } from './unit.ts'
import { LANGUAGES } from './vocabulary.ts'

describe('a value with its unit', () => {
  test.each([
    [66, 'percent', 'sv', '66\u00a0%'],
    [66, 'percent', 'en', '66%'],
    [5675, 'count', 'sv', '5\u00a0675'],
    [82.4, 'years', 'sv', '82,4\u00a0år'],
    [1.49, 'per-thousand', 'sv', '1,49'],
    [195_087, 'tsek', 'sv', '195\u00a0087\u00a0tkr'],
    [-2.5, 'percent', 'sv', '\u22122,5\u00a0%'],
  ] as const)('%d in %s, %s, is %j', (value, code, language, text) => {
    expect(formatValue(value, unitInfo(code, language), language)).toBe(text)
  })

  test.each(LANGUAGES)('in per cent is read back in %s', language => {
    const text = formatValue(-1234.5, unitInfo('percent', language), language)
    expect(parseNumber(text, language)).toEqual({ kind: 'number', value: -1234.5, isPercent: true })
  })

  test('of an unknown unit is refused', () => {
    expect(() => unitInfo('parsec', 'sv')).toThrow(RangeError)
  })

  test.each(UNIT_CODES)('%s has a name in both languages', code => {
    for (const language of LANGUAGES) expect(unitInfo(code, language).name).not.toBe('')
  })
})

describe('a difference', () => {
  test.each([
    [16, 'percent', 'sv', '+16\u00a0procentenheter'],
    [-2, 'percent', 'sv', '\u22122\u00a0procentenheter'],
    [1, 'percent', 'sv', '+1\u00a0procentenhet'],
    [-1, 'percent', 'en', '\u22121\u00a0percentage point'],
    [0, 'percent', 'sv', '0\u00a0procentenheter'],
    [16, 'percent', 'en', '+16\u00a0percentage points'],
    [-4, 'count', 'sv', '\u22124'],
    [0.3, 'years', 'sv', '+0,3\u00a0år'],
  ] as const)('of %d in %s, %s, is %j', (difference, code, language, text) => {
    expect(formatDifference(difference, unitInfo(code, language), language)).toBe(text)
  })
})
