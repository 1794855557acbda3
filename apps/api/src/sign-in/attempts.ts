import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { readerOf } from '../http/rate-limit.ts'
import { ProblemError, tooManyAttempts } from '../problems.ts'
import { countAttempt, forgetAttempts, removeOldAttempts, uncountAttempt } from './attempt.queries.ts'
import { readAuthSecret } from './auth-secret.ts'

/**
 * How many may fail within a quarter of an hour. An account's is what someone may mistype and far below what guessing
 * needs; an address's is larger, since a whole organisation often has one.
 */
const MOST_FAILURES = { account: 10, address: 100 } as const
const WINDOW_MS = 15 * 60_000

interface Attempt {
  /** What was shown is right: the account's count begins anew. */
  succeeded(): Promise<void>
  /** Nobody looked at what was shown, so that it counts for nothing. */
  wasNotLookedAt(): Promise<void>
}

/**
 * Looks at the password of an account when it is this attempt's turn. Throws 429 when too many have failed, before it is
 * looked at, and 503 when too many wait for a turn, which is no failed attempt.
 */
export async function attempt<Answer>(
  app: App,
  { request, email }: { request: FastifyRequest; email: string },
  look: () => Promise<Answer>,
): Promise<Answer> {
  const counted = await count(app, request, email)
  const answer = await app.passwordTurns.take(look).catch(async error => {
    if (error instanceof ProblemError && error.code === 'too_busy') await counted.wasNotLookedAt()
    throw error
  })
  await counted.succeeded()
  return answer
}

async function count(app: App, request: FastifyRequest, email: string): Promise<Attempt> {
  const account = await keyOf(app, `account ${email}`)
  const address = await keyOf(app, `address ${readerOf(request)}`)
  const now = app.clock()
  const since = new Date(now.getTime() - WINDOW_MS)
  await removeOldAttempts(app.db, since)
  for (const [key, most] of [
    [address, MOST_FAILURES.address],
    [account, MOST_FAILURES.account],
  ] as const) {
    const { failures, counted_from } = await countAttempt(app.db, { key, now, since })
    if (failures > most) throw tooManyAttempts(secondsUntil(new Date(counted_from), now))
  }
  return {
    async succeeded() {
      await forgetAttempts(app.db, account)
      await uncountAttempt(app.db, address)
    },
    async wasNotLookedAt() {
      await uncountAttempt(app.db, account)
      await uncountAttempt(app.db, address)
    },
  }
}

/**
 * False for a code of an authenticator app that the person has shown before: who read it over a shoulder is not let in
 * by it (RFC 6238, 5.2). It is remembered for longer than any clock lets it work.
 */
export async function isFirstUse(
  app: App,
  { personId, code }: { personId: number; code: string },
): Promise<boolean> {
  const key = await keyOf(app, `code ${personId} ${code}`)
  const now = app.clock()
  const since = new Date(now.getTime() - WINDOW_MS)
  const { failures } = await countAttempt(app.db, { key, now, since })
  return failures === 1
}

/** For who has just shown a one-time address: what others guessed wrong at the account keeps nobody out. */
export async function forgiveAccount(app: App, email: string): Promise<void> {
  await forgetAttempts(app.db, await keyOf(app, `account ${email}`))
}

/** Nothing can be read from it by who does not know the secret. */
async function keyOf({ config }: App, text: string): Promise<Buffer> {
  return createHmac('sha256', await readAuthSecret(config))
    .update(text)
    .digest()
}

function secondsUntil(countedFrom: Date, now: Date): number {
  return Math.max(1, Math.ceil((countedFrom.getTime() + WINDOW_MS - now.getTime()) / 1000))
}
