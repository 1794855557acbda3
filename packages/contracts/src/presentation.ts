import { LANGUAGES } from '@malkoll/domain'
import { z } from 'zod'
import { boardQuerySchema } from './board.ts'
import { conflictCheck, SERIES_CHART_FORMS } from './chart.ts'
import {
  answerFields,
  organisationRefSchema,
  periodParameterSchema,
  readQuerySchema,
  slugSchema,
  storedTextSchema,
  typedByQuerySchema,
  writtenText,
} from './common.ts'
import { rangeCheck } from './indicator.ts'

/** What a deck may hold; a request beyond is refused as a whole. Lengths are in characters. */
export const DECK_LIMITS = {
  slides: 60,
  title: 160,
  sectionText: 600,
  notes: 4000,
  occasion: 120,
  places: 40,
  breakdowns: 6,
  /** Of what the chart is called while the server cannot be reached. */
  chartName: 300,
  /** That one person keeps. */
  decks: 100,
} as const

const geographyCodeSchema = z
  .string()
  .regex(/^[0-9A-Za-z]{2,8}$/)
  .describe('Geography code, for example 0880 or 08.')

const targetChartSchema = z
  .strictObject({ kind: z.literal('target'), slug: slugSchema })
  .describe('The chart of a målvärde, as on its page.')

const boardChartSchema = z
  .strictObject({
    kind: z.literal('board'),
    period: boardQuerySchema.shape.period,
  })
  .describe('How many målvärden of a period are met, as on the board. Published facts only, unless isDemo.')

const indicatorChartSchema = z
  .strictObject({
    kind: z.literal('indicator'),
    slug: slugSchema,
    geographies: z
      .array(geographyCodeSchema)
      .min(1)
      .max(DECK_LIMITS.places)
      .optional()
      .describe('Default: every place with values. A map always shows every municipality.'),
    breakdowns: z
      .array(slugSchema)
      .min(1)
      .max(DECK_LIMITS.breakdowns)
      .optional()
      .describe('total, women, men. Default: total, or all where there is no total. A map shows the first.'),
    from: periodParameterSchema.optional(),
    to: periodParameterSchema.optional(),
    form: z
      .enum(SERIES_CHART_FORMS)
      .optional()
      .describe('As in chart.svg. Default: line; many places as a line become small multiples.'),
    period: periodParameterSchema
      .optional()
      .describe('The one period of bars and map. Not together with from or to. Default: the latest.'),
  })
  .check(rangeCheck(), conflictCheck('period', 'from'), conflictCheck('period', 'to'))
  .describe('A chart of series of an indicator: what chart.svg and the page of the indicator take.')

/**
 * Names a chart without its figures, so that it can be drawn as of any moment. Whether the slug, the places and the
 * breakdowns exist is known only when it is drawn: `unknown_chart` otherwise.
 */
export const chartReferenceSchema = z.discriminatedUnion('kind', [
  targetChartSchema,
  boardChartSchema,
  indicatorChartSchema,
])
export type ChartReference = z.infer<typeof chartReferenceSchema>

const slideIdSchema = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/)
  .describe('The deck’s own name of the slide; unique in the deck. A UUID fits.')

const titleSchema = z.string().overwrite(writtenText).min(1).max(DECK_LIMITS.title)

const sectionSlideSchema = z
  .strictObject({
    id: slideIdSchema,
    kind: z.literal('section'),
    title: titleSchema,
    text: z
      .string()
      .overwrite(writtenText)
      .max(DECK_LIMITS.sectionText)
      .describe('Under the title; may be empty.'),
  })
  .describe('A slide that parts the deck.')

const chartSlideSchema = z
  .strictObject({
    id: slideIdSchema,
    kind: z.literal('chart'),
    chart: chartReferenceSchema,
    title: titleSchema
      .optional()
      .describe('What a person has written. Left out: the takeaway of the figures, at most twelve words.'),
    notes: z
      .string()
      .overwrite(writtenText)
      .max(DECK_LIMITS.notes)
      .optional()
      .describe('The speaker’s own notes. They stand before definition, receipt, source and link.'),
  })
  .describe('A slide with one chart.')

