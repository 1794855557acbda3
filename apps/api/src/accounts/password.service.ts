import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { validationFailed } from '../problems.ts'
import { attempt } from '../sign-in/attempts.ts'
import { type Asked, AuthRefusal, askAuth } from '../sign-in/authentication.ts'
import { recordOwnEvent } from '../user-events/own-event.ts'
import { ownAccount } from './account.load.ts'
import { expectGoodPassword } from './password-issues.ts'

export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}

export async function changePassword(
  app: App,
  { request, reply, current, password }: Exchange & { current: string; password: string },
): Promise<void> {
  const { user } = ownAccount(request)
  await expectGoodPassword(password, user)
  await withOwnPassword(app, { request, reply, path: 'current' }, ({ auth, headers }) =>
    auth.api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    }),
  )
  await recordOwnEvent(app, user.id, 'password_changed')
}

/** Asks what takes one’s password. Guessing it in an unattended session is counted as at sign-in. */
export async function withOwnPassword<Answer>(
  app: App,
  { request, reply, path }: Exchange & { path: string },
  ask: (asked: Asked) => Promise<{ headers: Headers; response: Answer }>,
): Promise<Answer> {
  const { email } = ownAccount(request).user
  const asked = await app.authentication(request)
  return attempt(app, { request, email }, () =>
    askAuth(reply, ask(asked)).catch(error => {
      if (!(error instanceof AuthRefusal && error.code === 'INVALID_PASSWORD')) throw error
      throw validationFailed([{ path, code: 'wrong_password' }])
    }),
  )
}
