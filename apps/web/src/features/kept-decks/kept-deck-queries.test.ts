import type { Problem } from '@malkoll/contracts'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../../lib/api.ts'
import { isNotShared } from './kept-deck-queries.ts'

function refusal(status: number): ApiError {
  const problem: Problem = {
    type: 'about:blank',
    title: '',
    status,
    code: status === 404 ? 'unknown_presentation' : 'internal_error',
    detail: '',
    errors: [],
    requestId: 'req-1',
  }
  return new ApiError({ kind: 'problem', problem })
}

describe('a deck that cannot be read', () => {
  it('is not shared when the server knows none of that name', () => {
    expect(isNotShared(refusal(404))).toBe(true)
  })

  it('may be shared all the same when the server fails or is out of reach', () => {
    const others = [refusal(500), new ApiError({ kind: 'unreachable' }), null]
    expect(others.map(isNotShared)).toEqual([false, false, false])
  })
})
