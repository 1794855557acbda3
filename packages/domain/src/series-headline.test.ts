import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, MOST_HEADLINE_WORDS } from './headline-words.ts'
import { NET_MIGRATION, POPULATION } from './kalmar-series.fixture.ts'
import { type HeadlineSeries, type SeriesHeadlineInput, seriesHeadline } from './series-headline.ts'
import { unitInfo } from './unit.ts'
import type { Language } from './vocabulary.ts'

const context = (language: Language = 'sv', unit = 'per-thousand', decimals = 2) => ({
  unit: unitInfo(unit, language),
  decimals,
  language,
})

const MIGRATION: HeadlineSeries[] = Object.entries(NET_MIGRATION.values).map(([place, values]) => ({
  place,
  breakdown: 'total',
  isMunicipality: true,
  points: values.map((value, i) => ({ period: String(NET_MIGRATION.years[i]), value })),
}))

function input(changes: Partial<SeriesHeadlineInput> = {}): SeriesHeadlineInput {
  return {
    view: 'one_period',
    name: 'Flyttnetto per 1\u00a0000 invånare',
    period: '2025',
    series: MIGRATION,
    ...changes,
  }
}

function line(place: string, values: (number | null)[], rest: Partial<HeadlineSeries> = {}): HeadlineSeries {
  return {
    place,
    breakdown: 'total',
    isMunicipality: true,
    points: values.map((value, i) => ({ period: String(2019 + i), value })),
    ...rest,
  }
}

describe('one period of many municipalities', () => {
  it('says in how many of them the value is below zero', () => {
    expect(seriesHeadline(input(), context())).toBe('Flyttnettot är under noll i 7 av 12 kommuner 2025')
    expect(seriesHeadline(input({ period: '2023' }), context())).toBe(
      'Flyttnettot är under noll i 9 av 12 kommuner 2023',
    )
    expect(seriesHeadline(input({ name: 'Net migration per 1,000 residents' }), context('en'))).toBe(
      'Net migration is below zero in 7 of 12 municipalities in 2025',
    )
  })

  it('names the highest and the lowest where none is below zero', () => {
    const series = [line('Kalmar', [81.1]), line('Högsby', [74]), line('Torsås', [80.4])]
    expect(
      seriesHeadline(
        input({ name: 'Sysselsättningsgrad', period: '2019', series }),
        context('sv', 'percent', 1),
      ),
    ).toBe('Sysselsättningsgrad 2019: högst i Kalmar, lägst i Högsby')
  })

  it('never ranks a county against its municipalities', () => {
    const county = line('Kalmar län', [1], { isMunicipality: false })
    const series = [line('Kalmar', [81]), line('Högsby', [74]), county]
    const headline = seriesHeadline(input({ name: 'Medelålder', period: '2019', series }), context())
    expect(headline).toBe('Medelålder 2019: högst i Kalmar, lägst i Högsby')
  })

  it('names no place as the highest that shares its figure', () => {
    const series = [line('Emmaboda', [98.1]), line('Högsby', [98.4]), line('Borgholm', [88])]
    const told = input({ name: 'Grönområde inom 200 meter', period: '2019', series })
    expect(seriesHeadline(told, context('sv', 'percent', 0))).toBe(
      'Grönområde inom 200 meter 2019: lägst i Borgholm',
    )
  })

  it('says that there is none when nothing is measured', () => {
    expect(seriesHeadline(input({ period: '1999' }), context())).toBe('Flyttnetto: inga värden 1999')
  })
})

