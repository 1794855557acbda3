import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPageOfNow } from '@malkoll/domain'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { type Answer, finishAnswer, sendAnswer } from '../http/answer.ts'
import { dateInStockholm } from '../http/moment.ts'
import { openReadContext, type ReadContext } from '../http/public-read.ts'
import { reportProblem, toProblem } from '../http/refusals.ts'
import { policyOfPage } from '../http/security.ts'
import { finishLogo } from '../logo/logo-answer.ts'
import { PUBLIC } from '../policy/policy.ts'
import { viewProblem } from '../problems.ts'
import { shownMomentInWords } from '../translations/moment-in-words.ts'
import { checkPageAddress, type PageAddress, readPageAddress } from './page-address.ts'
import { fillPage, type Page } from './page-html.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import { PAGE_ROUTES, type PageRoute, textPage } from './pages.ts'
import { readPageScripts, readStaticFiles, routeOfFile } from './static-files.ts'

interface PageMaking {
  address: PageAddress
  load: LoadPage
  /** Addresses of the page's own scripts. */
  scripts?: readonly string[] | undefined
}

type LoadPage = (address: PageAddress) => Promise<Page>

/** Serves the built web app: its files, and its one page filled for every address. */
export async function registerWeb(app: App, folder: string): Promise<void> {
  const template = await readFile(join(folder, 'index.html'), 'utf8')
  const contentPolicy = policyOfPage(/<style>([\s\S]*?)<\/style>/.exec(template)?.[1] ?? '')
  const files = await readStaticFiles(folder)
  files.set('/theme.css', themeOf(app.config))
  const { logo } = app.config.organisation
  if (logo) files.set(logo.address, finishLogo(logo))
  const scripts = await readPageScripts(folder)

  async function answerPage(
    request: FastifyRequest,
    load: LoadPage,
    { page = '', choices = [] }: Partial<Pick<PageRoute, 'page' | 'choices'>> = {},
  ): Promise<Answer> {
    const address = readPageAddress(app, request, choices)
    const key = [app.answers.revision, dateInStockholm(app.clock()), address.origin, address.path].join(' ')
    return (
      app.answers.find(key) ??
      app.answers.remember(key, () => makePage(request, { address, load, scripts: scripts[page] }))
    )
  }

  async function makePage(
    request: FastifyRequest,
    { address, load, scripts = [] }: PageMaking,
  ): Promise<Answer> {
    const page = await load(address).catch(error => problemPage(error, request, address))
    const { organisation } = app.config
    const frame = { ...address, template, organisation, scripts }
    return finishAnswer({
      body: fillPage(page, frame),
      revision: app.answers.revision,
      status: page.status,
      mediaType: 'text/html; charset=utf-8',
      headers: {
        vary: 'accept-encoding',
        'content-language': address.language,
        'content-security-policy': contentPolicy,
      },
    })
  }

  for (const { url, load, ...route } of PAGE_ROUTES) {
    app.get<{ Params: { slug?: string } }>(
      url,
      { schema: { hide: true }, config: PUBLIC },
      async (request, reply) => {
        const loadChecked = async (address: PageAddress) => {
          checkPageAddress(address)
          const context = await openReadContext(app, address)
          const page = await load(context, address, request.params.slug ?? '')
          return isPageOfNow(url) ? page : { ...page, moment: shownMoment(context) }
        }
        const answer = await answerPage(request, loadChecked, route)
        return sendAnswer(reply, answer)
      },
    )
  }

  for (const url of new Set([...files.keys()].map(routeOfFile))) {
    app.get(url, { schema: { hide: true }, config: PUBLIC }, async (request, reply) => {
      const file = files.get(request.url.split('?', 1)[0] ?? '')
      return file ? sendAnswer(reply, file) : reply.callNotFound()
    })
  }

  app.setNotFoundHandler(async (request, reply) => {
    const answer = await answerPage(request, async ({ language }) =>
      textPage(PAGE_TEXTS.notFound[language], 404),
    )
    return sendAnswer(reply, answer)
  })
}

/** Undefined when the address asks about now. */
function shownMoment(context: ReadContext): string | undefined {
  return context.askedAsOf === null ? undefined : shownMomentInWords(context, context.language)
}

/** The web app shows the problem itself; until it has started, and to those without scripts, this is said. */
function problemPage(error: unknown, request: FastifyRequest, { language }: PageAddress): Page {
  const problem = toProblem(error)
  reportProblem(problem, request)
  const { title, detail, errors } = viewProblem(problem, { language, requestId: request.id, isSent: false })
  const sentence = [...errors.map(issue => issue.message), detail].join(' ')
  return textPage({ title, sentence }, problem.status)
}

/** The organisation's colours, as the design's tokens read them. */
function themeOf({ organisation }: Config): Answer {
  const { primaryColour, secondaryColour } = organisation
  return finishAnswer({
    body: `:root { --brand-primary: ${primaryColour}; --brand-secondary: ${secondaryColour}; }\n`,
    revision: 0,
    mediaType: 'text/css; charset=utf-8',
    headers: { vary: 'accept-encoding' },
  })
}
