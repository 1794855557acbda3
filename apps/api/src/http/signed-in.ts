import { type Action, readQuerySchema } from '@malkoll/contracts'
import type { Language, Role } from '@malkoll/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { SignedUser } from '../accounts/identify.ts'
import type { App } from '../app.ts'
import type { DB } from '../db/schema.ts'
import { roleThatMay } from '../policy/policy.ts'
import { malformedRequest, notAllowed, notSignedIn } from '../problems.ts'
import { finishAnswer, sendBody } from './answer.ts'
import { languageOf } from './negotiation.ts'
import { describeOperation, type Tag } from './openapi.ts'
import { originOf } from './origin.ts'
import type { LimitedUse } from './rate-limit.ts'
import { readBody, readInput } from './validation.ts'

/** What an answer to somebody signed in depends on beside what was sent. */
export interface SignedInContext {
  db: Kysely<DB>
  user: SignedUser
  /** For withRevision: the role by which the user may do this, and the user. */
  actor: { actor: Role; actorId: number }
  /** A program asks, with a key of the user's. */
  isProgram: boolean
  language: Language
  /** Scheme and host that the answer names the site by. */
  origin: string
  now: Date
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Operation<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
> {
  method: Method
  /** The whole path, for example `/api/v1/users/:id`. */
  url: string
  action: Action
  params?: Params
  /** Left out: only `lang`. */
  query?: Query
  /** JSON. Left out: what is sent is not read. */
  body?: Body
  /** Default 1 MiB. */
  largestBodyBytes?: number
  /** Left out: 204 without a body. */
  response?: Response
  /** Default 200, or 204 without a response. */
  status?: 200 | 201
  operationId: string
  summary: string
  description: string
  tag: Tag
  /** Doing it is limited per user; what is refused before is not counted. */
  rateLimit?: LimitedUse
  /** Refusals beside the usual ones, by status: `{ 412: 'Somebody was faster.' }`. */
  refusals?: Record<number, string>
}

interface Sent<Params, Query, Body> {
  params: Params
  query: Query
  body: Body
}

type SentTo<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Sent<
  z.output<Params>,
  z.output<Query>,
  z.output<Body>
>

const LARGEST_BODY_BYTES = 1024 * 1024
const NOTHING = z.object({})
export const languageQuery = readQuerySchema.pick({ lang: true })

/**
 * Registers a route for those who are signed in and may do `action`. Its answers are never stored by anyone; everything
 * wrong in what was sent is told at once.
 */
export function signedIn<
  Response extends z.ZodType = z.ZodVoid,
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = typeof languageQuery,
  Body extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  route: Operation<Params, Query, Body, Response> & {
    load(
      context: SignedInContext,
      input: SentTo<NoInfer<Params>, NoInfer<Query>, NoInfer<Body>>,
    ): Promise<z.output<NoInfer<Response>>>
  },
): void {
  registerOperation(app, route, (request, _reply, input) =>
    route.load(openContext(app, request, route.action), input),
  )
}

/** Registers a route with checked input; who asks and what it may is the policy's to say. */
export function registerOperation<
  Response extends z.ZodType,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
>(
  app: App,
  route: Operation<Params, Query, Body, Response>,
  answer: (
    request: FastifyRequest,
    reply: FastifyReply,
    input: SentTo<Params, Query, Body>,
  ) => Promise<z.output<Response>>,
): void {
  const query = (route.query ?? languageQuery).strict()
  const params = route.params ?? NOTHING
  const status = route.status ?? (route.response ? 200 : 204)
  app.route({
    method: route.method,
    url: route.url,
    config: { action: route.action },
    bodyLimit: route.largestBodyBytes ?? LARGEST_BODY_BYTES,
    schema: describeOperation({ ...route, query, status }),
    // Everything that was sent is checked below, so that every issue is told at once; the schema only documents it.
    validatorCompiler: () => value => ({ value }),
    handler: async (request, reply) => {
      if (route.body) refuseOtherTypes(request)
      const address = readInput({ params, query }, request)
      const body = route.body ? readBody(route.body, request.body) : undefined
      // The schemas are of these types; what was left out has the type of what stands in for it.
      const input = { ...address, body } as SentTo<Params, Query, Body>
      if (route.rateLimit) await app.refuseTooMany(request, route.rateLimit)
      const answered = await answer(request, reply, input)
      reply.header('cache-control', 'no-store')
      if (!route.response) return reply.code(204).send()
      return sendJson(request, reply, { body: JSON.stringify(answered), status })
    },
  })
}

/** Who asks is known here: the policy has looked before. */
export function openContext(app: App, request: FastifyRequest, action: Action): SignedInContext {
  if (!request.signed) throw notSignedIn()
  const { user, sessionId } = request.signed
  const actor = roleThatMay(action, user.roles)
  if (!actor) throw notAllowed()
  return {
    db: app.db,
    user,
    actor: { actor, actorId: user.id },
    isProgram: sessionId === null,
    language: languageOf(request),
    origin: originOf(app, request),
    now: app.clock(),
  }
}

/** A form of another site can send text, but not this type without asking first. */
function refuseOtherTypes({ headers }: FastifyRequest): void {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) throw malformedRequest(415)
}

function sendJson(request: FastifyRequest, reply: FastifyReply, made: { body: string; status: number }) {
  const answer = finishAnswer({
    ...made,
    revision: 0,
    mediaType: 'application/json; charset=utf-8',
    headers: { 'content-language': languageOf(request), 'cache-control': 'no-store' },
  })
  return sendBody(reply, answer)
}
