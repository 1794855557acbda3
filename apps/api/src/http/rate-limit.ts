import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { tooManyRequests } from '../problems.ts'

/**
 * How many a reader may have made in a minute, and a user may write. Pages that show several charts fit; a crawler does
 * not. Typing and pasting fit, a program sends many values at once. A write that cannot be read is not counted; one that
 * is refused when it is read is. JSON answers are not counted: a whole organisation often reads from one address, each
 * takes a few bounded queries, is made once however many ask at the same time, and waits for one of the pool's few
 * connections.
 */
const PER_MINUTE = { images: 120, exports: 30, writes: 300 } as const
const IPV6_NETWORK_BITS = 64
export type LimitedUse = keyof typeof PER_MINUTE

/** Throws 429 when the reader has had too many made. */
export type RefuseTooMany = (request: FastifyRequest, use: LimitedUse) => Promise<void>

export async function registerRateLimits(app: App): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute' })
  const limits = {
    images: app.createRateLimit({
      max: PER_MINUTE.images,
      keyGenerator: request => `images ${readerOf(request)}`,
    }),
    exports: app.createRateLimit({
      max: PER_MINUTE.exports,
      keyGenerator: request => `exports ${readerOf(request)}`,
    }),
    // A whole organisation may write from one address.
    writes: app.createRateLimit({
      max: PER_MINUTE.writes,
      keyGenerator: request => `writes ${request.signed?.user.id ?? readerOf(request)}`,
    }),
  }
  app.decorate('refuseTooMany', async (request, use) => {
    const limit = await limits[use](request)
    if (!limit.isAllowed && limit.isExceeded) throw tooManyRequests(limit.ttlInSeconds)
  })
}

/** A reader has one IPv4 address, but a whole IPv6 network of 64 bits. */
export function readerOf({ ip }: FastifyRequest): string {
  return normalizeIP(ip, IPV6_NETWORK_BITS)
}
