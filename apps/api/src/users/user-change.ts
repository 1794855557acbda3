import type { UserDetail } from '@malkoll/contracts'
import type { NewUserEvent } from '../user-events/user-event.queries.ts'
import type { FoundUserRow } from './user.queries.ts'

/** What became of a person: nothing when a change leaves everything as it was. */
export function eventsOfChange(before: FoundUserRow, after: FoundUserRow): NewUserEvent[] {
  return [...changedEvent(before, after), ...accessEvent(before, after)]
}

function changedEvent(before: FoundUserRow, after: FoundUserRow): NewUserEvent[] {
  const details = DETAILS.filter(([, read]) => read(before) !== read(after)).map(([detail]) => detail)
  const hasNewRoles = inOneOrder(before.roles) !== inOneOrder(after.roles)
  if (details.length === 0 && !hasNewRoles) return []
  const roles = hasNewRoles ? { rolesBefore: before.roles, rolesAfter: after.roles } : {}
  return [{ kind: 'changed', personId: after.id, details, ...roles }]
}

function accessEvent(before: FoundUserRow, after: FoundUserRow): NewUserEvent[] {
  const wasDisabled = before.disabled_at !== null
  const isDisabled = after.disabled_at !== null
  if (wasDisabled === isDisabled) return []
  return [{ kind: isDisabled ? 'disabled' : 'enabled', personId: after.id }]
}

const DETAILS: readonly [UserDetail, (row: FoundUserRow) => string | null][] = [
  ['name', row => row.name],
  ['email', row => row.email],
  ['function', row => row.function_title],
  ['organisation', row => row.organisation_slug],
  ['indicators', row => inOneOrder(row.indicators.map(({ slug }) => slug))],
]

function inOneOrder(texts: readonly string[]): string {
  return texts.toSorted().join(' ')
}
