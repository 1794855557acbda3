import type { Language } from '@malkoll/domain'

interface AddressContext {
  /** Origin that the pages name themselves by; null: only the path is known. */
  baseUrl: string | null
  language: Language
  /** The moment that the reader asked for. */
  asOf: string | undefined
}

/** The page where a målvärde can be read, as a file can say it: short, without the view's own choices. */
export function targetAddress(slug: string, context: AddressContext): string {
  return pageAddress(`/malvarden/${slug}`, context)
}

/** The page of an indicator, the same way. */
export function indicatorAddress(slug: string, context: AddressContext): string {
  return pageAddress(`/indikatorer/${slug}`, context)
}

function pageAddress(path: string, { baseUrl, language, asOf }: AddressContext): string {
  const search = new URLSearchParams({
    ...(language === 'en' && { lang: 'en' }),
    ...(asOf !== undefined && { asOf }),
  })
  return `${baseUrl ?? ''}${path}${search.size > 0 ? `?${search}` : ''}`
}
