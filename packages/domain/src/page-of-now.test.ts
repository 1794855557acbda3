import { expect, test } from 'vitest'
import { isPageOfNow } from './page-of-now.ts'

test.each(['/konto', '/inbjudan/abc', '/bildspel/', '/tillganglighet'])('%s is of now', path => {
  expect(isPageOfNow(path)).toBe(true)
})

test.each(['/', '/malvarden/konto', '/kontoret', '/andringar', ''])('%s follows the moment', path => {
  expect(isPageOfNow(path)).toBe(false)
})
