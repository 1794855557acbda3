import { boardQuerySchema } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app.ts'
import { originOf } from '../http/origin.ts'
import { readInput } from '../http/validation.ts'

/** What the address of a page says; whatever else stands in it changes nothing the server writes. */
export interface PageAddress {
  language: Language
  /** Scheme and host that the page names itself by. */
  origin: string
  /** Path with the parameters that count, in one order. */
  path: string
  period: string | undefined
  asOf: string | undefined
  isPublishedOnly: boolean
  /** The page's own choices, by their names in the address. */
  choices: Record<string, string | undefined>
}

/** Choices as the web app writes them into its address. Swedish is the language of an address without one. */
export function readPageAddress(
  app: App,
  request: FastifyRequest,
  ownChoices: readonly string[] = [],
): PageAddress {
  const [path = '/', search] = request.url.split('?', 2)
  const given = new URLSearchParams(search)
  const choices = {
    asOf: given.get('asOf') || undefined,
    lang: given.get('lang') === 'en' ? 'en' : undefined,
    period: given.get('period') || undefined,
    publicerat: given.get('publicerat') === '1' ? '1' : undefined,
  }
  const own = Object.fromEntries(ownChoices.map(name => [name, given.get(name) || undefined]))
  return {
    language: choices.lang === 'en' ? 'en' : 'sv',
    origin: originOf(app, request),
    path: withParameters(path, { ...choices, ...own }),
    period: choices.period,
    asOf: choices.asOf,
    isPublishedOnly: choices.publicerat !== undefined,
    choices: own,
  }
}

const choicesSchema = boardQuerySchema.pick({ asOf: true, period: true })

/** Throws a ProblemError when period or moment is none. */
export function checkPageAddress({ asOf, period }: PageAddress): void {
  readInput({ params: z.object({}), query: choicesSchema }, { params: {}, query: { asOf, period } })
}

/** Parameters by name, empty ones left out: the same question always has the same address. */
export function withParameters(path: string, parameters: Record<string, string | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value)
  search.sort()
  return search.size === 0 ? path : `${path}?${search}`
}

/** What every answer of the page is asked with. */
export function sharedParameters({ asOf, language }: PageAddress) {
  return { asOf, lang: language }
}

/** What all målvärden amount to: the picture of every page that is not about a single thing. */
export function boardPicture(parameters: Record<string, string | undefined>): string {
  return withParameters('/api/v1/board/chart.png', parameters)
}
