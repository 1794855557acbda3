import { COMPARATORS, FULFILMENT_STATUSES, MEASUREMENT_FLAGS, MISSING_CODES } from '@malkoll/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTargetChart } from './build-target-chart.ts'
import { type Box, CHART_LAYOUTS, type ChartModel, type TextMark } from './chart-model.ts'
import { chartInput, chartRowInput } from './target-chart-input.fixture.ts'
import type { TargetChartInput, TargetChartRow } from './target-chart-input.ts'
import { boxesOverlap, textBox } from './text-width.ts'

const word = fc.constantFrom(
  'Andel',
  'tillsvidareanställda',
  'medarbetare',
  'i',
  'friskvårdsbidragsutnyttjande',
  'och',
  'Region\u00adutvecklings\u00adnämnden',
)
const phrase = (max: number) => fc.array(word, { minLength: 1, maxLength: max }).map(words => words.join(' '))
const number = fc.oneof(
  fc.integer({ min: -50, max: 150 }),
  fc.constantFrom(0, 0.04, 12.75, 247_711, -1250.5, 0.0003),
)

const rowArbitrary = fc.record({
  comparator: fc.constantFrom(...COMPARATORS),
  value: fc.option(number, { freq: 5 }),
  limit: fc.option(number, { freq: 6 }),
  width: fc.integer({ min: 1, max: 40 }),
  status: fc.constantFrom(...FULFILMENT_STATUSES),
  missing: fc.constantFrom(...MISSING_CODES),
  flags: fc.subarray([...MEASUREMENT_FLAGS], { maxLength: 2 }),
  margin: fc.option(fc.integer({ min: 1, max: 10 }), { freq: 2 }),
  rule: fc.oneof(fc.constant('minst 50\u00a0%'), phrase(6)),
})
type Drawn = typeof rowArbitrary extends fc.Arbitrary<infer T> ? T : never

const inputArbitrary: fc.Arbitrary<TargetChartInput> = fc
  .record({
    rows: fc.array(rowArbitrary, { minLength: 1, maxLength: 26 }),
    sameRule: fc.boolean(),
    isQuarterly: fc.boolean(),
    headline: phrase(12),
    subtitle: phrase(14),
    sourceLine: phrase(25),
    assumption: fc.option(phrase(20)),
    example: fc.boolean(),
  })
  .map(({ rows, sameRule, isQuarterly, headline, subtitle, sourceLine, assumption, example }) => {
    const [first] = rows
    const own = (drawn: Drawn) =>
      sameRule && first ? { ...drawn, limit: first.limit, rule: first.rule } : drawn
    return chartInput({
      rows: rows.map((drawn, i) => toRow(own(drawn), isQuarterly ? quarter(i) : String(2000 + i))),
      chart: { headline, subtitle, sourceLine, text: '' },
      assumption,
      example,
    })
  })

function quarter(index: number): string {
  return `${2018 + Math.floor(index / 4)}-Q${(index % 4) + 1}`
}

function toRow(drawn: Drawn, period: string): TargetChartRow {
  const { comparator, value, limit, width, status, missing, flags, margin, rule } = drawn
  const isBase = comparator === 'increase' || comparator === 'decrease'
  return chartRowInput({
    period,
    value,
    status,
    target: {
      comparator,
      value: isBase || comparator === 'done' ? null : limit,
      upper: comparator === 'between' && limit !== null ? limit + width : null,
      baseValue: isBase ? limit : null,
      text: rule,
    },
    outcome: value === null ? { value: null, missing } : { flags, margin },
  })
}

/** Everything written that must be readable, EXEMPEL excepted: it lies across on purpose. */
function textsOf(model: ChartModel): TextMark[] {
  const statuses = [...model.bars.flatMap(bar => [bar.status, bar.symbol]), ...model.key, model.frame.status]
  return [
    ...model.frame.texts,
    ...model.bars.flatMap(bar => [bar.valueLabel, bar.periodLabel, ...(bar.gap?.lines ?? [])]),
    ...statuses.map(mark => mark?.text ?? null),
    ...(model.target?.labels ?? []),
    ...model.ticks.map(tick => tick.label),
  ].filter(mark => mark !== null)
}

/** Kerning only ever makes texts narrower; half a pixel is rounding. */
function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 0.5, y: y + height * 0.12, width: width - 1, height: height * 0.7 }
}

describe.each(CHART_LAYOUTS)('whatever the %s drawing shows', layout => {
  it('no text lies on another', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const boxes = textsOf(buildTargetChart(input, layout)).map(mark => ({
          mark,
          box: shrunk(textBox(mark)),
        }))
        const clashes = boxes.flatMap((a, i) =>
          boxes.slice(i + 1).flatMap(b => (boxesOverlap(a.box, b.box) ? [[a.mark.text, b.mark.text]] : [])),
        )
        expect(clashes).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('no value lies on a line of the målvärde', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const model = buildTargetChart(input, layout)
        for (const bar of model.bars) {
          if (!bar.valueLabel) continue
          const box = shrunk(textBox(bar.valueLabel))
          const lines = (model.target?.paths ?? []).flatMap(path => levelAt(path, bar.slot))
          expect(lines.filter(y => y > box.y && y < box.y + box.height)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('every text is inside the picture and at least 12 px', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const model = buildTargetChart(input, layout)
        for (const mark of textsOf(model)) {
          const box = textBox(mark)
          expect(mark.size).toBeGreaterThanOrEqual(12)
          expect(box.x).toBeGreaterThan(-1)
          expect(box.x + box.width).toBeLessThan(model.size.width + 1)
          expect(box.y).toBeGreaterThan(-1)
          expect(box.y + box.height).toBeLessThan(model.size.height + 2)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('bars start at zero, at most four lines help to read them, and every period has exactly one mark', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const model = buildTargetChart(input, layout)
        expect(model.ticks.length).toBeLessThanOrEqual(4)
        expect(model.domain.min).toBeLessThanOrEqual(0)
        expect(model.domain.max).toBeGreaterThanOrEqual(0)
        expect(model.headline.split(' ').length).toBeLessThanOrEqual(12)
        for (const { rect, ring, gap, symbol } of model.bars) {
          expect([rect, ring, gap, symbol].filter(Boolean)).toHaveLength(1)
          if (rect)
            expect(
              Math.min(Math.abs(rect.y - model.axis.y1), Math.abs(rect.y + rect.height - model.axis.y1)),
            ).toBeLessThan(0.01)
        }
      }),
      { numRuns: 150 },
    )
  })
})

function levelAt(path: readonly { x: number; y: number }[], slot: Box): number[] {
  const middle = slot.x + slot.width / 2
  return path.slice(1).flatMap((to, i) => {
    const from = path[i]
    return from && from.y === to.y && from.x <= middle && middle <= to.x ? [to.y] : []
  })
}
