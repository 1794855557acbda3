import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartHeadline, chartSubtitle, fractionWords, periodRange, targetSeriesText } from './chart-text.ts'
import { countWords, MOST_HEADLINE_WORDS } from './headline-words.ts'
import { assessTarget, type TargetRule } from './status.ts'
import { unitInfo } from './unit.ts'

const PER_CENT = { unit: unitInfo('percent', 'sv'), decimals: 0, language: 'sv' } as const
const PER_CENT_EN = { unit: unitInfo('percent', 'en'), decimals: 0, language: 'en' } as const
const AT_LEAST_50: TargetRule = { comparator: 'at_least', value: 50, upper: null, base: null }
const WELLNESS = {
  template: '{fraction} nyttjar friskvårdsbidraget',
  name: 'Andel som nyttjat friskvårdsbidraget',
}

function row(period: string, value: number | null, rule = AT_LEAST_50) {
  const { receipt, status } = assessTarget({
    period,
    rule,
    outcome: value === null ? null : { period, value, missing: null, flags: [], margin: null },
    notMeasured: value === null ? { reason: 'measured_later', expected: '2023-Q1' } : null,
    today: '2026-11-21',
  })
  return { period, receipt, status }
}

describe('a share in words', () => {
  test.each([
    [66, 'Två av tre', 'Two in three'],
    [67, 'Två av tre', 'Two in three'],
    [50, 'Hälften', 'Half'],
    [75.4, 'Tre av fyra', 'Three in four'],
    [33, 'En av tre', 'One in three'],
    [58, null, null],
    [48, null, null],
    [100, null, null],
    [0, null, null],
  ])('%d is %s', (percent, swedish, english) => {
    expect(fractionWords(percent, 'sv')).toBe(swedish)
    expect(fractionWords(percent, 'en')).toBe(english)
  })
})

describe('a chart’s headline', () => {
  test('says what the chart shows', () => {
    expect(chartHeadline({ ...WELLNESS, ...row('2022', 66) }, PER_CENT)).toBe(
      'Två av tre nyttjar friskvårdsbidraget',
    )
    const template = '{fraction} use the wellness allowance'
    expect(chartHeadline({ ...WELLNESS, template, ...row('2022', 66) }, PER_CENT_EN)).toBe(
      'Two in three use the wellness allowance',
    )
  })

  test.each([
    [58, '58\u00a0% nyttjar friskvårdsbidraget'],
    [48, '48\u00a0% nyttjar friskvårdsbidraget'],
    [49.96, '49,96\u00a0% nyttjar friskvårdsbidraget'],
    [50.4, '50,4\u00a0% nyttjar friskvårdsbidraget'],
    [50, 'Hälften nyttjar friskvårdsbidraget'],
  ])('with %d is exact where a fraction would be wrong or contradict the status', (value, headline) => {
    expect(chartHeadline({ ...WELLNESS, ...row('2022', value) }, PER_CENT)).toBe(headline)
  })

  test('calls neither a count nor a share that is only bounded a fraction', () => {
    const count = { unit: unitInfo('count', 'sv'), decimals: 0, language: 'sv' } as const
    expect(chartHeadline({ ...WELLNESS, ...row('2022', 66) }, count)).toBe('66 nyttjar friskvårdsbidraget')
    const { receipt } = row('2022', 66)
    const bounded = { ...receipt, inputs: { ...receipt.inputs, qualifier: 'less_than' as const } }
    expect(chartHeadline({ ...WELLNESS, receipt: bounded }, PER_CENT)).not.toContain('Två av tre')
  })

  test('writes a fraction inside it with a small letter', () => {
    const template = 'Exempel: {fraction} möten hölls på distans'
    expect(chartHeadline({ ...WELLNESS, template, ...row('2022', 60) }, PER_CENT)).toBe(
      'Exempel: tre av fem möten hölls på distans',
    )
  })

  test('without a sentence in the catalogue is name, value and period, and the target where there is room', () => {
    const count = { unit: unitInfo('count', 'sv'), decimals: 0, language: 'sv' } as const
    const name = 'Exempel: Utbildade hälsoledare'
    expect(chartHeadline({ template: null, name, ...row('2022', 44) }, count)).toBe(
      'Exempel: Utbildade hälsoledare, 2022: 44, målvärdet är minst 50',
    )
    const long = `${name} i länets alla kommuner och regioner`
    expect(chartHeadline({ template: null, name: long, ...row('2022', 44) }, count)).toBe(`${long}, 2022: 44`)
  })

  test('without a value says when there will be one', () => {
    const name = 'Exempel: Kultur, mått 1'
    expect(chartHeadline({ template: null, name, ...row('2022', null) }, PER_CENT)).toBe(
      'Exempel: Kultur, mått 1: mäts Q1 2023',
    )
  })

  test('has at most twelve words whatever the catalogue says', () => {
    const words = fc.array(fc.constantFrom('mål', 'och', 'mått', 'för', 'länet'), {
      minLength: 1,
      maxLength: 30,
    })
    const value = fc.option(fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(words, words, value, (name, template, value) => {
        const input = {
          name: name.join(' '),
          template: `{fraction} ${template.join(' ')}`,
          ...row('2022', value),
        }
        const headline = chartHeadline(input, PER_CENT)
        expect(countWords(headline)).toBeLessThanOrEqual(MOST_HEADLINE_WORDS)
      }),
    )
  })
})

