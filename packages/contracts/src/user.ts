import { ROLES } from '@malkoll/domain'
import { z } from 'zod'

/** The closed list of what somebody may do. Which role may do what stands in the server’s one policy table. */
export const ACTIONS = [
  'public.read',
  'session.open',
  'account.manage',
  'entry.read',
  'measurements.enter',
  'measurements.enter-any',
  'targets.decide',
  'changes.withdraw',
  'people.read',
  'presentations.keep',
  'users.manage',
  'keys.manage',
] as const
export type Action = (typeof ACTIONS)[number]

export const roleSchema = z.enum(ROLES)
