import { ACTIONS, type Action } from '@malkoll/contracts'
import { ROLES, type Role } from '@malkoll/domain'

/** Everyone, signed in or not. */
type Anybody = 'public'

/**
 * Who may do what: the one place where it stands. Administrators may do everything; what is for everybody signed in is
 * given to every role.
 */
export const POLICY: Record<Action, readonly (Role | Anybody)[]> = {
  'public.read': ['public', ...ROLES],
  'session.open': ['public', ...ROLES],
  'account.manage': ROLES,
  'entry.read': ['analyst', 'reviewer', 'editor', 'administrator', 'management'],
  'measurements.enter': ['analyst', 'editor', 'administrator'],
  'measurements.enter-any': ['editor', 'administrator'],
  'targets.decide': ['analyst', 'editor', 'administrator'],
  'targets.decide-any': ['editor', 'administrator'],
  'changes.withdraw': ['analyst', 'reviewer', 'editor', 'administrator'],
  'changes.withdraw-any': ['reviewer', 'editor', 'administrator'],
  'people.read': ['analyst', 'reviewer', 'editor', 'administrator', 'management'],
  'presentations.keep': ROLES,
  'users.manage': ['administrator'],
  'keys.manage': ['administrator'],
}

/** What takes a person at a browser: a key must not be able to change what signs its person in. */
export const NEEDS_SESSION: readonly Action[] = ['account.manage']

/** The config of a route that everyone may ask. */
export const PUBLIC = { action: 'public.read' } as const

export function isForEverybody(action: Action): boolean {
  return POLICY[action].includes('public')
}

/** The first of the roles that may do it, in the order of ROLES; undefined when none may. */
export function roleThatMay(action: Action, roles: readonly Role[]): Role | undefined {
  return ROLES.find(role => roles.includes(role) && POLICY[action].includes(role))
}

/** What the roles together may do, in the order of the policy. */
export function actionsOf(roles: readonly Role[]): Action[] {
  return ACTIONS.filter(action => roleThatMay(action, roles) !== undefined)
}
