import { boardDeckQuerySchema, slugParamsSchema, steeringDocumentDeckQuerySchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicFile } from '../http/public-read.ts'
import { PPTX } from '../images/media-types.ts'
import { makeDeckFile } from '../presentations/deck-file.ts'
import { loadBoardDeck } from './board-deck.load.ts'
import { loadStrategyDeck } from './strategy-deck.load.ts'

/** Decks that nobody has to build. */
export function registerStandardDecks(app: App): void {
  publicFile(app, {
    url: '/api/v1/steering-documents/:slug/deck.pptx',
    params: slugParamsSchema,
    query: steeringDocumentDeckQuerySchema,
    mediaType: PPTX,
    operationId: 'getSteeringDocumentDeck',
    summary: 'A steering document as a PowerPoint deck',
    description:
      'Its areas in order, each goal word for word with its direction in words and a native chart where there are figures; goals without figures say what is missing. Without examples unless published=false.',
    tag: 'presentations',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: async (context, { params, query }) => {
      const request = { asOf: query.asOf, isDemo: query.published === 'false', config: app.config }
      return makeDeckFile(app, context, await loadStrategyDeck(context, params.slug, request))
    },
  })
  publicFile(app, {
    url: '/api/v1/board.pptx',
    query: boardDeckQuerySchema,
    mediaType: PPTX,
    operationId: 'getBoardDeck',
    summary: 'The board as a PowerPoint deck',
    description:
      'The result of one period, målvärden by goal with their status in words, real ones as native charts, and what the sources say beside them: budget, assignments, comparisons. Published facts unless published=false, a demonstration with EXEMPEL across its examples.',
    tag: 'presentations',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: async (context, { query }) => {
      const { asOf, period, published } = query
      const request = { asOf, period, isDemo: published === 'false', config: app.config }
      return makeDeckFile(app, context, await loadBoardDeck(context, request))
    },
  })
}
