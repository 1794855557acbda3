import type { User } from '@malkoll/contracts'
import { ACCOUNT_LIMITS, type Language, ROLE_WORDS, ROLES } from '@malkoll/domain'
import type { Invited } from '../invitations/invitation.service.ts'
import type { FoundKey } from '../keys/key.queries.ts'
import { type ProblemError, viewProblem } from '../problems.ts'
import { dayInWords, momentInWords } from '../translations/moment-in-words.ts'

export type Texts = Record<Language, string>

const ROLE_CODES = ROLES.join(', ')

export const USAGE: Texts = {
  sv: `Användare och nycklar.

  npm run user -- create <e-post> --name <namn> --role <roll> [--role <roll>] [--function <text>]
         [--organisation <slug>] [--indicator <slug>]
  npm run user -- list [--lang en]     e-post, namn, roller, tillstånd; en rad var
  npm run user -- reset <e-post>       ny engångsadress; lösenord, andra steg och inloggningar upphör
  npm run user -- disable <e-post>     inloggningar och nycklar upphör genast
  npm run user -- enable <e-post>
  npm run user -- key <e-post> --role <roll> --name <program> [--days <antal>]   nyckel för ett program, 90 dagar

Roller: ${ROLE_CODES}. Med den inbyggda databasen ska servern vara igång.
`,
  en: `Users and keys.

  npm run user -- create <e-mail> --name <name> --role <role> [--role <role>] [--function <text>]
         [--organisation <slug>] [--indicator <slug>]
  npm run user -- list [--lang en]     e-mail, name, roles, state; a line each
  npm run user -- reset <e-mail>       new one-time address; password, second factor and sessions end
  npm run user -- disable <e-mail>     sessions and keys end at once
  npm run user -- enable <e-mail>
  npm run user -- key <e-mail> --role <role> --name <program> [--days <number>]   a key for a program, 90 days

Roles: ${ROLE_CODES}. With the embedded database the server has to run.`,
}

const USAGE_FAULTS = {
  command: { sv: 'Kommandot finns inte.', en: 'There is no such command.' },
  options: {
    sv: 'Något är angivet som kommandot inte tar emot.',
    en: 'Something is given that the command does not take.',
  },
  email: {
    sv: 'En hel e-postadress ska stå efter kommandot, och inte efter list.',
    en: 'A whole e-mail address comes after the command, but not after list.',
  },
  name: { sv: '--name ska vara ett namn på en rad.', en: '--name must be a name of one line.' },
  role: { sv: `--role ska vara ${ROLE_CODES}.`, en: `--role must be one of ${ROLE_CODES}.` },
  function: { sv: '--function ska vara text på en rad.', en: '--function must be text of one line.' },
  organisation: {
    sv: '--organisation ska vara organisationens slug.',
    en: '--organisation must be the slug of an organisation.',
  },
  indicator: { sv: '--indicator ska vara måttets slug.', en: '--indicator must be the slug of a measure.' },
  days: {
    sv: `--days ska vara ett antal från 1 till ${ACCOUNT_LIMITS.keyDays}.`,
    en: `--days must be a number from 1 to ${ACCOUNT_LIMITS.keyDays}.`,
  },
  lang: { sv: '--lang ska vara sv eller en.', en: '--lang must be sv or en.' },
} as const satisfies Record<string, Texts>
export type UsagePart = keyof typeof USAGE_FAULTS

/** Options that are given to a command which does not have them. */
export interface ForeignOptions {
  command: string
  options: readonly string[]
  allowed: readonly string[]
}

interface WrongUsage {
  wrong: readonly UsagePart[]
  foreign?: ForeignOptions
}

/** Everything that is wrong, and where it stands what is right. */
export function wrongUsageTexts({ wrong, foreign }: WrongUsage): Texts {
  const textOf = (language: Language) =>
    [
      ...(foreign ? [foreignOptionsTexts(foreign)[language]] : []),
      ...wrong.map(part => USAGE_FAULTS[part][language]),
    ].join(' ')
  return { sv: `${textOf('sv')} Mer visas med --help.`, en: `${textOf('en')} More is shown with --help.` }
}

