import type { LaterChange, WithdrawalExtent } from '@malkoll/contracts'
import { breakdownText, type Language, MEASUREMENT_LIMITS } from '@malkoll/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ApiError } from '../../lib/api.ts'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { FieldFrame, inputClass } from '../../ui/field.tsx'
import { Question } from '../../ui/question.tsx'
import { SendingFailure } from '../account/sending-failure.tsx'
import { CellHistoryLink } from './cell-history-link.tsx'
import { withdrawChange } from './history-queries.ts'
import { useHistoryTexts } from './history-texts.ts'
import { useActions } from './use-signed-in.ts'
import styles from './withdraw-button.module.css'

interface WithdrawableChange {
  revision: number
  at: string
  /** Null: it cannot be withdrawn. */
  withdrawal: WithdrawalExtent | null
}

/**
 * Takes a change back, after a question and with a reason; only for those who may, and from what holds now. Where a later
 * change is in the way it says so.
 */
export function WithdrawButton({ change, onDone }: { change: WithdrawableChange; onDone: () => void }) {
  const { withdraw: texts } = useHistoryTexts()
  const language = useLanguage()
  const mayWithdraw = useActions().includes('changes.withdraw')
  const { asOf } = useSearch({ strict: false })
  const [isAsked, setIsAsked] = useState(false)
  const start = useRef<HTMLButtonElement>(null)
  const { revision, at, withdrawal } = change
  if (!mayWithdraw || asOf !== undefined || withdrawal === null) return null
  const { cellCount, laterCount } = withdrawal
  function keep() {
    // The button that was pressed is gone; its successor has to be there before it can have the focus.
    flushSync(() => setIsAsked(false))
    start.current?.focus()
  }
  if (laterCount > 0) return <p className="quiet">{texts.inTheWay(laterCount, cellCount)}</p>
  return isAsked ? (
    <WithdrawQuestion revision={revision} cellCount={cellCount} onKeep={keep} onDone={onDone} />
  ) : (
    <button
      ref={start}
      type="button"
      className={controls.button}
      aria-label={texts.startFor(formatMoment(at, language))}
      onClick={() => setIsAsked(true)}
    >
      {texts.start}
    </button>
  )
}

function WithdrawQuestion({
  revision,
  cellCount,
  onKeep,
  onDone,
}: {
  revision: number
  cellCount: number
  onKeep: () => void
  onDone: () => void
}) {
  const { withdraw: texts } = useHistoryTexts()
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const sending = useMutation({
    mutationFn: () => withdrawChange(revision, { reason: reason.trim(), language }),
    networkMode: 'always',
    onSuccess: async () => {
      // What the pages show is made of the values: all of it is asked for again.
      await queryClient.invalidateQueries()
      onDone()
    },
  })

  function send() {
    const isEmpty = reason.trim() === ''
    flushSync(() => setIsMissing(isEmpty))
    if (isEmpty) field.current?.focus()
    else if (!sending.isPending) sending.mutate()
  }

  return (
    <Question
      heading={texts.heading}
      answer={sending.isPending ? texts.sending : texts.answer}
      keep={texts.keep}
      onAnswer={send}
      onKeep={onKeep}
    >
      <p>{texts.what(cellCount)}</p>
      <div className={styles.field}>
        <FieldFrame
          label={texts.reason}
          hint={texts.reasonHint}
          error={isMissing ? texts.reasonMissing : undefined}
        >
          {ties => (
            <textarea
              {...ties}
              ref={field}
              rows={3}
              maxLength={MEASUREMENT_LIMITS.reason}
              className={`${inputClass(isMissing ? texts.reasonMissing : undefined)} ${styles.reason}`}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </FieldFrame>
      </div>
      {sending.error ? (
        <>
          <SendingFailure error={sending.error} />
          <LaterChanges cells={laterChangesOf(sending.error)} />
        </>
      ) : null}
    </Question>
  )
}

function LaterChanges({ cells }: { cells: readonly LaterChange[] }) {
  const { withdraw: texts } = useHistoryTexts()
  const language = useLanguage()
  if (cells.length === 0) return null
  const rest = cells.length - MOST_LATER
  return (
    <>
      <p>{texts.later}</p>
      <ul className={styles.cells}>
        {cells.slice(0, MOST_LATER).map(cell => (
          <li key={`${cell.indicator} ${cell.geography} ${cell.breakdown} ${cell.period}`}>
            <CellHistoryLink cell={cell}>{wordsOf(cell, language)}</CellHistoryLink>{' '}
            {texts.changedAt(formatMoment(cell.at, language))}
          </li>
        ))}
        {rest > 0 ? <li>{texts.moreLater(rest)}</li> : null}
      </ul>
    </>
  )
}

/** More of them are seldom read one by one. */
const MOST_LATER = 10

/** “Folkmängd, Kalmar, kvinnor 2022” */
function wordsOf({ name, geographyName, breakdown, period }: LaterChange, language: Language): string {
  const group = breakdown === 'total' ? null : breakdownText(breakdown, language)
  return `${[name, geographyName, group].filter(Boolean).join(', ')} ${periodLabel(period, language)}`
}

/** Said where the reader is when the change and its button are no longer the newest. */
export function WithdrawnNote({ isShown }: { isShown: boolean }) {
  const { withdraw: texts } = useHistoryTexts()
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isShown) note.current?.focus()
  }, [isShown])
  return (
    <p ref={note} role="status" tabIndex={-1} className={styles.done}>
      {isShown ? texts.done : null}
    </p>
  )
}

/** What stands on top of the change, as the refusal lists it. */
function laterChangesOf(error: Error): readonly LaterChange[] {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return []
  const { problem } = error.failure
  return problem.code === 'change_not_current' && 'cells' in problem && Array.isArray(problem.cells)
    ? problem.cells
    : []
}
