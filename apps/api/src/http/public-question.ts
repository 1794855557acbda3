import { readQuerySchema } from '@malkoll/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app.ts'
import { PUBLIC } from '../policy/policy.ts'
import { malformedRequest } from '../problems.ts'
import { finishAnswer, sendBody } from './answer.ts'
import { describeRead, type Tag } from './openapi.ts'
import { originOf } from './origin.ts'
import { bareType, dispositionHeader } from './public-read.ts'
import type { LimitedUse } from './rate-limit.ts'
import { readBody, readInput } from './validation.ts'

/**
 * A question that an address cannot hold. It is sent by POST but only reads: nothing is stored, nobody is signed in
 * for it, and who has another's browser send it learns and changes nothing.
 */
interface Question<Body extends z.ZodType> {
  /** The whole path, for example `/api/v1/presentations/check`. */
  url: string
  body: Body
  operationId: string
  summary: string
  description: string
  tag: Tag
  rateLimit: LimitedUse
}

interface Asked {
  /** What the answer names the site's pages by. */
  origin: string
}

interface PublicQuestion<Body extends z.ZodType, Response extends z.ZodType> extends Question<Body> {
  response: Response
  load(body: z.output<Body>, asked: Asked): Promise<z.output<NoInfer<Response>>>
}

interface PublicFileQuestion<Body extends z.ZodType> extends Question<Body> {
  mediaType: string
  load(body: z.output<Body>, asked: Asked): Promise<{ body: Uint8Array; fileName: string }>
}

const LARGEST_BODY_BYTES = 1024 * 1024
const JSON_TYPE = 'application/json; charset=utf-8'
const languageQuery = readQuerySchema.pick({ lang: true }).strict()

/** Registers a question with a JSON answer. */
export function publicQuestion<Body extends z.ZodType, Response extends z.ZodType>(
  app: App,
  question: PublicQuestion<Body, Response>,
): void {
  register(app, question, { 200: question.response.describe(question.summary) }, async (body, asked) => ({
    body: JSON.stringify(await question.load(body, asked)),
    mediaType: JSON_TYPE,
  }))
}

/** Registers a question that is answered with a file. */
export function publicFileQuestion<Body extends z.ZodType>(
  app: App,
  question: PublicFileQuestion<Body>,
): void {
  const { mediaType, summary } = question
  const content = { [bareType(mediaType)]: { schema: z.string().describe(summary) } }
  register(app, question, { 200: { description: summary, content } }, async (given, asked) => {
    const { body, fileName } = await question.load(given, asked)
    return { body, mediaType, headers: dispositionHeader(fileName, mediaType) }
  })
}

interface Made {
  body: string | Uint8Array
  mediaType: string
  headers?: Record<string, string>
}

function register<Body extends z.ZodType>(
  app: App,
  question: Question<Body>,
  responses: Record<number, unknown>,
  make: (body: z.output<Body>, asked: Asked) => Promise<Made>,
): void {
  app.route({
    method: 'POST',
    url: question.url,
    config: PUBLIC,
    bodyLimit: LARGEST_BODY_BYTES,
    schema: describeRead({ ...question, query: languageQuery, responses }),
    // The body is checked by readBody, so that every issue is told at once; the schema only documents it.
    validatorCompiler: () => value => ({ value }),
    handler: async (request, reply) => {
      refuseOtherTypes(request)
      readInput({ params: z.object({}), query: languageQuery }, request)
      const body = readBody(question.body, request.body)
      await app.refuseTooMany(request, question.rateLimit)
      return send(reply, await make(body, { origin: originOf(app, request) }))
    },
  })
}

/** Fastify reads text/plain too, which browsers send from any page without asking. */
function refuseOtherTypes({ headers }: FastifyRequest): void {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) throw malformedRequest(415)
}

function send(reply: FastifyReply, { headers = {}, ...made }: Made) {
  const answer = finishAnswer({
    ...made,
    revision: 0,
    headers: { ...headers, 'cache-control': 'no-store' },
  })
  return sendBody(reply, answer)
}
