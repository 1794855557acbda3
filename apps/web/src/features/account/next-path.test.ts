import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './next-path.ts'

describe('The way back after a sign-in', () => {
  it.each(['/', '/inmatning', '/inmatning?period=2022&lang=en', '/malvarden/friskvardsbidraget#kvitto'])(
    'leads to a page of the site: %s',
    path => {
      expect(localPath(path)).toBe(path)
    },
  )

  it.each([
    'https://exempel.invalid/',
    '//exempel.invalid/',
    '/\\exempel.invalid/',
    '\\\\exempel.invalid/',
    '/\t/exempel.invalid/',
    '/\n//exempel.invalid/',
    '/.//exempel.invalid/',
    '/a/..//exempel.invalid/',
    'javascript:alert(1)',
    'inmatning',
    ' /inmatning',
    '',
  ])('leads nowhere else: %j', path => {
    expect(localPath(path)).toBeUndefined()
  })

  it('never leads back to the sign-in', () => {
    expect(localPath('/logga-in?next=/konto')).toBeUndefined()
  })

  it('stays on the site whatever stands in the address', () => {
    const start = fc.constantFrom('/', '/\\', '//', '/..', '/%2f', '\\', '/\t/', 'http:', '')
    const sign = fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code))
    fc.assert(
      fc.property(start, fc.string({ unit: sign }), (first, rest) => {
        const path = localPath(first + rest)
        if (path !== undefined) expect(new URL(path, 'https://malkoll.invalid').host).toBe('malkoll.invalid')
      }),
    )
  })
})
