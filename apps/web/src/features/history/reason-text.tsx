import { shownReason } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

/** Why something was changed: in the words of who did it, and else in the reader's language. */
export function ReasonText({ reason }: { reason: string }) {
  const { text, language } = shownReason(reason, useLanguage())
  return <span lang={language}>{text}</span>
}
