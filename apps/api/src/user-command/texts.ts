import type { User } from '@malkoll/contracts'
import { type Language, ROLE_WORDS, ROLES } from '@malkoll/domain'
import type { Invited } from '../invitations/invitation.service.ts'
import type { FoundKey } from '../keys/key.queries.ts'
import { type ProblemError, viewProblem } from '../problems.ts'

export type Texts = Record<Language, string>

const ROLE_CODES = ROLES.join(', ')

export const USAGE: Texts = {
  sv: `Användare och nycklar.

  npm run user -- create <e-post> --name <namn> --role <roll> [--role <roll>] [--function <text>] [--indicator <slug>]
  npm run user -- list
  npm run user -- reset <e-post>       ny engångsadress; lösenord, andra steg och inloggningar upphör
  npm run user -- disable <e-post>     inloggningar och nycklar upphör genast
  npm run user -- enable <e-post>
  npm run user -- key <e-post> --role <roll> --name <program> [--days <antal>]   nyckel för ett program, 90 dagar

Roller: ${ROLE_CODES}. Med den inbyggda databasen ska servern vara igång.
`,
  en: `Users and keys.

  npm run user -- create <e-mail> --name <name> --role <role> [--role <role>] [--function <text>] [--indicator <slug>]
  npm run user -- list
  npm run user -- reset <e-mail>       new one-time address; password, second factor and sessions end
  npm run user -- disable <e-mail>     sessions and keys end at once
  npm run user -- enable <e-mail>
  npm run user -- key <e-mail> --role <role> --name <program> [--days <number>]   a key for a program, 90 days

Roles: ${ROLE_CODES}. With the embedded database the server has to run.`,
}

export const UNKNOWN_USAGE: Texts = {
  sv: 'Så går det inte att skriva. Vad som går att ange visas med --help.',
  en: 'That cannot be given. What can be given is shown with --help.',
}

export function noServerTexts(dataDir: string): Texts {
  return {
    sv: `Ingen Målkoll är igång med datamappen ${dataDir}. Starta den med npm start och försök igen.`,
    en: `No Målkoll is running with the data folder ${dataDir}. Start it with npm start and try again.`,
  }
}

export function invitedText(email: string, { path, expiresAt }: Invited, origin: string): Texts {
  const until = expiresAt.toISOString()
  return {
    sv: `${email} väljer lösenord på adressen nedan. Den gäller en gång, till ${until}.`,
    en: `${email} chooses a password at the address below. It works once, until ${until}.\n${origin}${path}`,
  }
}

export function stateText(email: string, isDisabled: boolean): Texts {
  return isDisabled
    ? { sv: `${email} kan inte längre logga in.`, en: `${email} can sign in no more.` }
    : { sv: `${email} kan logga in igen.`, en: `${email} can sign in again.` }
}

export function keyText({ name, role, person_name, expires_at }: FoundKey, token: string): Texts {
  return {
    sv: `Nyckel för ${name} (${ROLE_WORDS[role].sv.toLowerCase()}, ${person_name}), till ${expires_at}. Den visas bara nu.`,
    en: `Key for ${name} (${ROLE_WORDS[role].en.toLowerCase()}, ${person_name}), until ${expires_at}. It is shown only now.\n${token}`,
  }
}

const STATES: Record<User['state'], Texts> = {
  active: { sv: 'aktiv', en: 'active' },
  invited: { sv: 'inbjuden', en: 'invited' },
  disabled: { sv: 'avstängd', en: 'disabled' },
}

/** One line each, whatever the language: codes, so that other programs can read it. */
export function usersText(users: readonly User[]): Texts {
  const lines = users.map(({ email, name, roles, state }) => [email, name, roles.join(','), state].join('\t'))
  const count = users.length
  const states = Object.entries(STATES)
  const key = (language: Language) => states.map(([code, texts]) => `${code}: ${texts[language]}`).join(', ')
  return {
    sv: [...lines, `${count} användare (${key('sv')})`].join('\n'),
    en: `${count} ${count === 1 ? 'user' : 'users'}`,
  }
}

export function problemTexts(problem: ProblemError): Texts {
  const textOf = (language: Language) => {
    const { title, detail, errors } = viewProblem(problem, language, '')
    return [`${title}.`, ...(errors.length > 0 ? errors.map(({ message }) => message) : [detail])].join(' ')
  }
  return { sv: textOf('sv'), en: textOf('en') }
}
