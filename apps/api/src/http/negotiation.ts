import { LANGUAGES, type Language } from '@malkoll/domain'
import type { FastifyRequest } from 'fastify'

const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

interface Preference {
  name: string
  quality: number
}

/** The language asked for by `?lang=`, else the best of Accept-Language, else Swedish. */
export function languageOf(request: FastifyRequest): Language {
  const query = request.query
  const asked = query && typeof query === 'object' ? Reflect.get(query, 'lang') : undefined
  return (
    LANGUAGES.find(language => language === asked) ?? negotiateLanguage(request.headers['accept-language'])
  )
}

export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  for (const { name } of preferences(acceptLanguage)) {
    const language = LANGUAGES.find(known => name === known || name.startsWith(`${known}-`))
    if (language) return language
  }
  return 'sv'
}

/** The encoding that the reader prefers; of those it likes as much, the smallest. */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = preferences(acceptEncoding)
  const qualityOf = (encoding: Encoding) => accepted.find(({ name }) => name === encoding)?.quality ?? 0
  const best = Math.max(...ENCODINGS.map(qualityOf))
  return ENCODINGS.find(encoding => best > 0 && qualityOf(encoding) === best) ?? 'identity'
}

/** Parses an Accept header, best first; what has quality 0 is left out. */
function preferences(header = ''): Preference[] {
  return header
    .split(',')
    .map(parsePreference)
    .filter(({ name, quality }) => name !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
}

function parsePreference(text: string): Preference {
  const [name = '', ...parameters] = text.split(';').map(part => part.trim().toLowerCase())
  const quality = parameters.find(parameter => parameter.startsWith('q='))
  return { name, quality: quality ? Number(quality.slice(2)) : 1 }
}
