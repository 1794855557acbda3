import type { EntryRow, TargetDecided } from '@malkoll/contracts'
import {
  COMPARATOR_WORDS,
  DESIRED_DIRECTION_WORDS,
  DESIRED_DIRECTIONS,
  UNIT_CODES,
  unitInfo,
} from '@malkoll/domain'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ApiError } from '../../../lib/api.ts'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, SelectField } from '../../../ui/field.tsx'
import type { CellKey } from '../cells/cell.ts'
import { decideTarget, fetchSheetOf } from '../entry-queries.ts'
import { contentText, useEntryTexts } from '../entry-texts.ts'
import { cellKeyOf, partsOf, rowKeyOf } from '../sheet-rows.ts'
import { useCellReading, useEntry, useEntryDesk } from '../store/use-entry.ts'
import styles from './decision-dialog.module.css'
import {
  countsFromBase,
  DECISION_COMPARATORS,
  type DecisionForm,
  decisionFormOf,
  decisionOf,
  faultsOf,
} from './decision-form.ts'

/** A real outcome never meets an invented målvärde: the decided one is asked for, and the value then goes to it. */
export function DecisionDialog({ cellKey, onClose }: { cellKey: CellKey; onClose: () => void }) {
  const texts = useEntryTexts()
  const { decision } = texts
  const language = useLanguage()
  const { store } = useEntryDesk()
  const { row: rowKey, period } = partsOf(cellKey)
  const row = useEntry(store, ({ rows }) => rows.get(rowKey))
  const content = useCellReading(cellKey)?.content
  if (!row) return null
  return (
    <Dialog title={decision.title} onClose={onClose}>
      {close => (
        <>
          <p>
            {decision.lead(row.indicator.name)}{' '}
            {content ? decision.outcome(contentText(content, texts, language), period) : null}
          </p>
          <Form row={row} cellKey={cellKey} onDone={close} />
        </>
      )}
    </Dialog>
  )
}

function Form({ row, cellKey, onDone }: { row: EntryRow; cellKey: CellKey; onDone: () => void }) {
  const { decision, states } = useEntryTexts()
  const language = useLanguage()
  const { period } = partsOf(cellKey)
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(() => decisionFormOf(row, period, language))
  const [isTried, setIsTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const decide = useDecision(cellKey)
  const faults = faultsOf(form, language)
  const set = (change: Partial<DecisionForm>) => setForm({ ...form, ...change })
  const faultText = (field: keyof DecisionForm) =>
    isTried && faults[field] ? decision[faults[field]] : undefined

  async function submit(event: FormEvent) {
    event.preventDefault()
    flushSync(() => setIsTried(true))
    element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    const target = targetOf(row, period)
    if (Object.keys(faults).length > 0 || target === undefined || isSending) return
    setIsSending(true)
    try {
      await decide(target, form)
      onDone()
    } catch (error) {
      setFailure(failureText(error) ?? decision.failed)
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form ref={element} noValidate onSubmit={event => void submit(event)} className={styles.form}>
      <Field
        label={decision.name}
        value={form.name}
        error={faultText('name')}
        onChange={event => set({ name: event.target.value })}
      />
      <Field
        label={decision.nameEn}
        hint={decision.nameEnHint}
        lang="en"
        value={form.nameEn}
        onChange={event => set({ nameEn: event.target.value })}
      />
      <Field
        label={decision.definition}
        hint={decision.definitionHint}
        value={form.definition}
        onChange={event => set({ definition: event.target.value })}
      />
      <div className={styles.rule}>
        <SelectField
          label={decision.unit}
          value={form.unit}
          error={faultText('unit')}
          onChange={event => set({ unit: event.target.value })}
        >
          <option value="" />
          {UNIT_CODES.filter(code => code !== 'unknown').map(code => (
            <option key={code} value={code}>
              {unitInfo(code, language).name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={decision.direction}
          value={form.direction}
          onChange={({ target }) =>
            set({ direction: DESIRED_DIRECTIONS.find(code => code === target.value) ?? 'none' })
          }
        >
          {DESIRED_DIRECTIONS.map(code => (
            <option key={code} value={code}>
              {DESIRED_DIRECTION_WORDS[code][language]}
            </option>
          ))}
        </SelectField>
      </div>
      <Rule form={form} set={set} faultText={faultText} />
      <Field
        label={decision.reason}
        hint={decision.reasonHint}
        value={form.reason}
        error={faultText('reason')}
        onChange={event => set({ reason: event.target.value })}
      />
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
      <div className={styles.buttons}>
        <button type="submit" aria-disabled={isSending} className={`${controls.button} ${controls.primary}`}>
          {isSending ? states.saving : decision.save}
        </button>
        <button type="button" className={controls.button} onClick={onDone}>
          {decision.cancel}
        </button>
      </div>
    </form>
  )
}

/** What is compared, and with what. */
function Rule(props: {
  form: DecisionForm
  set: (change: Partial<DecisionForm>) => void
  faultText: (field: keyof DecisionForm) => string | undefined
}) {
  const { decision } = useEntryTexts()
  const language = useLanguage()
  const { form, set } = props
  const number = (field: 'value' | 'upper' | 'baseValue') => (
    <Field
      label={decision[field]}
      inputMode="decimal"
      autoComplete="off"
      value={form[field]}
      error={props.faultText(field)}
      onChange={event => set({ [field]: event.target.value })}
    />
  )
  return (
    <div className={styles.rule}>
      <SelectField
        label={decision.comparator}
        value={form.comparator}
        onChange={({ target }) =>
          set({ comparator: DECISION_COMPARATORS.find(code => code === target.value) ?? 'at_least' })
        }
      >
        {DECISION_COMPARATORS.map(code => (
          <option key={code} value={code}>
            {COMPARATOR_WORDS[code][language]}
          </option>
        ))}
      </SelectField>
      {countsFromBase(form) ? (
        <>
          <Field
            label={decision.basePeriod}
            autoComplete="off"
            value={form.basePeriod}
            error={props.faultText('basePeriod')}
            onChange={event => set({ basePeriod: event.target.value })}
          />
          {number('baseValue')}
        </>
      ) : (
        number('value')
      )}
      {form.comparator === 'between' ? number('upper') : null}
    </div>
  )
}

/** Stores the decision; what was typed goes to the cell of the new row, where the person goes on. */
function useDecision(cellKey: CellKey) {
  const { decision } = useEntryTexts()
  const language = useLanguage()
  const { store, periods, refresh, say } = useEntryDesk()
  return async (target: string, form: DecisionForm) => {
    const answer = await decideTarget(target, decisionOf(form, language), { language, person: store.person })
    const decided = cellKeyOf(rowKeyOf(decidedRow(answer)), partsOf(cellKey).period)
    store.moveTo(decided, cellKey)
    say(decision.moved(form.name))
    refresh(decided)
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
