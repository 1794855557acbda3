import { describe, expect, it } from 'vitest'
import { entryRow } from './entry-row.fixture.ts'
import { progressOf, yearsOf } from './entry-rows.ts'

const FRISKVARD = entryRow()

it('The columns can have the years from the first value to this one', () => {
  expect(yearsOf([FRISKVARD], ['2021', '2022'], '2023-05-02')).toEqual(['2020', '2021', '2022', '2023'])
})

describe('What is done', () => {
  const done = { isDone: true, needsPerson: false, isLocked: false }
  const asked = { isDone: false, needsPerson: true, isLocked: false }
  const locked = { isDone: false, needsPerson: false, isLocked: true }

  it('is what the server says of all rows, with what has changed in those that are shown', () => {
    const shown = [
      { wasEmpty: true, need: done },
      { wasEmpty: false, need: done },
      { wasEmpty: false, need: asked },
      { wasEmpty: true, need: asked },
    ]
    expect(progressOf({ enterable: 270, empty: 71 }, shown)).toEqual({
      done: 199,
      needsPerson: 2,
      total: 270,
    })
  })

  it('leaves out what is locked: it is nobody’s to do', () => {
    const shown = [
      { wasEmpty: true, need: locked },
      { wasEmpty: false, need: locked },
    ]
    expect(progressOf({ enterable: 3, empty: 3 }, shown)).toEqual({ done: 0, needsPerson: 0, total: 3 })
  })
})
