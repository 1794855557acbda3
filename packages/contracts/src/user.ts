import { ACCOUNT_LIMITS, ROLES } from '@malkoll/domain'
import { z } from 'zod'
import { organisationRefSchema, slugSchema, writtenText } from './common.ts'

/** The closed list of what somebody may do. Which role may do what stands in the server’s one policy table. */
export const ACTIONS = [
  'public.read',
  'session.open',
  'account.manage',
  'entry.read',
  /** Values of the indicators one is mätansvarig for. */
  'measurements.enter',
  'measurements.enter-any',
  /** The decided målvärde of an indicator one is mätansvarig for. */
  'targets.decide',
  'targets.decide-any',
  /** One’s own changes. */
  'changes.withdraw',
  'changes.withdraw-any',
  'people.read',
  'presentations.keep',
  'users.manage',
  'keys.manage',
] as const
export type Action = (typeof ACTIONS)[number]

export const roleSchema = z.enum(ROLES)

const idSchema = z.int().min(1)
const momentSchema = z.string().describe('ISO 8601, UTC.')
/** One line: nothing that a terminal obeys, that turns the text around, or that a text column does not hold. */
const isOneLine = (text: string) => !/[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text)
const nameSchema = z.string().overwrite(writtenText).min(1).max(ACCOUNT_LIMITS.name).refine(isOneLine)
const functionSchema = z
  .string()
  .overwrite(writtenText)
  .min(1)
  .max(ACCOUNT_LIMITS.function)
  .refine(isOneLine)
  .nullable()
  .describe('What the person does, as colleagues say it: “HR-strateg”.')
const emailSchema = z.string().trim().toLowerCase().max(ACCOUNT_LIMITS.email).pipe(z.email())
/** Whether it is long and uncommon enough is said by issues of their own, not by the schema. */
const passwordSchema = z.string().min(1).max(1024)
const codeSchema = z
  .string()
  .overwrite(text => text.replace(/\s/g, ''))
  .min(6)
  .max(40)
  .describe(
    'Six digits of the authenticator app, or one recovery code; capitals and hyphens of it do not matter.',
  )

export const signedInUserSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  function: functionSchema,
  organisation: organisationRefSchema.nullable(),
  roles: z.array(roleSchema),
  actions: z.array(z.enum(ACTIONS)).describe('What the roles together may do.'),
  hasTotp: z.boolean().describe('A second factor is asked for at sign-in.'),
})
export type SignedInUser = z.infer<typeof signedInUserSchema>

/** `GET /api/v1/session`, and what a finished sign-in answers. */
export const sessionSchema = z.object({
  user: signedInUserSchema.nullable().describe('Null: nobody is signed in.'),
})
export type Session = z.infer<typeof sessionSchema>

/** `POST /api/v1/session`. A wrong e-mail and a wrong password are one refusal: 401 `wrong_credentials`. */
export const signInSchema = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(ACCOUNT_LIMITS.email),
  password: passwordSchema,
})
export type SignIn = z.infer<typeof signInSchema>

export const signInResultSchema = z.object({
  needsTotp: z
    .boolean()
    .describe('True: `POST /api/v1/session/totp` finishes the sign-in within ten minutes.'),
  user: signedInUserSchema.nullable().describe('Null as long as the second factor is missing.'),
})
export type SignInResult = z.infer<typeof signInResultSchema>

/** `POST /api/v1/session/totp`. A wrong code is 401 `wrong_code` or `wrong_recovery_code`; after too many the password is asked for again. */
export const totpSignInSchema = z.strictObject({ code: codeSchema })

export const accountChangeSchema = z.strictObject({ name: nameSchema })

/** `POST /api/v1/account/password`: every other session ends, this one gets a new cookie. */
export const passwordChangeSchema = z.strictObject({ current: passwordSchema, password: passwordSchema })

/** `POST /api/v1/account/totp`. The password is asked for, so that an unattended screen gives nobody a factor. */
export const totpStartSchema = z.strictObject({ password: passwordSchema })
export const totpStartResultSchema = z.object({
  secret: z.string().describe('For typing into an app, in base32.'),
  uri: z.string().describe('otpauth://totp/…, for a QR code.'),
})
export type TotpStarted = z.infer<typeof totpStartResultSchema>

/** `POST /api/v1/account/totp/confirm`: the first code turns it on. The recovery codes are shown this once. */
export const totpConfirmSchema = z.strictObject({ code: codeSchema })
export const totpConfirmResultSchema = z.object({
  recoveryCodes: z.array(z.string()).describe('Each can be used once instead of a code.'),
})
export type TotpConfirmed = z.infer<typeof totpConfirmResultSchema>

