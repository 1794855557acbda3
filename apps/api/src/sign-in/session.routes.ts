import {
  type Session,
  type SignInResult,
  sessionSchema,
  signInResultSchema,
  signInSchema,
  totpSignInSchema,
} from '@malkoll/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { removeOverSessions } from '../accounts/account.queries.ts'
import { identify, toSignedUser } from '../accounts/identify.ts'
import { endSession, endSessionOf, findUser } from '../accounts/signed-user.queries.ts'
import { viewSignedUser } from '../accounts/signed-user.view.ts'
import type { App } from '../app.ts'
import { languageOf } from '../http/negotiation.ts'
import { registerOperation } from '../http/signed-in.ts'
import { type ProblemError, wrongCode, wrongCredentials, wrongRecoveryCode } from '../problems.ts'
import { changeWithEvent } from '../user-events/own-event.ts'
import { attempt, isFirstUse } from './attempts.ts'
import { AuthRefusal, askAuth } from './authentication.ts'
import type { Exchange } from './exchange.ts'
import { readRecoveryCode } from './recovery-codes.ts'

const WRONG_CREDENTIALS = 'The e-mail address or the password is wrong; which of them is not said.'
const TOO_MANY = 'Too many attempts have failed; Retry-After says how long to wait.'

/** Signing in and out. Whoever asks needs not be signed in, but must be one of our own pages. */
export function registerSessions(app: App): void {
  const route = { url: '/api/v1/session', action: 'session.open', tag: 'account' } as const
  registerOperation(
    app,
    {
      ...route,
      method: 'GET',
      response: sessionSchema,
      operationId: 'getSession',
      summary: 'Who is signed in?',
      description: 'Also answers whose key a program shows. Null when nobody is signed in.',
    },
    (request, reply) => loadSession(app, request, reply),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      body: signInSchema,
      response: signInResultSchema,
      operationId: 'signIn',
      summary: 'Signs a person in',
      description:
        'Sets a cookie that scripts cannot read. With a second factor, the sign-in is finished at /api/v1/session/totp.',
      refusals: { 401: WRONG_CREDENTIALS, 429: TOO_MANY },
    },
    (request, reply, { body }) => signIn(app, { request, reply, ...body }),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      url: `${route.url}/totp`,
      body: totpSignInSchema,
      response: signInResultSchema,
      operationId: 'finishSignIn',
      summary: 'Finishes a sign-in with a second factor',
      description: 'With the code of the authenticator app, or a recovery code, which is then used up.',
      refusals: { 401: 'The code is wrong, or the sign-in was begun too long ago.', 429: TOO_MANY },
    },
    (request, reply, { body }) => finishSignIn(app, { request, reply, code: body.code }),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'DELETE',
      operationId: 'signOut',
      summary: 'Signs out',
      description: 'Ends this session and removes its cookie; also when nobody is signed in.',
    },
    async (request, reply) => {
      const { auth, headers } = await app.authentication(request)
      await askAuth(reply, auth.api.signOut({ headers, returnHeaders: true }))
    },
  )
}

async function loadSession(app: App, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
  const signed = await identify(app, request, reply)
  return { user: signed ? await viewSignedUser(app.db, signed.user, languageOf(request)) : null }
}

type SigningIn = Exchange & { email: string; password: string }

/** Throws wrong_credentials for an unknown e-mail, a wrong password and a disabled person alike. */
function signIn(app: App, given: SigningIn): Promise<SignInResult> {
  return attempt(app, given, () => openSession(app, given))
}

/** Signs in without counting, for who has just chosen the password. */
export async function openSession(
  app: App,
  { request, reply, email, password }: SigningIn,
): Promise<SignInResult> {
  const before = await identify(app, request, reply)
  const { auth, headers } = await app.authentication(request)
  const answer = await askAuth(
    reply,
    auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  ).catch(error => Promise.reject(error instanceof AuthRefusal ? wrongCredentials() : error))
  await removeOverSessions(app.db)
  // Nobody is left signed in behind a browser that now shows somebody else, or a cookie that was planted in it.
  if (before?.sessionId) await endSession(app.db, { id: before.sessionId, personId: before.user.id })
  if (!('user' in answer)) return { needsTotp: true, user: null }
  return signedInResult(app, request, Number(answer.user.id))
}

/** With the code of the app, or with a recovery code. */
async function finishSignIn(app: App, given: Exchange & { code: string }): Promise<SignInResult> {
  const { request, code } = given
  const finish = /^\d{6}$/.test(code) ? finishByApp : finishByRecoveryCode
  const personId = await finish(app, given).catch(error =>
    Promise.reject(error instanceof AuthRefusal ? refusalOfCode(code) : error),
  )
  return signedInResult(app, request, personId)
}

async function finishByApp(app: App, { request, reply, code }: Exchange & { code: string }): Promise<number> {
  const { auth, headers } = await app.authentication(request)
  const verifying = auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
  const { user, token } = await askAuth(reply, verifying)
  const personId = Number(user.id)
  // Looked at last, since who it is is known then; of two at once one is the first.
  if (await isFirstUse(app, { personId, code })) return personId
  if (token) await endSessionOf(app.db, token)
  reply.removeHeader('set-cookie')
  throw wrongCode()
}

async function finishByRecoveryCode(app: App, { code, ...exchange }: Exchange & { code: string }) {
  const { user } = await changeWithEvent(app, exchange, {
    kind: 'recovery_code_used',
    ask: ({ auth, headers }) =>
      auth.api.verifyBackupCode({ body: { code: readRecoveryCode(code) }, headers, returnHeaders: true }),
    personOf: answer => Number(answer.user.id),
  })
  return Number(user.id)
}

/** Digits were meant for the app’s code, however many. */
function refusalOfCode(code: string): ProblemError {
  return /^\d+$/.test(code) ? wrongCode() : wrongRecoveryCode()
}

async function signedInResult(app: App, request: FastifyRequest, personId: number): Promise<SignInResult> {
  const user = await findUser(app.db, personId)
  if (!user) throw wrongCredentials()
  return {
    needsTotp: false,
    user: await viewSignedUser(app.db, toSignedUser(user), languageOf(request)),
  }
}
