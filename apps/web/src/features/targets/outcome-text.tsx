import type { Outcome } from '@malkoll/contracts'
import { useTexts } from '../../lib/i18n/language.tsx'
import { OutcomeFlags } from './outcome-flags.tsx'

/** An outcome with its marks; a dash, read out in words, where there is none. */
export function OutcomeText({ outcome }: { outcome: Outcome | null }) {
  const texts = useTexts()
  if (!outcome) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr">{texts.columns.none}</span>
      </>
    )
  }
  return (
    <>
      {outcome.text}
      <OutcomeFlags flags={outcome.flags} />
    </>
  )
}
