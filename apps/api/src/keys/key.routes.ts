import { type Key, keyListSchema, keyMadeSchema, newKeySchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { idParams } from '../http/id-params.ts'
import { signedIn } from '../http/signed-in.ts'
import { administrationOf } from '../user-events/administration.ts'
import { type FoundKey, listKeys } from './key.queries.ts'
import { endKey, makeKey } from './key.service.ts'

export function registerKeys(app: App): void {
  const route = { action: 'keys.manage', tag: 'users' } as const
  signedIn(app, {
    ...route,
    method: 'GET',
    url: '/api/v1/keys',
    response: keyListSchema,
    operationId: 'listKeys',
    summary: 'The keys of programs',
    description: 'Also those that have expired. The tokens are known to the programs only.',
    load: async ({ db }) => ({ keys: (await listKeys(db)).map(viewKey) }),
  })
  signedIn(app, {
    ...route,
    method: 'POST',
    rateLimit: 'writes',
    url: '/api/v1/keys',
    body: newKeySchema,
    response: keyMadeSchema,
    status: 201,
    operationId: 'makeKey',
    summary: 'Makes a key for a program',
    description: 'With one role, until a day. The token is in the answer and nowhere else.',
    load: async (context, { body }) => {
      const given = { ...body, personId: body.person ?? context.user.id }
      const { key, token } = await makeKey(context.db, given, administrationOf(context))
      return { key: viewKey(key), token }
    },
  })
  signedIn(app, {
    ...route,
    method: 'DELETE',
    rateLimit: 'writes',
    url: '/api/v1/keys/:id',
    params: idParams('Of the key.'),
    operationId: 'removeKey',
    summary: 'Removes a key',
    description: 'It works no more from this moment.',
    load: (context, { params }) => endKey(context.db, params.id, administrationOf(context)),
  })
}

function viewKey(found: FoundKey): Key {
  return {
    id: found.id,
    name: found.name,
    role: found.role,
    person: { id: found.person_id, name: found.person_name },
    createdAt: found.created_at,
    expiresAt: found.expires_at,
    lastUsedOn: found.last_used_on,
  }
}
