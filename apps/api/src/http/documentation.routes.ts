import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { App } from '../app.ts'
import { PUBLIC } from '../policy/policy.ts'
import { unknownPath } from '../problems.ts'
import { sendAnswer } from './answer.ts'
import type { Documentation } from './documentation.ts'

const REFERENCE = '/api/v1/reference'

/**
 * Describes every route registered after this at /api/v1/openapi.json and, for people, at /api/v1/reference. Both are
 * made when someone first asks: a start without them is a tenth shorter.
 */
export function registerDocumentation(app: App): void {
  const routes: RouteOptions[] = []
  let documentation: Promise<Documentation> | undefined

  const hide = { schema: { hide: true }, config: PUBLIC }
  app.get('/api/v1/openapi.json', hide, async (_request, reply) => {
    const { description } = await document()
    return sendAnswer(reply, description)
  })
  app.get(REFERENCE, hide, sendReference)
  app.get(`${REFERENCE}/*`, hide, sendReference)
  app.addHook('onRoute', route => {
    routes.push(route)
  })
  app.addHook('onClose', async () => (await documentation)?.close())

  function document(): Promise<Documentation> {
    documentation ??= import('./documentation.ts').then(({ makeDocumentation }) =>
      makeDocumentation(routes, REFERENCE),
    )
    return documentation
  }

  async function sendReference(request: FastifyRequest, reply: FastifyReply) {
    const { askReference } = await document()
    const { status, headers, body } = await askReference(request)
    if (status === 404) throw unknownPath()
    return reply
      .code(status)
      .headers(headers)
      .send(body.length > 0 ? body : undefined)
  }
}
