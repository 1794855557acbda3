import { loadBoard } from '../board/board.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadTarget, loadTargetList } from '../targets/target.load.ts'
import { type PageAddress, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS, type PageText } from './page-texts.ts'

interface PageRoute {
  url: string
  load(context: ReadContext, address: PageAddress, slug: string): Promise<Page>
}

/** The pages of the web app, as its router names them. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { url: '/', load: loadBoardPage },
  { url: '/malvarden', load: loadTargetsPage },
  { url: '/malvarden/:slug', load: loadTargetPage },
  { url: '/om', load: async ({ language }) => textPage(PAGE_TEXTS.method[language]) },
]

export function textPage({ title, sentence }: PageText, status = 200): Page {
  return { status, title, sentence, image: null, answers: {} }
}

async function loadBoardPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const query = queryOf(address)
  const board = await loadBoard(context, query)
  return {
    status: 200,
    title: board.title,
    sentence: `${board.headline} ${board.age}`,
    image: withParameters('/api/v1/board/chart.png', query),
    answers: { [withParameters('/api/v1/board', query)]: board },
  }
}

async function loadTargetsPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const query = queryOf(address)
  const answers = { [withParameters('/api/v1/targets', query)]: await loadTargetList(context, query) }
  return { ...textPage(PAGE_TEXTS.targets[context.language]), answers }
}

async function loadTargetPage(context: ReadContext, address: PageAddress, slug: string): Promise<Page> {
  const { asOf, language: lang } = address
  const target = await loadTarget(context, slug)
  const path = `/api/v1/targets/${slug}`
  return {
    status: 200,
    title: target.name,
    sentence: target.sentence,
    image: withParameters(`${path}/chart.png`, { asOf, lang }),
    answers: { [withParameters(path, { asOf, lang })]: target },
  }
}

function queryOf({ asOf, period, isPublishedOnly, language }: PageAddress) {
  return { asOf, period, lang: language, published: isPublishedOnly ? ('true' as const) : undefined }
}
