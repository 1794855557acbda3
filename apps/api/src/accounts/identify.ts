import type { Action } from '@malkoll/contracts'
import type { Role } from '@malkoll/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { dateInStockholm } from '../http/moment.ts'
import { hashToken } from '../keys/key-token.ts'
import { actionsOf } from '../policy/policy.ts'
import { askAuth, hasSessionCookie } from '../sign-in/authentication.ts'
import { endSession, type FoundUser, findKeyHolder, findUser, noteKeyUse } from './signed-user.queries.ts'

const LONGEST_SESSION_MS = 7 * 24 * 60 * 60_000

/** Who asks: a person, or a program with a person's key. */
export interface SignedUser {
  id: number
  name: string
  email: string
  /** What the person does, in words. */
  function: string | null
  organisationId: number | null
  /** Of a key: its one role. */
  roles: readonly Role[]
  actions: readonly Action[]
  hasTotp: boolean
  /** Indicators that the person is mätansvarig for. */
  indicatorIds: readonly number[]
}

export interface Signed {
  user: SignedUser
  /** Null: it was a key. */
  sessionId: number | null
}

/** Who asks, by key or cookie; undefined when neither is shown or what is shown is not valid now. */
export async function identify(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Signed | undefined> {
  const { authorization } = request.headers
  if (authorization !== undefined) return identifyKey(app, authorization)
  return hasSessionCookie(request) ? identifySession(app, request, reply) : undefined
}

/** A session lasts while it is used, but not for ever. */
async function identifySession(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Signed | undefined> {
  const { auth, headers } = await app.authentication(request)
  const found = await askAuth(reply, auth.api.getSession({ headers, returnHeaders: true }))
  if (!found) return undefined
  const { session } = found
  const sessionId = Number(session.id)
  const personId = Number(session.userId)
  if (session.createdAt.getTime() + LONGEST_SESSION_MS < Date.now()) {
    await endSession(app.db, { id: sessionId, personId })
    return undefined
  }
  const user = await findUser(app.db, personId)
  return user && { user: toSignedUser(user), sessionId }
}

async function identifyKey({ db, clock }: App, authorization: string): Promise<Signed | undefined> {
  const token = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1]
  if (!token) return undefined
  const now = clock()
  const found = await findKeyHolder(db, { hash: hashToken(token), now })
  if (!found) return undefined
  const day = dateInStockholm(now)
  if (found.last_used_on !== day) await noteKeyUse(db, found.key_id, day)
  return { user: toSignedUser(found), sessionId: null }
}

export function toSignedUser(found: FoundUser): SignedUser {
  return {
    id: found.id,
    name: found.name,
    email: found.email,
    function: found.function_title,
    organisationId: found.organisation_id,
    roles: found.roles,
    actions: actionsOf(found.roles),
    hasTotp: found.has_totp,
    indicatorIds: found.indicator_ids,
  }
}
