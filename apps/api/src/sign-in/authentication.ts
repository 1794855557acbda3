import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { SESSION_COOKIE } from '../http/session-cookie.ts'
import { tooManyAttempts } from '../problems.ts'
import { readAuthSecret } from './auth-secret.ts'
import type { Auth } from './better-auth.ts'

/** What better-auth is asked with, for one request. */
export interface Asked {
  auth: Auth
  /** What it reads of the request. */
  headers: Headers
}

/** Its refusals, by the code of its own closed list. */
export class AuthRefusal extends Error {
  readonly code: string

  constructor(code: string, cause: unknown) {
    super(code, { cause })
    this.code = code
  }
}

const LOCK_SECONDS = 900

/** better-auth as it answers this request. */
export type Authentication = (request: FastifyRequest) => Promise<Asked>

/** Opens the library at the first use: a start without it is shorter, and readers of public pages never need it. */
export function createAuthentication(app: App): Authentication {
  const opened = new Map<boolean, Promise<Auth>>()

  async function open(isSecure: boolean): Promise<Auth> {
    const [{ createAuth }, secret] = await Promise.all([
      import('./better-auth.ts'),
      readAuthSecret(app.config),
    ])
    return createAuth({ db: app.db, secret, isSecure })
  }

  return async request => {
    const isSecure = isBehindHttps(app, request)
    const opening = opened.get(isSecure) ?? open(isSecure)
    opened.set(isSecure, opening)
    // What failed, such as a secret that could not be read, is tried again by the next.
    opening.catch(() => opened.delete(isSecure))
    return { auth: await opening, headers: headersOf(request) }
  }
}

/** Whether the reader's browser came by HTTPS: by BASE_URL, else as the request says, or the proxy that is trusted. */
function isBehindHttps({ config }: App, { protocol }: FastifyRequest): boolean {
  return config.baseUrl === null ? protocol === 'https' : config.baseUrl.startsWith('https:')
}

export function hasSessionCookie({ headers }: FastifyRequest): boolean {
  return headers.cookie?.includes(`${SESSION_COOKIE}=`) ?? false
}

function headersOf({ headers }: FastifyRequest): Headers {
  const { cookie = '', 'user-agent': agent = '' } = headers
  return new Headers({ cookie, 'user-agent': agent })
}

/**
 * Asks better-auth and passes its cookies on. Throws AuthRefusal for what it refuses, and 429 when a second factor was
 * tried too often.
 */
export async function askAuth<Answer>(
  reply: FastifyReply,
  asking: Promise<{ headers: Headers; response: Answer }>,
): Promise<Answer> {
  const { headers, response } = await asking.catch(error => Promise.reject(toRefusal(error)))
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return response
}

function toRefusal(error: unknown): unknown {
  if (!(error instanceof Error && error.name === 'APIError' && 'body' in error)) return error
  const { body } = error
  const code = body && typeof body === 'object' && 'code' in body ? String(body.code) : ''
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return tooManyAttempts(LOCK_SECONDS)
  if (code.startsWith('FAILED_TO') && code !== 'FAILED_TO_CREATE_SESSION') return error
  return new AuthRefusal(code, error)
}
