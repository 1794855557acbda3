import type { DeckAudience, DraftDeck, Presentation, PresentationList } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { ApiError, fetchAnswer, sendChange } from '../../lib/api.ts'

const PATH = '/api/v1/presentations'

/** Whose decks are meant: when somebody else is signed in by now, nothing is told or stored. */
export interface Keeper {
  person: number
  language: Language
}

/** One’s own decks on the server, and those shared with one. */
export function presentationListQuery({ person, language }: Keeper) {
  const address = apiAddress(PATH, { person: String(person), lang: language })
  return queryOptions({
    queryKey: [PATH, 'list', person, language],
    queryFn: ({ signal }) => fetchAnswer<PresentationList>(address, signal),
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
  { person, language }: Keeper,
): Promise<Presentation> {
  const address = apiAddress(`${PATH}/${slug}`, { person: String(person), lang: language })
  return sendChange('PUT', address, change)
}

export function deletePresentation(
  slug: string,
  replaces: number,
  { person, language }: Keeper,
): Promise<void> {
  const params = { replaces: String(replaces), person: String(person), lang: language }
  return sendChange('DELETE', apiAddress(`${PATH}/${slug}`, params))
}

export function fileAddress(slug: string, language: Language): string {
  return apiAddress(`${PATH}/${slug}.pptx`, { lang: language })
}

function addressOf(slug: string, language: Language): string {
  return apiAddress(`${PATH}/${slug}`, { lang: language })
}
