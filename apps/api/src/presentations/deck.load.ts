import {
  buildClosingSlide,
  buildSectionSlide,
  buildTitleSlide,
  type SlideModel,
} from '@malkoll/charts/slides'
import type { Deck, DeckSlide } from '@malkoll/contracts'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { type Issue, ProblemError, validationFailed } from '../problems.ts'
import { dayInWords, shownMomentInWords } from '../translations/moment-in-words.ts'
import { type ChartSlide, chartCode, loadChartSlide } from './chart-slide.load.ts'
import { DECK_TEXTS } from './deck-texts.ts'

type DeckConfig = Pick<Config, 'organisation'>

/** A slide of a finished deck; `id` is null for those that no person has put there. */
export interface LoadedSlide {
  id: string | null
  slide: SlideModel
}

/**
 * Every slide of a deck as of the context's moment: a title slide, the deck's own, a closing one. Throws
 * validation_failed with an issue for each slide that cannot be drawn.
 */
export async function loadDeckSlides(
  context: ReadContext,
  deck: Deck,
  config: DeckConfig,
): Promise<LoadedSlide[]> {
  const own = await loadOwnSlides(context, deck, config)
  const title = buildTitleSlide({
    ...plainParts(context, config),
    title: deck.title,
    lines: titleLines(context, deck, own),
  })
  return [{ id: null, slide: title }, ...own, { id: null, slide: closingSlide(context, config) }]
}

function plainParts({ language }: ReadContext, { organisation }: DeckConfig) {
  return { language, organisationName: organisation.name }
}

function titleLines(context: ReadContext, deck: Deck, own: readonly LoadedSlide[]): string[] {
  const { language } = context
  const texts = DECK_TEXTS[language]
  const day = deck.occasion && dayInWords(`${deck.occasion.date}T12:00:00Z`, language)
  return [
    deck.occasion?.name ?? '',
    day ?? '',
    deck.asOf === null ? '' : texts.frozen(shownMomentInWords(context, language)),
    own.some(({ slide }) => slide.example) ? texts.demonstration : '',
  ].filter(Boolean)
}

function closingSlide(context: ReadContext, config: DeckConfig): SlideModel {
  const { closingTitle, closingText } = DECK_TEXTS[context.language]
  const words = { title: closingTitle, text: closingText, link: context.origin }
  return buildClosingSlide({ ...plainParts(context, config), ...words })
}

async function loadOwnSlides(context: ReadContext, deck: Deck, config: DeckConfig): Promise<LoadedSlide[]> {
  const loaded = await Promise.allSettled(
    deck.slides.map(async slide => ({
      id: slide.id,
      slide: await loadOwnSlide(context, deck, slide, config),
    })),
  )
  const issues = loaded.flatMap((result, i) =>
    result.status === 'rejected' ? issuesOfSlide(result.reason, deck.slides[i], i) : [],
  )
  if (issues.length > 0) throw validationFailed(issues)
  return loaded.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
}

async function loadOwnSlide(
  context: ReadContext,
  deck: Deck,
  slide: DeckSlide,
  config: DeckConfig,
): Promise<SlideModel> {
  if (slide.kind === 'section') {
    return buildSectionSlide({ ...plainParts(context, config), title: slide.title, text: slide.text })
  }
  return (await loadSlideOf(context, deck, slide, config)).slide
}

/** One chart of a deck, as {@link loadChartSlide}. */
export function loadSlideOf(
  context: ReadContext,
  deck: Deck,
  { chart, title, notes }: Extract<DeckSlide, { kind: 'chart' }>,
  config: DeckConfig,
): Promise<ChartSlide> {
  return loadChartSlide(context, {
    chart,
    title,
    notes,
    asOf: deck.asOf ?? undefined,
    isDemo: deck.isDemo,
    config,
  })
}

/** What a chart calls its parameters in an address, a deck calls so. */
const FIELD_OF_PARAMETER: Record<string, string> = { geography: 'geographies', breakdown: 'breakdowns' }

/** Why a slide cannot be drawn, in the deck's own paths; throws what is no refusal. */
function issuesOfSlide(reason: unknown, slide: DeckSlide | undefined, index: number): Issue[] {
  if (!(reason instanceof ProblemError) || slide?.kind !== 'chart') throw reason
  const path = `slides.${index}.chart`
  if (isUnknownChart(reason)) return [{ path, code: 'unknown_chart', value: chartCode(slide.chart) }]
  if (reason.code !== 'validation_failed') throw reason
  return reason.issues.map(issue => ({
    ...issue,
    path: issue.path === 'chart' ? path : `${path}.${FIELD_OF_PARAMETER[issue.path] ?? issue.path}`,
  }))
}

function isUnknownChart(error: unknown): boolean {
  return error instanceof ProblemError && ['unknown_target', 'unknown_indicator'].includes(error.code)
}
