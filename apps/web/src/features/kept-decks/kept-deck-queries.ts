import type { DeckAudience, DraftDeck, Presentation, PresentationList } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { ApiError, fetchAnswer, sendChange } from '../../lib/api.ts'

const PATH = '/api/v1/presentations'

/** One’s own decks on the server, and those shared with one. */
export function presentationListQuery(language: Language) {
  return queryOptions({
    queryKey: [PATH, 'list', language],
    queryFn: ({ signal }) => fetchAnswer<PresentationList>(apiAddress(PATH, { lang: language }), signal),
  })
}

/** Whether no deck of that name is shared with the reader, rather than that it could not be fetched. */
export function isNotShared(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'problem' && error.failure.problem.status === 404
}

/** A deck that somebody has shared, as it is kept. */
export function presentationQuery(slug: string, language: Language) {
  return queryOptions({
    queryKey: [PATH, 'one', slug, language],
    queryFn: ({ signal }) => fetchAnswer<Presentation>(addressOf(slug, language), signal),
  })
}

export function fetchPresentation(slug: string, language: Language): Promise<Presentation> {
  return fetchAnswer(addressOf(slug, language), new AbortController().signal)
}

export function putPresentation(
  slug: string,
  change: { replaces: number | null; deck: DraftDeck; sharedWith?: DeckAudience | null },
  language: Language,
): Promise<Presentation> {
  return sendChange('PUT', addressOf(slug, language), change)
}

export function deletePresentation(slug: string, replaces: number, language: Language): Promise<void> {
  return sendChange('DELETE', apiAddress(`${PATH}/${slug}`, { replaces: String(replaces), lang: language }))
}

export function fileAddress(slug: string, language: Language): string {
  return apiAddress(`${PATH}/${slug}.pptx`, { lang: language })
}

function addressOf(slug: string, language: Language): string {
  return apiAddress(`${PATH}/${slug}`, { lang: language })
}
