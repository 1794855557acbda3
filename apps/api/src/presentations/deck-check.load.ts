import type { Deck, DeckCheck, DeckSlide } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { openReadContext, type ReadContext } from '../http/public-read.ts'
import { ProblemError } from '../problems.ts'
import { CHANGE_TEXTS } from './change-texts.ts'
import { type ChartSlide, chartCode } from './chart-slide.load.ts'
import { loadSlideOf } from './deck.load.ts'
import { type FoundChange, findSlideChanges } from './slide-changes.ts'

type ChartOfDeck = Extract<DeckSlide, { kind: 'chart' }>

/** How each chart of a frozen deck differs now from what it showed at the deck's moment. */
export async function loadDeckCheck(app: App, deck: Deck): Promise<DeckCheck> {
  const { language, asOf } = deck
  const now = await openReadContext(app, { asOf: undefined, language })
  const answer = { asOf: now.asOf, revision: now.revision }
  if (asOf === null) return { ...answer, deckAsOf: null, changes: [] }
  const frozen = await openReadContext(app, { asOf, language })
  const charts = deck.slides.filter(slide => slide.kind === 'chart')
  const found = await Promise.all(
    charts.map(async slide => {
      const [before, after] = await Promise.all([
        findSlide(frozen, deck, slide, app),
        findSlide(now, { ...deck, asOf: null }, slide, app),
      ])
      return compare(before, after, slide, deck).map(change => ({ id: slide.id, ...change }))
    }),
  )
  return { ...answer, deckAsOf: frozen.asOf, changes: found.flat() }
}

function compare(
  before: ChartSlide | undefined,
  now: ChartSlide | undefined,
  { chart }: ChartOfDeck,
  { language }: Deck,
): FoundChange[] {
  const texts = CHANGE_TEXTS[language]
  if (!now) return [{ change: 'unavailable', text: texts.gone(before?.subject ?? chartCode(chart)) }]
  if (!before) return [{ change: 'unavailable', text: texts.notYet(now.subject) }]
  return findSlideChanges(before, now, language)
}

/**
 * Undefined where the chart cannot be drawn. Examples are compared as everything else; a board counts them only where the
 * deck does.
 */
async function findSlide(
  context: ReadContext,
  deck: Deck,
  slide: ChartOfDeck,
  { config }: App,
): Promise<ChartSlide | undefined> {
  try {
    const isDemo = deck.isDemo || slide.chart.kind !== 'board'
    return await loadSlideOf(context, { ...deck, isDemo }, slide, config)
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) return undefined
    throw error
  }
}
