import type { Decision } from '@malkoll/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { DetailsBlock } from '../../ui/details.tsx'
import { useSignedInUser } from '../history/use-signed-in.ts'
import { CorrectionDialog } from './correction-dialog.tsx'
import styles from './decision-block.module.css'
import { FieldChanges } from './decision-effect.tsx'
import { decisionQuery } from './decision-queries.ts'
import { useDecisionTexts } from './decision-texts.ts'
import { WithdrawalDialog } from './withdrawal-dialog.tsx'

/** The decision of a målvärde and its corrections, and the ways to correct and withdraw it for those who may. */
export function DecisionBlock({ slug }: { slug: string }): ReactNode {
  const texts = useDecisionTexts()
  const language = useLanguage()
  const { asOf } = useSearch({ strict: false })
  const { data: decision, isError } = useQuery(decisionQuery(slug, { language, asOf }))
  const user = useSignedInUser()
  const mayDecide = user?.actions.includes('targets.decide') && asOf === undefined
  return (
    <DetailsBlock id="decision" heading={texts.section}>
      {isError ? <p>{texts.unavailable}</p> : null}
      {decision ? (
        <>
          <p lang="sv">{decision.decision}</p>
          <History decision={decision} />
        </>
      ) : null}
      {decision && user && mayDecide ? <Changing decision={decision} person={user.id} /> : null}
    </DetailsBlock>
  )
}

function History({ decision: { decision, history: steps } }: { decision: Decision }) {
  const texts = useDecisionTexts()
  const language = useLanguage()
  return (
    <ol reversed className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step.revision}>
          <p>
            <b>
              {texts.steps[step.kind === 'decided' && index < steps.length - 1 ? 'decidedAnew' : step.kind]}
            </b>{' '}
            {formatMoment(step.at, language)}, {step.by.toLowerCase()}
          </p>
          {step.reason && step.reason !== decision ? <p lang="sv">{step.reason}</p> : null}
          <FieldChanges changes={step.changes} />
        </li>
      ))}
    </ol>
  )
}

function Changing({ decision, person }: { decision: Decision; person: number }) {
  const texts = useDecisionTexts()
  const [open, setOpen] = useState<Opened | null>(null)
  const [isCorrected, setIsCorrected] = useState(false)
  const begin = (dialog: Opened['dialog']) => {
    setIsCorrected(false)
    setOpen({ dialog, person })
  }
  return (
    <>
      <p role="status" className={styles.done}>
        {isCorrected ? texts.correction.done : null}
      </p>
      <div className={styles.buttons}>
        <button type="button" className={controls.button} onClick={() => begin('correction')}>
          {texts.correct}
        </button>
        <button type="button" className={controls.button} onClick={() => begin('withdrawal')}>
          {texts.withdraw}
        </button>
      </div>
      {open ? (
        <DecisionDialogs
          decision={decision}
          opened={open}
          onClose={() => setOpen(null)}
          onCorrected={() => setIsCorrected(true)}
        />
      ) : null}
    </>
  )
}

interface Opened {
  dialog: 'correction' | 'withdrawal'
  /** Who was signed in then. */
  person: number
}

/** Over the whole page: they take no style from the block that opens them. */
function DecisionDialogs(props: {
  decision: Decision
  opened: Opened
  onClose: () => void
  onCorrected: () => void
}) {
  const {
    decision,
    opened: { dialog, person },
    onClose,
  } = props
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  async function showExample(slug: string) {
    await navigate({ to: '/malvarden/$slug', params: { slug }, search: ({ lang }) => ({ lang }) })
    await queryClient.invalidateQueries()
  }

  const shown =
    dialog === 'correction' ? (
      <CorrectionDialog
        decision={decision}
        person={person}
        onClose={onClose}
        onDone={() => {
          props.onCorrected()
          void queryClient.invalidateQueries()
        }}
      />
    ) : (
      <WithdrawalDialog
        decision={decision}
        person={person}
        onClose={onClose}
        onDone={({ target }) => void showExample(target)}
      />
    )
  return createPortal(shown, document.body)
}