describe('over time', () => {
  it('names the few places that have been above zero every year', () => {
    expect(seriesHeadline(input({ view: 'over_time' }), context())).toBe(
      'Kalmar och Mörbylånga har legat över noll varje år',
    )
  })

  it('says nothing of every year while a year is missing, or while others have not been below either', () => {
    const places = ['Borgholm', 'Emmaboda', 'Högsby', 'Nybro', 'Torsås', 'Vimmerby']
    const below = places.map(place => line(place, [-1, -1, -1]))
    const headline = (...others: HeadlineSeries[]) =>
      seriesHeadline(input({ view: 'over_time', series: [...others, ...below] }), context())
    expect(headline(line('Kalmar', [2, 1, 3]))).toBe('Kalmar har legat över noll varje år')
    const counted = 'Flyttnettot är under noll i 6 av 7 kommuner 2021'
    expect(headline(line('Kalmar', [2, null, 3]))).toBe(counted)
    expect(headline(line('Kalmar', [2, 0, 3]))).toBe(counted)
    const quarters = ['2019-Q1', '2019-Q2', '2019-Q3'].map(period => ({ period, value: 2 }))
    expect(headline(line('Kalmar', [], { points: quarters }))).not.toContain('varje år')
    expect(headline(line('Kalmar', [2, 1, 3]), line('Oskarshamn', [null, 1, 3]))).toBe(
      'Flyttnettot är under noll i 6 av 8 kommuner 2021',
    )
  })

  it('counts those below zero in the newest year that most have reached', () => {
    const headline = (...series: HeadlineSeries[]) =>
      seriesHeadline(input({ view: 'over_time', series }), context())
    const ahead = line('Borgholm', [1, -2, -3])
    const others = ['Kalmar', 'Nybro', 'Torsås'].map(place => line(place, [1, -1]))
    expect(headline(ahead, ...others)).toBe('Flyttnettot är under noll i 4 av 4 kommuner 2020')
    expect(headline(ahead, ...others, line('Vimmerby', [-1]), line('Högsby', [null]))).toBe(
      'Flyttnettot är under noll i 4 av 4 kommuner 2020',
    )
    expect(headline(line('Kalmar', [-1]), line('Nybro', [-2]))).toBe(
      'Flyttnetto 2019: högst i Kalmar, lägst i Nybro',
    )
  })

  it('tells how a lone place went, from its first value to its last', () => {
    const series = [line('Kalmar län', [3.5, null, 1.49, null], { isMunicipality: false })]
    expect(seriesHeadline(input({ view: 'over_time', series }), context())).toBe(
      'Flyttnetto, Kalmar län: från 3,50 till 1,49, 2019–2021',
    )
  })

  const COUNTY_POPULATION = POPULATION.years.map((_, i) =>
    Object.values(POPULATION.values).reduce((sum, values) => sum + (values[i] ?? 0), 0),
  )
  const population = (values: (number | null)[], rest: Partial<SeriesHeadlineInput> = {}) =>
    input({
      view: 'over_time',
      name: 'Folkmängd',
      series: [
        {
          ...line('Kalmar län', [], { isMunicipality: false }),
          points: values.map((value, i) => ({ period: String(2018 + i), value })),
        },
      ],
      ...rest,
    })

  it('tells since when the county’s residents become fewer', () => {
    expect(COUNTY_POPULATION).toEqual([244670, 245446, 246010, 247175, 247711, 246667, 246352, 245483])
    expect(seriesHeadline(population(COUNTY_POPULATION), context('sv', 'count', 0))).toBe(
      'Folkmängd, Kalmar län: minskar sedan 2022, från 247\u00a0711 till 245\u00a0483',
    )
    expect(
      seriesHeadline(population(COUNTY_POPULATION, { name: 'Population' }), context('en', 'count', 0)),
    ).toBe('Population, Kalmar län: falling since 2022, from 247,711 to 245,483')
  })

  it('calls neither two years nor years with a gap a course', () => {
    const headline = (values: (number | null)[]) =>
      seriesHeadline(population(values), context('sv', 'count', 0))
    expect(headline([5, 9, 8, 7])).toBe('Folkmängd, Kalmar län: från 5 till 7, 2018–2021')
    expect(headline([5, 9, 8, null, 7, 6])).toBe('Folkmängd, Kalmar län: från 5 till 6, 2018–2023')
    expect(headline([5, 6, 7, 8])).toBe('Folkmängd, Kalmar län: ökar sedan 2018, från 5 till 8')
  })

  it('tells no course of one place at one period, nor of what is not yearly', () => {
    const period = population([5, 6, 7, 8], { view: 'one_period', period: '2021' })
    expect(seriesHeadline(period, context('sv', 'count', 0))).not.toContain('sedan')
    const points = [5, 6, 7, 8].map((value, i) => ({ period: `2025-Q${i + 1}`, value }))
    const quarters = population([], { series: [line('Kalmar län', [], { isMunicipality: false, points })] })
    expect(seriesHeadline(quarters, context('sv', 'count', 0))).not.toContain('sedan')
  })

  it('does not say “from 5 to 5”', () => {
    expect(seriesHeadline(population([5, 9, 5]), context('sv', 'count', 0))).toBe(
      'Folkmängd, Kalmar län: 5 både 2018 och 2020',
    )
  })

  it('never compares across a series break', () => {
    const breaks = [{ after: '2019', before: '2020' }]
    const headline = (values: (number | null)[]) =>
      seriesHeadline(population(values, { breaks }), context('sv', 'count', 0))
    expect(headline([900, 800, 10, 12, 11])).toBe('Folkmängd, Kalmar län: från 10 till 11, 2020–2022')
    expect(headline([900, 800, 10])).toBe('Folkmängd, Kalmar län: 10 2020, seriebrott, inte jämförbart bakåt')
    expect(headline([900, 800, null])).toBe('Folkmängd, Kalmar län: från 900 till 800, 2018–2019')
  })

  it('tells by how much two places differ, in percentage points', () => {
    const series = [line('Kalmar län', [70]), line('Riket', [73])]
    const told = input({ view: 'over_time', name: 'Självskattad hälsa', series })
    expect(seriesHeadline(told, context('sv', 'percent', 0))).toBe(
      'Självskattad hälsa 2019: Kalmar län 3\u00a0procentenheter under riket',
    )
    const level = input({
      view: 'over_time',
      name: 'Självskattad hälsa',
      series: [line('A', [3]), line('B', [3])],
    })
    expect(seriesHeadline(level, context('en', 'percent', 0))).toBe('Självskattad hälsa 2019: A and B level')
  })

  it('never tells a difference as none', () => {
    const series = [line('Kalmar', [25.14]), line('Nybro', [25.12])]
    const told = input({ view: 'over_time', name: 'Andel 65 år och äldre', series })
    expect(seriesHeadline(told, context('sv', 'percent', 1))).toBe(
      'Andel 65 år och äldre 2019: Kalmar 0,02\u00a0procentenheter över Nybro',
    )
  })

  it('compares in the newest year that most places have reached', () => {
    const headline = (...series: HeadlineSeries[]) =>
      seriesHeadline(input({ view: 'over_time', series }), context())
    const [kalmar, nybro] = [line('Kalmar', [4, 3.49]), line('Nybro', [1.49, null])]
    expect(headline(line('Borgholm', [5, 6.31]), kalmar, nybro)).toBe(
      'Flyttnetto 2020: högst i Borgholm, lägst i Kalmar',
    )
    expect(headline(line('Borgholm', [5, 6, 1]), kalmar, nybro)).toBe(
      'Flyttnetto 2020: högst i Borgholm, lägst i Kalmar',
    )
  })
})

