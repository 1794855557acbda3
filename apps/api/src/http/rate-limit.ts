import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { tooManyRequests } from '../problems.ts'

/** How many a reader may have made in a minute. Pages that show several charts fit; a crawler does not. */
const PER_MINUTE = { images: 120, exports: 30 } as const
export type LimitedUse = keyof typeof PER_MINUTE

/** Throws 429 when the reader has had too many made. */
export type RefuseTooMany = (request: FastifyRequest, use: LimitedUse) => Promise<void>

export async function registerRateLimits(app: App): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute' })
  const limits = {
    images: app.createRateLimit({ max: PER_MINUTE.images, keyGenerator: request => `images ${request.ip}` }),
    exports: app.createRateLimit({
      max: PER_MINUTE.exports,
      keyGenerator: request => `exports ${request.ip}`,
    }),
  }
  app.decorate('refuseTooMany', async (request, use) => {
    const limit = await limits[use](request)
    if (!limit.isAllowed && limit.isExceeded) throw tooManyRequests(limit.ttlInSeconds)
  })
}
