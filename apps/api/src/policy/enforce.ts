import type { Action } from '@malkoll/contracts'
import type { RouteOptions } from 'fastify'
import { identify, type Signed } from '../accounts/identify.ts'
import type { App } from '../app.ts'
import { refuseForeignOrigin } from '../http/own-origin.ts'
import { notAllowed, notSignedIn } from '../problems.ts'
import { isForEverybody, POLICY, roleThatMay } from './policy.ts'

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

/**
 * Refuses routes that the policy does not know when they are registered, and requests that it does not allow before
 * their body is read. What is for everybody costs no look-up of who asks.
 */
export function enforcePolicy(app: App): void {
  app.addHook('onRoute', expectAction)
  app.decorateRequest('signed', null)
  app.addHook('onRequest', async (request, reply) => {
    const { action } = request.routeOptions.config
    if (!action || action === 'public.read') return
    if (!READING_METHODS.includes(request.method)) refuseForeignOrigin(app, request)
    if (isForEverybody(action)) return
    const signed = await identify(app, request, reply)
    if (!signed) throw notSignedIn()
    if (!roleThatMay(action, signed.user.roles)) throw notAllowed()
    request.signed = signed
  })
}

/** Throws when a route is registered without an action of the policy; what browsers ask before they ask is ours. */
function expectAction(route: RouteOptions): void {
  if (route.method === 'OPTIONS' && route.url === '*') return
  const { action } = route.config ?? {}
  if (action && action in POLICY) return
  throw new Error(`${[route.method].flat().join(', ')} ${route.url} says no action of the policy.`)
}
