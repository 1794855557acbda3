import {
  accountChangeSchema,
  accountSessionsSchema,
  passwordChangeSchema,
  sessionSchema,
  totpConfirmResultSchema,
  totpConfirmSchema,
  totpEndSchema,
  totpStartResultSchema,
  totpStartSchema,
  totpStateSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { idParams } from '../http/id-params.ts'
import { languageOf } from '../http/negotiation.ts'
import { registerOperation } from '../http/signed-in.ts'
import { unknownSession } from '../problems.ts'
import { loadSessions, ownAccount } from './account.load.ts'
import { endOtherSessions } from './account.queries.ts'
import { toSignedUser } from './identify.ts'
import { renameOneself } from './name.service.ts'
import { changePassword } from './password.service.ts'
import { endSession, findUser } from './signed-user.queries.ts'
import { viewSignedUser } from './signed-user.view.ts'
import { confirmTotp, countRecoveryCodes, endTotp, startTotp } from './totp.service.ts'

const WRONG_PASSWORD = 'Too many wrong passwords; Retry-After says how long to wait.'

const route = { action: 'account.manage', tag: 'account' } as const

/** One’s own account. It takes a session: a key must not be able to change what signs its person in. */
export function registerAccount(app: App): void {
  registerName(app)
  registerOwnSessions(app)
  registerPassword(app)
  registerTotp(app)
}

function registerName(app: App): void {
  registerOperation(
    app,
    {
      ...route,
      method: 'PATCH',
      url: '/api/v1/account',
      body: accountChangeSchema,
      response: sessionSchema,
      operationId: 'changeAccount',
      summary: 'Changes one’s own name',
      description: 'Colleagues see it beside what one has changed; everybody else sees the role.',
    },
    async (request, _reply, { body }) => {
      const { user } = ownAccount(request)
      await renameOneself(app, user, body.name)
      const found = await findUser(app.db, user.id)
      return { user: found ? await viewSignedUser(app.db, toSignedUser(found), languageOf(request)) : null }
    },
  )
}

function registerOwnSessions(app: App): void {
  registerOperation(
    app,
    {
      ...route,
      method: 'GET',
      url: '/api/v1/account/sessions',
      response: accountSessionsSchema,
      operationId: 'listSessions',
      summary: 'Where one is signed in',
      description: 'The newest first.',
    },
    request => loadSessions(app, ownAccount(request)),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'DELETE',
      url: '/api/v1/account/sessions',
      operationId: 'endOtherSessions',
      summary: 'Signs out everywhere else',
      description: 'Every session but this one ends.',
    },
    async request => {
      const { user, sessionId } = ownAccount(request)
      await endOtherSessions(app.db, { personId: user.id, but: sessionId })
    },
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'DELETE',
      url: '/api/v1/account/sessions/:id',
      params: idParams('Of the session.'),
      operationId: 'endSession',
      summary: 'Ends one of one’s sessions',
      description: 'This one too.',
    },
    async (request, _reply, { params }) => {
      const { user } = ownAccount(request)
      if (!(await endSession(app.db, { id: params.id, personId: user.id }))) throw unknownSession()
    },
  )
}

function registerPassword(app: App): void {
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      url: '/api/v1/account/password',
      body: passwordChangeSchema,
      operationId: 'changePassword',
      summary: 'Changes one’s password',
      description: 'Every other session ends, and this one gets a new cookie.',
      refusals: { 429: WRONG_PASSWORD },
    },
    (request, reply, { body }) => changePassword(app, { request, reply, ...body }),
  )
}

function registerTotp(app: App): void {
  registerOperation(
    app,
    {
      ...route,
      method: 'GET',
      url: '/api/v1/account/totp',
      response: totpStateSchema,
      operationId: 'getTotp',
      summary: 'How many recovery codes are left',
      description: 'Those that are not used yet; the codes themselves are shown once, when they are made.',
    },
    async request => ({ recoveryCodesLeft: await countRecoveryCodes(app, request) }),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      url: '/api/v1/account/totp',
      body: totpStartSchema,
      response: totpStartResultSchema,
      operationId: 'startTotp',
      summary: 'Begins a second factor',
      description: 'It is asked for at sign-in only after the first code has confirmed it.',
      refusals: { 409: 'There is one already.', 429: WRONG_PASSWORD },
    },
    (request, reply, { body }) => startTotp(app, { request, reply, ...body }),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      url: '/api/v1/account/totp/confirm',
      body: totpConfirmSchema,
      response: totpConfirmResultSchema,
      operationId: 'confirmTotp',
      summary: 'Turns the second factor on',
      description: 'Answers the recovery codes, which are shown this once.',
      refusals: { 401: 'The code is wrong.', 409: 'None was begun.' },
    },
    (request, reply, { body }) => confirmTotp(app, { request, reply, ...body }),
  )
  registerOperation(
    app,
    {
      ...route,
      method: 'POST',
      url: '/api/v1/account/totp/off',
      body: totpEndSchema,
      operationId: 'endTotp',
      summary: 'Turns the second factor off',
      description: 'The app’s entry and the recovery codes are of no more use.',
      refusals: { 409: 'There is none.', 429: WRONG_PASSWORD },
    },
    (request, reply, { body }) => endTotp(app, { request, reply, ...body }),
  )
}
