import type { EntryRow, TargetDecided } from '@malkoll/contracts'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../../../lib/api.ts'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from '../../decisions/decision-fields.module.css'
import { DecisionFields } from '../../decisions/decision-fields.tsx'
import { type DecisionForm, decisionOf, formOfExample } from '../../decisions/decision-form.ts'
import { decideTarget } from '../../decisions/decision-queries.ts'
import { useDecisionTexts } from '../../decisions/decision-texts.ts'
import { useDecisionForm } from '../../decisions/use-decision-form.ts'
import type { CellKey } from '../cells/cell.ts'
import { fetchSheetOf } from '../entry-queries.ts'
import { contentText, useEntryTexts } from '../entry-texts.ts'
import { cellKeyOf, partsOf, rowKeyOf } from '../sheet-rows.ts'
import { useCellReading, useEntry, useEntryDesk } from '../store/use-entry.ts'

/** A real outcome never meets an invented målvärde: the decided one is asked for, and the value then goes to it. */
export function DecisionDialog({ cellKey, onClose }: { cellKey: CellKey; onClose: () => void }) {
  const texts = useDecisionTexts()
  const entryTexts = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const { row: rowKey, period } = partsOf(cellKey)
  const row = useEntry(store, ({ rows }) => rows.get(rowKey))
  const reading = useCellReading(cellKey)
  if (!row) return null
  const content = reading?.content
  return (
    <Dialog title={texts.title} onClose={onClose}>
      {close => (
        <>
          <p>
            {texts.lead(row.indicator.name)}{' '}
            {content
              ? texts.outcome(contentText(content, { texts: entryTexts, language, isDeed: false }), period)
              : null}
          </p>
          <Form row={row} cellKey={cellKey} onDone={close} />
        </>
      )}
    </Dialog>
  )
}

function Form({ row, cellKey, onDone }: { row: EntryRow; cellKey: CellKey; onDone: () => void }) {
  const texts = useDecisionTexts()
  const language = useLanguage()
  const { period } = partsOf(cellKey)
  const outcome = useCellReading(cellKey)?.content?.value ?? null
  const typed = useDecisionForm(() => formOfExample({ ...exampleIn(row), outcome }, period, language))
  const [failure, setFailure] = useState<unknown>(null)
  const [isSending, setIsSending] = useState(false)
  const decide = useDecision(cellKey)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const target = targetOf(row, period)
    if (!typed.check() || target === undefined || isSending) return
    setIsSending(true)
    try {
      await decide(target, typed.form)
      onDone()
    } catch (error) {
      setFailure(error)
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form ref={typed.element} noValidate onSubmit={event => void submit(event)} className={styles.form}>
      <DecisionFields typed={typed} error={failure} />
      <p role="alert" className={styles.failure}>
        {failure === null ? null : (failureText(failure) ?? texts.failed)}
      </p>
      <div className={styles.buttons}>
        <button type="submit" aria-disabled={isSending} className={`${controls.button} ${controls.primary}`}>
          {isSending ? texts.saving : texts.save}
        </button>
        <button type="button" className={controls.button} onClick={onDone}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}

function exampleIn({ indicator }: EntryRow) {
  return { name: indicator.name, unit: indicator.unit.code, direction: indicator.desiredDirection }
}

/** Stores the decision; what was typed goes to the cell of the new row, where the person goes on. */
function useDecision(cellKey: CellKey) {
  const texts = useDecisionTexts()
  const language = useLanguage()
  const { store, periods, refresh, say } = useEntryDesk()
  return async (target: string, form: DecisionForm) => {
    const answer = await decideTarget(target, decisionOf(form, language), { language, person: store.person })
    const decided = cellKeyOf(rowKeyOf(decidedRow(answer)), partsOf(cellKey).period)
    store.moveTo(decided, cellKey)
    say(texts.moved(form.name))
    refresh(decided, form.name)
    // What was typed is stored also when its row is on another page or does not fit what is sought.
    const sheet = await fetchSheetOf(answer.indicator, { periods, language }).catch(() => null)
    if (sheet) store.takeSheet(sheet)
  }
}

function failureText(error: unknown): string | null {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return null
  const { detail, errors } = error.failure.problem
  return [detail, ...errors.map(({ message }) => message)].join(' ')
}

function decidedRow({ indicator, geography, organisation, breakdown }: TargetDecided) {
  return {
    indicator: { slug: indicator },
    geography: geography === null ? null : { code: geography },
    organisation: organisation === null ? null : { slug: organisation },
    breakdown,
  }
}

/** The example målvärde that the decided one replaces. */
function targetOf({ targets }: EntryRow, period: string): string | undefined {
  return (targets.find(target => target.period === period) ?? targets[0])?.slug
}
