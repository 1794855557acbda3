import type { TotpConfirmed, TotpStarted } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { totpState, wrongFirstCode } from '../problems.ts'
import { AuthRefusal, askAuth } from '../sign-in/authentication.ts'
import { recordOwnEvent } from '../user-events/own-event.ts'
import { ownAccount } from './account.load.ts'
import { type Exchange, withOwnPassword } from './password.service.ts'

/** Throws totp_state when there is a second factor already. */
export async function startTotp(
  app: App,
  { request, reply, password }: Exchange & { password: string },
): Promise<TotpStarted> {
  if (ownAccount(request).user.hasTotp) throw totpState()
  const answer = await withOwnPassword(app, { request, reply, path: 'password' }, ({ auth, headers }) =>
    auth.api.enableTwoFactor({ body: { password }, headers, returnHeaders: true }),
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
  const { auth, headers } = await app.authentication(request)
  await askAuth(reply, auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })).catch(error => {
    if (!(error instanceof AuthRefusal)) throw error
    throw error.code === 'TOTP_NOT_ENABLED' ? totpState() : wrongFirstCode()
  })
  await recordOwnEvent(app, user.id, 'totp_on')
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: String(user.id) } })
  return { recoveryCodes: backupCodes }
}

/** Throws totp_state when there is no second factor. */
export async function endTotp(
  app: App,
  { request, reply, password }: Exchange & { password: string },
): Promise<void> {
  const { user } = ownAccount(request)
  if (!user.hasTotp) throw totpState()
  await withOwnPassword(app, { request, reply, path: 'password' }, ({ auth, headers }) =>
    auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  )
  await recordOwnEvent(app, user.id, 'totp_off')
}
