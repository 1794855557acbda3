import type { Decision, DecisionEffect } from '@malkoll/contracts'
import { DECISION_LIMITS } from '@malkoll/domain'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { SendingFailure } from '../account/sending-failure.tsx'
import effectStyles from './decision-effect.module.css'
import { EffectSentences, FieldChanges } from './decision-effect.tsx'
import styles from './decision-fields.module.css'
import { DecisionFields } from './decision-fields.tsx'
import { correctionOf, formOfDecision } from './decision-form.ts'
import { correctDecision, isOvertaken } from './decision-queries.ts'
import { useDecisionTexts } from './decision-texts.ts'
import { type TypedDecision, useDecisionForm } from './use-decision-form.ts'
import { useNewerDecision } from './use-newer-decision.ts'

interface Correction {
  decision: Decision
  /** Whose correction it is, whoever signs in meanwhile. */
  person: number
  onDone: () => void
}

/** Corrects a decision in two steps: what it shall say, and what that changes. */
export function CorrectionDialog({ onClose, ...props }: Correction & { onClose: () => void }) {
  const { correction } = useDecisionTexts()
  return (
    <Dialog title={correction.title} onClose={onClose}>
      {close => (
        <>
          <p>{correction.lead}</p>
          <CorrectionSteps
            decision={props.decision}
            person={props.person}
            onCancel={close}
            onDone={() => {
              close()
              props.onDone()
            }}
          />
        </>
      )}
    </Dialog>
  )
}

function CorrectionSteps({ decision, person, onDone, onCancel }: Correction & { onCancel: () => void }) {
  const language = useLanguage()
  const typed = useDecisionForm(() => formOfDecision(decision, language))
  const [reason, setReason] = useState('')
  const send = (isPreview: boolean) => {
    const correction = correctionOf(typed.form, { reason, replaces: decision.lastChange, language })
    return correctDecision(decision.target, correction, { language, person, isPreview })
  }
  const { newer, learn } = useNewerDecision(decision)
  const preview = useMutation({ mutationFn: () => send(true), networkMode: 'always', onError: learn })
  const sending = useMutation({
    mutationFn: () => send(false),
    networkMode: 'always',
    onSuccess: onDone,
    onError(error) {
      learn(error)
      if (isOvertaken(error)) preview.reset()
    },
  })
  if (preview.data) {
    return (
      <CorrectionEffect
        effect={preview.data}
        error={isOvertaken(sending.error) ? null : sending.error}
        isSending={sending.isPending}
        onSave={() => sending.mutate()}
        onBack={() => {
          preview.reset()
          sending.reset()
        }}
      />
    )
  }
  return (
    <CorrectionForm
      typed={typed}
      reason={reason}
      error={isOvertaken(preview.error) ? null : preview.error}
      newer={newer}
      onReason={setReason}
      onNext={() => (preview.isPending ? null : preview.mutate())}
      onCancel={onCancel}
    />
  )
}

function CorrectionForm(props: {
  typed: TypedDecision
  reason: string
  error: Error | null
  /** What others have corrected meanwhile. */
  newer: readonly Decision['history'][number][]
  onReason: (reason: string) => void
  onNext: () => void
  onCancel: () => void
}) {
  const { typed, reason, error } = props
  const texts = useDecisionTexts()
  const { element } = typed
  // What had the focus is gone, when one comes back from what would change.
  useEffect(() => element.current?.querySelector('input')?.focus(), [element])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (typed.check()) props.onNext()
  }

  return (
    <form ref={typed.element} noValidate onSubmit={submit} className={styles.form}>
      <Newer steps={props.newer} />
      <DecisionFields typed={typed} error={error} />
      <Field
        label={texts.correction.reason}
        hint={texts.correction.reasonHint}
        maxLength={DECISION_LIMITS.reason}
        value={reason}
        error={typed.isTried && reason.trim() === '' ? texts.required : undefined}
        onChange={event => props.onReason(event.target.value)}
      />
      {error ? <SendingFailure error={error} /> : null}
      <div className={styles.buttons}>
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          {texts.correction.next}
        </button>
        <button type="button" className={controls.button} onClick={props.onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}

/** What has changed under the hands of whoever corrects. */
function Newer({ steps }: { steps: readonly Decision['history'][number][] }) {
  const { correction } = useDecisionTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (steps.length > 0) box.current?.focus()
  }, [steps.length])
  if (steps.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <b>{correction.meanwhile}</b>
      {steps.map(step => (
        <FieldChanges key={step.revision} changes={step.changes} />
      ))}
      <p>{correction.kept}</p>
    </div>
  )
}

function CorrectionEffect(props: {
  effect: DecisionEffect
  error: Error | null
  isSending: boolean
  onSave: () => void
  onBack: () => void
}) {
  const { effect, error, isSending } = props
  const { correction, saving } = useDecisionTexts()
  const box = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className={styles.form}>
      {effect.changes.length === 0 ? null : (
        <section className={effectStyles.effect}>
          <h3>{correction.fields}</h3>
          <FieldChanges changes={effect.changes} />
        </section>
      )}
      <EffectSentences heading={correction.effects} effect={effect} />
      {error ? <SendingFailure error={error} /> : null}
      <div className={styles.buttons}>
        {effect.changes.length === 0 ? null : (
          <button
            type="button"
            aria-disabled={isSending}
            className={`${controls.button} ${controls.primary}`}
            onClick={() => (isSending ? null : props.onSave())}
          >
            {isSending ? saving : correction.save}
          </button>
        )}
        <button type="button" className={controls.button} onClick={props.onBack}>
          {correction.back}
        </button>
      </div>
    </div>
  )
}
