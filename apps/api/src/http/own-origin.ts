import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { foreignOrigin } from '../problems.ts'

/**
 * Throws foreign_origin when another site's page sent the request, so that it would carry a reader's cookie. Browsers
 * say so in Sec-Fetch-Site and Origin and let no page change either; a program sends neither and shows a key. A host
 * that is asked by its own name is compared without the scheme, which a proxy may have taken away.
 */
export function refuseForeignOrigin({ config }: App, { headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  if (site !== undefined) throw foreignOrigin()
  const { origin } = headers
  if (origin === undefined) return
  if (!URL.canParse(origin)) throw foreignOrigin()
  const { protocol, host: asking } = new URL(origin)
  // In one spelling, without the port that the scheme has anyway.
  const asked = `${protocol}//${host}`
  const own = [asked, config.baseUrl ?? asked].filter(address => URL.canParse(address))
  if (!own.some(address => new URL(address).host === asking)) throw foreignOrigin()
}
