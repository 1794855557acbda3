import { describe, expect, it } from 'vitest'
import { makeRecoveryCodes, readRecoveryCode } from './recovery-codes.ts'

describe('Recovery codes', () => {
  it('are ten different ones of signs that look like no other', () => {
    const codes = makeRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/)
  })

  it.each(['k7mp-3xqa-w9ht', 'K7MP-3XQA-W9HT', 'k7mp3xqaw9ht', ' K7mp 3xqa w9ht ', 'k7mp - 3xqa - w9ht'])(
    'are read however they are copied: %s',
    typed => expect(readRecoveryCode(typed)).toBe('k7mp-3xqa-w9ht'),
  )

  it('of another length are left as they are', () => {
    expect(readRecoveryCode('ll4Pi-dzkHn')).toBe('ll4Pi-dzkHn')
  })
})
