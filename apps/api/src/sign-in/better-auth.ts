import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { PASSWORD_LIMITS } from '@malkoll/domain'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import { maySignIn } from '../accounts/signed-user.queries.ts'
import type { DB } from '../db/schema.ts'
import { SESSION_COOKIE } from '../http/session-cookie.ts'
import { datesPlugin } from './dates-plugin.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

const HOUR_SECONDS = 60 * 60
/** “Last seen” is shown to the minute. */
const SEEN_AGAIN_SECONDS = 60
/** Longer than a working day, so that nobody is signed out of it; shorter than until the next but one. */
const SESSION_SECONDS = 12 * HOUR_SECONDS

interface AuthParts {
  db: Kysely<DB>
  secret: string
  /** Behind HTTPS cookies are sent over nothing else and bound to the host. */
  isSecure: boolean
}

export type Auth = ReturnType<typeof createAuth>

/**
 * Passwords (scrypt), sessions and second factors, asked through `auth.api` by routes of our own. Its handler is never
 * mounted: it has dozens of addresses that the policy does not know. It asks nobody over the network.
 */
export function createAuth({ db, secret, isSecure }: AuthParts) {
  const named = (name: string) => ({ name: `${isSecure ? '__Host-' : ''}${name}` })
  return betterAuth({
    appName: 'Målkoll',
    // Needed by addresses in e-mails, which are not sent.
    baseURL: 'http://localhost',
    secret,
    database: kyselyAdapter(db.withPlugin(datesPlugin), { type: 'postgres' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LIMITS.min,
      maxPasswordLength: PASSWORD_LIMITS.max,
    },
    user: { modelName: 'person', fields: { ...TIMES, emailVerified: 'email_verified' } },
    session: {
      modelName: 'session',
      fields: { ...TIMES, userId: 'person_id', expiresAt: 'expires_at', userAgent: 'user_agent' },
      expiresIn: SESSION_SECONDS,
      updateAge: SEEN_AGAIN_SECONDS,
    },
    account: {
      modelName: 'credential',
      fields: { ...TIMES, userId: 'person_id', providerId: 'provider', accountId: 'account_id' },
    },
    verification: { modelName: 'verification', fields: { ...TIMES, expiresAt: 'expires_at' } },
    advanced: {
      // It wants columns for pictures, addresses of the network and tokens of other services, which we have no use for.
      database: { generateId: 'serial', validateSchema: false },
      ipAddress: { disableIpTracking: true },
      // Prefixed by `named`, since its own prefix allows a cookie for every host of the domain.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, secure: isSecure, sameSite: 'strict', path: '/' },
      cookies: {
        session_token: named(SESSION_COOKIE),
        two_factor: named('malkoll.sign-in'),
        dont_remember: named('malkoll.forget'),
        session_data: named('malkoll.session-data'),
        account_data: named('malkoll.account-data'),
        trust_device: named('malkoll.device'),
      },
    },
    databaseHooks: {
      session: {
        create: {
          // The address of the network is not kept; the disabled have the answer that a wrong password has.
          before: async session =>
            (await maySignIn(db, Number(session.userId))) && { data: { ...session, ipAddress: undefined } },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Målkoll',
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'person_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
