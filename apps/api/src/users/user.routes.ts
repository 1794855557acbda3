import {
  newUserSchema,
  userChangedSchema,
  userChangeSchema,
  userInvitedSchema,
  userListSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { idParams } from '../http/id-params.ts'
import { type SignedInContext, signedIn } from '../http/signed-in.ts'
import { unknownUser } from '../problems.ts'
import { administrationOf } from '../user-events/administration.ts'
import { findUserRow, listOrganisationNames, listUsers } from './user.queries.ts'
import { addUser, changeUser, type InvitedPerson, removeUser, resetUser } from './user.service.ts'
import { viewOrganisations, viewUser, viewUsers } from './user.view.ts'

const TAKEN = 'The e-mail address is another user’s, or nobody would be administrator any more.'

export function registerUsers(app: App): void {
  const route = { action: 'users.manage', tag: 'users' } as const
  const params = idParams('Of the user.')
  signedIn(app, {
    ...route,
    method: 'GET',
    url: '/api/v1/users',
    response: userListSchema,
    operationId: 'listUsers',
    summary: 'Everybody who may sign in',
    description: 'Also the disabled, and those who have not chosen a password yet.',
    load: async ({ db, language }) => ({
      users: viewUsers(await listUsers(db), language),
      organisations: viewOrganisations(await listOrganisationNames(db), language),
    }),
  })
  signedIn(app, {
    ...route,
    method: 'POST',
    rateLimit: 'writes',
    url: '/api/v1/users',
    body: newUserSchema,
    response: userInvitedSchema,
    status: 201,
    operationId: 'addUser',
    summary: 'Adds a user',
    description:
      'The answer holds the one-time address that is to be given to the person: no e-mail is sent.',
    refusals: { 409: TAKEN },
    load: async (context, { body }) =>
      viewInvited(context, await addUser(context.db, body, administrationOf(context))),
  })
  signedIn(app, {
    ...route,
    method: 'PATCH',
    rateLimit: 'writes',
    url: '/api/v1/users/:id',
    params,
    body: userChangeSchema,
    response: userChangedSchema,
    operationId: 'changeUser',
    summary: 'Changes a user',
    description: 'What is left out stays. Disabling ends sessions and removes keys at once.',
    refusals: { 409: TAKEN },
    load: async (context, { params: { id }, body }) => {
      await changeUser(context.db, { id, change: body }, administrationOf(context))
      return { user: await getUser(context, id) }
    },
  })
  signedIn(app, {
    ...route,
    method: 'DELETE',
    rateLimit: 'writes',
    url: '/api/v1/users/:id',
    params,
    operationId: 'removeUser',
    summary: 'Removes a user',
    description:
      'Name and e-mail are emptied, sessions and keys end, and the user’s own decks are gone, shared ones too. What the user did stays.',
    refusals: { 409: TAKEN },
    load: (context, { params: { id } }) => removeUser(context.db, id, administrationOf(context)),
  })
  signedIn(app, {
    ...route,
    method: 'POST',
    rateLimit: 'writes',
    url: '/api/v1/users/:id/reset',
    params,
    response: userInvitedSchema,
    operationId: 'resetUser',
    summary: 'Gives a user a new one-time address',
    description:
      'Password, second factor and sessions end at once; keys stay. The last administrator is not reset here: the command line of the server does that.',
    refusals: { 409: 'Nobody would be an administrator who can sign in; or the user is disabled.' },
    load: async (context, { params: { id } }) =>
      viewInvited(context, await resetUser(context.db, id, administrationOf(context))),
  })
}

async function viewInvited(context: SignedInContext, { id, path, expiresAt }: InvitedPerson) {
  const invitation = { url: context.origin + path, expiresAt: expiresAt.toISOString() }
  return { user: await getUser(context, id), invitation }
}

async function getUser({ db, language }: SignedInContext, id: number) {
  const row = await findUserRow(db, id)
  if (!row) throw unknownUser(String(id))
  return viewUser(row, language)
}
