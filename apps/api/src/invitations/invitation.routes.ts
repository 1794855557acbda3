import {
  type Invitation,
  invitationAcceptSchema,
  invitationSchema,
  signInResultSchema,
} from '@malkoll/contracts'
import { z } from 'zod'
import type { App } from '../app.ts'
import { registerOperation } from '../http/signed-in.ts'
import { forgiveAccount } from '../sign-in/attempts.ts'
import { openSession } from '../sign-in/session.routes.ts'
import type { FoundInvitation } from './invitation.queries.ts'
import { accept, getInvitation } from './invitation.service.ts'

const LONGEST_TOKEN = 100
const NOT_VALID = 'It was never made, is used up or is too old; which of them is not said.'

export function registerInvitations(app: App): void {
  const route = {
    url: '/api/v1/invitations/:token',
    action: 'session.open',
    tag: 'account',
    params: z.object({
      token: z.string().max(LONGEST_TOKEN).describe('The part of the address that is random.'),
    }),
  } as const
  registerOperation(
    app,
    {
      ...route,
      method: 'GET',
      response: invitationSchema,
      operationId: 'getInvitation',
      summary: 'Whom a one-time address is for',
      description: 'Looking does not use it up.',
      refusals: { 404: NOT_VALID },
    },
    async (_request, _reply, { params }) =>
      viewInvitation(await getInvitation(app.db, params.token, app.clock())),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      body: invitationAcceptSchema,
      response: signInResultSchema,
      operationId: 'acceptInvitation',
      summary: 'Chooses a password at a one-time address',
      description: 'Uses the address up and signs the person in.',
      refusals: { 404: NOT_VALID, 409: 'The e-mail address is another user’s.' },
    },
    async (request, reply, { params, body }) => {
      const { auth } = await app.authentication(request)
      const { password } = await auth.$context
      const hashPassword = (text: string) => app.passwordTurns.take(() => password.hash(text))
      const email = await accept(app.db, {
        token: params.token,
        given: body,
        now: app.clock(),
        hashPassword,
      })
      await forgiveAccount(app, email)
      return openSession(app, { request, reply, email, password: body.password })
    },
  )
}

function viewInvitation({ person_id, is_reset, name, email, expires_at }: FoundInvitation): Invitation {
  const kind = is_reset ? 'reset' : 'person'
  return { kind: person_id === null ? 'first_administrator' : kind, name, email, expiresAt: expires_at }
}
