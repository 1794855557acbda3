import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { malformedRequest } from '../problems.ts'

/** A name or an IPv4 or IPv6 address, and perhaps a port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i

/**
 * Scheme and host that answers name the site by: BASE_URL, else those asked for, in one spelling. Throws
 * malformed_request for a Host header that names none.
 */
export function originOf({ config }: App, { protocol, host }: FastifyRequest): string {
  if (config.baseUrl !== null) return config.baseUrl
  const origin = `${protocol}://${host}`
  if (!HOST.test(host) || !URL.canParse(origin)) throw malformedRequest()
  return new URL(origin).origin
}
