import { type PasswordOwner, passwordFaults } from '@malkoll/domain'
import type { AccountTexts } from './account-texts.ts'
import type { SessionTexts } from './session-texts.ts'

interface MissingTexts {
  sending: Pick<SessionTexts['sending'], 'missing'>
}

export function missingFault(value: string, { sending }: MissingTexts): string | undefined {
  return value.trim() === '' ? sending.missing : undefined
}

/** Something, an at sign, and something: whether it is an address is for the server to say. */
export function emailFault(email: string, texts: SessionTexts): string | undefined {
  const isLikely = /^[^\s@]+@[^\s@]+$/.test(email.trim())
  return missingFault(email, texts) ?? (isLikely ? undefined : texts.sending.notAnAddress)
}

/** The code of an app, in one group or two. What has letters may be a recovery code, which the server knows. */
export function codeFault(
  code: string,
  texts: MissingTexts & { code: Pick<AccountTexts['code'], 'sixDigits'> },
): string | undefined {
  const signs = code.replace(/\s/g, '')
  const isShort = /^\d+$/.test(signs) && signs.length !== 6
  return missingFault(code, texts) ?? (isShort ? texts.code.sixDigits : undefined)
}

/** The first rule that a new password breaks. */
export function passwordFault(
  password: string,
  owner: PasswordOwner,
  texts: AccountTexts,
): string | undefined {
  const [fault] = passwordFaults(password, owner)
  return missingFault(password, texts) ?? (fault && texts.password.faults[fault])
}
