import { expect, it } from 'vitest'
import { spreadsheetText } from './chosen-cells.ts'

it.each([
  ['\u22120,78', 'sv', '-0,78'],
  ['1\u00a0234\u00a0567,5', 'sv', '1234567,5'],
  ['\u22121,234.5', 'en', '-1234.5'],
  ['66\u00a0%', 'sv', '66\u00a0%'],
  ['6O', 'sv', '6O'],
  ['', 'sv', ''],
] as const)('“%s” in %s is copied as “%s”', (text, language, copied) => {
  expect(spreadsheetText({ text, language })).toBe(copied)
})
