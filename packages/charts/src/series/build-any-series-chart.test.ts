import { describe, expect, it } from 'vitest'
import { buildAnySeriesChart } from './build-any-series-chart.ts'
import { buildSeriesChart } from './build-series-chart.ts'
import {
  educationBySexInput,
  employmentInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
  populationOfPlacesInput,
} from './series-chart-input.fixture.ts'

describe('a slope', () => {
  const input = educationBySexInput(['0880'], { form: 'slope' })
  const model = buildAnySeriesChart(input, 'wide')

  it('shows the first and the last period of every series, and nothing between', () => {
    expect(model.form).toBe('slope')
    const { periods, series } = input.series
    const women = series[0]?.values
    expect(model.lines.map(({ name }) => name)).toEqual(['Kvinnor', 'Män'])
    expect(model.lines[0]?.points.map(({ period, value }) => [period, value])).toEqual([
      [periods[0], women?.[0]],
      [periods.at(-1), women?.at(-1)],
    ])
    expect(model.lines.map(({ paths }) => paths.length)).toEqual([1, 1])
  })

  it('writes both values of every series, and says in its description what it is', () => {
    const texts = model.drawing.texts.map(({ text }) => text).join(' | ')
    for (const value of ['38,04', '31,22', 'Kvinnor 49,41', 'Män 36,42']) {
      expect(texts).toContain(`${value}\u00a0%`)
    }
    expect(model.description).toMatch(/^Lutningsdiagram mellan två perioder\. /)
  })

  it('begins at the first period that every series has a value in', () => {
    const { series } = netMigrationInput(['0880', '0885'])
    const [kalmar, borgholm] = series.series
    if (!kalmar || !borgholm) throw new Error('Two places were asked for')
    const late = { ...borgholm, values: borgholm.values.with(0, null) }
    const shown = buildAnySeriesChart(
      netMigrationInput([], { form: 'slope', series: { ...series, series: [kalmar, late] } }),
      'wide',
    )
    expect(shown.lines[0]?.points.map(({ period }) => period)).toEqual(['2019', '2025'])
  })

  it.each([
    ['more places than can be told apart', netMigrationInput(MUNICIPALITY_CODES, { form: 'slope' })],
    ['a single period', onePeriod()],
  ])('of %s is drawn as lines', (_, given) => {
    expect(['line', 'small_multiples']).toContain(buildAnySeriesChart(given, 'wide').form)
  })
})

function onePeriod() {
  const input = employmentInput(['0880'], { form: 'slope' })
  const series = input.series.series.map(item => ({ ...item, values: item.values.slice(0, 1), marks: {} }))
  return { ...input, series: { ...input.series, periods: input.series.periods.slice(0, 1), series } }
}

describe('a stack', () => {
  const input = populationOfPlacesInput(['0880', '0885'])
  const model = buildAnySeriesChart(input, 'wide')

  it('puts every part on the ones before it, from zero, on one scale', () => {
    expect(model.form).toBe('stacked')
    expect(model.domain.min).toBe(0)
    const perUnit = (model.plot?.height ?? 0) / model.domain.max
    for (const [i, { bars }] of model.bars.entries()) {
      const [lower, upper] = bars
      const values = input.series.series.map(({ values: all }) => all[i] ?? 0)
      expect([lower?.value, upper?.value]).toEqual(values)
      expect(lower?.rect?.height).toBeCloseTo((values[0] ?? 0) * perUnit - 1, 6)
      expect((upper?.rect?.y ?? 0) + (upper?.rect?.height ?? 0) + 1).toBeCloseTo(lower?.rect?.y ?? 0, 6)
    }
  })

  it('names its columns by their periods', () => {
    expect(model.bars.map(({ key, name }) => [key, name])).toEqual(
      input.series.periods.map(period => [period, period]),
    )
  })

  it('tells every value of a column in one sentence', () => {
    expect(model.bars.at(-1)?.sentence).toMatch(/^Kalmar 2025: 73.\d{3}.*Borgholm 2025: 1\d.\d{3}/)
  })

  it.each([
    ['of a rate', netMigrationInput(['0880', '0840'], { form: 'stacked' })],
    ['of a share', employmentInput(['0880', '0885'], { form: 'stacked' })],
    ['of more parts than colours', populationOfPlacesInput(MUNICIPALITY_CODES)],
  ])('%s is drawn as lines', (_, given) => {
    expect(['line', 'small_multiples']).toContain(buildAnySeriesChart(given, 'wide').form)
  })

  it('is not drawn by what draws the usual forms alone', () => {
    expect(buildSeriesChart(input, 'wide').form).toBe('line')
  })
})
