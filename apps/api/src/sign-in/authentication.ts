import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely, Transaction } from 'kysely'
import type { App } from '../app.ts'
import type { DB } from '../db/schema.ts'
import { SESSION_COOKIE } from '../http/session-cookie.ts'
import { type ProblemError, tooManyAttempts } from '../problems.ts'
import { readAuthSecret } from './auth-secret.ts'
import type { Auth } from './better-auth.ts'

/** What better-auth is asked with, for one request. */
export interface Asked {
  auth: Auth
  /** What it reads of the request. */
  headers: Headers
}

export interface Answered<Answer> {
  /** The cookies it sets. */
  headers: Headers
  response: Answer
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

/** better-auth as it answers this request; all that it reads and writes is part of a transaction that is given. */
export type Authentication = (request: FastifyRequest, trx?: Transaction<DB>) => Promise<Asked>

/** Opens the library at the first use: a start without it is shorter, and readers of public pages never need it. */
export function createAuthentication(app: App): Authentication {
  const opened = new Map<boolean, Promise<Auth>>()

  async function open(db: Kysely<DB>, isSecure: boolean): Promise<Auth> {
    const [{ createAuth }, secret] = await Promise.all([
      import('./better-auth.ts'),
      readAuthSecret(app.config),
    ])
    return createAuth({ db, secret, isSecure })
  }

  function openOnce(isSecure: boolean): Promise<Auth> {
    const opening = opened.get(isSecure) ?? open(app.db, isSecure)
    opened.set(isSecure, opening)
    // What failed, such as a secret that could not be read, is tried again by the next.
    opening.catch(() => opened.delete(isSecure))
    return opening
  }

  return async (request, trx) => {
    const isSecure = isBehindHttps(app, request)
    const auth = await (trx ? open(trx, isSecure) : openOnce(isSecure))
    return { auth, headers: headersOf(request) }
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
  asking: Promise<Answered<Answer>>,
): Promise<Answer> {
  return passOn(
    reply,
    await asking.catch(error => {
      throw refusalOf(error)
    }),
  )
}

/** The answer, with its cookies on their way to the browser. */
export function passOn<Answer>(reply: FastifyReply, { headers, response }: Answered<Answer>): Answer {
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return response
}

/** What better-auth threw, when it is a refusal; throws what is none. */
export function refusalOf(error: unknown): AuthRefusal | ProblemError {
  if (!(error instanceof Error && error.name === 'APIError' && 'body' in error)) throw error
  const { body } = error
  const code = body && typeof body === 'object' && 'code' in body ? String(body.code) : ''
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return tooManyAttempts(LOCK_SECONDS)
  if (code.startsWith('FAILED_TO') && code !== 'FAILED_TO_CREATE_SESSION') throw error
  return new AuthRefusal(code, error)
}
