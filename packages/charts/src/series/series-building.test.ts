import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { municipalityShapesSource } from '../../scripts/generate-municipality-shapes.ts'
import { boxesOverlap, textBox } from '../model/text-width.ts'
import { buildAnySeriesChart } from './build-any-series-chart.ts'
import {
  educationBySexInput,
  employmentInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
} from './series-chart-input.fixture.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesChartModel } from './series-chart-model.ts'

const WITH_COUNTY = [...MUNICIPALITY_CODES, '08']
const texts = ({ drawing }: SeriesChartModel) => drawing.texts.map(mark => mark.text)

describe('a line by year', () => {
  const county = buildAnySeriesChart(netMigrationInput(['08']), 'wide')

  it('breaks at a missing year, whose hatched field says so and why', () => {
    const [line] = county.lines
    expect(line?.paths).toHaveLength(1)
    expect(line?.paths[0]).toHaveLength(7)
    expect(county.drawing.fields).toHaveLength(1)
    expect(texts(county)).toContain('2025 saknas')
    expect(county.notes).toContain(
      'Kalmar län 2025 saknas: kommunernas tal är störda var för sig, därför räknar vi inte ihop dem till ett länsvärde.',
    )
    expect(line?.points.at(-1)?.sentence).toContain('2025: saknas')
  })

  it('writes the rule’s own values, the last one largest', () => {
    const values = ['5,30', '3,50', '3,28', '4,65', '3,98', '−1,35', '1,49']
    expect(texts(county)).toEqual(expect.arrayContaining(values))
    const last = county.drawing.texts.find(mark => mark.text === '1,49')
    expect(county.drawing.texts.filter(mark => mark.weight === 700)).toEqual([last])
  })

  it('names the pandemic years once, over one pale band', () => {
    expect(texts(county).filter(text => text === 'pandemiår')).toHaveLength(1)
    expect(county.drawing.bands.filter(band => band.ink === 'band')).toHaveLength(1)
  })

  it('has a darker line at zero, where zero is on the scale', () => {
    expect(county.drawing.grid.filter(line => line.ink === 'axis')).toHaveLength(1)
    expect(texts(county)).toContain('0')
  })

  it('says that a computed series is computed', () => {
    expect(county.subtitle).toContain('(beräknad)')
    const three = buildAnySeriesChart(netMigrationInput(['0880', '0885', '08']), 'wide')
    expect(texts(three)).toContain('beräknad')
    expect(three.notes).toContain('Beräknad ur kommunernas värden: Kalmar län.')
  })

  it('names every line at its end and tells them apart without colour', () => {
    const model = buildAnySeriesChart(employmentInput(MUNICIPALITY_CODES.slice(0, 6)), 'wide')
    expect(model.form).toBe('line')
    for (const { name } of model.lines) expect(texts(model).some(text => text.startsWith(name))).toBe(true)
    const looks = model.lines.map(({ style }) => `${style.shape} ${style.dash.join()}`)
    expect(new Set(looks).size).toBe(6)
  })

  it('says where its scale begins when that is not zero', () => {
    const model = buildAnySeriesChart(employmentInput(['0880']), 'wide')
    expect(model.domain.min).toBeGreaterThan(0)
    expect(model.notes.some(note => /^Skalan börjar vid \d+.*, inte vid noll\.$/.test(note))).toBe(true)
  })

  it('marks a series break between its two years and says why', () => {
    const input = netMigrationInput(['0880'])
    const breaks = [{ after: '2021', before: '2022', note: 'ny källa.' }]
    const model = buildAnySeriesChart({ ...input, indicator: { ...input.indicator, breaks } }, 'wide')
    const [mark] = model.drawing.grid.filter(line => line.dash)
    const [, , , left, right] = model.lines[0]?.points ?? []
    expect(mark?.x1).toBeCloseTo(((left?.x ?? 0) + (right?.x ?? 0)) / 2)
    expect(texts(model)).toContain('seriebrott')
    expect(model.notes).toContain('Seriebrott mellan 2021 och 2022: ny källa.')
  })

  it('says why a value is missing beside its comment', () => {
    const input = netMigrationInput(['0880'])
    const marks = { 4: { missing: 'not_yet_published' as const, note: 'Kommer i mars.' } }
    const series = input.series.series.map(column => ({
      ...column,
      values: column.values.with(4, null),
      marks,
    }))
    const model = buildAnySeriesChart({ ...input, series: { ...input.series, series } }, 'wide')
    expect(model.notes).toContain('Kalmar 2022 saknas: ännu inte publicerat. Kommer i mars.')
  })

  it('marks a break that a flagged value tells of', () => {
    const input = netMigrationInput(['0880'])
    const series = input.series.series.map(column => ({
      ...column,
      marks: { 4: { flags: ['series_break'] as const } },
    }))
    const model = buildAnySeriesChart({ ...input, series: { ...input.series, series } }, 'wide')
    const unbroken = buildAnySeriesChart(input, 'wide')
    expect(texts(model)).toContain('seriebrott')
    expect(texts(unbroken)).not.toContain('seriebrott')
  })

  it('has a place for a year that nobody reported', () => {
    const input = netMigrationInput(['0880'])
    const [only] = input.series.series
    if (!only) throw new Error('The fixture has no series')
    const series = {
      ...input.series,
      periods: ['2018', '2020'],
      series: [{ ...only, values: [1, 2], marks: {} }],
    }
    const model = buildAnySeriesChart({ ...input, series }, 'wide')
    expect(model.lines[0]?.points.map(point => point.period)).toEqual(['2018', '2019', '2020'])
    expect(texts(model)).toContain('2019 saknas')
    const election = { ...input, indicator: { ...input.indicator, periodicity: 'election' }, series }
    expect(buildAnySeriesChart(election, 'wide').lines[0]?.points).toHaveLength(2)
  })

  it('writes spans of years clear of each other and marks no pandemic years among them', () => {
    const input = netMigrationInput(['0880'])
    const periods = Array.from({ length: 8 }, (_, i) => `${2014 + i}/${2018 + i}`)
    const indicator = { ...input.indicator, periodicity: 'span' }
    const model = buildAnySeriesChart({ ...input, indicator, series: { ...input.series, periods } }, 'narrow')
    const years = model.drawing.texts.filter(mark => /^\d{4}–\d{4}$/.test(mark.text))
    expect(years.at(-1)?.text).toBe('2021–2025')
    const clashes = years.filter((a, i) => years.slice(i + 1).some(b => boxesOverlap(textBox(a), textBox(b))))
    expect(clashes).toEqual([])
    expect(texts(model)).not.toContain('pandemiår')
  })

  it('keeps names over the plot clear of the names at the line ends', () => {
    const input = netMigrationInput(['0880', '0885', '0840', '0883', '0884', '0882'], { language: 'en' })
    const columns = input.series.series.map(column => ({
      ...column,
      values: column.values.map((value, i) => (i < 7 ? value : null)),
      marks: { 7: { missing: 'not_available' as const } },
    }))
    const model = buildAnySeriesChart({ ...input, series: { ...input.series, series: columns } }, 'slide')
    const boxes = model.drawing.texts.map(textBox)
    expect(texts(model)).toContain('2025 missing')
    const clashes = boxes.filter((a, i) => boxes.slice(i + 1).some(b => boxesOverlap(a, b)))
    expect(clashes).toEqual([])
  })

  it('carries the flags of its values into the notes', () => {
    expect(buildAnySeriesChart(netMigrationInput(['0880']), 'wide').notes).toContain(
      'Medvetet lite oskarp: 2025.',
    )
  })
})