export const deckSlideSchema = z.discriminatedUnion('kind', [sectionSlideSchema, chartSlideSchema])
export type DeckSlide = z.infer<typeof deckSlideSchema>

/** The parts of a deck, without the rule that ids are unique. */
const deckFields = {
  title: titleSchema,
  occasion: z
    .strictObject({
      name: z
        .string()
        .overwrite(writtenText)
        .min(1)
        .max(DECK_LIMITS.occasion)
        .describe('Regiondagen, a nämnd …'),
      date: z.iso.date().describe('YYYY-MM-DD.'),
    })
    .nullable()
    .describe('What the deck is for. Null: nothing in particular.'),
  language: z.enum(LANGUAGES).describe('Of every text of the slides but those that a person has written.'),
  asOf: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .nullable()
    .describe('The moment the figures are frozen to. A date is the end of that day in Stockholm. Null: now.'),
  isDemo: z
    .boolean()
    .describe('True: examples are allowed and marked EXEMPEL. False: a chart of examples is refused.'),
  slides: z
    .array(deckSlideSchema)
    .min(1)
    .max(DECK_LIMITS.slides)
    .describe('In order, after a title slide and before a closing one that the server adds.'),
}

/** An issue for every slide that repeats the id of an earlier one. */
function checkSlideIds({ value, issues }: z.core.ParsePayload<{ slides: { id: string }[] }>): void {
  value.slides.forEach(({ id }, index) => {
    if (value.slides.findIndex(other => other.id === id) === index) return
    const path = ['slides', index, 'id']
    issues.push({ code: 'custom', path, input: id, params: { issue: 'duplicate_slide' } })
  })
}

/**
 * A deck of one's own. Refused as `validation_failed` with an issue per fault: `too_long` and `too_many` beyond a limit,
 * `duplicate_slide`, `unknown_chart`, `example_chart`, and those of the chart routes (`bad_period`, `bad_range`,
 * `unknown_period`, `unknown_geography`, `unknown_breakdown`, `no_municipal_values`, `not_additive`); `path` names the slide: `slides.3.chart`.
 */
export const deckSchema = z.strictObject(deckFields).check(checkSlideIds)
export type Deck = z.infer<typeof deckSchema>

/** Every part of a slide but the two that all have is the slide model’s own, `SlideModel` of the charts. */
const drawnSlideSchema = z.looseObject({ kind: z.string(), title: z.string() })

/**
 * The answer to `POST /api/v1/presentations/slides`: the deck as it would be in the file, title and closing slide
 * included.
 */
export const slidePreviewSchema = z.object({
  ...answerFields,
  slides: z
    .array(
      z.object({
        id: slideIdSchema.nullable().describe('Of the deck’s slide; null: added by the server.'),
        slide: drawnSlideSchema.describe('Ready to draw: frames in a field of 1280 × 720.'),
      }),
    )
    .describe('In order.'),
})
export type SlidePreview = z.infer<typeof slidePreviewSchema>

/** How a slide of a frozen deck differs from the same slide now. */
export const SLIDE_CHANGES = ['figures', 'status', 'texts', 'unavailable'] as const
export type SlideChange = (typeof SLIDE_CHANGES)[number]

/** The answer to `POST /api/v1/presentations/check`. Without changes, and for a deck that is not frozen: empty. */
export const deckCheckSchema = z.object({
  ...answerFields,
  deckAsOf: z.string().nullable().describe('The moment the deck is frozen to. Null: it is not.'),
  changes: z
    .array(
      z.object({
        id: slideIdSchema,
        change: z
          .enum(SLIDE_CHANGES)
          .describe('figures: values added, corrected or withdrawn. unavailable: the chart is no more.'),
        text: z.string().describe('One sentence: “Utfallet för 2022 är nu 67 %; bilden visar 66 %.”'),
      }),
    )
    .describe('In the order of the slides; several of one slide are possible.'),
})
export type DeckCheck = z.infer<typeof deckCheckSchema>

/** A standard deck of a steering document. */
export const steeringDocumentDeckQuerySchema = readQuerySchema.extend({
  published: z
    .enum(['true', 'false'])
    .optional()
    .describe('false: a demonstration with the examples, EXEMPEL across them. Default true.'),
})

