import type { SeriesChartInput } from '@malkoll/charts/model'
import {
  buildBoardSlide,
  buildSeriesSlide,
  buildTargetSlide,
  type SlideAbout,
  type SlideModel,
} from '@malkoll/charts/slides'
import type { Board, ChartReference, Indicator, Target } from '@malkoll/contracts'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadBoardInput } from '../images/board-picture.ts'
import { loadSeriesInput, loadTargetInput } from '../images/chart-input.load.ts'
import type { SeriesChartQuery } from '../images/charted-series.load.ts'
import { validationFailed } from '../problems.ts'
import { shownMomentInWords } from '../translations/moment-in-words.ts'
import { boardAddress, indicatorAddress, targetAddress } from './chart-address.ts'

export interface ChartSlideRequest {
  chart: ChartReference
  /** The moment asked for, as it was written; the context already stands there. */
  asOf: string | undefined
  /** Whether examples may be shown, EXEMPEL across them. */
  isDemo: boolean
  /** A person's own words. */
  title?: string | undefined
  notes?: string | undefined
  /** What the slide must say beside its chart. */
  remarks?: readonly string[] | undefined
  config: Pick<Config, 'organisation'>
}

/** The figures behind a slide. */
type ChartFigures =
  | { kind: 'target'; target: Target }
  | { kind: 'board'; board: Board }
  | { kind: 'indicator'; input: SeriesChartInput }

export interface ChartSlide {
  slide: SlideModel
  figures: ChartFigures
  /** What the chart is of, in words. */
  subject: string
  /** Of a file with this slide alone, without ending. */
  name: string
}

/** What a chart is called while nobody knows what it is of. */
export function chartCode(chart: ChartReference): string {
  return chart.kind === 'board' ? (chart.period ?? chart.kind) : chart.slug
}

/**
 * The one way from a chart's reference to its slide, as of the context's moment and in its language; notes say
 * definition, receipt, source and where it is read. Throws unknown_target, unknown_indicator and validation_failed as the
 * charts do, and validation_failed with example_chart where examples are not wanted; a board is then that of published
 * facts.
 */
export async function loadChartSlide(context: ReadContext, request: ChartSlideRequest): Promise<ChartSlide> {
  const found = await loadSlide(context, request)
  if (found.slide.example && !request.isDemo) {
    throw validationFailed([{ path: 'chart', code: 'example_chart', value: found.subject }])
  }
  return found
}

function loadSlide(context: ReadContext, request: ChartSlideRequest): Promise<ChartSlide> {
  const { chart } = request
  switch (chart.kind) {
    case 'target':
      return loadTargetSlide(context, chart, request)
    case 'board':
      return loadBoardSlide(context, chart, request)
    case 'indicator':
      return loadIndicatorSlide(context, chart, request)
  }
}

type ChartOf<Kind> = Extract<ChartReference, { kind: Kind }>

async function loadTargetSlide(
  context: ReadContext,
  { slug }: ChartOf<'target'>,
  request: ChartSlideRequest,
): Promise<ChartSlide> {
  const { organisation } = request.config
  const { target, input, name } = await loadTargetInput(context, { slug, organisation })
  return {
    slide: buildTargetSlide(input, aboutTarget(target, context, request)),
    figures: { kind: 'target', target },
    subject: target.name,
    name,
  }
}

async function loadBoardSlide(
  context: ReadContext,
  { period }: ChartOf<'board'>,
  request: ChartSlideRequest,
): Promise<ChartSlide> {
  const { asOf, isDemo, config } = request
  const query = { asOf, period, published: isDemo ? 'false' : 'true' } as const
  const { organisation } = config
  const { board, input, name } = await loadBoardInput(context, { query, organisation })
  const link = boardAddress(period, context, asOf)
  return {
    slide: buildBoardSlide(input, { ...ownWords(context, request), definition: null, receipt: null, link }),
    figures: { kind: 'board', board },
    subject: board.title,
    name,
  }
}

async function loadIndicatorSlide(
  context: ReadContext,
  chart: ChartOf<'indicator'>,
  request: ChartSlideRequest,
): Promise<ChartSlide> {
  const { asOf, config } = request
  const { organisation } = config
  const query = { slug: chart.slug, query: { ...seriesQuery(chart), asOf }, organisation }
  const { indicator, input, name } = await loadSeriesInput(context, query)
  const about = aboutIndicator(indicator, context, request)
  return {
    slide: buildSeriesSlide(input, about),
    figures: { kind: 'indicator', input },
    subject: indicator.name,
    name,
  }
}

function seriesQuery({
  geographies,
  breakdowns,
  from,
  to,
  form,
  period,
}: ChartOf<'indicator'>): SeriesChartQuery {
  return {
    geography: geographies?.join(','),
    breakdown: breakdowns?.join(','),
    from: period ?? from,
    to: period ?? to,
    form,
  }
}

function aboutTarget(target: Target, context: ReadContext, request: ChartSlideRequest): SlideAbout {
  const [latest] = target.rows
  const { sentence, receipt } = latest?.assessment ?? {}
  return {
    ...ownWords(context, request),
    definition: target.definition,
    receipt: [sentence, receipt?.verdict, ...(receipt?.assumptions ?? [])].filter(Boolean).join(' ') || null,
    link: targetAddress(target.slug, context, request.asOf),
  }
}

function aboutIndicator(indicator: Indicator, context: ReadContext, request: ChartSlideRequest): SlideAbout {
  return {
    ...ownWords(context, request),
    definition: [indicator.definition, indicator.caveat].filter(Boolean).join(' '),
    receipt: null,
    link: indicatorAddress(indicator.slug, context, request.asOf),
  }
}

function ownWords(context: ReadContext, { title, notes, remarks }: ChartSlideRequest) {
  return { today: shownMomentInWords(context, context.language), title, notes, remarks }
}
