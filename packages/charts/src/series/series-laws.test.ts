import { MEASUREMENT_FLAGS, MISSING_CODES } from '@malkoll/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHART_LAYOUTS, type TextMark } from '../model/chart-model.ts'
import { boxesOverlap, textBox } from '../model/text-width.ts'
import { buildAnySeriesChart } from './build-any-series-chart.ts'
import { netMigrationInput } from './series-chart-input.fixture.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesChartModel } from './series-chart-model.ts'

const names = [
  'Kalmar',
  'Mörbylånga',
  'Ö',
  'Kommunalförbundet Norra Småland',
  'Region\u00adutvecklings\u00adnämnden',
]
const number = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.constantFrom(0, 0.04, 12.75, 247_711, -1250.5))
const columnArbitrary = fc.record({
  values: fc.array(fc.option(number, { freq: 5 }), { minLength: 14, maxLength: 14 }),
  missing: fc.constantFrom(...MISSING_CODES),
  flags: fc.subarray([...MEASUREMENT_FLAGS], { maxLength: 2 }),
  isComputed: fc.boolean(),
  name: fc.constantFrom(...names),
})

/** Nothing missing and nothing negative: what a slope and a stack can show. */
function wholeColumn<Column extends { values: (number | null)[] }>(column: Column): Column {
  return { ...column, values: column.values.map(value => Math.abs(value ?? 7)) }
}

const inputArbitrary: fc.Arbitrary<SeriesChartInput> = fc
  .record({
    columns: fc.array(columnArbitrary, { minLength: 1, maxLength: 15 }),
    years: fc.integer({ min: 1, max: 14 }),
    form: fc.constantFrom('line' as const, 'bar' as const, 'slope' as const, 'stacked' as const),
    bySex: fc.boolean(),
    isWhole: fc.boolean(),
    breakAt: fc.integer({ min: 2008, max: 2020 }),
    language: fc.constantFrom('sv' as const, 'en' as const),
  })
  .map(({ columns: given, years, form, bySex, isWhole, breakAt, language }) => {
    const base = netMigrationInput([], { form, language })
    const columns = isWhole ? given.slice(0, bySex ? 1 : 6).map(wholeColumn) : given
    const codes = columns.map((_, i) => `c${i}`)
    return {
      ...base,
      indicator: {
        ...base.indicator,
        countyAggregation: 'sum' as const,
        breaks: [{ after: String(breakAt), before: String(breakAt + 1), note: 'ny källa' }],
      },
      series: {
        ...base.series,
        geographies: columns.map(({ name }, i) => ({
          code: `c${i}`,
          name: `${name} ${i}`,
          kind: 'municipality',
        })),
        periods: Array.from({ length: years }, (_, i) => String(2012 + i)),
        series: columns.flatMap(({ values, missing, flags, isComputed }, i) =>
          (bySex ? ['women', 'men'] : ['total']).map(breakdown => ({
            geography: codes[i] ?? null,
            breakdown,
            ...(isComputed && { isComputed: true as const }),
            values: values.slice(0, years),
            marks: Object.fromEntries(
              values
                .slice(0, years)
                .map((value, at) => [String(at), value === null ? { missing } : { flags }]),
            ),
          })),
        ),
      },
    }
  })

function textsOf({ drawing, bars, frame }: SeriesChartModel): TextMark[] {
  return [
    ...frame.texts,
    ...drawing.texts,
    ...drawing.fields.flatMap(field => field.lines),
    ...bars.flatMap(row => row.bars.flatMap(bar => [bar.label, bar.missing])),
  ].filter(mark => mark !== null)
}

/** Kerning only ever makes texts narrower; half a pixel is rounding. */
function shrunk(mark: TextMark) {
  const { x, width } = textBox(mark)
  return { x: x + 0.5, width: width - 1, y: mark.y - mark.size * 0.62, height: mark.size * 0.6 }
}

describe.each(CHART_LAYOUTS)('whatever series the %s drawing shows', layout => {
  it('no text lies on another', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const boxes = textsOf(buildAnySeriesChart(input, layout)).map(mark => ({ mark, box: shrunk(mark) }))
        const clashes = boxes.flatMap((a, i) =>
          boxes.slice(i + 1).flatMap(b => (boxesOverlap(a.box, b.box) ? [[a.mark.text, b.mark.text]] : [])),
        )
        expect(clashes).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('every text is inside the picture and at least 12 px', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const model = buildAnySeriesChart(input, layout)
        for (const mark of textsOf(model)) {
          const box = textBox(mark)
          expect(mark.size).toBeGreaterThanOrEqual(12)
          expect(box.x).toBeGreaterThan(-1)
          expect(box.x + box.width).toBeLessThan(model.size.width + 1)
          expect(mark.y - mark.size * 0.7).toBeGreaterThan(-1)
          expect(mark.y).toBeLessThan(model.size.height + 1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a bar has exactly one of bar, ring and missing, and every value of a line is drawn', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const model = buildAnySeriesChart(input, layout)
        for (const { rect, ring, missing } of model.bars.flatMap(row => row.bars)) {
          expect([rect, ring, missing].filter(Boolean)).toHaveLength(1)
        }
        for (const { points, paths } of model.lines) {
          expect(paths.flat()).toHaveLength(points.filter(point => point.value !== null).length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
