import { describe, expect, it } from 'vitest'
import { formatLike } from './slide-formats.ts'

describe('the number format of a label', () => {
  it.each([
    ['66\u00a0%', '[$-41D]#,##0"\u00a0%";"−"#,##0"\u00a0%";#,##0"\u00a0%"'],
    ['+3,49', '[$-41D]"+"#,##0.00;"−"#,##0.00;#,##0.00'],
    ['−1,35', '[$-41D]#,##0.00;"−"#,##0.00;#,##0.00'],
    ['245\u00a0483*', '[$-41D]#,##0"*";"−"#,##0"*";#,##0"*"'],
    ['0,00', '[$-41D]#,##0.00;"−"#,##0.00;#,##0.00'],
    ['cirka 5 st', '[$-41D]"cirka "#,##0" st";"cirka −"#,##0" st";"cirka "#,##0" st"'],
  ])('%s has the decimals and signs of the text', (text, format) => {
    expect(formatLike(text, 'sv')).toBe(format)
  })

  it('reads the decimal point in English', () => {
    expect(formatLike('1,234.5%', 'en')).toBe('[$-809]#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"')
  })
})
