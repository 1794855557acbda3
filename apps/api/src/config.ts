import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { DatabaseConfig } from './db/database.ts'
import { type Logo, readLogo, UnusableLogo } from './logo/logo-file.ts'
import { StartupError } from './process/startup-error.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Config {
  port: number
  host: string
  database: DatabaseConfig
  /** Origin that the pages name themselves by; null: the one the request came to. */
  baseUrl: string | null
  /** Signs sessions and encrypts second factors; null: the one in the data folder, where it is made. */
  authSecret: string | null
  /** Whose X-Forwarded-* headers are believed: everyone's, no one's, so many hops', or these addresses'. */
  trustProxy: boolean | string[] | ((address: string, hop: number) => boolean)
  /** Where Prometheus reads, apart from the public address; null: nowhere. */
  metrics: { host: string; port: number } | null
  logLevel: (typeof LOG_LEVELS)[number]
  organisation: {
    name: string
    primaryColour: string
    secondaryColour: string
    /** Name of the font of slides. */
    font: string
    /** Null: the name alone. */
    logo: Logo | null
    /** An e-mail address or a web address for reports of what cannot be used. */
    accessibilityContact: string | null
  }
}

type Environment = Record<string, string | undefined>

const rule = (sv: string, en: string) => ({ error: `${sv} · ${en}` })

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, rule('ska vara en färg som #c8102e', 'must be a colour such as #c8102e'))

const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      rule(
        'ska vara en giltig adress som börjar med postgresql://',
        'must be a valid address that begins with postgresql://',
      ),
    )
    .optional(),
  DATA_DIR: z.string().default('./data'),
  BASE_URL: z
    .string()
    .refine(isOrigin, rule('ska vara en webbadress utan sökväg', 'must be a web address without a path'))
    .transform(text => new URL(text).origin)
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(32, rule('ska ha minst 32 tecken', 'must have at least 32 characters'))
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      text => parseTrustProxy(text) !== undefined,
      rule('ska vara true, false, ett antal eller adresser', 'must be true, false, a number or addresses'),
    )
    .transform(text => parseTrustProxy(text) ?? false)
    .default(false),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, rule(`ska vara ${LOG_LEVELS.join(', ')}`, `must be one of these`))
    .default('info'),
  ORG_NAME: z.string().default('Region Kalmar län'),
  ORG_PRIMARY_COLOUR: colour.default('#c8102e'),
  ORG_SECONDARY_COLOUR: colour.default('#ffcd00'),
  ORG_LOGO: z.string().transform(checkLogo).optional(),
  ORG_FONT: z
    .string()
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,63}$/u,
      rule('ska vara namnet på ett typsnitt', 'must be the name of a font'),
    )
    .default('Arial'),
  ORG_ACCESSIBILITY_CONTACT: z
    .string()
    .refine(
      isContact,
      rule('ska vara en e-postadress eller en webbadress', 'must be an e-mail address or a web address'),
    )
    .optional(),
})

const serverSchema = environmentSchema.refine(
  ({ DATABASE_URL, AUTH_SECRET }) => DATABASE_URL === undefined || AUTH_SECRET !== undefined,
  {
    path: ['AUTH_SECRET'],
    ...rule(
      'krävs tillsammans med DATABASE_URL, till exempel från: openssl rand -hex 32',
      'is required with DATABASE_URL, for example from: openssl rand -hex 32',
    ),
    // Told together with everything else that is wrong.
    when: () => true,
  },
)

/** Reads the settings. Throws a StartupError that names every problem at once. */
export function readConfig(environment: Environment = process.env): Config {
  return readWith(environmentSchema, environment)
}

/** The same for a server, which must not sign sessions with a secret that only one of several processes knows. */
export function readServerConfig(environment: Environment = process.env): Config {
  return readWith(serverSchema, environment)
}

function readWith(schema: typeof environmentSchema, environment: Environment): Config {
  const result = schema.safeParse(withoutEmpty(environment))
  if (!result.success) throw wrongConfiguration(result.error.issues, environment)
  const settings = result.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    database: settings.DATABASE_URL
      ? { kind: 'postgresql', url: settings.DATABASE_URL }
      : { kind: 'embedded', dataDir: resolve(settings.DATA_DIR) },
    baseUrl: settings.BASE_URL ?? null,
    authSecret: settings.AUTH_SECRET ?? null,
    trustProxy: settings.TRUST_PROXY,
    metrics:
      settings.METRICS_PORT === undefined
        ? null
        : { host: settings.METRICS_HOST, port: settings.METRICS_PORT },
    logLevel: settings.LOG_LEVEL,
    organisation: {
      name: settings.ORG_NAME,
      primaryColour: settings.ORG_PRIMARY_COLOUR,
      secondaryColour: settings.ORG_SECONDARY_COLOUR,
      font: settings.ORG_FONT,
      logo: settings.ORG_LOGO ?? null,
      accessibilityContact: settings.ORG_ACCESSIBILITY_CONTACT ?? null,
    },
  }
}

/** What a move goes from and to: the embedded database of DATA_DIR, and the PostgreSQL of DATABASE_URL. */
export function readMoveConfig(environment: Environment = process.env): { from: Config; to: Config } {
  const to = readConfig(environment)
  if (to.database.kind === 'embedded') {
    throw new StartupError({
      sv: 'Sätt DATABASE_URL till den PostgreSQL som uppgifterna ska flyttas till.',
      en: 'Set DATABASE_URL to the PostgreSQL that the data is to be moved to.',
    })
  }
  return { from: readConfig({ ...environment, DATABASE_URL: '' }), to }
}

/** A variable set to nothing is one that is not set, as in a compose file. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
}

function wrongConfiguration(issues: readonly z.core.$ZodIssue[], environment: Environment): StartupError {
  const lines = issues.map(({ path, message }) => `  ${describe(String(path[0]), environment)}: ${message}`)
  return new StartupError({
    sv: 'Målkoll kan inte starta: inställningarna nedan är fel.',
    en: ['Målkoll cannot start: the settings below are wrong.', ...lines].join('\n'),
  })
}

/** Secrets and passwords are never repeated. */
function describe(name: string, environment: Environment): string {
  const isSecret = name === 'AUTH_SECRET' || name === 'DATABASE_URL'
  return isSecret ? name : `${name}=${JSON.stringify(environment[name])}`
}

function wholeNumber(least: number, most: number) {
  const wrong = rule(`ska vara ett heltal ${least}–${most}`, `must be a whole number ${least}–${most}`)
  return z
    .string()
    .regex(/^\d+$/, wrong)
    .transform(Number)
    .refine(number => number >= least && number <= most, wrong)
}

function checkLogo(path: string, context: z.RefinementCtx): Logo {
  try {
    return readLogo(resolve(path))
  } catch (error) {
    if (!(error instanceof UnusableLogo)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgresql:', 'postgres:'].includes(new URL(text).protocol)
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && pathname === '/' && search === '' && hash === ''
}

function isContact(text: string): boolean {
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return true
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

function parseTrustProxy(text: string): Config['trustProxy'] | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^\d{1,2}$/.test(text)) return (_address, hop) => hop < Number(text)
  const addresses = text.split(',').map(address => address.trim())
  return addresses.every(isAddressOrRange) ? addresses : undefined
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (longest === 0 || rest.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest)
}
