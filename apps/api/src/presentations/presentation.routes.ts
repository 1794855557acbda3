import {
  boardFileQuerySchema,
  type ChartReference,
  readQuerySchema,
  seriesFileQuerySchema,
  slugParamsSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicFile, type ReadContext } from '../http/public-read.ts'
import { PPTX } from '../images/media-types.ts'
import { loadChartSlide } from './chart-slide.load.ts'
import { makeDeckFile } from './deck-file.ts'

const ONE_SLIDE =
  'One slide with a chart that stays a chart: its workbook holds the API’s values. A map is a picture with its values in the notes. EXEMPEL across examples.'

/** What a chart shows as a slide. */
export function registerPresentations(app: App): void {
  publicFile(app, {
    url: '/api/v1/board/chart.pptx',
    query: boardFileQuerySchema,
    mediaType: PPTX,
    operationId: 'getBoardChartPptx',
    summary: 'The board as a PowerPoint slide',
    description:
      'One slide: how many målvärden are met, not met and not measured as a native ring whose workbook holds the counts, shares beside it. Published facts unless published=false.',
    tag: 'board',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: (context, { query }) => {
      const { asOf, period, published } = query
      const chart = { kind: 'board', period } as const
      return makeOneSlide(app, context, { chart, asOf, isDemo: published === 'false' })
    },
  })
  publicFile(app, {
    url: '/api/v1/targets/:slug/chart.pptx',
    params: slugParamsSchema,
    query: readQuerySchema,
    mediaType: PPTX,
    operationId: 'getTargetChartPptx',
    summary: 'A målvärde as a PowerPoint slide',
    description: ONE_SLIDE,
    tag: 'targets',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: (context, { params, query }) =>
      makeOneSlide(app, context, { chart: { kind: 'target', slug: params.slug }, asOf: query.asOf }),
  })
  publicFile(app, {
    url: '/api/v1/indicators/:slug/chart.pptx',
    params: slugParamsSchema,
    query: seriesFileQuerySchema,
    mediaType: PPTX,
    operationId: 'getIndicatorChartPptx',
    summary: 'Series of an indicator as a PowerPoint slide',
    description: ONE_SLIDE,
    tag: 'indicators',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: (context, { params, query }) => {
      const { geography, breakdown, from, to, form, asOf } = query
      const chart = {
        kind: 'indicator',
        slug: params.slug,
        geographies: geography?.split(','),
        breakdowns: breakdown?.split(','),
        from,
        to,
        form,
      } as const
      return makeOneSlide(app, context, { chart, asOf })
    },
  })
}

/** A chart asked for by its own name may be an example, as its picture may: both say so across them. */
async function makeOneSlide(
  app: App,
  context: ReadContext,
  asked: { chart: ChartReference; asOf: string | undefined; isDemo?: boolean },
) {
  const request = { isDemo: true, ...asked, config: app.config }
  const { slide, subject, name } = await loadChartSlide(context, request)
  return makeDeckFile(app, context, { title: subject, slides: [slide], name })
}