function foreignOptionsTexts({ command, options, allowed }: ForeignOptions): Texts {
  const given = optionList(options)
  const taken = optionList(allowed)
  if (allowed.length === 0) {
    return {
      sv: `${command} tar inte emot ${given}, bara en e-postadress.`,
      en: `${command} does not take ${given}, only an e-mail address.`,
    }
  }
  return {
    sv: `${command} tar inte emot ${given}. Det tar emot ${taken}.`,
    en: `${command} does not take ${given}. It takes ${taken}.`,
  }
}

function optionList(names: readonly string[]): string {
  return names.map(name => (name.length === 1 ? `-${name}` : `--${name}`)).join(', ')
}

export function noServerTexts(dataDir: string): Texts {
  return {
    sv: `Ingen Målkoll är igång med datamappen ${dataDir}. Starta den med npm start och försök igen.`,
    en: `No Målkoll is running with the data folder ${dataDir}. Start it with npm start and try again.`,
  }
}

const GUESSED_ORIGIN: Texts = {
  sv: ' Dess början är HOST och PORT i de här inställningarna: har servern andra, byt ut den, eller sätt BASE_URL.',
  en: ' It begins with HOST and PORT of these settings: if the server has others, change that, or set BASE_URL.',
}

interface Origin {
  origin: string
  isOriginGuessed?: boolean
}

export function invitedText(
  email: string,
  { path, expiresAt }: Invited,
  { origin, isOriginGuessed = false }: Origin,
): Texts {
  const until = expiresAt.toISOString()
  const note = isOriginGuessed ? GUESSED_ORIGIN : { sv: '', en: '' }
  return {
    sv: `${email} väljer lösenord på adressen nedan. Den gäller en gång, till ${momentInWords(until, 'sv')}.${note.sv}`,
    en: `${email} chooses a password at the address below. It works once, until ${momentInWords(until, 'en')}.${note.en}\n${origin}${path}`,
  }
}

export function stateText(email: string, isDisabled: boolean): Texts {
  return isDisabled
    ? { sv: `${email} kan inte längre logga in.`, en: `${email} can sign in no more.` }
    : { sv: `${email} kan logga in igen.`, en: `${email} can sign in again.` }
}

export function keyText({ name, role, person_name, expires_at }: FoundKey, token: string): Texts {
  return {
    sv: `Nyckel för ${name} (${ROLE_WORDS[role].sv.toLowerCase()}, ${person_name}), till ${dayInWords(expires_at, 'sv')}. Den visas bara nu.`,
    en: `Key for ${name} (${ROLE_WORDS[role].en.toLowerCase()}, ${person_name}), until ${dayInWords(expires_at, 'en')}. It is shown only now.\n${token}`,
  }
}

const STATES: Record<User['state'], Texts> = {
  active: { sv: 'aktiv', en: 'active' },
  invited: { sv: 'inbjuden', en: 'invited' },
  disabled: { sv: 'avstängd', en: 'disabled' },
}

/** A line each in one language, for those who read; programs ask the API. */
export function usersText(users: readonly User[], language: Language): Texts {
  const lines = users.map(({ email, name, roles, state }) => {
    const words = roles.map(role => ROLE_WORDS[role][language])
    return [email, name, words.join(', '), STATES[state][language]].join('\t')
  })
  const count = users.length
  return {
    sv: [...lines, `${count} användare`].join('\n'),
    en: `${count} ${count === 1 ? 'user' : 'users'}`,
  }
}

export function problemTexts(problem: ProblemError): Texts {
  const textOf = (language: Language) => {
    const { title, detail, errors } = viewProblem(problem, { language, requestId: '', isSent: true })
    return [`${title}.`, ...(errors.length > 0 ? errors.map(({ message }) => message) : [detail])].join(' ')
  }
  return { sv: textOf('sv'), en: textOf('en') }
}
