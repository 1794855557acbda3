import { describe, expect, it } from 'vitest'
import { buildTargetChart } from './build-target-chart.ts'
import { chartInput, chartRowInput } from './target-chart-input.fixture.ts'
import { boxesOverlap, textBox } from './text-width.ts'

const row = chartRowInput

describe('a målvärde of at least 50 % over three years', () => {
  const slide = buildTargetChart(chartInput(), 'slide')

  it('stands as in the drawing: bars from zero, the line at 50, values over the bars', () => {
    expect(slide.domain).toEqual({ min: 0, max: 80 })
    expect(slide.ticks.map(tick => tick.value)).toEqual([20, 40, 60, 80])
    expect(slide.bars.map(bar => bar.rect?.y.toFixed(1))).toEqual(['345.6', '303.9', '270.4'])
    const [from, to] = slide.target?.paths[0] ?? []
    expect([from?.x, from?.y, Math.round(to?.x ?? 0), to?.y]).toEqual([64, 337.25, 816, 337.25])
    expect(slide.bars.map(bar => bar.valueLabel?.text)).toEqual(['48\u00a0%', '58\u00a0%', '66\u00a0%'])
  })

  it('lifts the value that would touch the line, and no other', () => {
    const [below, above] = slide.bars
    expect(below?.valueLabel?.y).toBeCloseTo(337.25 - 14)
    expect(above?.valueLabel?.y).toBeCloseTo((above?.rect?.y ?? 0) - 14)
  })

  it('says the latest status and since when', () => {
    expect(slide.frame.status?.word).toBe('Uppfyllt 2022')
    expect(slide.frame.texts.map(mark => mark.text)).toContain('Uppfyllt sedan 2021')
  })

  it('carries source, moment and assumption inside the picture', () => {
    const texts = slide.frame.texts.map(mark => mark.text).join(' ')
    expect(texts).toContain('Källa: Regionala utvecklingsförvaltningens presentation av 2022.')
    expect(texts).toContain('Uppgift känd januari 2023 (antaget datum).')
    expect(texts).toContain('Antagande: att måttet är ett av de 17 målvärdena.')
    expect(texts).toContain('Målkoll · Region Kalmar län')
  })

  it('describes itself to someone who does not see it', () => {
    expect(slide.title).toBe('Två av tre nyttjar friskvårdsbidraget')
    expect(slide.description).toBe(
      'Stapeldiagram. 2020: 48\u00a0%, ej uppfyllt. 2021: 58\u00a0%, uppfyllt. 2022: 66\u00a0%, uppfyllt. Målvärde minst 50\u00a0%.',
    )
  })

  it('gives the same as a table, newest first', () => {
    expect(slide.table.map(line => [line.periodText, line.value, line.target, line.status])).toEqual([
      ['2022', '66\u00a0%', 'minst 50\u00a0%', 'Uppfyllt'],
      ['2021', '58\u00a0%', 'minst 50\u00a0%', 'Uppfyllt'],
      ['2020', '48\u00a0%', 'minst 50\u00a0%', 'Ej uppfyllt'],
    ])
  })

  it('colours only the latest year as the latest', () => {
    expect(slide.bars.map(bar => bar.isLatest)).toEqual([false, false, true])
  })
})

