import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTabbed, readTable, writeTabbed } from './clipboard-block.ts'

describe('A copied block', () => {
  it.each([
    ['one cell', '66', [['66']]],
    [
      'the line break that spreadsheets put last',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'empty cells',
      '\t2\n\t\n5\t',
      [
        ['', '2'],
        ['', ''],
        ['5', ''],
      ],
    ],
    ['a cell of two lines', '"två\nrader"\t"ett ""citat"""', [['två\nrader', 'ett "citat"']]],
    ['numbers as people write them', '1 234,5\t66 %\t−3', [['1 234,5', '66 %', '−3']]],
  ])('is read with %s', (_what, text, block) => {
    expect(readTabbed(text)).toEqual(block)
  })

  it('of nothing has no cells', () => {
    expect(readTabbed('')).toEqual([])
  })

  it('comes back as it was written', () => {
    const cell = fc.stringMatching(/^[0-9 ,%−a-zåäö]{1,8}$/)
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(block, lines => {
        expect(readTabbed(writeTabbed(lines))).toEqual(lines)
      }),
    )
  })
})

describe('A copied table', () => {
  const cell = (text: string, exact: string | null = null, columns = 1) => ({ text, exact, columns })

  it('gives the number behind a rounded one, so that it leads to its own status', () => {
    expect(readTable([[cell('50', '49.96')]], 'sv')).toEqual([['49,96']])
    expect(readTable([[cell('50', '49.96')]], 'en')).toEqual([['49.96']])
  })

  it('gives per cents whose shares are behind them', () => {
    expect(readTable([[cell('66 %', '0.66'), cell('50 %', '0.4996')]], 'sv')).toEqual([['66 %', '49,96 %']])
  })

  it('leaves words and dashes as they stand', () => {
    expect(readTable([[cell('-'), cell('saknas', '0'), cell('12', '')]], 'sv')).toEqual([
      ['-', 'saknas', '12'],
    ])
  })

  it('keeps the places of what follows a merged cell', () => {
    expect(readTable([[cell('1', null, 3), cell('2')]], 'sv')).toEqual([['1', '', '', '2']])
  })
})
