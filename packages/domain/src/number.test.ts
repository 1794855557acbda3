import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, type NumberErrorCode, parseNumber } from './number.ts'
import { LANGUAGES } from './vocabulary.ts'

const NUMBERS: readonly [text: string, value: number][] = [
  ['0', 0],
  ['66', 66],
  ['066', 66],
  ['+16', 16],
  ['12,5', 12.5],
  ['12,50', 12.5],
  [',5', 0.5],
  ['0,125', 0.125],
  ['1,234', 1.234],
  ['12.5', 12.5],
  ['0.125', 0.125],
  ['1234.567', 1234.567],
  ['1234', 1234],
  ['1234,5', 1234.5],
  ['1 234,5', 1234.5],
  ['1\u00a0234,5', 1234.5],
  ['1\u2009234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ['1\u2007234,5', 1234.5],
  ['1 234\u00a0567', 1_234_567],
  ['12 345 678', 12_345_678],
  ['1.234,5', 1234.5],
  ['1.234.567', 1_234_567],
  ['1.234.567,89', 1_234_567.89],
  ['-155 731', -155_731],
  ['\u2212155 731', -155_731],
  ['\u2212155\u00a0731', -155_731],
  ['\u2013155 731', -155_731],
  ['\u2010155 731', -155_731],
  ['\u2011155 731', -155_731],
  ['- 155 731', -155_731],
  ['-0', 0],
  ['-0,0', 0],
  ['−1,35', -1.35],
  ['  66  ', 66],
  ['\t66\r\n', 66],
  ['\u00a066\u00a0', 66],
  ['\ufeff66', 66],
  ['6\u200b6', 66],
  ['999 999 999 999 999', 999_999_999_999_999],
  ['0,000000000000001', 1e-15],
]

const PERCENTS: readonly [text: string, value: number][] = [
  ['66 %', 66],
  ['66%', 66],
  ['66\u00a0%', 66],
  ['66\u202f%', 66],
  ['−2,5 %', -2.5],
  ['66 procent', 66],
  ['66 Procent', 66],
]

const MISSING_SIGNS = ['-', '\u2212', '\u2013', '\u2014', '.', '..', '...', '…', '*', ' - ', ' .. ']

const ERRORS: readonly [text: string, code: NumberErrorCode][] = [
  ['6O', 'letters'],
  ['l2', 'letters'],
  ['1e5', 'letters'],
  ['12 kr', 'letters'],
  ['66 1)', 'misplaced_sign'],
  ['1 23', 'bad_grouping'],
  ['48 58', 'bad_grouping'],
  ['1  234', 'bad_grouping'],
  ['1234 567', 'bad_grouping'],
  ['1 2345', 'bad_grouping'],
  ['1.23.456', 'bad_grouping'],
  ['12.34,5', 'bad_grouping'],
  ['1,5 5', 'bad_grouping'],
  ['1.234', 'ambiguous_point'],
  ['-12.345', 'ambiguous_point'],
  ['1,234.5', 'several_decimal_signs'],
  ['1,2,3', 'several_decimal_signs'],
  ['5,', 'unfinished_decimals'],
  ['5.', 'unfinished_decimals'],
  ['--5', 'misplaced_sign'],
  ['5-', 'misplaced_sign'],
  ['3–5', 'misplaced_sign'],
  ['(155 731)', 'misplaced_sign'],
  ['%66', 'misplaced_sign'],
  ['66 %%', 'misplaced_sign'],
  ['> 5', 'inequality'],
  ['<5', 'inequality'],
  ['över 100 000', 'inequality'],
  ['ca 7', 'inequality'],
  ['omkring 7 %', 'inequality'],
  ['1234567890123456', 'too_many_digits'],
  ['0,1234567890123456', 'too_many_digits'],
  ['abc', 'not_a_number'],
  ['saknas', 'not_a_number'],
  ['%', 'not_a_number'],
  ["1'234", 'not_a_number'],
  ['2022/23', 'not_a_number'],
]

describe('a number as people write it', () => {
  test.each(NUMBERS)('%j is %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value, isPercent: false })
  })

  test.each(PERCENTS)('%j is %d with a per cent sign', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value, isPercent: true })
  })

  test.each(MISSING_SIGNS)('a lone %j asks what it means and is never 0', text => {
    expect(parseNumber(text)).toEqual({ kind: 'missing_sign', sign: text.trim() })
  })

  test.each(['', ' ', '\u00a0', '\t\n', '\ufeff'])('%j is empty', text => {
    expect(parseNumber(text)).toEqual({ kind: 'empty' })
  })

  test.each(ERRORS)('%j is refused: %s', (text, code) => {
    expect(parseNumber(text)).toEqual({ kind: 'error', code })
  })
})

describe('an English number', () => {
  test.each([
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1 234.5', 1234.5],
    ['\u22121,234,567', -1_234_567],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text, 'en')).toEqual({ kind: 'number', value, isPercent: false })
  })

  test.each([
    ['1.234,5', 'several_decimal_signs'],
    ['1,23', 'bad_grouping'],
    ['1.2.3', 'several_decimal_signs'],
  ] as const)('%j is refused: %s', (text, code) => {
    expect(parseNumber(text, 'en')).toEqual({ kind: 'error', code })
  })
})

describe('a number as we write it', () => {
  test.each([
    [1234.5, 'sv', {}, '1\u00a0234,5'],
    [-155_731, 'sv', {}, '\u2212155\u00a0731'],
    [247_711, 'en', {}, '247,711'],
    [-1.35, 'en', {}, '\u22121.35'],
    [-8.9, 'sv', { decimals: 2 }, '\u22128,90'],
    [0, 'sv', { decimals: 2 }, '0,00'],
    [57, 'sv', { decimals: 0, mostDecimals: 2 }, '57'],
    [49.96, 'sv', { decimals: 0, mostDecimals: 2 }, '49,96'],
    [57, 'sv', { decimals: 1, mostDecimals: 0 }, '57,0'],
    [-0.04, 'sv', { decimals: 1 }, '0,0'],
    [0.5, 'sv', { decimals: 0 }, '1'],
    [1.005, 'sv', { decimals: 2 }, '1,01'],
    [16, 'sv', { sign: 'always' }, '+16'],
    [-2, 'sv', { sign: 'always' }, '\u22122'],
    [0, 'sv', { sign: 'always' }, '0'],
  ] as const)('%d in %s with %j is %j', (value, language, options, text) => {
    expect(formatNumber(value, language, options)).toBe(text)
  })

  test('is read back as the same number in both languages', () => {
    const numbers = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => Number(`${digits}e-${decimals}`) + 0)
    fc.assert(
      fc.property(numbers, fc.constantFrom(...LANGUAGES), (value, language) => {
        const text = formatNumber(value, language)
        expect(parseNumber(text, language)).toEqual({ kind: 'number', value, isPercent: false })
      }),
    )
  })
})