describe('more than six lines', () => {
  const model = buildAnySeriesChart(netMigrationInput(MUNICIPALITY_CODES), 'narrow')

  it('of women and men share one small chart a place, in the colours that they have everywhere', () => {
    const both = buildAnySeriesChart(educationBySexInput(MUNICIPALITY_CODES), 'wide')
    expect(both.form).toBe('small_multiples')
    expect(both.lines).toHaveLength(24)
    const [women, men] = both.lines
    expect([women?.name, men?.name]).toEqual(['Kalmar, kvinnor', 'Kalmar, män'])
    expect(women?.points.map(({ x }) => x)).toEqual(men?.points.map(({ x }) => x))
    expect([women?.style.ink, men?.style.ink]).toEqual(['data', 'data2'])
    const texts = both.drawing.texts.map(({ text }) => text)
    expect(texts.filter(text => text === 'Kalmar')).toHaveLength(1)
    expect(texts.slice(0, 2)).toEqual(['Kvinnor', 'Män'])
  })

  it('become small multiples on one scale, ordered by the latest value', () => {
    expect(model.form).toBe('small_multiples')
    expect(model.lines.map(line => line.name)).toEqual([
      'Mörbylånga',
      'Borgholm',
      'Kalmar',
      'Västervik',
      'Vimmerby',
      'Oskarshamn',
      'Mönsterås',
      'Torsås',
      'Nybro',
      'Hultsfred',
      'Emmaboda',
      'Högsby',
    ])
    expect(model.domain).toEqual({ min: -30, max: 20 })
    expect(model.subtitle).toContain('samma skala (−30 till 20)')
  })

  it('draw Borgholm’s zero of 2023 as a ring and name it', () => {
    expect(model.drawing.points.filter(point => point.isOpen)).toHaveLength(1)
    expect(texts(model)).toContain('0 år 2023')
  })

  it('have whole names of at least 14 px on a phone', () => {
    const names = model.drawing.texts.filter(mark => model.lines.some(line => line.name === mark.text))
    expect(names).toHaveLength(12)
    for (const name of names) expect(name.size).toBeGreaterThanOrEqual(14)
  })
})