describe('a chart’s subtitle', () => {
  test('says what, in which unit and when', () => {
    const input = { name: 'Andel av medarbetarna', periods: ['2022', '2020', '2021'] }
    expect(chartSubtitle(input, PER_CENT)).toBe('Andel av medarbetarna, procent, 2020–2022')
    expect(chartSubtitle({ ...input, isOfDeed: true }, PER_CENT)).toBe('Andel av medarbetarna, 2020–2022')
    expect(chartSubtitle({ ...input, flags: ['computed'] }, PER_CENT)).toBe(
      'Andel av medarbetarna, procent, 2020–2022, beräknad',
    )
  })

  test('names a single period once', () => {
    expect(periodRange(['2022'], 'sv')).toBe('2022')
    expect(periodRange(['2022-Q4', '2021-Q1'], 'sv')).toBe('Q1 2021–Q4 2022')
    expect(periodRange(['2004/2008', '2021/2025'], 'sv')).toBe('2004–2008 till 2021–2025')
    expect(periodRange(['2021/2025'], 'sv')).toBe('2021–2025')
    expect(periodRange([], 'sv')).toBe('')
  })
})

describe('a chart as text', () => {
  test('goes through the periods in order and names the target once', () => {
    expect(targetSeriesText([row('2022', 66), row('2020', 48), row('2021', 58)], PER_CENT)).toBe(
      '2020: 48\u00a0procent, ej uppfyllt. 2021: 58\u00a0procent, uppfyllt. 2022: 66\u00a0procent, uppfyllt. Målvärdet är minst 50\u00a0procent alla tre åren.',
    )
    expect(targetSeriesText([row('2021', 58), row('2022', 66)], PER_CENT_EN)).toBe(
      '2021: 58\u00a0per cent, met. 2022: 66\u00a0per cent, met. The target is at least 50\u00a0per cent both years.',
    )
  })

  test('tells targets that differ apart', () => {
    const rows = [row('2021', 58), row('2022', 66, { ...AT_LEAST_50, value: 55 })]
    expect(targetSeriesText(rows, PER_CENT)).toMatch(
      /Målvärdet är minst 50\u00a0procent 2021 och är minst 55\u00a0procent 2022\.$/,
    )
  })

  test('says why a value is missing', () => {
    const missing = row('2022', null, { ...AT_LEAST_50, value: null })
    expect(targetSeriesText([missing], PER_CENT)).toBe('2022: mäts Q1 2023. Målvärdet saknas i källan.')
  })
})
