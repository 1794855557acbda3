import { describe, expect, it } from 'vitest'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { readLabels, rowsNamed } from './block-labels.ts'

const NONE: ReadonlySet<string> = new Set()

describe('The headings of a copied block', () => {
  it('are its years and the names of its rows', () => {
    const block = [
      ['Kommun', '2008', '2 009'],
      ['Högsby', '1,5', '2'],
      ['Torsås', '', '-'],
    ]
    expect(readLabels(block, '2008', NONE)).toEqual({
      values: [
        ['1,5', '2'],
        ['', '-'],
      ],
      names: [['Högsby'], ['Torsås']],
      years: ['2008', '2009'],
    })
  })

  it.each([
    [['0821 Högsby', '0834 Torsås']],
    [['0821', '0834']],
    [['08 Kalmar län', '12 Skåne län']],
    [['Högsby kommun', 'Torsås kommun']],
  ])('are the places in %j, never values', ([first = '', second = '']) => {
    const block = [
      [first, '13,1'],
      [second, '24,2'],
    ]
    expect(readLabels(block, '2024', NONE)).toEqual({
      values: [['13,1'], ['24,2']],
      names: [[first], [second]],
      years: null,
    })
  })

  it('are codes of the rows that have lost their zero, when all lines begin with one', () => {
    const codes = new Set(['0880', '0860'])
    const block = [
      ['880', '13,1'],
      ['860', '14,1'],
    ]
    expect(readLabels(block, '2024', codes)).toEqual({
      values: [['13,1'], ['14,1']],
      names: [['880'], ['860']],
      years: null,
    })
    expect(readLabels([...block, ['900', '15']], '2024', codes).names).toBeNull()
    expect(readLabels([['880'], ['860']], '2024', codes).names).toBeNull()
    expect(readLabels([['880', '860']], '2024', codes).names).toBeNull()
  })

  it('are years in a row, whatever column it is put at', () => {
    const { values, names, years } = readLabels(
      [
        ['2011', '2010'],
        ['5', '6'],
      ],
      '2020',
      NONE,
    )
    expect([values, names, years]).toEqual([[['5', '6']], null, ['2011', '2010']])
  })

  it('is the year of the column above its values, and another year is a value there', () => {
    expect(readLabels([['2022'], ['66']], '2022', NONE)).toMatchObject({ years: ['2022'], values: [['66']] })
    expect(readLabels([['2019'], ['2022']], '2022', NONE)).toMatchObject({ years: null })
  })

  it.each([
    [
      'values that look like years',
      [
        ['1950', '2010'],
        ['1951', '2030'],
      ],
    ],
    ['a line alone', [['2008', '2009']]],
    [
      'slips and words of some cells',
      [
        ['6O', '66 procent'],
        ['saknas', '1'],
        ['12 kr', '0,5'],
      ],
    ],
    ['only words', [['saknas'], ['saknas']]],
  ])('are none of %s', (_what, block) => {
    expect(readLabels(block, '2022', NONE)).toEqual({ values: block, names: null, years: null })
  })
})

describe('The rows that a block names', () => {
  const place = (code: string, name: string, slug = 'friskvard') =>
    entryRow({ indicator: { ...entryRow().indicator, slug, name: slug }, geography: { code, name } })
  const rows = [place('0821', 'Högsby'), place('0834', 'Torsås'), place('0821', 'Högsby', 'befolkning')]

  it('are found in any order, places among those of the indicator it is put at', () => {
    const named = rowsNamed(
      [['torsås'], ['Högsby '], ['befolkning', 'Högsby'], ['Befolkning, Högsby']],
      rows,
      {
        at: 0,
        language: 'sv',
      },
    )
    expect(named).toEqual([1, 0, 2, 2])
  })

  it.each(['0834', '834', '0834 Torsås', 'Torsås kommun'])('are found by “%s” too', label => {
    expect(rowsNamed([[label], ['0880 Kalmar']], rows, { at: 0, language: 'sv' })).toEqual([1, -1])
  })

  it('are none when nothing fits, or more than one does', () => {
    expect(rowsNamed([['Kalmar'], ['friskvard']], rows, { at: 0, language: 'sv' })).toEqual([-1, -1])
  })
})
