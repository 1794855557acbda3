import type { ReadContext } from '../http/public-read.ts'

type AddressContext = Pick<ReadContext, 'origin' | 'language'>

/**
 * The page where a målvärde can be read, as a file can say it: short, without the view's own choices. `asOf` is the
 * moment that the reader asked for; without an origin only the path is known.
 */
export function targetAddress(slug: string, context: AddressContext, asOf: string | undefined): string {
  return pageAddress(`/malvarden/${slug}`, context, asOf)
}

/** The page of an indicator, the same way. */
export function indicatorAddress(slug: string, context: AddressContext, asOf: string | undefined): string {
  return pageAddress(`/indikatorer/${slug}`, context, asOf)
}

/** The board, of the period asked for. */
export function boardAddress(
  period: string | undefined,
  context: AddressContext,
  asOf: string | undefined,
): string {
  return pageAddress('/', context, asOf, period)
}

/** Any page of the product, with the choices that `path` may hold; its path when nobody has said where the product stands. */
export function pageAddress(
  path: string,
  { origin, language }: AddressContext,
  asOf: string | undefined,
  period?: string,
): string {
  const search = new URLSearchParams({
    ...(period !== undefined && { period }),
    ...(language === 'en' && { lang: 'en' }),
    ...(asOf !== undefined && { asOf }),
  })
  const separator = path.includes('?') ? '&' : '?'
  return `${origin ?? ''}${path}${search.size > 0 ? `${separator}${search}` : ''}`
}
