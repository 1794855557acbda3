import {
  boardChartQuerySchema,
  boardFileQuerySchema,
  chartQuerySchema,
  readQuerySchema,
  slugParamsSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { loadBoard } from '../board/board.load.ts'
import { publicFile } from '../http/public-read.ts'
import { loadTarget } from '../targets/target.load.ts'
import { boardCsv } from './board-csv.ts'
import { loadBoardPicture } from './board-picture.ts'
import { boardFileName, fileName } from './file-name.ts'
import { CSV, PNG, SVG } from './media-types.ts'
import { registerSeriesImages } from './series-images.routes.ts'
import { targetCsv } from './target-csv.ts'
import { loadTargetPicture } from './target-picture.ts'

/** Pictures and files of what the pages show, ready for a slide, a shared link or a spreadsheet. */
export function registerImages(app: App): void {
  const { organisation } = app.config

  publicFile(app, {
    url: '/api/v1/targets/:slug/chart.svg',
    params: slugParamsSchema,
    query: chartQuerySchema,
    mediaType: SVG,
    operationId: 'getTargetChartSvg',
    summary: 'A målvärde as an SVG picture',
    description:
      'Slide-ready, 16:9 unless `shape` says otherwise: headline, values, målvärde, status, source and as-of. EXEMPEL across examples.',
    tag: 'targets',
    rateLimit: 'images',
    load: async (context, { params, query }) => {
      const picture = await loadTargetPicture(context, { slug: params.slug, query, organisation })
      return { body: picture.svg, fileName: `${picture.name}.svg` }
    },
  })
  publicFile(app, {
    url: '/api/v1/targets/:slug/chart.png',
    params: slugParamsSchema,
    query: chartQuerySchema,
    mediaType: PNG,
    operationId: 'getTargetChartPng',
    summary: 'A målvärde as a PNG picture',
    description: 'The same picture as chart.svg, drawn with the font inside it.',
    tag: 'targets',
    rateLimit: 'images',
    load: async (context, { params, query }) => {
      const picture = await loadTargetPicture(context, { slug: params.slug, query, organisation })
      return { body: await app.files.make({ kind: 'png', ...picture }), fileName: `${picture.name}.png` }
    },
  })
  publicFile(app, {
    url: '/api/v1/targets/:slug/chart.csv',
    params: slugParamsSchema,
    query: readQuerySchema,
    mediaType: CSV,
    operationId: 'getTargetChartCsv',
    summary: 'A målvärde as a table for spreadsheets',
    description: 'A row per period, oldest first; semicolons, decimal comma, UTF-8 with byte order mark.',
    tag: 'targets',
    rateLimit: 'exports',
    load: async (context, { params }) => {
      const target = await loadTarget(context, params.slug)
      return {
        body: targetCsv(target, context),
        fileName: `${fileName({ ...target, knownFrom: null }, context)}.csv`,
      }
    },
  })
  registerBoardImages(app)
  registerSeriesImages(app)
}

function registerBoardImages(app: App): void {
  const { organisation } = app.config
  publicFile(app, {
    url: '/api/v1/board/chart.svg',
    query: boardChartQuerySchema,
    mediaType: SVG,
    operationId: 'getBoardChartSvg',
    summary: 'The board as an SVG picture',
    description:
      'Counts and shares of one period, with source and as-of. Published facts unless published=false.',
    tag: 'board',
    rateLimit: 'images',
    load: async (context, { query }) => {
      const picture = await loadBoardPicture(context, { query, organisation })
      return { body: picture.svg, fileName: `${picture.name}.svg` }
    },
  })
  publicFile(app, {
    url: '/api/v1/board/chart.png',
    query: boardChartQuerySchema,
    mediaType: PNG,
    operationId: 'getBoardChartPng',
    summary: 'The board as a PNG picture',
    description: 'The same picture as chart.svg, drawn with the font inside it; the preview of shared links.',
    tag: 'board',
    rateLimit: 'images',
    load: async (context, { query }) => {
      const picture = await loadBoardPicture(context, { query, organisation })
      return { body: await app.files.make({ kind: 'png', ...picture }), fileName: `${picture.name}.png` }
    },
  })
  publicFile(app, {
    url: '/api/v1/board/chart.csv',
    query: boardFileQuerySchema,
    mediaType: CSV,
    operationId: 'getBoardChartCsv',
    summary: 'The board as a table for spreadsheets',
    description:
      'A row per status of the whole board with its count and share, then of each goal; semicolons, decimal comma, UTF-8 with byte order mark. Published facts unless published=false.',
    tag: 'board',
    rateLimit: 'exports',
    load: async (context, { query }) => {
      const { period, published = 'true' } = query
      const board = await loadBoard(context, { period, published })
      const name = boardFileName({ period: board.period, knownFrom: null }, context)
      return { body: boardCsv(board, context), fileName: `${name}.csv` }
    },
  })
}
