import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { validationFailed } from '../problems.ts'
import { attempt } from '../sign-in/attempts.ts'
import { AuthRefusal } from '../sign-in/authentication.ts'
import type { Exchange } from '../sign-in/exchange.ts'
import { changeWithEvent } from '../user-events/own-event.ts'
import { ownAccount } from './account.load.ts'
import { endHalfSignIns } from './account.queries.ts'
import { expectGoodPassword } from './password-issues.ts'

export async function changePassword(
  app: App,
  { request, reply, current, password }: Exchange & { current: string; password: string },
): Promise<void> {
  const { user } = ownAccount(request)
  await expectGoodPassword(password, { ...user, currentPassword: current })
  await withOwnPassword(app, { request, path: 'current' }, () =>
    changeWithEvent(
      app,
      { request, reply },
      {
        kind: 'password_changed',
        ask: ({ auth, headers }) =>
          auth.api.changePassword({
            body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
            headers,
            returnHeaders: true,
          }),
        personOf: () => user.id,
        afterwards: endHalfSignIns,
      },
    ),
  )
}

/** Asks what takes one’s password. Guessing it in an unattended session is counted as at sign-in. */
export async function withOwnPassword<Answer>(
  app: App,
  { request, path }: { request: FastifyRequest; path: string },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const { email } = ownAccount(request).user
  return attempt(app, { request, email }, () =>
    ask().catch(error => {
      if (!(error instanceof AuthRefusal && error.code === 'INVALID_PASSWORD')) throw error
      throw validationFailed([{ path, code: 'wrong_password' }])
    }),
  )
}