describe('ranked bars', () => {
  const model = buildAnySeriesChart(netMigrationInput(WITH_COUNTY, { form: 'bar', period: '2023' }), 'wide')
  const barOf = (name: string) => model.bars.find(row => row.name === name)?.bars[0]
  const [zero] = model.drawing.grid

  it('stand in rank order', () => {
    expect(model.bars.map(row => row.name).slice(0, 5)).toEqual([
      'Mörbylånga',
      'Kalmar',
      'Borgholm',
      'Västervik',
      'Kalmar län',
    ])
    expect(model.ranked.map(place => place.name)).toEqual(model.bars.map(row => row.name))
  })

  it('draw Borgholm’s zero of 2023 as a ring on the axis', () => {
    expect(barOf('Borgholm')).toMatchObject({ value: 0, rect: null, missing: null, valueText: '0,00' })
    expect(barOf('Borgholm')?.ring?.x).toBe(zero?.x1)
  })

  it('hang to the left below zero and to the right above', () => {
    const [below, above] = [barOf('Emmaboda')?.rect, barOf('Mörbylånga')?.rect]
    expect((below?.x ?? 0) + (below?.width ?? 0)).toBeCloseTo(zero?.x1 ?? 0)
    expect(above?.x).toBeCloseTo(zero?.x1 ?? 0)
    expect((below?.width ?? 0) / (above?.width ?? 1)).toBeCloseTo(24.85 / 12.45)
  })

  it('say what is missing, last', () => {
    const later = buildAnySeriesChart(netMigrationInput(WITH_COUNTY, { form: 'bar', period: '2025' }), 'wide')
    const last = later.bars.at(-1)
    expect(last?.name).toBe('Kalmar län')
    expect(last?.bars[0]).toMatchObject({ value: null, rect: null, ring: null })
    expect(last?.bars[0]?.missing?.text).toBe('saknas')
  })

  it('are of the newest year that most places have, where none is asked for', () => {
    const input = netMigrationInput(WITH_COUNTY, { form: 'bar' })
    const periods = [...input.series.periods, '2026']
    const series = input.series.series.map((column, index) => ({
      ...column,
      values: [...column.values, index === 0 ? 1 : null],
    }))
    const ahead = buildAnySeriesChart(
      { ...input, period: null, series: { ...input.series, periods, series } },
      'wide',
    )
    expect(ahead.subtitle).toContain('2025')
    expect(ahead.bars.filter(row => row.bars[0]?.value != null)).toHaveLength(12)
  })

  it('show every place on a slide', () => {
    const slide = buildAnySeriesChart(
      netMigrationInput(WITH_COUNTY, { form: 'bar', period: '2023' }),
      'slide',
    )
    expect(slide.bars).toHaveLength(13)
    expect(slide.headline).toBe('Flyttnettot är under noll i 9 av 12 kommuner 2023')
  })
})

