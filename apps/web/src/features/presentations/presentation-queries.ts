import type { SlideModel } from '@malkoll/charts/slides'
import type { Deck, DeckCheck, SlidePreview } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { ApiError, postForFile, postQuestion } from '../../lib/api.ts'

const PATH = '/api/v1/presentations'

/** A deck as it would be in the file. */
export interface DeckPreview {
  /** By the id of the deck's slide; those that were refused are missing. */
  slides: ReadonlyMap<string, SlideModel>
  /** What the server adds before and after; undefined when nothing could be drawn. */
  cover: SlideModel | undefined
  closing: SlideModel | undefined
  /** Why a slide cannot be made, by its id. */
  refused: ReadonlyMap<string, Refusal>
}

export interface Refusal {
  text: string
  /** The chart shows examples, and the deck allows none. */
  isExample: boolean
}

/** `language` is that of what is said of refused slides; the slides have the deck's own. */
export function previewQuery(deck: Deck | undefined, language: Language) {
  return queryOptions({
    queryKey: [PATH, 'slides', language, deck],
    queryFn: ({ signal }) => loadPreview(deck, language, signal),
    enabled: deck !== undefined,
  })
}

/** The server refuses a deck as a whole: what it refuses is taken out and told, and the rest is drawn. */
async function loadPreview(
  deck: Deck | undefined,
  language: Language,
  signal: AbortSignal,
): Promise<DeckPreview> {
  if (!deck) return NOTHING_DRAWN
  const address = addressOf('slides', language)
  try {
    return previewOf(await postQuestion<SlidePreview>(address, deck, signal))
  } catch (error) {
    const refused = refusedSlides(error, deck)
    const slides = deck.slides.filter(({ id }) => !refused.has(id))
    if (refused.size === 0) throw error
    if (slides.length === 0) return { ...NOTHING_DRAWN, refused }
    return { ...previewOf(await postQuestion<SlidePreview>(address, { ...deck, slides }, signal)), refused }
  }
}

const NOTHING_DRAWN: DeckPreview = {
  slides: new Map(),
  cover: undefined,
  closing: undefined,
  refused: new Map(),
}

function previewOf({ slides }: SlidePreview): DeckPreview {
  // What the API has drawn is the model of the charts; the contract leaves its parts to them.
  const models = slides.map(({ id, slide }) => ({ id, model: slide as unknown as SlideModel }))
  const added = models.filter(({ id }) => id === null)
  return {
    slides: new Map(models.flatMap(({ id, model }) => (id === null ? [] : [[id, model]]))),
    cover: added[0]?.model,
    closing: added.at(-1)?.model,
    refused: new Map(),
  }
}

/** The slides that an answer names as the reason why it refused the deck, by the paths of its issues. */
function refusedSlides(error: unknown, deck: Deck): Map<string, Refusal> {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return new Map()
  return new Map(
    error.failure.problem.errors.flatMap(({ path, message, code }) => {
      const slide = deck.slides[Number(/^slides\.(\d+)/.exec(path)?.[1] ?? Number.NaN)]
      return slide ? [[slide.id, { text: message, isExample: code === 'example_chart' }] as const] : []
    }),
  )
}

/** How the slides differ now from what they show. */
export function checkDeck(deck: Deck, language: Language, signal: AbortSignal): Promise<DeckCheck> {
  return postQuestion<DeckCheck>(addressOf('check', language), deck, signal)
}

export function fetchDeckFile(
  deck: Deck,
  language: Language,
  signal: AbortSignal,
): Promise<{ name: string; content: Blob }> {
  return postForFile(addressOf('deck.pptx', language), deck, signal)
}

function addressOf(question: string, language: Language): string {
  return apiAddress(`${PATH}/${question}`, { lang: language })
}
