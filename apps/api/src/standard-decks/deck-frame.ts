import { buildClosingSlide, buildTitleSlide, type SlideAbout, type SlideModel } from '@malkoll/charts/slides'
import type { Source } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { pageAddress } from '../presentations/chart-address.ts'
import { DECK_TEXTS } from '../presentations/deck-texts.ts'
import { sourceLine } from '../sources/source-line.ts'
import { shownMomentInWords } from '../translations/moment-in-words.ts'

export interface StandardDeck {
  title: string
  slides: SlideModel[]
}

export interface StandardDeckRequest {
  /** The moment asked for, as it was written; the context already stands there. */
  asOf: string | undefined
  /** Whether examples are shown, EXEMPEL across them. */
  isDemo: boolean
  config: Pick<Config, 'organisation'>
}

type SlideSource = Pick<Source, 'title' | 'publisher'>

/** What every slide of a standard deck says of itself. */
export function deckParts({ language }: ReadContext, { config }: StandardDeckRequest) {
  return { language, organisationName: config.organisation.name }
}

/** Parts of a slide with figures; each source stands once in its line. */
export function figureParts(
  context: ReadContext,
  request: StandardDeckRequest,
  sources: readonly (SlideSource | null)[],
) {
  const named = sources.filter(source => source !== null)
  const distinct = named.filter(({ title }, i) => named.findIndex(other => other.title === title) === i)
  const { language } = context
  return {
    ...deckParts(context, request),
    sourceLine: sourcesLine(shortened(distinct, language), language),
    /** Every source, for the notes, where the slide has not room for all. */
    sourcesNote: distinct.length > MOST_SOURCES ? sourcesLine(distinct, language) : '',
    asOfText: request.asOf === undefined ? null : shownMomentInWords(context, language),
  }
}

const MOST_SOURCES = 2

function shortened(sources: readonly SlideSource[], language: Language): SlideSource[] {
  if (sources.length <= MOST_SOURCES) return [...sources]
  const more = DECK_TEXTS[language].moreSources
  return [...sources.slice(0, MOST_SOURCES - 1), { title: more, publisher: null }]
}

function sourcesLine(sources: readonly SlideSource[], language: Language): string {
  return sourceLine({ sources, knownFrom: null, isKnownFromAssumed: false }, language)
}

/** The notes of a slide: what it shows, and the page where it can be read. */
export function aboutPage(
  context: ReadContext,
  { asOf }: StandardDeckRequest,
  { path, ...rest }: { path: string } & Partial<SlideAbout>,
): SlideAbout {
  return {
    today: shownMomentInWords(context, context.language),
    definition: null,
    receipt: null,
    link: pageAddress(path, context, asOf),
    ...rest,
  }
}

interface DeckFrame {
  title: string
  /** Under the title, before the day. */
  lines: readonly string[]
  notes: readonly string[]
  /** The page that the deck tells of. */
  path: string
}

/** The slides between a title slide and a closing one, which says where everything can be read. */
export function framedDeck(
  context: ReadContext,
  request: StandardDeckRequest,
  { title, lines, notes, path }: DeckFrame,
  slides: readonly SlideModel[],
): StandardDeck {
  const parts = deckParts(context, request)
  const texts = DECK_TEXTS[context.language]
  const day = texts.frozen(shownMomentInWords(context, context.language))
  const demonstration = slides.some(slide => slide.example) ? [texts.demonstration] : []
  const first = buildTitleSlide({ ...parts, title, lines: [...lines, day, ...demonstration], notes })
  const last = buildClosingSlide({
    ...parts,
    title: texts.closingTitle,
    text: texts.closingText,
    link: pageAddress(path, context, request.asOf),
  })
  return { title, slides: [first, ...slides, last] }
}
