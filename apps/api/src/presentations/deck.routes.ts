import { type Deck, deckCheckSchema, deckSchema, slidePreviewSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicFileQuestion, publicQuestion } from '../http/public-question.ts'
import { openReadContext, type ReadContext } from '../http/public-read.ts'
import { PPTX } from '../images/media-types.ts'
import { loadDeckSlides } from './deck.load.ts'
import { loadDeckCheck } from './deck-check.load.ts'
import { makeDeckFile } from './deck-file.ts'

const ONLY_READS =
  'Sent by POST because a deck is longer than an address; nothing is stored, and nobody has to be signed in.'

/** Decks of one's own: the browser keeps them and sends them whole. */
export function registerDecks(app: App): void {
  publicQuestion(app, {
    url: '/api/v1/presentations/slides',
    body: deckSchema,
    response: slidePreviewSchema,
    operationId: 'previewDeck',
    summary: 'The slides of a deck, ready to draw',
    description: `The same slides as deck.pptx holds, as frames, texts and charts. ${ONLY_READS}`,
    tag: 'presentations',
    rateLimit: 'images',
    load: async (deck, { origin }) => {
      const context = await openDeck(app, deck, origin)
      const slides = await loadDeckSlides(context, deck, app.config)
      return {
        asOf: context.asOf,
        revision: context.revision,
        slides: slides.map(({ id, slide }) => ({ id, slide: { ...slide } })),
      }
    },
  })
  publicFileQuestion(app, {
    url: '/api/v1/presentations/deck.pptx',
    body: deckSchema,
    mediaType: PPTX,
    operationId: 'getDeckPptx',
    summary: 'A deck as a PowerPoint file',
    description: `Charts stay charts, each with its values in a workbook of its own; definition, receipt and link stand in the notes. ${ONLY_READS}`,
    tag: 'presentations',
    rateLimit: 'exports',
    load: async (deck, { origin }) => {
      const context = await openDeck(app, deck, origin)
      const slides = await loadDeckSlides(context, deck, app.config)
      return makeDeckFile(app, context, { title: deck.title, slides: slides.map(({ slide }) => slide) })
    },
  })
  publicQuestion(app, {
    url: '/api/v1/presentations/check',
    body: deckSchema,
    response: deckCheckSchema,
    operationId: 'checkDeck',
    summary: 'What has changed since a deck was frozen',
    description: `Each slide that would show something else now than at the deck’s asOf, with a sentence: a value corrected, a status changed, a year added, a chart gone. ${ONLY_READS}`,
    tag: 'presentations',
    rateLimit: 'exports',
    load: deck => loadDeckCheck(app, deck),
  })
}

function openDeck(app: App, { asOf, language }: Deck, origin: string): Promise<ReadContext> {
  return openReadContext(app, { asOf: asOf ?? undefined, language, origin })
}