/** The standard deck of one period’s board. */
export const boardDeckQuerySchema = steeringDocumentDeckQuerySchema.extend({
  period: boardQuerySchema.shape.period,
})

const draftTitleSchema = storedTextSchema.max(DECK_LIMITS.title)

/** A deck as its maker has it while working: what will be needed for a file may be missing. */
export const draftDeckSchema = z.strictObject({
  title: draftTitleSchema,
  occasion: z.strictObject({
    name: storedTextSchema.max(DECK_LIMITS.occasion),
    date: z.union([z.literal(''), z.iso.date()]).describe('YYYY-MM-DD; empty: not chosen yet.'),
  }),
  language: deckFields.language,
  asOf: deckFields.asOf,
  isDemo: deckFields.isDemo,
  slides: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          id: slideIdSchema,
          kind: z.literal('section'),
          title: draftTitleSchema,
          text: storedTextSchema.max(DECK_LIMITS.sectionText),
        }),
        z.strictObject({
          id: slideIdSchema,
          kind: z.literal('chart'),
          chart: chartReferenceSchema,
          name: storedTextSchema.max(DECK_LIMITS.chartName).describe('What the chart is of, in words.'),
          title: draftTitleSchema.optional(),
          notes: storedTextSchema.max(DECK_LIMITS.notes).optional(),
        }),
      ]),
    )
    .max(DECK_LIMITS.slides),
})
export type DraftDeck = z.infer<typeof draftDeckSchema>

/** Who may read a deck beside its maker: everybody signed in, or the people of one organisation, such as a nämnd. */
export const deckAudienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('organisation'), slug: slugSchema }),
])
export type DeckAudience = z.infer<typeof deckAudienceSchema>

const presentationFields = {
  slug: slugSchema,
  version: z.int().min(1).describe('Counts the changes; what `replaces` names.'),
  isOwn: z.boolean().describe('False: it is shared for reading.'),
  maker: z
    .string()
    .nullable()
    .describe('Who made it, when that is somebody else: the name for colleagues, else the function.'),
  sharedWith: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('everybody') }),
      z.object({ kind: z.literal('organisation'), slug: slugSchema, name: z.string() }),
    ])
    .nullable()
    .describe('Null: with nobody.'),
  createdAt: z.string().describe('ISO 8601, UTC.'),
  updatedAt: z.string().describe('ISO 8601, UTC.'),
}

/** A deck that somebody keeps on the server. */
export const presentationSchema = z.object({ ...presentationFields, deck: draftDeckSchema })
export type Presentation = z.infer<typeof presentationSchema>

/** `GET /api/v1/presentations`. */
export const presentationListSchema = z.object({
  presentations: z
    .array(
      z.object({
        ...presentationFields,
        title: z.string(),
        occasion: draftDeckSchema.shape.occasion,
        slides: z.int().min(0).describe('How many, before the server adds the first and the last.'),
      }),
    )
    .describe('One’s own and those shared with one, the latest change first.'),
  organisations: z.array(organisationRefSchema).describe('With whom one may share: those that have people.'),
})
export type PresentationList = z.infer<typeof presentationListSchema>
export type ListedPresentation = PresentationList['presentations'][number]

/**
 * `PUT /api/v1/presentations/{slug}`. What is kept already is answered unchanged, whatever `replaces` says. Else
 * `replaces` must be the version there is, or 412 `lost_update` with `presentation`: that version, or null when it is gone.
 */
export const presentationChangeSchema = z.strictObject({
  replaces: z.int().min(1).nullable().describe('The version it was made from. Null: there is none yet.'),
  deck: draftDeckSchema.check(checkSlideIds),
  sharedWith: deckAudienceSchema.nullable().optional().describe('Null: with nobody. Left out: as before.'),
})
export type PresentationChange = z.infer<typeof presentationChangeSchema>

/** `DELETE /api/v1/presentations/{slug}`. */
export const presentationRemovalQuerySchema = typedByQuerySchema.extend({
  replaces: z.coerce.number().int().min(1).max(2_147_483_647).describe('The version that was seen last.'),
})
