import type { Action } from '@malkoll/contracts'
import { identify, type Signed } from '../accounts/identify.ts'
import type { App } from '../app.ts'
import { refuseForeignOrigin } from '../http/own-origin.ts'
import { notAllowed, notSignedIn } from '../problems.ts'
import { isForEverybody, NEEDS_SESSION, POLICY, roleThatMay } from './policy.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What asking this route amounts to. */
    action?: Action
  }
  interface FastifyRequest {
    /** Who asks; null on routes that are for everybody. */
    signed: Signed | null
  }
}

const READING_METHODS = ['GET', 'HEAD', 'OPTIONS']

export interface Endpoint {
  method: string
  url: string
  action: Action
}

/** Refuses every route registered after this that says no action of the policy. Answers those that do. */
export function expectActions(app: App): readonly Endpoint[] {
  const endpoints: Endpoint[] = []
  app.addHook('onRoute', ({ method: methods, url, config }) => {
    for (const method of [methods].flat()) {
      // What browsers ask before they ask.
      const action = method === 'OPTIONS' && url === '*' ? 'public.read' : config?.action
      if (!action || !(action in POLICY)) throw new Error(`${method} ${url} says no action of the policy.`)
      endpoints.push({ method, url, action })
    }
  })
  return endpoints
}

/**
 * Refuses requests that the policy does not allow, before their body is read. What is for everybody costs no look-up of
 * who asks.
 */
export function enforcePolicy(app: App): void {
  app.decorateRequest('signed', null)
  app.addHook('onRequest', async (request, reply) => {
    const { action } = request.routeOptions.config
    if (!action || action === 'public.read') return
    if (!READING_METHODS.includes(request.method)) refuseForeignOrigin(app, request)
    if (isForEverybody(action)) return
    const signed = await identify(app, request, reply)
    if (!signed) throw notSignedIn()
    if (!roleThatMay(action, signed.user.roles)) throw notAllowed()
    if (signed.sessionId === null && NEEDS_SESSION.includes(action)) throw notAllowed()
    request.signed = signed
  })
}