describe('women and men', () => {
  it('stand as two bars of each place, the gap between them named', () => {
    const model = buildAnySeriesChart(educationBySexInput(['0880', '0821'], { form: 'bar' }), 'wide')
    expect(model.bars.map(row => row.bars.map(bar => bar.value))).toEqual([
      [49.41, 36.42],
      [29.8, 17.16],
    ])
    expect(texts(model)).toEqual(expect.arrayContaining(['Kvinnor', 'Män', 'Skillnad', '+13,0', '+12,6']))
    expect(model.notes).toContain('Skillnad: kvinnor minus män, procentenheter.')
  })

  it('of twelve places all fit on a slide', () => {
    const model = buildAnySeriesChart(educationBySexInput(MUNICIPALITY_CODES, { form: 'bar' }), 'slide')
    expect(model.bars).toHaveLength(12)
    expect(model.notes.some(note => note.startsWith('Visar'))).toBe(false)
  })

  it('have the same colours whatever order they come in', () => {
    const input = educationBySexInput(['0880'])
    const turned = { ...input, series: { ...input.series, series: input.series.series.toReversed() } }
    expect(buildAnySeriesChart(turned, 'wide').lines.map(line => [line.name, line.style.ink])).toEqual([
      ['Kvinnor', 'data'],
      ['Män', 'data2'],
    ])
  })

  it('of one place stand as two lines, with the answer’s words about the gap', () => {
    const input = educationBySexInput(['0880'])
    const text = 'Gapet mellan kvinnor och män i Kalmar gick från 10,9 till 13,0 procentenheter 2019–2025.'
    const told: SeriesChartInput = {
      ...input,
      series: { ...input.series, gaps: [{ geography: '0880', text }] },
    }
    const model = buildAnySeriesChart(told, 'wide')
    expect(model.lines.map(line => line.name)).toEqual(['Kvinnor', 'Män'])
    expect(model.headline).toBe(
      'Kvinnor över män i Kalmar: från 10,9 till 13,0\u00a0procentenheter, 2019–2025',
    )
    expect(model.notes).toContain(text)
  })
})

