import type { AccountSessions } from '@malkoll/contracts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { notAllowed, notSignedIn } from '../problems.ts'
import { listSessions } from './account.queries.ts'
import type { SignedUser } from './identify.ts'

export interface OwnAccount {
  user: SignedUser
  sessionId: number
}

/** Throws not_allowed for a key. */
export function ownAccount({ signed }: FastifyRequest): OwnAccount {
  if (!signed) throw notSignedIn()
  if (signed.sessionId === null) throw notAllowed()
  return { user: signed.user, sessionId: signed.sessionId }
}

export async function loadSessions({ db }: App, { user, sessionId }: OwnAccount): Promise<AccountSessions> {
  // Sessions run by the real clock, which is the library's.
  const rows = await listSessions(db, { personId: user.id, now: new Date() })
  return {
    sessions: rows.map(row => ({
      id: row.id,
      isCurrent: row.id === sessionId,
      device: row.user_agent || null,
      createdAt: row.created_at,
      lastSeenAt: row.updated_at,
      expiresAt: row.expires_at,
    })),
  }
}
