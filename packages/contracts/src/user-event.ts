import { z } from 'zod'
import { readQuerySchema } from './common.ts'
import { roleSchema } from './user.ts'

/** What is done with users and keys, also by themselves; disabling and removing end sessions and keys as well. */
export const USER_EVENT_KINDS = [
  'first_administrator',
  'invited',
  'password_chosen',
  'password_changed',
  'totp_on',
  'totp_off',
  'recovery_code_used',
  'changed',
  'disabled',
  'enabled',
  'reset',
  'removed',
  'key_made',
  'key_ended',
] as const
export type UserEventKind = (typeof USER_EVENT_KINDS)[number]

/** At a page, by a program with a key, or by the command line of the server. */
export const USER_EVENT_WAYS = ['page', 'key', 'command'] as const
export type UserEventWay = (typeof USER_EVENT_WAYS)[number]

/** Details of a person beside the roles. */
export const USER_DETAILS = ['name', 'email', 'function', 'organisation', 'indicators'] as const
export type UserDetail = (typeof USER_DETAILS)[number]

const namedPersonSchema = z.object({
  id: z.int(),
  name: z.string().describe('A removed person has the same name as every other.'),
})

export const userEventSchema = z.object({
  id: z.int(),
  at: z.string().describe('ISO 8601, UTC.'),
  kind: z.enum(USER_EVENT_KINDS),
  person: namedPersonSchema.describe('Whom it is about: who was invited, or who answers for the key.'),
  by: namedPersonSchema.nullable().describe('Who did it; null: the command line of the server.'),
  way: z.enum(USER_EVENT_WAYS).describe('At a page, with a key, or by the command line of the server.'),
  details: z.array(z.enum(USER_DETAILS)).describe('What else was changed; what it was is not kept.'),
  rolesBefore: z.array(roleSchema).nullable().describe('Null: there were none before, or they stayed.'),
  rolesAfter: z.array(roleSchema).nullable().describe('Given or changed; null: they stayed.'),
  key: z
    .object({ name: z.string(), role: roleSchema })
    .nullable()
    .describe('The key that was made or ended.'),
})
export type UserEvent = z.infer<typeof userEventSchema>

/** `GET /api/v1/user-events`. */
export const userEventQuerySchema = readQuerySchema.pick({ lang: true }).extend({
  cursor: z.string().optional().describe('nextCursor of the page before.'),
})

export const userEventListSchema = z.object({
  items: z.array(userEventSchema).describe('Newest first, at most 50.'),
  nextCursor: z.string().nullable().describe('Null on the last page.'),
})
export type UserEventList = z.infer<typeof userEventListSchema>