describe('what is not a number', () => {
  it('a year that nobody reported becomes a hatched gap between the years around it', () => {
    const rows = [row({ period: '2020', value: 48 }), row({ period: '2022', value: 66 })]
    const { bars } = buildTargetChart(chartInput({ rows }), 'wide')
    expect(bars.map(bar => [bar.period, bar.gap?.reason ?? null])).toEqual([
      ['2020', null],
      ['2021', 'Ingen uppgift'],
      ['2022', null],
    ])
  })

  it('a missing value keeps its reason all the way to the drawing and the table', () => {
    const rows = [
      row({ period: '2021', value: 58 }),
      row({ period: '2022', outcome: { value: null, missing: 'confidential' } }),
    ]
    const model = buildTargetChart(chartInput({ rows }), 'slide')
    expect(model.bars[1]?.gap?.lines.map(line => line.text).join(' ')).toBe('Sekretess')
    expect(model.table[0]).toMatchObject({ value: '–', note: 'Sekretess' })
    expect(model.description).toContain('2022: Sekretess')
  })

  it('a reason that its field is too small for stands under the chart instead', () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      i === 4
        ? row({ period: '2014', outcome: { value: null, missing: 'not_yet_published' } })
        : row({ period: String(2010 + i), value: 50 + i }),
    )
    const model = buildTargetChart(chartInput({ rows }), 'narrow')
    expect(model.bars[4]?.gap?.lines).toEqual([])
    expect(model.notes).toContain('2014: Ännu inte publicerat.')
  })

  it('an inequality is never drawn as a bar', () => {
    const rows = [
      row({ period: '2022', value: 100_000, outcome: { qualifier: 'more_than', text: 'över 100 000' } }),
    ]
    const [bar] = buildTargetChart(chartInput({ rows }), 'slide').bars
    expect(bar?.rect).toBeNull()
    expect(bar?.gap?.reason).toBe('över 100 000, inget exakt värde i källan')
  })

  it('a value that comes later shows when', () => {
    const rows = [
      row({ period: '2021', value: 58 }),
      row({ period: '2022', assessment: { status: 'not_measured', statusText: 'Mäts Q1 2023' } }),
    ]
    const model = buildTargetChart(chartInput({ rows }), 'slide')
    expect(model.frame.status).toMatchObject({ status: 'not_measured', word: 'Mäts Q1 2023' })
    expect(model.bars[0]?.isLatest).toBe(true)
  })

  it('zero is a value: a ring on the axis', () => {
    const model = buildTargetChart(chartInput({ rows: [row({ period: '2022', value: 0 })] }), 'wide')
    expect(model.bars[0]).toMatchObject({ rect: null, gap: null, value: 0 })
    expect(model.bars[0]?.ring?.y).toBe(model.axis.y1)
  })
})

describe('målvärden of other kinds', () => {
  it('that differ by year become steps, each year says its own', () => {
    const at = (period: string, value: number, target: number) =>
      row({ period, value, target: { value: target, text: `minst ${target} %` } })
    const rows = [at('2020', 48, 45), at('2021', 50, 50), at('2022', 52, 60)]
    const model = buildTargetChart(chartInput({ rows }), 'slide')
    const heights = model.target?.paths[0]?.map(point => point.y) ?? []
    expect(new Set(heights).size).toBe(3)
    expect(model.target?.labels.map(label => label.text).join(' ')).toBe('Målvärde 2022 minst 60 %')
    expect(model.bars[0]?.periodLabel?.text).toBe('2020 · minst 45 %')
  })

  it('between two bounds become a band with a line at each', () => {
    const target = { comparator: 'between', value: 3, upper: 5, text: 'mellan 3 och 5' } as const
    const rows = [row({ period: '2021', value: 4, target }), row({ period: '2022', value: 6, target })]
    const model = buildTargetChart(chartInput({ rows }), 'wide')
    expect(model.target?.paths).toHaveLength(2)
    expect(model.target?.bands).toHaveLength(2)
  })

  it('increase since a base have their line at the base', () => {
    const target = { comparator: 'increase', value: null, baseValue: 40, text: 'ökar från 40' } as const
    const model = buildTargetChart(
      chartInput({ rows: [row({ period: '2022', value: 48, target })] }),
      'slide',
    )
    expect(model.domain.max).toBe(60)
    expect(model.target?.paths[0]?.[0]?.y).toBeCloseTo(546 - (334 * 40) / 60)
  })

  it('leave a value at the top of its scale clear of the label over it', () => {
    const far = { value: -1250, text: 'minst −1 250' }
    const none = { value: null, text: 'minst så många medarbetare som förr' }
    const rows = [row({ period: '2021', target: far }), row({ period: '2022', value: 0, target: none })]
    const { bars, target } = buildTargetChart(chartInput({ rows }), 'slide_square')
    const value = bars[1]?.valueLabel
    const labels = target?.labels.map(textBox) ?? []
    expect(labels).toHaveLength(1)
    expect(value && labels.some(label => boxesOverlap(label, textBox(value)))).toBe(false)
  })

  it('done and not done have no height: the status is drawn large', () => {
    const target = { comparator: 'done', value: null, text: 'genomfört' } as const
    const rows = [row({ period: '2022', value: 1, status: 'met', target })]
    const model = buildTargetChart(chartInput({ rows }), 'slide')
    expect(model.bars[0]).toMatchObject({ rect: null, gap: null, value: null })
    expect(model.bars[0]?.symbol).toMatchObject({ status: 'met', word: 'Uppfyllt' })
    expect(model.ticks).toEqual([])
  })

  it('below zero hang from the axis with their value under them', () => {
    const target = { value: 0, text: 'minst 0' }
    const rows = [row({ period: '2021', value: -3, target }), row({ period: '2022', value: 2, target })]
    const [below] = buildTargetChart(chartInput({ rows }), 'wide').bars
    const bottom = (below?.rect?.y ?? 0) + (below?.rect?.height ?? 0)
    expect(below?.valueLabel?.y).toBeGreaterThan(bottom)
  })
})

