import type { GeographyDetail, Indicator } from '@malkoll/contracts'
import { isPeriod, type Language, shortPeriod, shownBreakdowns } from '@malkoll/domain'
import { loadGeography } from '../geographies/place.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadIndicator, loadIndicators } from '../indicators/indicator.load.ts'
import { knownPeriod } from '../periods/known-period.ts'
import { loadSeries } from '../series/series.load.ts'
import { loadSteeringDocument } from '../steering-documents/steering-document.load.ts'
import { boardPicture, type PageAddress, sharedParameters, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import { STRATEGY } from './strategy-pages.ts'

export const INDICATOR_CHOICES = ['form', 'kommun', 'grupp', 'ar'] as const

const FORMS: Record<string, string> = { linje: 'line', staplar: 'bar', karta: 'map' }
const BREAKDOWNS: Record<string, string> = { alla: 'total', kvinnor: 'women', man: 'men' }

export async function loadIndicatorsPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const shared = sharedParameters(address)
  const real = { ...shared, published: 'true' as const }
  return {
    status: 200,
    ...PAGE_TEXTS.indicators[context.language],
    image: boardPicture(shared),
    answers: {
      [withParameters('/api/v1/indicators', real)]: await loadIndicators(context, real),
      [withParameters(`/api/v1/steering-documents/${STRATEGY}`, shared)]: await loadSteeringDocument(
        context,
        STRATEGY,
      ),
    },
  }
}

export async function loadIndicatorPage(
  context: ReadContext,
  address: PageAddress,
  slug: string,
): Promise<Page> {
  const shared = sharedParameters(address)
  const indicator = await loadIndicator(context, slug)
  const path = `/api/v1/indicators/${slug}`
  const asked = (address.choices.grupp ?? '').split(',').map(word => BREAKDOWNS[word] ?? word)
  const breakdown = shownBreakdowns(indicator.breakdowns, asked).join(',')
  const query = { ...shared, breakdown, format: 'columns' as const }
  const series = indicator.hasFigures
    ? { [withParameters(`${path}/series`, query)]: await loadSeries(context, slug, query) }
    : {}
  return {
    status: 200,
    title: indicator.name,
    sentence: indicatorSentence(indicator, context.language),
    image: indicator.hasFigures ? pictureOf(indicator, address, breakdown) : null,
    answers: { [withParameters(path, shared)]: indicator, ...series },
  }
}

export async function loadPlacePage(context: ReadContext, address: PageAddress, code: string): Promise<Page> {
  const shared = sharedParameters(address)
  const place = await loadGeography(context, code)
  const [first] = place.indicators
  return {
    status: 200,
    title: place.name,
    sentence: placeSentence(place, context.language),
    image: first
      ? withParameters(`/api/v1/indicators/${first.slug}/chart.png`, {
          ...shared,
          geography: code,
          breakdown: 'total',
        })
      : null,
    answers: { [withParameters(`/api/v1/geographies/${code}`, shared)]: place },
  }
}

/** The picture of what the address shows; without a choice of places a map where there is one. */
function pictureOf(indicator: Indicator, address: PageAddress, breakdown: string): string {
  const { form, kommun, ar } = address.choices
  const known = (kommun ?? '').split(',').filter(code => indicator.geographies.includes(code))
  const usual = indicator.geographies.length > 2 && known.length === 0 ? 'map' : undefined
  const period = ar && isPeriod(ar) && form !== 'linje' ? ar : undefined
  return withParameters(`/api/v1/indicators/${indicator.slug}/chart.png`, {
    ...sharedParameters(address),
    form: FORMS[form ?? ''] ?? usual,
    geography: known.join(','),
    breakdown,
    from: period,
    to: period,
  })
}

/** “Flyttnetto per 1 000 invånare, Kalmar län 2024: 1,49. Åt fel håll. 2019–2024: −2,01. …” */
function indicatorSentence(indicator: Indicator, language: Language): string {
  const { name, latest, direction, missingReason } = indicator
  if (!latest) return missingReason ?? indicator.definition
  const period = shortPeriod(knownPeriod(latest.period), language)
  const where = latest.geography ? `${latest.geography.name} ${period}` : period
  return [`${name}, ${where}: ${latest.text}.`, direction?.sentence].filter(Boolean).join(' ')
}

/** “Kommun i Kalmar län. 10 626 invånare 2025.” */
function placeSentence({ kindText, population }: GeographyDetail, language: Language): string {
  if (!population) return `${kindText}.`
  const period = shortPeriod(knownPeriod(population.period), language)
  const residents = language === 'sv' ? 'invånare' : 'residents in'
  return `${kindText}. ${population.text} ${residents} ${period}.`
}
