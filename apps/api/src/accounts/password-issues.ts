import { PASSWORD_LIMITS, type PasswordFault, type PasswordOwner, passwordFaults } from '@malkoll/domain'
import { type Issue, validationFailed } from '../problems.ts'
import { isKnownPassword } from './known-passwords.ts'

const ISSUES: Record<PasswordFault, Pick<Issue, 'code' | 'value'>> = {
  too_short: { code: 'password_too_short', value: String(PASSWORD_LIMITS.min) },
  too_long: { code: 'password_too_long', value: String(PASSWORD_LIMITS.max) },
  easy_to_guess: { code: 'password_too_common' },
  unchanged: { code: 'password_unchanged' },
}

/** Throws validation_failed with everything that is wrong with a new password. */
export async function expectGoodPassword(password: string, owner: PasswordOwner): Promise<void> {
  const faults = passwordFaults(password, owner)
  if (faults.length === 0 && (await isKnownPassword(password))) faults.push('easy_to_guess')
  if (faults.length > 0) throw validationFailed(faults.map(fault => ({ path: 'password', ...ISSUES[fault] })))
}
