import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { problemSchema } from '@malkoll/contracts'
import type { FastifySchema } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { App } from '../app.ts'
import { PRODUCT_VERSION } from '../product.ts'
import { type Answer, finishAnswer, sendAnswer } from './answer.ts'

/** The parts of the documentation, in reading order. */
const TAGS = {
  board: 'Are the goals met? The answer of one period.',
  targets: 'Målvärden: what is to be reached, what was reached, and how that was assessed.',
  indicators: 'What is measured, and its series.',
  objectives: 'The goals of the steering documents.',
  'steering-documents': 'Strategies, plans and their versions.',
  year: 'The blocks of a year: budget, assignments and what the sources name without figures.',
  presentations: 'Decks of slides with charts that stay charts.',
  geographies: 'Municipalities, counties and the country.',
  changes: 'What changed between two moments.',
  search: 'Finding goals, målvärden, indicators, places and pages.',
  sources: 'Where figures and wordings come from.',
  images: 'Charts as pictures and files.',
  health: 'Whether the server is alive and ready.',
} as const
export type Tag = keyof typeof TAGS

const DESCRIPTION = `Everything the pages show, as open data. Every answer says the moment it is known at (asOf) and the
revision it is of, every value its source, its flags and whether it is an example.

- **asOf** on every read answers with what was known then.
- **lang** (sv, en), else Accept-Language, is the language of texts; problems are told in the same language.
- A refusal is problem details (RFC 9457) with every issue at once; \`code\` is one of a closed list.
- Answers carry a weak ETag; ask with If-None-Match.
- Periods are text: 2022 · 2022-S1 · 2022-T2 · 2022-Q3 · 2022-05 · 2022-05-31 · 2022-01/2022-08 (year to date) ·
  2022-01/.. (open) · 2019/2022 (span) · 2021/22 (school year).`

export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Målkoll', version: PRODUCT_VERSION, description: DESCRIPTION },
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  let description: Answer | undefined
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, (request, reply) => {
    description ??= finishAnswer({
      body: JSON.stringify(app.swagger()),
      revision: 0,
      mediaType: 'application/json; charset=utf-8',
      headers: { vary: 'accept-encoding' },
    })
    return sendAnswer(request, reply, description)
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/v1/reference',
    uiConfig: { docExpansion: 'list' },
    theme: { title: 'Målkoll – API' },
  })
}

interface DescribedRead {
  params?: z.ZodObject | undefined
  query: z.ZodObject
  /** Of a question that is too long for an address. */
  body?: z.ZodType | undefined
  operationId: string
  summary: string
  description: string
  tag: Tag
  rateLimit?: string | undefined
  responses: Record<number, unknown>
}

/** The route's schema with every refusal it can give. */
export function describeRead(read: DescribedRead): FastifySchema {
  return {
    operationId: read.operationId,
    summary: read.summary,
    description: read.description,
    tags: [read.tag],
    querystring: read.query,
    ...(read.params && { params: read.params }),
    ...(read.body && { body: read.body }),
    response: {
      ...read.responses,
      400: refusal('The request is wrong; errors lists every issue.'),
      ...(read.params && { 404: refusal('Nothing of that name exists.') }),
      ...(read.body && {
        413: refusal('The body is larger than this address takes.'),
        415: refusal('The body is something else than application/json.'),
      }),
      ...(read.rateLimit && {
        429: refusal('Too many were made for this reader; Retry-After says how long to wait.'),
      }),
      500: refusal('An error of ours; requestId finds it in the log.'),
      503: refusal('The database does not answer.'),
    },
  }
}

function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } }
}
