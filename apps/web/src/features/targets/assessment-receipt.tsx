import type { Assessment, Source } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Receipt } from '../../ui/receipt.tsx'
import { SourceText } from '../sources/source-text.tsx'

/** “Så bedömdes det”: the verdict in a sentence and every input behind it; in a list also what the outcome was. */
export function AssessmentReceipt(props: {
  assessment: Assessment
  source: Source | null
  heading: ReactNode
  /** Given where the receipt stands outside the målvärde's own page: a way there. */
  slug?: string
}) {
  const texts = useTexts()
  const { receipt, override, computedStatus, sentence } = props.assessment
  return (
    <Receipt
      isWide={props.slug !== undefined}
      heading={props.heading}
      verdict={props.slug ? `${sentence} ${receipt.verdict}` : receipt.verdict}
      rows={receipt.rows}
    >
      {override ? (
        <p>{texts.receipt.override(texts.status.names[computedStatus].toLowerCase(), override.reason)}</p>
      ) : null}
      {receipt.assumptions.map(assumption => (
        <p key={assumption}>
          {texts.receipt.assumption} {assumption}
        </p>
      ))}
      {props.source ? (
        <p>
          {texts.receipt.source} <SourceText source={props.source} />
        </p>
      ) : null}
      {props.slug ? (
        <p>
          <Link to="/malvarden/$slug" params={{ slug: props.slug }}>
            {texts.receipt.page}
          </Link>
        </p>
      ) : null}
    </Receipt>
  )
}
