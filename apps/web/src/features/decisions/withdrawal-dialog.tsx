import type { Decision, DecisionEffect } from '@malkoll/contracts'
import { DECISION_LIMITS } from '@malkoll/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { SendingFailure } from '../account/sending-failure.tsx'
import { EffectSentences } from './decision-effect.tsx'
import styles from './decision-fields.module.css'
import { isOvertaken, withdrawDecision } from './decision-queries.ts'
import { useDecisionTexts } from './decision-texts.ts'
import { useNewerDecision } from './use-newer-decision.ts'

interface Withdrawal {
  decision: Decision
  /** Whose withdrawal it is, whoever signs in meanwhile. */
  person: number
  onDone: (effect: DecisionEffect) => void
}

/** Takes a decision back, after what that changes has been said. */
export function WithdrawalDialog({
  decision,
  person,
  onDone,
  onClose,
}: Withdrawal & { onClose: () => void }) {
  const { withdrawal } = useDecisionTexts()
  return (
    <Dialog title={withdrawal.title} onClose={onClose}>
      {close => (
        <>
          <p>{withdrawal.lead}</p>
          <div className={styles.form}>
            <WithdrawalEffect decision={decision} person={person} />
          </div>
          <WithdrawalForm
            decision={decision}
            person={person}
            onCancel={close}
            onDone={effect => {
              close()
              onDone(effect)
            }}
          />
        </>
      )}
    </Dialog>
  )
}

/** Nothing is stored by a preview: its reason is read by nobody. */
const PREVIEW_REASON = '–'

function WithdrawalEffect({
  decision: { target, lastChange },
  person,
}: Pick<Withdrawal, 'decision' | 'person'>) {
  const { withdrawal } = useDecisionTexts()
  const language = useLanguage()
  const preview = useQuery({
    queryKey: ['withdrawal preview', target, lastChange, language],
    queryFn: () =>
      withdrawDecision(
        target,
        { reason: PREVIEW_REASON, replaces: lastChange },
        { language, person, isPreview: true },
      ),
    retry: false,
    gcTime: 0,
  })
  if (preview.error) return <SendingFailure error={preview.error} />
  if (!preview.data) return <p role="status">{withdrawal.checking}</p>
  return <EffectSentences heading={withdrawal.effects} effect={preview.data} />
}

function WithdrawalForm({ decision, person, onDone, onCancel }: Withdrawal & { onCancel: () => void }) {
  const texts = useDecisionTexts()
  const { withdrawal } = texts
  const language = useLanguage()
  const element = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { newer, learn } = useNewerDecision(decision)
  const sending = useMutation({
    mutationFn: () =>
      withdrawDecision(
        decision.target,
        { reason: reason.trim(), replaces: decision.lastChange },
        { language, person, isPreview: false },
      ),
    networkMode: 'always',
    onSuccess: onDone,
    // What it would take back then is shown anew above.
    onError: learn,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    flushSync(() => setIsTried(true))
    element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    if (reason.trim() !== '' && !sending.isPending) sending.mutate()
  }

  return (
    <form ref={element} noValidate onSubmit={submit} className={styles.form}>
      <Field
        label={withdrawal.reason}
        hint={texts.correction.reasonHint}
        maxLength={DECISION_LIMITS.reason}
        value={reason}
        error={isTried && reason.trim() === '' ? withdrawal.missing : undefined}
        onChange={event => setReason(event.target.value)}
      />
      {newer.length > 0 ? <p role="alert">{withdrawal.meanwhile}</p> : null}
      {sending.error && !isOvertaken(sending.error) ? <SendingFailure error={sending.error} /> : null}
      <div className={styles.buttons}>
        <button
          type="submit"
          aria-disabled={sending.isPending}
          className={`${controls.button} ${controls.primary}`}
        >
          {sending.isPending ? texts.saving : texts.withdraw}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}
