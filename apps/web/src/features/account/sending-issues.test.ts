import type { Problem } from '@malkoll/contracts'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../../lib/api.ts'
import { isSignedOut, issuesOf } from './sending-issues.ts'

function refusal(part: Partial<Problem>): ApiError {
  const problem: Problem = {
    type: '',
    title: '',
    status: 400,
    code: 'validation_failed',
    detail: 'Något stämmer inte.',
    errors: [],
    requestId: '',
    ...part,
  }
  return new ApiError({ kind: 'problem', problem })
}

const isField = (path: string) => ['email', 'password', 'roles'].includes(path)

describe('What a refusal says of a form', () => {
  it('stands at its fields, the first word of each', () => {
    const error = refusal({
      errors: [
        { path: 'password', message: 'För kort.', code: 'password_too_short' },
        { path: 'password', message: 'För vanligt.', code: 'password_too_common' },
        { path: 'roles.1', message: 'Okänd roll.', code: 'bad_value' },
      ],
    })
    expect(issuesOf(error, isField)).toEqual({
      byField: { password: 'För kort.', roles: 'Okänd roll.' },
      hasAll: true,
    })
  })

  it('is not all told when something is about no field', () => {
    const error = refusal({
      errors: [
        { path: 'password', message: 'För kort.', code: 'password_too_short' },
        { path: 'organisation', message: 'Okänd.', code: 'unknown_organisation' },
      ],
    })
    expect(issuesOf(error, isField)).toEqual({ byField: { password: 'För kort.' }, hasAll: false })
    expect(issuesOf(refusal({ code: 'wrong_credentials', status: 401 }), isField).hasAll).toBe(false)
  })

  it('stands at the address when that is taken', () => {
    const error = refusal({ code: 'email_taken', status: 409, detail: 'Adressen har redan ett konto.' })
    expect(issuesOf(error, isField)).toEqual({
      byField: { email: 'Adressen har redan ett konto.' },
      hasAll: true,
    })
  })

  it('is nothing without a word of the server', () => {
    expect(issuesOf(new ApiError({ kind: 'unreachable' }), isField)).toEqual({ byField: {}, hasAll: false })
    expect(issuesOf(new TypeError('x'), isField).hasAll).toBe(false)
  })
})

it('Only the server’s own word means that nobody is signed in', () => {
  expect(isSignedOut(refusal({ code: 'not_signed_in', status: 401 }))).toBe(true)
  expect(isSignedOut(refusal({ code: 'wrong_credentials', status: 401 }))).toBe(false)
  expect(isSignedOut(new ApiError({ kind: 'unreachable' }))).toBe(false)
})
