import type { TotpConfirmed, TotpStarted } from '@malkoll/contracts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { totpState, wrongFirstCode } from '../problems.ts'
import { AuthRefusal, askAuth } from '../sign-in/authentication.ts'
import type { Exchange } from '../sign-in/exchange.ts'
import { changeWithEvent } from '../user-events/own-event.ts'
import { ownAccount } from './account.load.ts'
import { withOwnPassword } from './password.service.ts'

/** Throws totp_state when there is a second factor already. */
export async function startTotp(
  app: App,
  { request, reply, password }: Exchange & { password: string },
): Promise<TotpStarted> {
  if (ownAccount(request).user.hasTotp) throw totpState()
  const { auth, headers } = await app.authentication(request)
  const answer = await withOwnPassword(app, { request, path: 'password' }, () =>
    askAuth(reply, auth.api.enableTwoFactor({ body: { password }, headers, returnHeaders: true })),
  )
  const uri = 'totpURI' in answer ? answer.totpURI : ''
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' }
}

/** Throws wrong_first_code, or totp_state when none was begun. */
export async function confirmTotp(
  app: App,
  { request, reply, code }: Exchange & { code: string },
): Promise<TotpConfirmed> {
  const { user } = ownAccount(request)
  if (user.hasTotp) throw totpState()
  await changeWithEvent(
    app,
    { request, reply },
    {
      kind: 'totp_on',
      ask: ({ auth, headers }) => auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
      personOf: () => user.id,
    },
  ).catch(error => {
    if (!(error instanceof AuthRefusal)) throw error
    throw error.code === 'TOTP_NOT_ENABLED' ? totpState() : wrongFirstCode()
  })
  return { recoveryCodes: await readRecoveryCodes(app, request, user.id) }
}

/** How many are unused. Null: there is no second factor. */
export async function countRecoveryCodes(app: App, request: FastifyRequest): Promise<number | null> {
  const { user } = ownAccount(request)
  return user.hasTotp ? (await readRecoveryCodes(app, request, user.id)).length : null
}

async function readRecoveryCodes(app: App, request: FastifyRequest, personId: number): Promise<string[]> {
  const { auth } = await app.authentication(request)
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: String(personId) } })
  return backupCodes
}

/** Throws totp_state when there is no second factor. */
export async function endTotp(
  app: App,
  { request, reply, password }: Exchange & { password: string },
): Promise<void> {
  const { user } = ownAccount(request)
  if (!user.hasTotp) throw totpState()
  await withOwnPassword(app, { request, path: 'password' }, () =>
    changeWithEvent(
      app,
      { request, reply },
      {
        kind: 'totp_off',
        ask: ({ auth, headers }) =>
          auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
        personOf: () => user.id,
      },
    ),
  )
}
