import { expect, it } from 'vitest'
import { negotiateEncoding, negotiateLanguage } from './negotiation.ts'

it.each([
  [undefined, 'sv'],
  ['', 'sv'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
  ['de-DE,de;q=0.9,en;q=0.5', 'en'],
  ['sv;q=0.4, EN-us;q=0.6', 'en'],
  ['en;q=0, sv', 'sv'],
  ['fi', 'sv'],
  ['*', 'sv'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(negotiateLanguage(header)).toBe(language)
})

it.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip', 'gzip'],
  ['gzip;q=0.8, br;q=0.8', 'br'],
  ['identity, br;q=0.5', 'identity'],
  ['deflate', 'identity'],
  ['identity', 'identity'],
])('Accept-Encoding %s is answered with %s', (header, encoding) => {
  expect(negotiateEncoding(header)).toBe(encoding)
})