describe('the map', () => {
  const model = buildAnySeriesChart(netMigrationInput(WITH_COUNTY, { form: 'map', period: '2025' }), 'wide')
  const areaOf = (name: string) => model.areas.find(area => area.name === name)
  const inkOf = (name: string) => model.classes[areaOf(name)?.classIndex ?? -1]?.ink

  it('colours the twelve municipalities around zero with breaks at 4 and 10', () => {
    expect(model.areas).toHaveLength(12)
    expect(model.classes.map(item => item.text)).toEqual([
      '−10 eller lägre',
      '−10 till −4',
      '−4 till 0',
      '0',
      '0 till 4',
      '4 till 10',
      '10 eller högre',
    ])
    expect(['Högsby', 'Hultsfred', 'Nybro', 'Vimmerby', 'Borgholm'].map(inkOf)).toEqual([
      'divNeg3',
      'divNeg2',
      'divNeg1',
      'divPos1',
      'divPos2',
    ])
  })

  it('keeps its classes from year to year, and gives exactly zero one of its own', () => {
    const earlier = buildAnySeriesChart(
      netMigrationInput(WITH_COUNTY, { form: 'map', period: '2023' }),
      'wide',
    )
    expect(earlier.classes).toEqual(model.classes)
    const borgholm = earlier.areas.find(area => area.name === 'Borgholm')
    expect(earlier.classes[borgholm?.classIndex ?? -1]).toMatchObject({ ink: 'divZero', isPale: true })
  })

  it('hatches what is missing and names it in the legend and the notes', () => {
    const some = buildAnySeriesChart(employmentInput(MUNICIPALITY_CODES.slice(2), { form: 'map' }), 'wide')
    const missing = some.areas.filter(area => area.hatch !== null)
    expect(missing.map(area => area.name)).toEqual(['Högsby', 'Torsås'])
    expect(texts(some)).toContain('saknas')
    expect(some.notes).toContain('Ingen uppgift: Högsby, Torsås.')
  })

  it('spreads the year drawn over its classes when no value is below zero', () => {
    const { areas } = buildAnySeriesChart(
      employmentInput(MUNICIPALITY_CODES, { form: 'map', period: '2024' }),
      'wide',
    )
    expect(new Set(areas.map(area => area.classIndex)).size).toBe(4)
    const income = employmentInput(MUNICIPALITY_CODES, { form: 'map', period: '2024' })
    const risen = income.series.series.map(item => ({
      ...item,
      values: item.values.map((value, i) => (i === 0 && value !== null ? value / 4 : value)),
    }))
    const late = buildAnySeriesChart({ ...income, series: { ...income.series, series: risen } }, 'wide')
    expect(late.areas.map(area => area.classIndex)).toEqual(areas.map(area => area.classIndex))
  })

  it('says which group it shows', () => {
    const input = educationBySexInput(MUNICIPALITY_CODES, { form: 'map', period: '2025' })
    const women = input.series.series.filter(({ breakdown }) => breakdown === 'women')
    const { subtitle } = buildAnySeriesChart({ ...input, series: { ...input.series, series: women } }, 'wide')
    expect(subtitle).toBe('Eftergymnasial utbildning, procent, 2025, kvinnor')
  })

  it('writes name and value, on a phone the name alone; Öland by leaders', () => {
    expect(areaOf('Kalmar')?.labels.map(mark => mark.text)).toEqual(['Kalmar', '+3,49'])
    const narrow = buildAnySeriesChart(netMigrationInput(WITH_COUNTY, { form: 'map' }), 'narrow')
    expect(narrow.areas.every(area => area.labels.length === 1)).toBe(true)
    expect(narrow.areas.filter(area => area.leader).map(area => area.name)).toEqual([
      'Mörbylånga',
      'Borgholm',
    ])
  })

  it('has the ranked bars beside it on a slide, in the colours of their classes', () => {
    const slide = buildAnySeriesChart(
      netMigrationInput(WITH_COUNTY, { form: 'map', period: '2025' }),
      'slide',
    )
    expect(slide.bars).toHaveLength(12)
    for (const place of slide.ranked) {
      const bar = slide.bars.find(row => row.name === place.name)?.bars[0]
      expect(bar?.ink).toBe(slide.classes[place.classIndex ?? -1]?.ink)
    }
  })

  it('leaves no name on another', () => {
    for (const layout of ['wide', 'narrow', 'slide'] as const) {
      const { areas } = buildAnySeriesChart(netMigrationInput(WITH_COUNTY, { form: 'map' }), layout)
      const boxes = areas.flatMap(area => area.labels.map(textBox))
      const clashes = boxes.filter((a, i) =>
        boxes
          .slice(i + 1)
          .some(
            b =>
              a.x < b.x + b.width &&
              b.x < a.x + a.width &&
              a.y + 3 < b.y + b.height &&
              b.y + 3 < a.y + a.height,
          ),
      )
      expect(clashes).toEqual([])
    }
  })
})

