import { expect, it } from 'vitest'
import { codeFault } from './field-faults.ts'

const TEXTS = { sending: { missing: 'missing' }, code: { sixDigits: 'six digits' } }

it.each([
  ['', 'missing'],
  ['12', 'six digits'],
  ['1234567', 'six digits'],
  ['123456', undefined],
  ['123 456', undefined],
  ['kx2y-4gx9-q8at', undefined],
])('the code “%s” of an app is told to be %s before it is sent', (code, fault) => {
  expect(codeFault(code, TEXTS)).toBe(fault)
})
