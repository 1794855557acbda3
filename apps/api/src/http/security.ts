import { createHash } from 'node:crypto'
import cors, { type FastifyCorsOptions } from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { type MethodsOf, tellMethods } from './methods.ts'

const REFERENCE_PATH = '/api/v1/reference'
const ONE_DAY_SECONDS = 24 * 60 * 60

const ownOrigin = ["'self'"]
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ownOrigin,
  styleSrc: ownOrigin,
  fontSrc: ownOrigin,
  imgSrc: ownOrigin,
  connectSrc: ownOrigin,
  manifestSrc: ownOrigin,
  baseUri: ["'none'"],
  formAction: ownOrigin,
  frameAncestors: ["'none'"],
}

const PUBLIC_DATA: FastifyCorsOptions = {
  origin: '*',
  methods: ['GET', 'HEAD', 'OPTIONS'],
  exposedHeaders: ['ETag', 'Content-Disposition', 'Content-Language', 'Retry-After', 'X-Request-Id'],
  maxAge: ONE_DAY_SECONDS,
}

export async function registerSecurity(app: App, methodsOf: MethodsOf): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: app.config.baseUrl?.startsWith('https:') ?? false,
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    if (isPublicData(request)) reply.header('cross-origin-resource-policy', 'cross-origin')
    if (isReference(request)) reply.header('content-security-policy', referencePolicy())
  })
  tellMethods(app, methodsOf)
  await app.register(cors, {
    delegator: (request, callback) => callback(null, isPublicData(request) ? PUBLIC_DATA : { origin: false }),
  })
}

/** Other sites may show what everyone may read, and nothing that depends on who asks. */
function isPublicData({ url, routeOptions }: FastifyRequest): boolean {
  const { action = 'public.read' } = routeOptions.config ?? {}
  return url.startsWith('/api/') && action === 'public.read'
}

function isReference(request: FastifyRequest): boolean {
  return request.url.startsWith(REFERENCE_PATH)
}

/** Swagger UI sets style attributes and draws its icons from data addresses; nothing else on the site may. */
function referencePolicy(): string {
  return policyWith({ styleSrc: [...ownOrigin, "'unsafe-inline'"], imgSrc: [...ownOrigin, 'data:'] })
}

/** The policy of a page that brings `style` with it, the text of its one style element. */
export function policyOfPage(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return policyWith({ styleSrc: [...ownOrigin, `'sha256-${hash}'`] })
}

function policyWith(exceptions: Partial<typeof CONTENT_POLICY>): string {
  return Object.entries({ ...CONTENT_POLICY, ...exceptions })
    .map(
      ([name, sources]) =>
        `${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`,
    )
    .join('; ')
}
