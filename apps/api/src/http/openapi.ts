import { type Action, problemSchema } from '@malkoll/contracts'
import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { isForEverybody, NEEDS_SESSION } from '../policy/policy.ts'

/** The parts of the documentation, in reading order. */
export const TAGS = {
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
  entry: 'Entering and correcting values, for those who are signed in.',
  account: 'Signing in and out, and one’s own account.',
  users: 'Users, their roles and the keys of programs.',
  health: 'Whether the server is alive and ready.',
} as const
export type Tag = keyof typeof TAGS

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
  /** Those beside the usual ones, by status. */
  refusals?: Record<number, string> | undefined
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
      503: refusal(
        'The database does not answer, or the server is too busy; Retry-After says how long to wait.',
      ),
      ...refusalsOf(read.refusals),
    },
  }
}

interface DescribedOperation extends Omit<DescribedRead, 'responses'> {
  method: string
  action: Action
  response?: z.ZodType | undefined
  status: number
}

/** How one signs in, by the names of the document's security schemes: one of them is enough. */
const BY_COOKIE: FastifySchema['security'] = [{ cookie: [] }]
const SIGNED_IN: FastifySchema['security'] = [...BY_COOKIE, { bearer: [] }]

/** The schema of a route that is not a public read, with every refusal it can give. */
export function describeOperation({ response, status, ...operation }: DescribedOperation): FastifySchema {
  const { response: usual, ...described } = describeRead({
    ...operation,
    responses: { [status]: response?.describe(operation.summary) ?? z.null().describe('Done.') },
  })
  const isForSomebody = !isForEverybody(operation.action)
  return {
    ...described,
    ...(isForSomebody && {
      security: NEEDS_SESSION.includes(operation.action) ? BY_COOKIE : SIGNED_IN,
    }),
    response: {
      ...(typeof usual === 'object' && usual),
      ...(isForSomebody && {
        401: refusal('Nobody is signed in, or the key is not valid.'),
        403: refusal(`No role of the user may do this (${operation.action}), or another site’s page asked.`),
      }),
      ...refusalsOf(operation.refusals),
    },
  }
}

/** Reads of one målvärde or mått, whose name an example may have had. */
const OF_ONE_MEASURE = /^\/api\/v1\/(?:targets|indicators)\/:slug(?:\/|$)/

/** What such a read answers when a decision has replaced the example; nothing for other addresses. */
export function replacedRefusal(url: string): Record<number, unknown> {
  if (!OF_ONE_MEASURE.test(url)) return {}
  return {
    410: refusal(
      'An example had the name, and `replacedBy` tells the decided målvärde in its place (`replaced_example`); or a decided målvärde had, whose decision was withdrawn, and it tells what is in its place now (`withdrawn_decision`).',
    ),
  }
}

function refusalsOf(refusals: Record<number, string> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(refusals).map(([code, text]) => [code, refusal(text)]))
}

export function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } }
}
