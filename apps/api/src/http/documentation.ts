import type { OutgoingHttpHeaders } from 'node:http'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyRequest, type RouteOptions } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { PRODUCT_VERSION } from '../product.ts'
import { type Answer, finishAnswer } from './answer.ts'
import { TAGS } from './openapi.ts'
import { SESSION_COOKIE } from './session-cookie.ts'

const DESCRIPTION = `Everything the pages show, as open data. Every answer says the moment it is known at (asOf) and the
revision it is of, every value its source, its flags and whether it is an example.

- **asOf** on every read answers with what was known then.
- **lang** (sv, en), else Accept-Language, is the language of texts; problems are told in the same language.
- A refusal is problem details (RFC 9457) with every issue at once; \`code\` is one of a closed list.
- Answers carry a weak ETag; ask with If-None-Match.
- Reading needs no sign-in. What does, says so: people have a cookie (POST /api/v1/session), programs a key (Authorization:
  Bearer …), which an administrator makes; 401 asks for either, 403 says that the role is not enough.
- Periods are text: 2022 · 2022-S1 · 2022-T2 · 2022-Q3 · 2022-05 · 2022-05-31 · 2022-01/2022-08 (year to date) ·
  2022-01/.. (open) · 2019/2022 (span) · 2021/22 (school year).`

const SECURITY_SCHEMES = {
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description: 'A person, signed in by POST /api/v1/session. Behind HTTPS the name begins with __Host-.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'A program, with a key that an administrator made.',
  },
} as const

export interface Documentation {
  /** The OpenAPI document. */
  description: Answer
  /** A page or file of the reference. */
  askReference(
    request: Pick<FastifyRequest, 'url' | 'headers'>,
  ): Promise<{ status: number; headers: OutgoingHttpHeaders; body: Buffer }>
  close(): Promise<void>
}

/** Documents the routes in a server of its own, which never listens. */
export async function makeDocumentation(
  routes: readonly RouteOptions[],
  reference: string,
): Promise<Documentation> {
  const app = Fastify({ exposeHeadRoutes: false })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Målkoll', version: PRODUCT_VERSION, description: DESCRIPTION },
      components: { securitySchemes: SECURITY_SCHEMES },
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    },
    transform: jsonSchemaTransform,
    transformObject: given => {
      const document = jsonSchemaTransformObject(given)
      if ('components' in document) dropUnused(document.components?.schemas ?? {}, document.paths)
      return document
    },
  })
  for (const { method, url, schema } of routes.filter(({ method }) => method !== 'HEAD')) {
    app.route({ method, url, ...(schema && { schema }), handler: async () => {} })
  }
  await app.register(swaggerUi, {
    routePrefix: reference,
    uiConfig: { docExpansion: 'list' },
    theme: { title: 'Målkoll – API' },
  })
  await app.ready()
  const description = finishAnswer({
    body: JSON.stringify(app.swagger()),
    revision: 0,
    mediaType: 'application/json; charset=utf-8',
    headers: { vary: 'accept-encoding' },
  })
  return {
    description,
    async askReference({ url, headers }) {
      const { statusCode, headers: answered, rawPayload } = await app.inject({ url, headers })
      return { status: statusCode, headers: ownHeaders(answered), body: rawPayload }
    },
    close: () => app.close(),
  }
}

/** Named schemas are described both as they are sent and as they are answered; one of the two is used by nothing. */
function dropUnused(schemas: Record<string, unknown>, paths: unknown): void {
  const used = new Set<string>()
  const take = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue
      used.add(name)
      take(schemas[name])
    }
  }
  take(paths)
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name]
}

/** Those of the connection are written by the server that sends the answer. */
function ownHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const own = { ...headers }
  delete own.date
  delete own.connection
  return own
}