describe('marks on the data', () => {
  it('an example has EXEMPEL across it and says so in words', () => {
    for (const layout of ['slide', 'wide', 'narrow'] as const) {
      const model = buildTargetChart(chartInput({ example: true }), layout)
      expect(model.exampleMark).toMatchObject({ text: 'EXEMPEL', angle: -24, opacity: 0.12 })
      expect(model.subtitle).toMatch(/^Exempel\./)
      expect(model.notes.join(' ')).toContain('påhittade')
    }
  })

  it('a real målvärde has no EXEMPEL', () => {
    expect(buildTargetChart(chartInput(), 'slide').exampleMark).toBeNull()
  })

  it('a flag stars the value and is explained under the chart', () => {
    const rows = [row({ period: '2022', value: 66, outcome: { flags: ['preliminary'] } })]
    const model = buildTargetChart(chartInput({ rows }), 'slide')
    expect(model.bars[0]?.valueLabel?.text).toBe('66\u00a0%*')
    expect(model.notes).toContain('2022: Preliminär.')
  })

  it('a published margin of error is drawn, and the value stands over it', () => {
    const rows = [row({ period: '2022', value: 60, outcome: { margin: 5 } })]
    const [bar] = buildTargetChart(chartInput({ rows }), 'slide').bars
    expect(bar?.valueLabel?.y).toBeLessThan(bar?.whisker?.y1 ?? 0)
  })

  it('the day that was asked about stands in the picture', () => {
    const { notes } = buildTargetChart(chartInput({}, { asOfText: '31 januari 2023' }), 'slide')
    expect(notes).toContain('Visar vad som var känt 31 januari 2023.')
  })
})

describe('long texts', () => {
  it('a headline is cut at twelve words', () => {
    const headline = Array.from({ length: 15 }, (_, i) => `ord${i}`).join(' ')
    const model = buildTargetChart(chartInput({ chart: { ...chartInput().target.chart, headline } }), 'slide')
    expect(model.headline.split(' ')).toHaveLength(12)
    expect(model.headline).toMatch(/ord11…$/)
  })

  it('a headline of two lines pushes nothing into the values', () => {
    const headline =
      'Regionutvecklingsförvaltningens tillsvidareanställda medarbetare friskvårdsbidragsutnyttjandegraden ökar'
    const model = buildTargetChart(chartInput({ chart: { ...chartInput().target.chart, headline } }), 'slide')
    const values = model.bars.flatMap(bar => bar.valueLabel ?? []).map(textBox)
    const heads = model.frame.texts.slice(0, 3).map(textBox)
    expect(model.frame.texts.filter(text => text.weight === 700)).toHaveLength(2)
    expect(values.some(value => heads.some(head => boxesOverlap(value, head)))).toBe(false)
  })

  it('more periods than fit show the latest and say so; the table has them all', () => {
    const rows = Array.from({ length: 30 }, (_, i) => row({ period: String(1995 + i), value: 40 + i }))
    const model = buildTargetChart(chartInput({ rows }), 'wide')
    expect(model.bars).toHaveLength(24)
    expect(model.table).toHaveLength(30)
    expect(model.notes).toContain('Visar de senaste 24 av 30 perioderna; tabellen har alla.')
  })

  it('values that do not fit leave the numbers to the axis', () => {
    const rows = Array.from({ length: 20 }, (_, i) => row({ period: String(2003 + i), value: 40.25 + i }))
    const model = buildTargetChart(chartInput({ rows }), 'narrow')
    expect(model.bars.every(bar => bar.valueLabel === null)).toBe(true)
    expect(model.ticks.every(tick => tick.label !== null)).toBe(true)
    expect(model.key.map(mark => mark.word)).toEqual(['Ej uppfyllt', 'Uppfyllt'])
  })
})

describe('in English', () => {
  it('the målvärde is a target', () => {
    const model = buildTargetChart(
      chartInput(
        { rows: [row({ period: '2022', value: 66, target: { text: 'at least 50%' } })] },
        { language: 'en' },
      ),
      'slide',
    )
    expect(model.target?.labels[0]?.text).toBe('Target at least 50%')
  })
})
