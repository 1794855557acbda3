import { describe, expect, it } from 'vitest'
import { entryRow } from './entry-row.fixture.ts'
import { fittingRows, goalsOf, progressOf, yearsOf } from './entry-rows.ts'

const FRISKVARD = entryRow()
const [TARGET] = FRISKVARD.targets
const POPULATION = entryRow({
  indicator: { ...FRISKVARD.indicator, slug: 'population', name: 'Folkmängd' },
  geography: { code: '0885', name: 'Borgholm' },
  targets: TARGET ? [{ ...TARGET, objective: { slug: 'attraktiv', name: 'Attraktiv' } }] : [],
})
const ROWS = [
  ['a', FRISKVARD],
  ['b', POPULATION],
] as const

describe('The rows', () => {
  it.each([
    [{ text: '', goal: undefined }, ['a', 'b']],
    [{ text: 'BORG folk', goal: undefined }, ['b']],
    [{ text: 'friskvård', goal: 'attraktiv' }, []],
    [{ text: '', goal: 'halsa' }, ['a']],
  ])('of %j are %j', (filter, keys) => {
    expect(fittingRows(ROWS, filter)).toEqual(keys)
  })

  it('tell their goals once, by name', () => {
    expect(goalsOf([FRISKVARD, POPULATION, FRISKVARD]).map(({ name }) => name)).toEqual([
      'Attraktiv',
      'Hälsa',
    ])
  })

  it('can have the years from their first value to this one', () => {
    expect(yearsOf([FRISKVARD], ['2021', '2022'], '2023-05-02')).toEqual(['2020', '2021', '2022', '2023'])
  })
})

it('What is locked is nobody’s to do', () => {
  const needs = [
    { isDone: true, needsPerson: false, isLocked: false },
    { isDone: false, needsPerson: true, isLocked: false },
    { isDone: false, needsPerson: false, isLocked: true },
  ]
  expect(progressOf(needs)).toEqual({ done: 1, needsPerson: 1, total: 2 })
})