/** `GET /api/v1/account/totp`. */
export const totpStateSchema = z.object({
  recoveryCodesLeft: z.int().min(0).nullable().describe('Unused ones. Null: there is no second factor.'),
})
export type TotpState = z.infer<typeof totpStateSchema>

/** `POST /api/v1/account/totp/off`. */
export const totpEndSchema = z.strictObject({ password: passwordSchema })

export const accountSessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: idSchema,
      isCurrent: z.boolean(),
      device: z.string().nullable().describe('What the browser calls itself.'),
      createdAt: momentSchema,
      lastSeenAt: momentSchema.describe('To within a minute.'),
      expiresAt: momentSchema,
    }),
  ),
})
export type AccountSessions = z.infer<typeof accountSessionsSchema>

const indicatorRefSchema = z.object({ slug: slugSchema, name: z.string() })

export const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  function: functionSchema,
  organisation: organisationRefSchema.nullable(),
  roles: z.array(roleSchema),
  indicators: z.array(indicatorRefSchema).describe('Those the person is mätansvarig for.'),
  state: z.enum(['invited', 'active', 'disabled']).describe('invited: no password has been chosen yet.'),
  hasTotp: z.boolean(),
  lastSeenAt: momentSchema.nullable().describe('Of the sessions that are open; null: none is.'),
  createdAt: momentSchema,
})
export type User = z.infer<typeof userSchema>

export const userListSchema = z.object({
  users: z.array(userSchema).describe('By name.'),
  organisations: z.array(organisationRefSchema).describe('Those that a user can belong to, by name.'),
})
export type UserList = z.infer<typeof userListSchema>

const userFields = {
  name: nameSchema,
  function: functionSchema.optional(),
  organisation: slugSchema.nullable().optional(),
  roles: z.array(roleSchema).min(1),
  indicators: z.array(slugSchema).optional(),
}

/** `POST /api/v1/users`. */
export const newUserSchema = z.strictObject({ ...userFields, email: emailSchema })
export type NewUser = z.infer<typeof newUserSchema>

/** `PATCH /api/v1/users/{id}`: what is left out stays. Disabling ends sessions and keys at once. */
export const userChangeSchema = z
  .strictObject({ ...userFields, email: emailSchema, isDisabled: z.boolean() })
  .partial()
export type UserChange = z.infer<typeof userChangeSchema>

/** A new person, or one whose password and second factor were reset. */
export const userInvitedSchema = z.object({
  user: userSchema,
  invitation: z.object({
    url: z.string().describe('Where the person chooses a password. It is shown this once and works once.'),
    expiresAt: momentSchema,
  }),
})
export type UserInvited = z.infer<typeof userInvitedSchema>

export const userChangedSchema = z.object({ user: userSchema })
export type UserChanged = z.infer<typeof userChangedSchema>

/** `GET /api/v1/invitations/{token}`; an unknown, used or expired one is 404 `unknown_invitation`. */
export const invitationSchema = z.object({
  kind: z
    .enum(['first_administrator', 'person', 'reset'])
    .describe(
      'first_administrator: there is nobody yet, so that e-mail and name are chosen too. reset: the password was lost.',
    ),
  name: z.string().nullable(),
  email: z.string().nullable(),
  expiresAt: momentSchema,
})
export type Invitation = z.infer<typeof invitationSchema>

/** `POST /api/v1/invitations/{token}`: the answer is the signed-in session, as after a sign-in. */
export const invitationAcceptSchema = z.strictObject({
  name: nameSchema.optional().describe('Required of the first administrator.'),
  email: emailSchema.optional().describe('Required of the first administrator, else left out.'),
  password: passwordSchema,
})
export type InvitationAccept = z.infer<typeof invitationAcceptSchema>

export const keySchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  person: z.object({ id: idSchema, name: z.string() }).describe('Who answers for what the program does.'),
  createdAt: momentSchema,
  expiresAt: momentSchema,
  lastUsedOn: z.string().nullable().describe('A day, YYYY-MM-DD.'),
})
export type Key = z.infer<typeof keySchema>

export const keyListSchema = z.object({ keys: z.array(keySchema).describe('Newest first.') })
export type KeyList = z.infer<typeof keyListSchema>

export const newKeySchema = z.strictObject({
  name: z.string().overwrite(writtenText).min(1).max(ACCOUNT_LIMITS.keyName).refine(isOneLine),
  role: roleSchema,
  person: idSchema.optional().describe('Left out: oneself.'),
  days: z.int().min(1).max(ACCOUNT_LIMITS.keyDays).describe('How long it works.'),
})
export type NewKey = z.infer<typeof newKeySchema>

export const keyMadeSchema = z.object({
  key: keySchema,
  token: z.string().describe('Authorization: Bearer <token>. It is shown this once.'),
})
export type KeyMade = z.infer<typeof keyMadeSchema>
