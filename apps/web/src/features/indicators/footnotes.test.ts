import { expect, test } from 'vitest'
import { footnotesOf, remarksOfPeriod } from './footnotes.ts'
import { column, netMigration } from './series.fixture.ts'

test('what every value of a year says stands once, at the year', () => {
  const series = netMigration()
  const footnotes = footnotesOf(series, 'sv')
  expect(footnotes.signOfPeriod(2)).toBe('*')
  expect(footnotes.notes[0]).toEqual({ sign: '*', text: 'Medvetet lite oskarp' })
  expect(series.series.slice(0, 2).map(each => footnotes.signOfCell(each, 2))).toEqual(['', ''])
})

test('why a single value is missing stands at the value', () => {
  const series = netMigration()
  const county = series.series.find(({ geography }) => geography === '08')
  const footnotes = footnotesOf(series, 'sv')
  expect(county && footnotes.signOfCell(county, 2)).toBe('1')
  expect(footnotes.notes[1]).toEqual({ sign: '1', text: 'Störda var för sig' })
})

test('a computed value needs no footnote: its row says so', () => {
  const computed = column('08', [1, 2, 3], { isComputed: true, marks: { 0: { flags: ['computed'] } } })
  expect(footnotesOf(netMigration({ series: [computed] }), 'sv').notes).toEqual([])
})

test('a margin of error and the number of answers stand at their value', () => {
  const survey = column('0880', [1, 2, 3], { marks: { 1: { margin: 2.1, n: 3215 } } })
  const footnotes = footnotesOf(netMigration({ series: [survey] }), 'sv')
  expect(footnotes.notes.map(({ text }) => text)).toEqual(['Felmarginal ±2,1', '3\u00a0215 svar'])
})

test('a note that explains its flag stands alone', () => {
  const noisy = column('0880', [1, 2, 3], {
    marks: {
      2: { flags: ['perturbed', 'preliminary'], note: 'Medvetet lite oskarpt till skydd för enskilda.' },
    },
  })
  expect(footnotesOf(netMigration({ series: [noisy] }), 'sv').notes.map(({ text }) => text)).toEqual([
    'Preliminär',
    'Medvetet lite oskarpt till skydd för enskilda',
  ])
})

test('of one period, what all values say is parted from what only one says', () => {
  const series = netMigration()
  const county = series.series.find(({ geography }) => geography === '08')
  const { shared, ofValue } = remarksOfPeriod(series, series.periods[2] ?? '', 'sv')
  expect(shared).toEqual(['Medvetet lite oskarp'])
  expect(series.series.slice(0, 2).map(ofValue)).toEqual([[], []])
  expect(county && ofValue(county)).toEqual(['Störda var för sig'])
})
