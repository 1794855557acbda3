import { type BoardChartInput, buildBoardChart } from '@malkoll/charts/model'
import type { Board } from '@malkoll/contracts'
import { loadBoard } from '../board/board.load.ts'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { sourceLine } from '../sources/source-line.ts'
import { boardFileName } from './file-name.ts'
import {
  asOfDay,
  drawing,
  type Picture,
  type PictureQuery,
  pictureColours,
  pictureLayout,
  pictureWidth,
} from './picture.ts'

interface BoardPictureRequest {
  query: PictureQuery & {
    asOf?: string | undefined
    period?: string | undefined
    published?: 'true' | 'false' | undefined
  }
  organisation: Config['organisation']
}

/** What pictures and slides of the board are drawn from, and the name of their file; published facts only unless the demonstration is chosen. */
export async function loadBoardInput(
  context: ReadContext,
  { query, organisation }: BoardPictureRequest,
): Promise<{ board: Board; input: BoardChartInput; name: string }> {
  const board = await loadBoard(context, { period: query.period, published: query.published ?? 'true' })
  const provenance = provenanceOf(board)
  const input = {
    language: context.language,
    organisationName: organisation.name,
    headline: board.headline,
    subtitle: [board.title, board.periodText].filter(Boolean).join(' · '),
    counts: board.counts,
    shares: board.shares,
    pendingText: board.pendingText,
    sourceLine: sourceLine(provenance, context.language),
    asOfText: asOfDay(context, { knownFrom: provenance.knownFrom }),
    notes: [board.recountNote, board.publishedResult?.note, board.sharesNote, board.exampleNote].filter(
      note => typeof note === 'string',
    ),
    hasExamples: board.targets.some(target => target.example),
    sentences: board.sentences,
  }
  const name = boardFileName({ period: board.period, knownFrom: provenance.knownFrom }, context)
  return { board, input, name }
}

/** The board's counts and shares as a picture. */
export async function loadBoardPicture(context: ReadContext, request: BoardPictureRequest): Promise<Picture> {
  const { renderBoardSvg } = await drawing()
  const { query, organisation } = request
  const { input, name } = await loadBoardInput(context, request)
  const model = buildBoardChart(input, pictureLayout(query))
  const width = pictureWidth(query, model.size)
  return {
    svg: renderBoardSvg(model, pictureColours(organisation, query.theme), width),
    width,
    name,
  }
}

/** Counts that are not the published ones are those of the målvärden. */
function provenanceOf({ recountNote, targets, ...board }: Board) {
  const publishedResult = recountNote === null ? board.publishedResult : null
  const ofTargets = targets.flatMap(target => (target.example ? [] : (target.source ?? [])))
  const sources = publishedResult ? [publishedResult.source] : ofTargets
  return {
    sources: sources.filter(({ slug }, i) => sources.findIndex(other => other.slug === slug) === i),
    knownFrom: publishedResult?.knownFrom ?? null,
    isKnownFromAssumed: publishedResult?.isKnownFromAssumed ?? false,
  }
}
