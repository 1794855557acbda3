import {
  presentationChangeSchema,
  presentationListSchema,
  presentationRemovalQuerySchema,
  presentationSchema,
  slugParamsSchema,
  typedByQuerySchema,
} from '@malkoll/contracts'
import { finishDeck } from '@malkoll/domain'
import type { App } from '../app.ts'
import { openReadContext } from '../http/public-read.ts'
import { signedIn } from '../http/signed-in.ts'
import { signedInFile } from '../http/signed-in-file.ts'
import { expectTypist } from '../http/typed-by.ts'
import { PPTX } from '../images/media-types.ts'
import { validationFailed } from '../problems.ts'
import { loadDeckSlides } from './deck.load.ts'
import { makeDeckFile } from './deck-file.ts'
import {
  keepPresentation,
  loadPresentation,
  loadPresentationList,
  removePresentation,
} from './kept-deck.service.ts'

const NOT_THE_PERSON = 'Nobody is signed in, or somebody else than `person`; or the key is not valid.'

const route = { action: 'presentations.keep', tag: 'presentations' } as const
const params = slugParamsSchema

/** Decks that people keep on the server: they change their own, and read what is shared with them. */
export function registerKeptDecks(app: App): void {
  registerReading(app)
  registerKeeping(app)
  registerFile(app)
}

function registerReading(app: App): void {
  signedIn(app, {
    ...route,
    method: 'GET',
    url: '/api/v1/presentations',
    query: typedByQuerySchema,
    response: presentationListSchema,
    operationId: 'listPresentations',
    summary: 'One’s own decks, and those shared with one',
    description: 'A deck is shared with everybody signed in, or with the people of one organisation.',
    refusals: { 401: NOT_THE_PERSON },
    load: async (context, { query }) => {
      expectTypist(context, query)
      return loadPresentationList(context)
    },
  })
  signedIn(app, {
    ...route,
    method: 'GET',
    url: '/api/v1/presentations/:slug',
    params,
    response: presentationSchema,
    operationId: 'getPresentation',
    summary: 'A deck',
    description: 'As its maker has it now.',
    load: (context, { params: { slug } }) => loadPresentation(context, slug),
  })
}

function registerKeeping(app: App): void {
  signedIn(app, {
    ...route,
    method: 'PUT',
    url: '/api/v1/presentations/:slug',
    params,
    query: typedByQuerySchema,
    body: presentationChangeSchema,
    response: presentationSchema,
    operationId: 'keepPresentation',
    summary: 'Keeps a deck',
    description:
      'A new one under a name that the sender has made up, or in the place of the version seen last.',
    refusals: {
      401: NOT_THE_PERSON,
      403: 'The deck is somebody else’s (`not_your_presentation`), or no role of the user may keep decks.',
      409: 'The user keeps as many decks as there is room for.',
      412: 'It has been changed since it was seen (`lost_update`, `presentation`).',
    },
    rateLimit: 'writes',
    load: async (context, { params: { slug }, query, body }) => {
      expectTypist(context, query)
      return keepPresentation(context, slug, body)
    },
  })
  signedIn(app, {
    ...route,
    method: 'DELETE',
    url: '/api/v1/presentations/:slug',
    params,
    query: presentationRemovalQuerySchema,
    operationId: 'removePresentation',
    summary: 'Removes a deck',
    description: 'Those it was shared with see it no more.',
    refusals: {
      401: NOT_THE_PERSON,
      403: 'The deck is somebody else’s (`not_your_presentation`), or no role of the user may keep decks.',
      412: 'It has been changed since it was seen (`lost_update`, `presentation`).',
    },
    rateLimit: 'writes',
    load: async (context, { params: { slug }, query }) => {
      expectTypist(context, query)
      await removePresentation(context, slug, query.replaces)
    },
  })
}

function registerFile(app: App): void {
  signedInFile(app, {
    ...route,
    url: '/api/v1/presentations/:slug.pptx',
    params,
    mediaType: PPTX,
    operationId: 'getPresentationPptx',
    summary: 'A deck as a PowerPoint file',
    description:
      'For whoever may read the deck. Charts stay charts, each with its values in a workbook of its own.',
    rateLimit: 'exports',
    load: async (context, { slug }) => {
      const { deck: draft } = await loadPresentation(context, slug)
      if (draft.slides.length === 0) throw validationFailed([{ path: 'slides', code: 'no_slides' }])
      const deck = finishDeck(draft)
      return async () => {
        const { asOf, language } = deck
        const read = await openReadContext(app, { asOf: asOf ?? undefined, language, origin: context.origin })
        const slides = await loadDeckSlides(read, deck, app.config)
        return makeDeckFile(app, read, { title: deck.title, slides: slides.map(({ slide }) => slide) })
      }
    },
  })
}
