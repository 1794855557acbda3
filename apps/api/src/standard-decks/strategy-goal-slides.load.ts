import { buildGoalSlide, type SlideModel } from '@malkoll/charts/slides'
import type { ChartReference, Indicator, Source } from '@malkoll/contracts'
import {
  countWords,
  DIRECTION_WORDS,
  type DirectionVerdict,
  joinWords,
  type Language,
  MOST_HEADLINE_WORDS,
  periodTextIn,
  shortPeriod,
  uncapitalized,
} from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { objectivePath } from '../objectives/objective-path.ts'
import { loadChartSlide } from '../presentations/chart-slide.load.ts'
import { aboutPage, figureParts, type StandardDeckRequest } from './deck-frame.ts'
import type { Goal, MeasuredBy } from './strategy-areas.load.ts'
import { STRATEGY_DECK_TEXTS } from './strategy-deck-texts.ts'

export interface StrategyDeck {
  context: ReadContext
  request: StandardDeckRequest
  /** The page of the document. */
  path: string
}

/** A goal word for word with its direction, then its chart where there is one. */
export async function goalSlides(deck: StrategyDeck, goal: Goal, area: string): Promise<SlideModel[]> {
  return [goalSlide(deck, goal, area), ...(await chartSlides(deck, goal))]
}

function goalSlide({ context, request }: StrategyDeck, goal: Goal, area: string): SlideModel {
  const { objective, followed, missing } = goal
  const { language } = context
  const texts = STRATEGY_DECK_TEXTS[language]
  const figures = figureParts(context, request, goalSources(goal))
  const isProposal = [...followed.map(({ measuredBy }) => measuredBy), ...missing].some(one => one.isProposal)
  return buildGoalSlide(
    {
      ...figures,
      title: texts.numbered(goal.number, takeaway(goal, language)),
      area,
      wording: objective.name,
      directions: followed.map(({ measuredBy }) => directionOf(measuredBy, language)),
      missing: missingText(goal, language),
      remarks: [objective.ownershipNote ?? '', isProposal ? texts.proposals : ''].filter(Boolean),
      example: false,
    },
    aboutPage(context, request, {
      path: objectivePath(objective),
      definition: [objective.note ?? '', texts.directionNote, figures.sourcesNote].filter(Boolean).join(' '),
    }),
  )
}

function goalSources({ objective, followed }: Goal): (Source | null)[] {
  return [objective.source, ...followed.flatMap(({ indicator }) => indicator.sources)]
}

/** Which way the goal goes, in a few words: of its only indicator by name, of several by number. */
export function takeaway({ followed }: Goal, language: Language): string {
  const texts = STRATEGY_DECK_TEXTS[language]
  if (followed.length === 0) return texts.noFigures
  const assessed = followed.filter(({ measuredBy }) => verdictOf(measuredBy) !== 'cannot_assess')
  const [only] = assessed
  if (!only) return texts.notAssessed
  const { name, direction } = only.measuredBy
  const told = `${uncapitalized(name)} ${uncapitalized(direction?.text ?? '')}`
  if (assessed.length === 1 && countWords(told) <= MOST_HEADLINE_WORDS - 2) return told
  const counted = countsText(
    assessed.map(({ measuredBy }) => verdictOf(measuredBy)),
    language,
  )
  return countWords(counted) <= MOST_HEADLINE_WORDS - 2 ? counted : texts.differing(assessed.length)
}

/** The best first. */
function countsText(verdicts: readonly DirectionVerdict[], language: Language): string {
  const { counted } = STRATEGY_DECK_TEXTS[language]
  const present = DIRECTION_ORDER.filter(verdict => verdicts.includes(verdict))
  return present
    .map((verdict, i) => counted[verdict](verdicts.filter(one => one === verdict).length, i === 0))
    .join(', ')
}

const DIRECTION_ORDER: DirectionVerdict[] = ['forward', 'back', 'mixed', 'unchanged', 'cannot_assess']

function verdictOf({ direction }: MeasuredBy) {
  return direction?.verdict ?? 'cannot_assess'
}

function directionOf(measuredBy: MeasuredBy, language: Language) {
  const { name, latest, direction } = measuredBy
  const text = direction?.text ?? DIRECTION_WORDS.cannot_assess[language]
  return {
    name,
    latest: latest ? `${latest.text}, ${periodTextIn(latest.period, language, shortPeriod)}` : '',
    text,
    // The verdict stands before the name already.
    sentence: (direction?.sentence ?? '').replace(`${text}.`, '').trim(),
  }
}

function missingText({ followed, missing }: Goal, language: Language): string | null {
  const texts = STRATEGY_DECK_TEXTS[language]
  if (missing.length > 0) {
    const names = missing.map(({ name }) => uncapitalized(name))
    return texts.missingFor(joinWords(names, language))
  }
  return followed.length === 0 ? texts.noIndicators : null
}

/** The goal's first indicator that goes somewhere, else its first that can be drawn; none for a goal without. */
async function chartSlides({ context, request }: StrategyDeck, { followed }: Goal): Promise<SlideModel[]> {
  const isAssessed = ({ measuredBy }: Goal['followed'][number]) => verdictOf(measuredBy) !== 'cannot_assess'
  const candidates = [...followed.filter(isAssessed), ...followed.filter(one => !isAssessed(one))]
  for (const { indicator } of candidates) {
    if (indicator.example && !request.isDemo) continue
    const { slide } = await loadChartSlide(context, { ...request, chart: chartOf(indicator) })
    if (slide.elements.some(({ kind }) => kind === 'chart')) return [slide]
  }
  return []
}

/** The county’s line where direction is told of it, else each municipality’s; a single period as bars. */
function chartOf({ slug, direction, latest, firstPeriod, lastPeriod }: Indicator): ChartReference {
  const chart = { kind: 'indicator', slug } as const
  const window = direction?.county?.long?.from.period ?? direction?.municipalities?.long?.fromPeriod
  if (window === undefined || firstPeriod === lastPeriod) return { ...chart, form: 'bar' }
  const county = direction?.basis === 'county' ? latest?.geography?.code : undefined
  return { ...chart, from: window, ...(county !== undefined && { geographies: [county] }) }
}
