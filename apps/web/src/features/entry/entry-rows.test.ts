import { describe, expect, it } from 'vitest'
import { progressOf, saysSomething } from './entry-rows.ts'

describe('What is done', () => {
  const done = { isDone: true, needsPerson: false, isLocked: false }
  const asked = { isDone: false, needsPerson: true, isLocked: false }
  const locked = { isDone: false, needsPerson: false, isLocked: true }

  it('is what the server says of all rows, with what has changed in those that are shown', () => {
    const shown = [
      { wasEmpty: true, need: done, asking: 0 },
      { wasEmpty: false, need: done, asking: 3 },
      { wasEmpty: false, need: asked, asking: 1 },
      { wasEmpty: true, need: asked, asking: 1 },
    ]
    expect(progressOf({ enterable: 270, empty: 71 }, shown)).toEqual({
      done: 199,
      needsPerson: 5,
      total: 270,
    })
  })

  it('is not a value that has been taken back', () => {
    expect(saysSomething({ measurementId: 1, missing: null })).toBe(true)
    expect(saysSomething({ measurementId: 1, missing: 'missing_in_source' })).toBe(true)
    expect(saysSomething({ measurementId: 1, missing: 'withdrawn' })).toBe(false)
    expect(saysSomething({ measurementId: null, missing: null })).toBe(false)
  })

  it('leaves out what is locked: it is nobody’s to do', () => {
    const shown = [
      { wasEmpty: true, need: locked, asking: 0 },
      { wasEmpty: false, need: locked, asking: 0 },
    ]
    expect(progressOf({ enterable: 3, empty: 3 }, shown)).toEqual({ done: 0, needsPerson: 0, total: 3 })
  })
})
