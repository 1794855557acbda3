import { describe, expect, it } from 'vitest'
import { outcomeOf } from './vitest-run.ts'

function reportOf(...statuses: ('passed' | 'failed' | 'skipped')[]) {
  const assertionResults = statuses.map(status => ({ fullName: `A test that ${status}`, status }))
  return {
    success: !statuses.includes('failed'),
    testResults: [{ name: 'a file', message: '', assertionResults }],
  }
}

describe('The outcome of a Vitest run', () => {
  it('counts what passed and what failed', () => {
    const outcome = outcomeOf({ code: 1, output: '' }, reportOf('passed', 'passed', 'failed'))
    expect(outcome).toMatchObject({ passed: 2, failed: 1 })
  })

  it('counts a skipped test as failed and names it', () => {
    const outcome = outcomeOf({ code: 0, output: '' }, reportOf('passed', 'skipped'))
    expect(outcome).toMatchObject({ passed: 1, failed: 1 })
    expect(outcome.output).toContain('Skipped: A test that skipped')
  })

  it('fails a run that broke outside its tests', () => {
    expect(outcomeOf({ code: 1, output: '' }, reportOf('passed'))).toMatchObject({ passed: 1, failed: 1 })
  })

  it('fails a run without a report', () => {
    expect(outcomeOf({ code: 0, output: 'gone' }, null)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails a run that found no tests', () => {
    expect(outcomeOf({ code: 0, output: '' }, reportOf())).toMatchObject({ passed: 0, failed: 1 })
  })
})
