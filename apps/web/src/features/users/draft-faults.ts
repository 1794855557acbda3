import type { AccountTexts } from '../account/account-texts.ts'
import { emailFault, missingFault } from '../account/field-faults.ts'
import type { FieldErrors } from '../account/sending-issues.ts'
import type { UserDraft } from './user-draft.ts'
import type { UserTexts } from './user-texts.ts'

/** What can be said of a person’s details without asking. */
export function draftFaults(draft: UserDraft, texts: AccountTexts, { fields }: UserTexts): FieldErrors {
  return {
    name: missingFault(draft.name, texts),
    email: emailFault(draft.email, texts),
    roles: draft.roles.length === 0 ? fields.needsRole : undefined,
  }
}
