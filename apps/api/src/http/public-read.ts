import { readQuerySchema } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { App } from '../app.ts'
import { resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { PUBLIC } from '../policy/policy.ts'
import { validationFailed } from '../problems.ts'
import { type Answer, finishAnswer, sendAnswer } from './answer.ts'
import { dateInStockholm, isDate, parseMoment } from './moment.ts'
import { languageOf } from './negotiation.ts'
import { describeRead, replacedRefusal, type Tag } from './openapi.ts'
import { originOf } from './origin.ts'
import type { LimitedUse } from './rate-limit.ts'
import { type Input, readInput } from './validation.ts'

/** What an answer depends on beside its parameters. Everything read with it is of one revision. */
export interface ReadContext {
  db: Kysely<DB>
  /** Newest committed revision not later than `asOf`; 0 when nothing was known yet. */
  revision: number
  /** Newest revision of all: catalogues show what they hold now, whatever moment is asked about. */
  newest: number
  /** The moment asked for, else the revision's own; ISO 8601, UTC. */
  asOf: string
  /** As the reader wrote the moment; null: asked about now. */
  askedAsOf: string | null
  now: Date
  /** Date in Europe/Stockholm, YYYY-MM-DD: of `asOf` when that is past, else of `now`. */
  today: string
  language: Language
  /** What the answer may name the site's pages by; null where the route does not say that it holds addresses. */
  origin: string | null
  /** Rows that many answers share, read once a revision; the key names them. */
  remember<Rows>(key: readonly unknown[], read: () => Promise<Rows>): Promise<Rows>
}

interface Read<Params extends z.ZodObject, Query extends z.ZodObject> {
  /** The whole path, for example `/api/v1/targets/:slug`. */
  url: string
  params?: Params
  query: Query
  operationId: string
  summary: string
  description: string
  tag: Tag
  /** Making the answer is limited per reader; sending one that is already made is not. */
  rateLimit?: LimitedUse
  /** Beside the usual ones, by status. */
  refusals?: Record<number, string>
  /** The answer names pages by their whole address: without BASE_URL it is another for each host asked. */
  holdsAddresses?: boolean
}

export interface PublicRead<Params extends z.ZodObject, Query extends z.ZodObject, Response extends z.ZodType>
  extends Read<Params, Query> {
  response: Response
  load(context: ReadContext, input: Input<Params, Query>): Promise<z.output<NoInfer<Response>>>
}

export interface PublicFile<Params extends z.ZodObject, Query extends z.ZodObject>
  extends Read<Params, Query> {
  mediaType: string
  load(
    context: ReadContext,
    input: Input<Params, Query>,
  ): Promise<{ body: string | Uint8Array; fileName?: string }>
}

const NO_PARAMS = z.object({})

/** Registers a public JSON answer: checked input, one revision, finished bytes from memory. */
export function publicRead<
  Query extends z.ZodObject,
  Response extends z.ZodType,
  Params extends z.ZodObject = z.ZodObject,
>(app: App, route: PublicRead<Params, Query, Response>): void {
  const responses = { 200: route.response.describe(route.response.description ?? route.summary) }
  const make: MakeAnswer<Params, Query> = async (context, input) =>
    finishAnswer({
      body: JSON.stringify(await route.load(context, input)),
      revision: context.revision,
      mediaType: 'application/json; charset=utf-8',
      headers: { 'content-language': context.language },
    })
  registerRead(app, route, { responses, make })
}

/** Registers a public image or file, kept in memory like every other answer. */
export function publicFile<Query extends z.ZodObject, Params extends z.ZodObject = z.ZodObject>(
  app: App,
  route: PublicFile<Params, Query>,
): void {
  const schema = z.string().describe(route.summary)
  const content = { [bareType(route.mediaType)]: { schema } }
  const responses = { 200: { description: route.summary, content } }
  const make: MakeAnswer<Params, Query> = async (context, input) => {
    const { body, fileName } = await route.load(context, input)
    const headers = {
      'content-language': context.language,
      ...(fileName && dispositionHeader(fileName, route.mediaType)),
    }
    return finishAnswer({ body, mediaType: route.mediaType, headers })
  }
  registerRead(app, route, { responses, make })
}

interface ReadQuestion {
  asOf: string | undefined
  language: Language
  origin?: string | null
}

/** What a read depends on; `asOf` is what the reader wrote, already checked. */
export async function openReadContext(
  app: App,
  { asOf, language, origin = null }: ReadQuestion,
): Promise<ReadContext> {
  const now = app.clock()
  const moment = asOf === undefined ? undefined : parseMoment(asOf)
  if (asOf !== undefined && moment) await refuseFuture(app.db, { path: 'asOf', text: asOf, moment, now })
  const known = await resolveAsOf(app.db, moment ?? null)
  const newest = Math.max(app.answers.revision, known.revision)
  return {
    db: app.db,
    revision: known.revision,
    newest,
    asOf: moment?.toISOString() ?? known.at ?? now.toISOString(),
    askedAsOf: asOf ?? null,
    now,
    today: dateInStockholm(moment && moment < now ? moment : now),
    language,
    origin,
    remember: (key, read) => app.rows.remember(newest, [known.revision, ...key], read),
  }
}

/** How much a reader's clock may be ahead of ours. */
const CLOCK_DIFFERENCE_MS = 60_000

interface AskedMoment {
  path: string
  /** As it was written. */
  text: string
  moment: Date
  now: Date
}

/**
 * What will be known nobody can tell. Of today the end may be asked for, which is what a date means. A moment at which
 * something is stored has come, whatever the clock says.
 */
export async function refuseFuture(db: Kysely<DB>, { path, text, moment, now }: AskedMoment): Promise<void> {
  const hasCome = isDate(text)
    ? dateInStockholm(moment) <= dateInStockholm(now)
    : moment.getTime() <= now.getTime() + CLOCK_DIFFERENCE_MS
  if (hasCome) return
  const { at } = await resolveAsOf(db, null)
  if (at !== null && moment <= new Date(at)) return
  throw validationFailed([{ path, code: 'future_as_of', value: text }])
}

/** What finished bytes depend on: revision, day, language, origin and the address with its parameters in order. */
function memoryKey(
  app: App,
  request: FastifyRequest,
  { language, origin }: Pick<ReadContext, 'language' | 'origin'>,
): string {
  const path = request.url.split('?', 1)[0]
  const parameters = Object.entries(request.query ?? {})
    .filter(([name, value]) => name !== 'lang' || value !== language)
    // A parameter given twice is not the same as a list with a comma, which it would be as one text.
    .flatMap(([name, value]) =>
      [value].flat().map(each => [name, String(each)].map(encodeURIComponent).join('=')),
    )
    .sort()
  const today = dateInStockholm(app.clock())
  return [app.answers.revision, today, language, origin ?? '', path, ...parameters].join(' ')
}

type MakeAnswer<Params extends z.ZodObject, Query extends z.ZodObject> = (
  context: ReadContext,
  input: Input<Params, Query>,
) => Promise<Answer>

interface Making<Params extends z.ZodObject, Query extends z.ZodObject> {
  /** For the documentation, by status. */
  responses: Record<number, unknown>
  make: MakeAnswer<Params, Query>
}

function registerRead<Params extends z.ZodObject, Query extends z.ZodObject>(
  app: App,
  route: Read<Params, Query>,
  { responses, make }: Making<Params, Query>,
): void {
  const query = route.query.strict()
  const params = route.params ?? NO_PARAMS
  app.route({
    method: 'GET',
    url: route.url,
    config: PUBLIC,
    schema: describeRead({ ...route, query, responses: { ...responses, ...replacedRefusal(route.url) } }),
    // Parameters and query are checked together by readInput; the schema only documents them.
    validatorCompiler: () => value => ({ value }),
    handler: async (request, reply) => {
      const language = languageOf(request)
      const origin = route.holdsAddresses ? originOf(app, request) : null
      const key = memoryKey(app, request, { language, origin })
      const remembered = app.answers.find(key)
      if (remembered) {
        return sendAnswer(reply, remembered, body => {
          const isOfEveryHost = origin === app.config.baseUrl || origin === null
          // Of this revision and day still.
          if (isOfEveryHost && memoryKey(app, request, { language, origin }) === key)
            app.readyAnswers.keep(request, reply, { answer: remembered, body })
        })
      }

      const input = readInput({ params, query }, request)
      if (route.rateLimit) await app.refuseTooMany(request, route.rateLimit)
      const answer = await app.answers.remember(key, async () => {
        const { asOf } = readQuerySchema.parse(input.query)
        return make(await openReadContext(app, { asOf, language, origin }), input)
      })
      return sendAnswer(reply, answer)
    },
  })
}

export function bareType(mediaType: string): string {
  return mediaType.split(';', 1)[0] ?? mediaType
}

/**
 * A picture is shown when its address is opened, a table is saved. The names hold letters of Swedish: a plain
 * one for old programs, RFC 8187 for the others.
 */
export function dispositionHeader(fileName: string, mediaType: string): { 'content-disposition': string } {
  const disposition = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = fileName
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  return {
    'content-disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  }
}
