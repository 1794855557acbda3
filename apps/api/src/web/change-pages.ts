import {
  type CellHistory,
  cellHistoryQuerySchema,
  changeListQuerySchema,
  type NetChange,
} from '@malkoll/contracts'
import { breakdownText, type Language, shortPeriod } from '@malkoll/domain'
import { z } from 'zod'
import { loadChanges } from '../changes/change.load.ts'
import { loadCellHistory } from '../history/history.load.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { readInput } from '../http/validation.ts'
import { loadIndicator } from '../indicators/indicator.load.ts'
import { knownPeriod } from '../periods/known-period.ts'
import { shownMomentInWords } from '../translations/moment-in-words.ts'
import { type PageAddress, sharedParameters, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS } from './page-texts.ts'

export const HISTORY_CHOICES = ['indicator', 'geography', 'organisation', 'breakdown', 'period'] as const
export const CHANGES_CHOICES = ['since', 'until'] as const

/** One cell's history; of an indicator alone the choice of a cell. */
export async function loadHistoryPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const { indicator, period } = address.choices
  const text = PAGE_TEXTS.history[context.language]
  if (indicator === undefined) return { status: 200, ...text, image: null, answers: {} }
  if (period === undefined) return loadIndicatorCellsPage(context, address, indicator)
  const asked = { ...sharedParameters(address), ...address.choices }
  const { query } = readInput(
    { params: z.object({}), query: cellHistoryQuerySchema },
    { params: {}, query: given(asked) },
  )
  const history = await loadCellHistory(context, query)
  return {
    status: 200,
    title: `${text.title}: ${nameOf(history, context.language)}`,
    sentence: sentenceOf(history, context.language),
    image: null,
    answers: { [withParameters('/api/v1/measurements/history', asked)]: history },
  }
}

async function loadIndicatorCellsPage(
  context: ReadContext,
  address: PageAddress,
  slug: string,
): Promise<Page> {
  const indicator = await loadIndicator(context, slug)
  const text = PAGE_TEXTS.history[context.language]
  return {
    status: 200,
    title: `${text.title}: ${indicator.name}`,
    sentence: text.sentence,
    image: null,
    answers: { [withParameters(`/api/v1/indicators/${slug}`, sharedParameters(address))]: indicator },
  }
}

function nameOf(
  { indicator, geography, organisation, breakdown, period }: CellHistory,
  language: Language,
): string {
  const group = breakdown === 'total' ? undefined : breakdownText(breakdown, language)
  const where = [geography?.name ?? organisation?.name, group].filter(Boolean).join(', ')
  return `${indicator.name}, ${where} ${shortPeriod(knownPeriod(period), language)}`
}

const VERSIONS: Record<Language, (count: number) => string> = {
  sv: count => (count === 1 ? 'Värdet har inte ändrats.' : `Värdet har sagt ${count} olika saker.`),
  en: count => (count === 1 ? 'The value has not changed.' : `The value has said ${count} different things.`),
}

/** “57 %. Värdet har sagt 2 olika saker.” */
function sentenceOf({ versions }: CellHistory, language: Language): string {
  return [`${versions[0]?.valueText ?? ''}.`, VERSIONS[language](versions.length)].join(' ')
}

/** Two moments compared; without a choice since the end of last month. */
export async function loadChangesPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const { since = endOfLastMonth(context.now), until } = address.choices
  const published = address.isPublishedOnly ? 'true' : undefined
  const asked = given({ ...sharedParameters(address), since, until, published })
  const { query } = readInput(
    { params: z.object({}), query: changeListQuerySchema },
    { params: {}, query: asked },
  )
  const changes = await loadChanges(context, query)
  const { net } = changes
  const moments = net ? shownMoments(net, { since, until: until ?? address.asOf }, context.language) : []
  return {
    status: 200,
    title: PAGE_TEXTS.changes[context.language].title,
    sentence: [`${moments.join('–')}:`, net?.sentence].join(' '),
    image: null,
    answers: { [withParameters('/api/v1/changes', asked)]: changes },
  }
}

function shownMoments(
  { since, until }: NetChange,
  asked: { since: string; until: string | undefined },
  language: Language,
): string[] {
  return [
    shownMomentInWords({ asOf: since.at, askedAsOf: asked.since }, language),
    shownMomentInWords({ asOf: until.at, askedAsOf: asked.until ?? null }, language),
  ]
}

/** The web app's own choice: the last day of the month before today's in Stockholm. */
function endOfLastMonth(now: Date): string {
  const first = Date.parse(`${dateInStockholm(now).slice(0, 7)}-01T00:00:00Z`)
  return new Date(first - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function given(parameters: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