describe('women and men', () => {
  const pair = (place: string, women: number, men: number) => [
    line(place, [women], { breakdown: 'women' }),
    line(place, [men], { breakdown: 'men' }),
  ]

  it('of one place are told by their gap', () => {
    const headline = (women: number, men: number, language: Language = 'sv') =>
      seriesHeadline(
        input({ view: 'over_time', series: pair('Kalmar', women, men) }),
        context(language, 'percent'),
      )
    expect(headline(49.41, 36.42)).toBe('Kalmar: kvinnor 13,0\u00a0procentenheter över män 2019')
    expect(headline(30, 31)).toBe('Kalmar: män 1,0\u00a0procentenheter över kvinnor 2019')
    expect(headline(30, 30)).toBe('Kalmar: kvinnor och män lika 2019')
    expect(headline(49.45, 49.41)).toBe('Kalmar: kvinnor 0,04\u00a0procentenheter över män 2019')
    expect(headline(49.41, 36.42, 'en')).toBe('Kalmar: women 13.0\u00a0percentage points above men 2019')
  })

  it('over time are told by how their gap went since the strategy’s start', () => {
    const years = { women: [8, 44.12, 49.41], men: [9, 33.25, 36.42] }
    const series = (['women', 'men'] as const).map(breakdown => ({
      ...line('Kalmar', [], { breakdown }),
      points: years[breakdown].map((value, i) => ({ period: ['2008', '2019', '2025'][i] ?? '', value })),
    }))
    const told = input({ view: 'over_time', series })
    expect(seriesHeadline(told, context('sv', 'percent'))).toBe(
      'Kvinnor över män i Kalmar: från 10,9 till 13,0\u00a0procentenheter, 2019–2025',
    )
    expect(seriesHeadline(told, context('en', 'percent'))).toBe(
      'Women above men in Kalmar: from 10.9 to 13.0\u00a0percentage points, 2019–2025',
    )
  })

  it('that have changed places are told by the latest gap alone', () => {
    const series = [
      line('Kalmar', [30, 33], { breakdown: 'women' }),
      line('Kalmar', [31, 31], { breakdown: 'men' }),
    ]
    expect(seriesHeadline(input({ view: 'over_time', series }), context('sv', 'percent', 0))).toBe(
      'Kalmar: kvinnor 2\u00a0procentenheter över män 2020',
    )
  })

  it('of several places are held together in one year', () => {
    const ahead = [
      line('Nybro', [30, 90], { breakdown: 'women' }),
      line('Nybro', [29, 10], { breakdown: 'men' }),
    ]
    const series = [...ahead, ...pair('Kalmar', 49, 36), ...pair('Mörbylånga', 48, 31)]
    expect(seriesHeadline(input({ view: 'over_time', series }), context('sv', 'percent'))).toBe(
      'Störst gap mellan kvinnor och män i Mörbylånga 2019',
    )
  })

  it('of several places are told by where the gap is widest', () => {
    const series = [...pair('Kalmar', 49.41, 36.42), ...pair('Mörbylånga', 48.92, 31.67)]
    expect(seriesHeadline(input({ period: '2019', series }), context('sv', 'percent'))).toBe(
      'Störst gap mellan kvinnor och män i Mörbylånga 2019',
    )
  })
})

it('a headline has at most twelve words, whatever the name', () => {
  const names = fc.array(fc.constantFrom('Andel', 'i', 'åldern', 'förvärvsarbetande', '25–35'), {
    minLength: 1,
    maxLength: 20,
  })
  const values = fc.array(fc.option(fc.integer({ min: -9, max: 99 }), { freq: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(
      names,
      fc.array(values, { minLength: 1, maxLength: 14 }),
      fc.constantFrom<Language>('sv', 'en'),
      fc.constantFrom('over_time' as const, 'one_period' as const),
      (words, series, language, view) => {
        const lines = series.map((item, i) => line(`Kommun${i}`, item))
        const headline = seriesHeadline(
          { view, name: words.join(' '), period: '2020', series: lines },
          context(language),
        )
        expect(countWords(headline)).toBeLessThanOrEqual(MOST_HEADLINE_WORDS)
        expect(headline).not.toBe('')
      },
    ),
  )
})

it('words are counted as a reader does', () => {
  expect(countWords('minskar sedan 2022, från 247\u00a0711 till 245\u00a0483')).toBe(7)
  expect(countWords('13,0\u00a0procentenheter – 66\u00a0%')).toBe(3)
  expect(countWords('')).toBe(0)
})
