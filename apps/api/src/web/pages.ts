import type { Board } from '@malkoll/contracts'
import { loadBoard } from '../board/board.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadTarget, loadTargetList } from '../targets/target.load.ts'
import { CHANGES_CHOICES, HISTORY_CHOICES, loadChangesPage, loadHistoryPage } from './change-pages.ts'
import { INDICATOR_CHOICES, loadIndicatorPage, loadIndicatorsPage, loadPlacePage } from './indicator-pages.ts'
import { boardPicture, type PageAddress, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS, type PageText } from './page-texts.ts'
import { loadSearchPage, SEARCH_CHOICES } from './search-page.ts'
import { loadAreaPage, loadGoalPage, loadStrategyPage } from './strategy-pages.ts'
import { loadLatestYearPage, loadYearPage } from './year-pages.ts'

export interface PageRoute {
  url: string
  /** The name of its file in the web app, without “-page”: its scripts are announced with the page. */
  page: string
  /** Names of the choices in the address that change what the server writes, besides those of every page. */
  choices?: readonly string[]
  load(context: ReadContext, address: PageAddress, slug: string): Promise<Page>
}

/** The pages of the web app, as its router names them. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { url: '/', page: 'board', load: loadBoardPage },
  { url: '/malvarden', page: 'target-list', load: loadTargetsPage },
  { url: '/malvarden/:slug', page: 'target', load: loadTargetPage },
  { url: '/indikatorer', page: 'indicator-list', load: loadIndicatorsPage },
  { url: '/indikatorer/:slug', page: 'indicator', choices: INDICATOR_CHOICES, load: loadIndicatorPage },
  { url: '/kommuner/:slug', page: 'place', load: loadPlacePage },
  { url: '/lanet', page: 'strategy', load: loadStrategyPage },
  { url: '/lanet/:slug', page: 'area', load: loadAreaPage },
  { url: '/lanet/mal/:slug', page: 'goal', load: loadGoalPage },
  { url: '/ar', page: 'year', load: loadLatestYearPage },
  { url: '/ar/:slug', page: 'year', load: loadYearPage },
  { url: '/sok', page: 'search', choices: SEARCH_CHOICES, load: loadSearchPage },
  { url: '/om', page: 'method', load: loadMethodPage },
  { url: '/tillganglighet', page: 'accessibility', load: loadAccessibilityPage },
  { url: '/historik', page: 'history', choices: HISTORY_CHOICES, load: loadHistoryPage },
  { url: '/andringar', page: 'changes', choices: CHANGES_CHOICES, load: loadChangesPage },
  { url: '/bildspel', page: 'presentation', load: loadPresentationPage },
  { url: '/inmatning', page: 'entry', load: unlisted('entry') },
  { url: '/logga-in', page: 'sign-in', load: unlisted('signIn') },
  { url: '/inbjudan/:slug', page: 'invitation', load: unlisted('invitation') },
  { url: '/konto', page: 'account', load: unlisted('account') },
  { url: '/anvandare', page: 'users', load: unlisted('users') },
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
    sentence: boardSentence(board),
    addition: board.sentences[1],
    image: boardPicture(query),
    answers: { [withParameters('/api/v1/board', query)]: board },
  }
}

async function loadTargetsPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const query = queryOf(address)
  const answers = { [withParameters('/api/v1/targets', query)]: await loadTargetList(context, query) }
  return { ...textPage(PAGE_TEXTS.targets[context.language]), image: boardPicture(query), answers }
}

async function loadMethodPage({ language }: ReadContext, address: PageAddress): Promise<Page> {
  return { ...textPage(PAGE_TEXTS.method[language]), image: boardPicture(queryOf(address)) }
}

async function loadAccessibilityPage({ language }: ReadContext): Promise<Page> {
  return textPage(PAGE_TEXTS.accessibility[language])
}

async function loadPresentationPage({ language }: ReadContext): Promise<Page> {
  return textPage(PAGE_TEXTS.presentation[language])
}

/** A page for those who sign in: the server says what it is, and nothing of what it shows. */
function unlisted(page: keyof typeof PAGE_TEXTS): PageRoute['load'] {
  return async ({ language }) => ({ ...textPage(PAGE_TEXTS[page][language]), isUnlisted: true })
}

async function loadTargetPage(context: ReadContext, address: PageAddress, slug: string): Promise<Page> {
  const { asOf, language: lang, period } = address
  const target = await loadTarget(context, slug)
  const row = target.rows.find(one => one.period === period)
  const path = `/api/v1/targets/${slug}`
  return {
    status: 200,
    title: target.name,
    sentence: row?.assessment.sentence ?? target.sentence,
    image: withParameters(`${path}/chart.png`, { asOf, lang }),
    answers: { [withParameters(path, { asOf, lang })]: target },
  }
}

/** The answer, then whose it is, of which period, and how old: “7 av 17 … . Förvaltningen, helår 2022 – … .” */
function boardSentence({ headline, organisation, periodText, age }: Board): string {
  const subject = [organisation?.name, periodText].filter(Boolean).join(', ')
  const background = [subject, age].filter(Boolean).join(' – ')
  return background ? `${headline} ${background}.` : headline
}

function queryOf({ asOf, period, isPublishedOnly, language }: PageAddress) {
  return { asOf, period, lang: language, published: isPublishedOnly ? ('true' as const) : undefined }
}
