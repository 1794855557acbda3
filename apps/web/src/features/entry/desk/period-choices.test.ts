import { describe, expect, it } from 'vitest'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { columnChoices, columnsHolding, kindChoices, scopeOfTyped } from './period-choices.ts'

const FRISKVARD = entryRow()

describe('The columns', () => {
  it('can be the years from the first value to this one', () => {
    const choices = columnChoices([FRISKVARD], { periods: ['2021', '2022'], today: '2023-05-02' })
    expect(choices).toEqual(['2020', '2021', '2022', '2023'])
  })

  it('can be years to come when they are already', () => {
    const choices = columnChoices([FRISKVARD], { periods: ['2021', '2025'], today: '2023-05-02' })
    expect(choices.at(-1)).toBe('2025')
  })

  it('can be months before and after, as long as they have begun', () => {
    const choices = columnChoices([], { periods: ['2022-11', '2022-12'], today: '2023-02-01' })
    expect(choices).toHaveLength(24 + 2 + 2)
    expect([choices[0], choices.at(-1)]).toEqual(['2020-11', '2023-02'])
  })
})

describe('The kinds of periods', () => {
  const MONTHLY = entryRow({ otherPeriod: '2023-01' })
  const months = { kind: 'month', fran: '2022-11', till: '2023-01' }
  const years = { kind: 'year', fran: undefined, till: undefined }

  it('are those of the rows, years first', () => {
    expect(kindChoices([FRISKVARD], ['2021', '2022'])).toEqual([
      { kind: 'year', fran: undefined, till: '2022' },
    ])
    expect(kindChoices([FRISKVARD, MONTHLY], ['2021', '2022'])[1]).toEqual(months)
  })

  it('lead back to years', () => {
    expect(kindChoices([], ['2022-11', '2022-12', '2023-01'])).toEqual([years, months])
  })
})

describe('the columns that hold some periods', () => {
  it('go from the first to the last', () => {
    expect(columnsHolding(['2013', '2015', '2017'])).toEqual({ fran: '2013', till: '2017' })
  })

  it('are of the kind of the first, and no more than are given at once', () => {
    expect(columnsHolding(['1985', '2020', '2021'])).toEqual({ fran: '1985', till: '2020' })
    expect(columnsHolding(['2022', '2022-05', '2023'])).toEqual({ fran: '2022', till: '2023' })
    expect(columnsHolding(['2022-05', '2022-08'])).toEqual({ fran: '2022-05', till: '2022-08' })
  })
})

it('What somebody who enters own measures has typed is among them', () => {
  expect(scopeOfTyped(['entry.read', 'measurements.enter'])).toBe('egna')
  expect(scopeOfTyped(['measurements.enter', 'measurements.enter-any'])).toBe('alla')
})
