import type { WorkbookSheet } from '@malkoll/charts/workbook'
import {
  boardFileQuerySchema,
  readQuerySchema,
  seriesFileQuerySchema,
  slugParamsSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { loadBoard } from '../board/board.load.ts'
import { publicFile, type ReadContext } from '../http/public-read.ts'
import { boardFileName, fileName } from '../images/file-name.ts'
import { XLSX } from '../images/media-types.ts'
import { loadSeriesTable } from '../images/series-table.load.ts'
import { boardAddress, indicatorAddress, targetAddress } from '../presentations/chart-address.ts'
import { loadTarget } from '../targets/target.load.ts'
import { boardWorkbook } from './board-workbook.ts'
import { seriesWorkbook } from './series-workbook.ts'
import { targetWorkbook } from './target-workbook.ts'
import type { WorkbookReader } from './workbook-sheets.ts'

const SHEETS =
  'Three sheets: data with numbers as numbers, in the unit they are stored in; notes with definition, flags, reasons for missing values and how each status was assessed; sources.'

const BOARD_SHEETS =
  'Four sheets: how many målvärden have each status, with shares; the målvärden by goal with outcome, målvärde and status, numbers as numbers; notes with the result and what must be known to read it; sources. Published facts unless published=false.'

/** What a chart shows as an Excel workbook. */
export function registerWorkbooks(app: App): void {
  publicFile(app, {
    url: '/api/v1/board/chart.xlsx',
    query: boardFileQuerySchema,
    mediaType: XLSX,
    operationId: 'getBoardChartXlsx',
    summary: 'The board as an Excel workbook',
    description: BOARD_SHEETS,
    tag: 'board',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: async (context, { query }) => {
      const { asOf, period, published = 'true' } = query
      const board = await loadBoard(context, { period, published })
      const address = boardAddress(period, context, asOf)
      const sheets = boardWorkbook(board, readerOf(context, address))
      const name = boardFileName({ period: board.period, knownFrom: null }, context)
      return makeWorkbook(app, context, { title: board.title, name, sheets })
    },
  })
  publicFile(app, {
    url: '/api/v1/targets/:slug/chart.xlsx',
    params: slugParamsSchema,
    query: readQuerySchema,
    mediaType: XLSX,
    operationId: 'getTargetChartXlsx',
    summary: 'A målvärde as an Excel workbook',
    description: SHEETS,
    tag: 'targets',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: async (context, { params, query }) => {
      const target = await loadTarget(context, params.slug)
      const address = targetAddress(target.slug, context, query.asOf)
      const sheets = targetWorkbook(target, readerOf(context, address))
      const name = fileName({ ...target, knownFrom: null }, context)
      return makeWorkbook(app, context, { title: target.name, name, sheets })
    },
  })
  publicFile(app, {
    url: '/api/v1/indicators/:slug/chart.xlsx',
    params: slugParamsSchema,
    query: seriesFileQuerySchema,
    mediaType: XLSX,
    operationId: 'getIndicatorChartXlsx',
    summary: 'Series of an indicator as an Excel workbook',
    description: SHEETS,
    tag: 'indicators',
    rateLimit: 'exports',
    holdsAddresses: true,
    load: async (context, { params, query }) => {
      const table = await loadSeriesTable(context, params.slug, query)
      const address = indicatorAddress(params.slug, context, query.asOf)
      const sheets = seriesWorkbook(table, readerOf(context, address))
      return makeWorkbook(app, context, { title: table.indicator.name, name: table.name, sheets })
    },
  })
}

function readerOf({ language, askedAsOf }: ReadContext, address: string): WorkbookReader {
  return { language, askedAsOf, address }
}

async function makeWorkbook(
  { config, files }: App,
  { language }: ReadContext,
  { title, name, sheets }: { title: string; name: string; sheets: WorkbookSheet[] },
) {
  const workbook = { title, creator: config.organisation.name, language, sheets }
  return { body: await files.make({ kind: 'workbook', workbook }), fileName: `${name}.xlsx` }
}
