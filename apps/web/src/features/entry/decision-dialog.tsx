import type { EntryRow, TargetDecided, TargetDecision } from '@malkoll/contracts'
import {
  COMPARATOR_WORDS,
  isUnitCode,
  type Language,
  parseNumber,
  UNIT_CODES,
  unitInfo,
} from '@malkoll/domain'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { ApiError } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Field, SelectField } from '../../ui/field.tsx'
import type { CellKey } from './cell.ts'
import { unitOf } from './cell-reading.ts'
import styles from './decision-dialog.module.css'
import { decideTarget } from './entry-queries.ts'
import { useEntryTexts } from './entry-texts.ts'
import { cellKeyOf, partsOf, rowKeyOf } from './sheet-rows.ts'
import { useEntry, useEntryDesk } from './use-entry.ts'

/** Those that a decision in words of one or two numbers can have. */
const COMPARATORS = ['at_least', 'at_most', 'between'] as const

interface Form {
  name: string
  unit: string
  comparator: (typeof COMPARATORS)[number]
  value: string
  upper: string
  reason: string
}

/** A real outcome never meets an invented målvärde: the decided one is asked for, and the value then goes to it. */
export function DecisionDialog({ cellKey, onClose }: { cellKey: CellKey; onClose: () => void }) {
  const { store } = useEntryDesk()
  const { row: rowKey } = partsOf(cellKey)
  const row = useEntry(store, ({ rows }) => rows.get(rowKey))
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { decision } = useEntryTexts()
  useEffect(() => dialog.current?.showModal(), [])
  if (!row) return null
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{decision.title}</h2>
      <p>{decision.lead(row.indicator.name)}</p>
      <DecisionForm row={row} cellKey={cellKey} onDone={() => dialog.current?.close()} />
    </dialog>
  )
}

function DecisionForm({ row, cellKey, onDone }: { row: EntryRow; cellKey: CellKey; onDone: () => void }) {
  const { decision } = useEntryTexts()
  const language = useLanguage()
  const { store, refresh, say } = useEntryDesk()
  const [form, setForm] = useState<Form>(() => ({
    name: row.indicator.name.replace(/^(?:Exempel|Example): /, ''),
    unit: unitOf(row) === 'unknown' ? '' : unitOf(row),
    comparator: 'at_least',
    value: '',
    upper: '',
    reason: '',
  }))
  const [isTried, setIsTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const faults = faultsOf(form, language)
  const shown = isTried ? faults : {}
  const set = (change: Partial<Form>) => setForm({ ...form, ...change })
  const faultText = (field: keyof Form) => (shown[field] ? decision[shown[field]] : undefined)

  async function decide(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    const target = targetOf(row, partsOf(cellKey).period)
    if (Object.keys(faults).length > 0 || target === undefined) return
    try {
      const answer = await decideTarget(target, decisionOf(form, language), language)
      store.moveTo(cellKeyOf(rowKeyOf(decidedRow(answer)), partsOf(cellKey).period), cellKey)
      say(decision.moved(form.name))
      refresh()
      onDone()
    } catch (error) {
      const said =
        error instanceof ApiError && error.failure.kind === 'problem' ? error.failure.problem : null
      setFailure(
        said ? [said.detail, ...said.errors.map(({ message }) => message)].join(' ') : decision.failed,
      )
    }
  }

  return (
    <form noValidate onSubmit={event => void decide(event)} className={styles.form}>
      <Field
        label={decision.name}
        value={form.name}
        error={faultText('name')}
        onChange={event => set({ name: event.target.value })}
      />
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
      <div className={styles.rule}>
        <SelectField
          label={decision.comparator}
          value={form.comparator}
          onChange={({ target }) =>
            set({ comparator: COMPARATORS.find(code => code === target.value) ?? 'at_least' })
          }
        >
          {COMPARATORS.map(code => (
            <option key={code} value={code}>
              {COMPARATOR_WORDS[code][language]}
            </option>
          ))}
        </SelectField>
        <Field
          label={decision.value}
          inputMode="decimal"
          value={form.value}
          error={faultText('value')}
          onChange={event => set({ value: event.target.value })}
        />
        {form.comparator === 'between' ? (
          <Field
            label={decision.upper}
            inputMode="decimal"
            value={form.upper}
            error={faultText('upper')}
            onChange={event => set({ upper: event.target.value })}
          />
        ) : null}
      </div>
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
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          {decision.save}
        </button>
        <button type="button" className={controls.button} onClick={onDone}>
          {decision.cancel}
        </button>
      </div>
    </form>
  )
}

function faultsOf(form: Form, language: Language): Partial<Record<keyof Form, 'required' | 'number'>> {
  const isNumber = (text: string) => parseNumber(text, language).kind === 'number'
  return {
    ...(form.name.trim() === '' && { name: 'required' }),
    ...(!isUnitCode(form.unit) && { unit: 'required' }),
    ...(!isNumber(form.value) && { value: 'number' }),
    ...(form.comparator === 'between' && !isNumber(form.upper) && { upper: 'number' }),
    ...(form.reason.trim() === '' && { reason: 'required' }),
  }
}

function decisionOf(form: Form, language: Language): TargetDecision {
  const numberOf = (text: string) => {
    const parsed = parseNumber(text, language)
    return parsed.kind === 'number' ? parsed.value : null
  }
  return {
    name: { sv: form.name.trim() },
    ...(isUnitCode(form.unit) ? { unit: form.unit } : {}),
    comparator: form.comparator,
    value: numberOf(form.value),
    ...(form.comparator === 'between' ? { upper: numberOf(form.upper) } : {}),
    reason: form.reason.trim(),
  }
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
