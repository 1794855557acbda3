import { describe, expect, it } from 'vitest'
import { blockBetween, type GridShape, moveFrom, placeBlock } from './grid-moves.ts'

const SHAPE: GridShape = {
  rows: [
    ['a1', 'a2', 'a3'],
    ['b1', 'b2', 'b3'],
    ['c1', 'c2', 'c3'],
  ],
  locked: new Set(['b1', 'b2', 'b3', 'c3']),
}

describe('A move', () => {
  it.each([
    ['a1', 'right', 'a2'],
    ['a1', 'down', 'c1'],
    ['c2', 'up', 'a2'],
    ['a2', 'row-end', 'a3'],
    ['a2', 'row-start', 'a1'],
    ['a2', 'grid-end', 'c2'],
    ['c2', 'grid-start', 'a1'],
  ] as const)('from %s %s leads past locked cells to %s', (from, move, to) => {
    expect(moveFrom(SHAPE, from, move)).toBe(to)
  })

  it('past the edge leads nowhere', () => {
    expect(moveFrom(SHAPE, 'a1', 'left')).toBeUndefined()
    expect(moveFrom(SHAPE, 'c2', 'right')).toBeUndefined()
    expect(moveFrom(SHAPE, 'gone', 'down')).toBeUndefined()
  })
})

describe('A block of cells', () => {
  it('lies between its corners, whichever they are', () => {
    const block = [
      ['a2', 'a3'],
      ['b2', 'b3'],
    ]
    expect(blockBetween(SHAPE, 'a2', 'b3')).toEqual(block)
    expect(blockBetween(SHAPE, 'b3', 'a2')).toEqual(block)
    expect(blockBetween(SHAPE, 'b2', 'a3')).toEqual(block)
  })

  it('tells which of its values found a locked cell and which found none', () => {
    const block = [
      ['1', '2', '3', '4'],
      ['5', '', '7', '8'],
      ['9', '10', '11', '12'],
    ]
    expect(placeBlock(SHAPE, { start: 'a2', chosen: ['a2'] }, block)).toEqual({
      texts: [
        ['a2', '1'],
        ['a3', '2'],
        ['c2', '9'],
      ],
      locked: 2,
      outside: 6,
    })
  })

  it('goes where its headings say, and nowhere where these are not', () => {
    const places = { rows: [2, -1], columns: [1, 0] }
    expect(
      placeBlock(SHAPE, { start: 'a1', chosen: ['a1'], places }, [
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toEqual({
      texts: [
        ['c2', '1'],
        ['c1', '2'],
      ],
      locked: 0,
      outside: 2,
    })
  })

  it('of one value fills every chosen cell', () => {
    const { texts } = placeBlock(SHAPE, { start: 'a1', chosen: ['a1', 'a2', 'b2'] }, [['7']])
    expect(texts).toEqual([
      ['a1', '7'],
      ['a2', '7'],
    ])
  })
})