it('the shapes of the map are what the script makes of the boundaries', () => {
  const committed = readFileSync(new URL('../map/municipality-shapes.ts', import.meta.url), 'utf8')
  expect(committed).toBe(municipalityShapesSource())
})

it('says the unit once, whatever spaces the name is written with', () => {
  const input = netMigrationInput(['0880'], { form: 'bar', period: '2025' })
  const indicator = { ...input.indicator, name: 'Flyttnetto per 1 000 invånare' }
  expect(buildAnySeriesChart({ ...input, indicator }, 'wide').subtitle).toBe(
    'Flyttnetto per 1 000 invånare, Kalmar, 2025',
  )
})

it('a slide says as many rows as it draws', () => {
  const input = netMigrationInput(MUNICIPALITY_CODES, { form: 'bar' })
  const many = Array.from({ length: 5 }, (_, copy) =>
    input.series.series.map(column => ({ ...column, geography: `${column.geography}-${copy}` })),
  ).flat()
  const model = buildAnySeriesChart({ ...input, series: { ...input.series, series: many } }, 'slide')
  expect(model.bars.length).toBeLessThan(60)
  expect(model.notes).toContain(`Visar ${model.bars.length} av 60; tabellen har alla.`)
})

it('without any value the texts say so and nothing fails', () => {
  const input = netMigrationInput([])
  for (const form of ['line', 'bar', 'map'] as const) {
    for (const layout of ['slide', 'wide', 'narrow'] as const) {
      const model = buildAnySeriesChart(
        { ...input, form, series: { ...input.series, periods: [], sources: [] } },
        layout,
      )
      expect(model.headline).toBe('Flyttnetto: inga värden')
      expect(model.size.height).toBeGreaterThan(0)
    }
  }
})

describe('a series that changed its source', () => {
  const input = netMigrationInput(MUNICIPALITY_CODES)
  const source = (slug: string) => ({ slug, title: slug, publisher: 'SCB', accessedOn: '2026-11-21' })
  const series = {
    ...input.series,
    sources: [source('before 2025'), source('from 2025')],
    series: input.series.series.map(column => ({
      ...column,
      source: 'before 2025',
      marks: { ...column.marks, 7: { ...column.marks?.[7], source: 'from 2025' } },
    })),
  }
  const sourceNote = (form: 'line' | 'map', period: string | null) =>
    buildAnySeriesChart({ ...input, series, form, period }, 'wide').notes[0]

  it('names on the map of a year only the source of that year', () => {
    expect(sourceNote('map', '2023')).toMatch(/before 2025/)
    expect(sourceNote('map', '2023')).not.toMatch(/from 2025/)
    expect(sourceNote('map', '2025')).not.toMatch(/before 2025/)
  })

  it('names both under a line through all years', () => {
    expect(sourceNote('line', null)).toMatch(/before 2025; from 2025/)
  })
})

describe('a series with values that were entered by hand', () => {
  const input = netMigrationInput(MUNICIPALITY_CODES)
  const series = {
    ...input.series,
    sources: [
      { slug: 'entered', title: 'Inmatat', publisher: null, accessedOn: null },
      ...input.series.sources,
    ],
    enteredOn: { 2024: '2026-11-23', 2025: '2026-11-22' },
  }
  const sourceNote = (form: 'line' | 'map', period: string | null) =>
    buildAnySeriesChart({ ...input, series, form, period }, 'wide').notes[0]

  it('tells since when they are known, not when another source was read', () => {
    expect(sourceNote('line', null)).toMatch(/^Källa: Inmatat; .+\. Uppgift känd 23 november 2026\.$/)
    expect(sourceNote('map', '2025')).toMatch(/Uppgift känd 22 november 2026\.$/)
  })

  it('tells of a year of other sources when they were read', () => {
    expect(sourceNote('map', '2023')).toMatch(/Läst 21 november 2026\.$/)
  })
})
