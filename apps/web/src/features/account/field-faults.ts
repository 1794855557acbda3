import { type PasswordOwner, passwordFaults } from '@malkoll/domain'
import type { AccountTexts } from './account-texts.ts'
import type { SessionTexts } from './session-texts.ts'

export function missingFault(value: string, { sending }: SessionTexts): string | undefined {
  return value.trim() === '' ? sending.missing : undefined
}

/** Something, an at sign, and something: whether it is an address is for the server to say. */
export function emailFault(email: string, texts: SessionTexts): string | undefined {
  const isLikely = /^[^\s@]+@[^\s@]+$/.test(email.trim())
  return missingFault(email, texts) ?? (isLikely ? undefined : texts.sending.notAnAddress)
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
