import type { Action } from '@malkoll/contracts'
import { z } from 'zod'
import type { App } from '../app.ts'
import { finishAnswer, sendBody } from './answer.ts'
import { describeOperation, type Tag } from './openapi.ts'
import { bareType, dispositionHeader } from './public-read.ts'
import type { LimitedUse } from './rate-limit.ts'
import { languageQuery, openContext, type SignedInContext } from './signed-in.ts'
import { readInput } from './validation.ts'

interface SignedInFile<Params extends z.ZodObject> {
  /** The whole path, for example `/api/v1/presentations/:slug.pptx`. */
  url: string
  action: Action
  params: Params
  mediaType: string
  operationId: string
  summary: string
  description: string
  tag: Tag
  /** Making the file is limited per user; what is refused before is not counted. */
  rateLimit: LimitedUse
  load(
    context: SignedInContext,
    params: z.output<NoInfer<Params>>,
  ): Promise<() => Promise<{ body: Uint8Array; fileName: string }>>
}

/**
 * Registers a file for those who are signed in and may do `action`; nobody stores it. `load` refuses or answers how the
 * file is made.
 */
export function signedInFile<Params extends z.ZodObject>(app: App, route: SignedInFile<Params>): void {
  const { action, mediaType, summary } = route
  const query = languageQuery.strict()
  const described = describeOperation({ ...route, method: 'GET', query, status: 200 })
  const content = { [bareType(mediaType)]: { schema: z.string().describe(summary) } }
  app.route({
    method: 'GET',
    url: route.url,
    config: { action },
    schema: {
      ...described,
      response: {
        ...(typeof described.response === 'object' && described.response),
        200: { description: summary, content },
      },
    },
    // What was sent is checked below, so that every issue is told at once; the schema only documents it.
    validatorCompiler: () => value => ({ value }),
    handler: async (request, reply) => {
      const { params } = readInput({ params: route.params, query }, request)
      const make = await route.load(openContext(app, request, action), params)
      await app.refuseTooMany(request, route.rateLimit)
      const { body, fileName } = await make()
      const headers = { ...dispositionHeader(fileName, mediaType), 'cache-control': 'no-store' }
      return sendBody(reply, finishAnswer({ body, revision: 0, mediaType, headers }))
    },
  })
}
