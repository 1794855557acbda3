import { USER_DETAILS, type UserEvent } from '@malkoll/contracts'
import { type Language, ROLES, type Role } from '@malkoll/domain'
import { personName } from '../users/person-name.ts'
import type { FoundUserEvent } from './user-event.queries.ts'

export function viewUserEvent(row: FoundUserEvent, language: Language): UserEvent {
  const { actor_id, actor_name, key_name, key_role } = row
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    person: { id: row.person_id, name: personName(row.person_name, language) },
    by: actor_id === null ? null : { id: actor_id, name: personName(actor_name ?? '', language) },
    way: row.way,
    details: USER_DETAILS.filter(detail => row.details.includes(detail)),
    rolesBefore: inOrder(row.roles_before),
    rolesAfter: inOrder(row.roles_after),
    key: key_name === null || key_role === null ? null : { name: key_name, role: key_role },
  }
}

function inOrder(roles: readonly Role[] | null): Role[] | null {
  return roles && ROLES.filter(role => roles.includes(role))
}
