import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classIndexOf, mapClasses } from './map-classes.ts'

const classesOf = (values: number[], unitCode = 'percent') => mapClasses({ values, unitCode, language: 'sv' })

const number = fc.integer({ min: -99_999, max: 99_999 }).map(whole => whole / 100)

describe('the classes of a map', () => {
  it('hold every value, the highest of a sequential scale in the last class', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), values => {
        const classes = classesOf(values)
        for (const value of values) {
          const place = classes[classIndexOf(value, classes) ?? -1]
          expect(place?.from ?? value).toBeLessThanOrEqual(value)
          expect(place?.to ?? value).toBeGreaterThanOrEqual(value)
        }
      }),
    )
    const classes = classesOf([10, 30, 50])
    expect(classIndexOf(50, classes)).toBe(classes.length - 1)
    expect(classIndexOf(51, classes)).toBeNull()
  })

  it('never put a value above zero in the ink of one below', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 12 }), values => {
        const classes = classesOf([...values, -1])
        for (const value of values) {
          const { ink = '' } = classes[classIndexOf(value, classes) ?? -1] ?? {}
          const side = value === 0 ? 'divZero' : value < 0 ? 'divNeg' : 'divPos'
          expect(ink.startsWith(side)).toBe(true)
        }
      }),
    )
  })

  it('are as wide on both sides of zero as the side that reaches farther needs', () => {
    const ends = (values: number[]) => classesOf(values).flatMap(({ to }) => to ?? [])
    expect(ends([-1, 50])).toEqual(ends([-50, 1]))
    expect(ends([-1, 50])).not.toEqual(ends([-1, 1]))
  })

  it('of rates per 1 000 are the same over the years', () => {
    expect(classesOf([-1, 2], 'per-thousand')).toEqual(classesOf([-30, 20], 'per-thousand'))
  })
})
