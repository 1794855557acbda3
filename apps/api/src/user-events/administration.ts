import type { SignedInContext } from '../http/signed-in.ts'
import type { Administration } from './user-event.queries.ts'

export function administrationOf({ user, isProgram, now }: SignedInContext): Administration {
  return { actorId: user.id, way: isProgram ? 'key' : 'page', now }
}

/** Of one's own account, which takes a session. */
export function administrationByOneself(personId: number, now: Date): Administration {
  return { actorId: personId, way: 'page', now }
}

export function administrationByCommand(now: Date): Administration {
  return { actorId: null, way: 'command', now }
}
