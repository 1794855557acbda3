import type { IssueCode } from '@malkoll/contracts'
import {
  COMPARATOR_WORDS,
  COMPARATORS,
  DECISION_LIMITS,
  DESIRED_DIRECTION_WORDS,
  DESIRED_DIRECTIONS,
  UNIT_CODES,
  unitInfo,
} from '@malkoll/domain'
import { useEffect } from 'react'
import { ApiError } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Field, SelectField } from '../../ui/field.tsx'
import styles from './decision-fields.module.css'
import { comparatorOf, fieldsOfRule, hasUnit } from './decision-form.ts'
import { useDecisionTexts } from './decision-texts.ts'
import type { TypedDecision } from './use-decision-form.ts'

/** Everything that a decision says; `error` is why the server has not taken it. */
export function DecisionFields({ typed, error }: { typed: TypedDecision; error: unknown }) {
  const texts = useDecisionTexts()
  const { form, set, element, sent } = typed
  // It is said of the name that was sent.
  const nameTaken = sent?.name === form.name ? messageOf(error, 'name_taken') : undefined
  useEffect(() => {
    if (nameTaken) element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [nameTaken, element])
  return (
    <>
      <TextField
        typed={typed}
        field="name"
        maxLength={DECISION_LIMITS.name}
        refusal={form.isNameShared ? undefined : nameTaken}
      />
      {form.isNameShared || nameTaken ? (
        <label className={controls.check}>
          <input
            type="checkbox"
            checked={form.isNameShared}
            onChange={({ target }) => set({ isNameShared: target.checked })}
          />
          {texts.nameShared}
        </label>
      ) : null}
      <TextField
        typed={typed}
        field="nameEn"
        hint={texts.nameEnHint}
        lang="en"
        maxLength={DECISION_LIMITS.name}
      />
      <TextField typed={typed} field="definition" hint={texts.definitionHint} />
      {form.definition.trim() === '' && form.definitionEn === '' ? null : (
        <TextField typed={typed} field="definitionEn" lang="en" />
      )}
      <RuleFields typed={typed} />
      {hasUnit(form) ? <UnitFields typed={typed} /> : null}
      <TextField typed={typed} field="decision" hint={texts.decisionHint} />
    </>
  )
}

function TextField({
  typed: { form, set, errorOf },
  field,
  refusal,
  ...input
}: {
  typed: TypedDecision
  field: 'name' | 'nameEn' | 'definition' | 'definitionEn' | 'decision'
  hint?: string
  lang?: string
  maxLength?: number
  /** Why the server has not taken it. */
  refusal?: string | undefined
}) {
  const texts = useDecisionTexts()
  return (
    <Field
      maxLength={DECISION_LIMITS.definition}
      {...input}
      label={texts[field]}
      value={form[field]}
      error={errorOf(field) ?? refusal}
      onChange={event => set({ [field]: event.target.value })}
    />
  )
}

function UnitFields({ typed: { form, set, errorOf } }: { typed: TypedDecision }) {
  const texts = useDecisionTexts()
  const language = useLanguage()
  return (
    <div className={styles.rule}>
      <SelectField
        label={texts.unit}
        value={form.unit}
        error={errorOf('unit')}
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
        label={texts.direction}
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
  )
}

/** What is compared, and with what. */
function RuleFields({ typed }: { typed: TypedDecision }) {
  const texts = useDecisionTexts()
  const language = useLanguage()
  const { form, set, errorOf } = typed
  return (
    <div className={styles.rule}>
      <SelectField
        label={texts.comparator}
        hint={form.comparator === 'done' ? texts.doneHint : undefined}
        value={form.comparator}
        error={errorOf('comparator')}
        onChange={({ target }) => set({ comparator: comparatorOf(target.value) })}
      >
        {COMPARATORS.map(code => (
          <option key={code} value={code}>
            {COMPARATOR_WORDS[code][language]}
          </option>
        ))}
      </SelectField>
      {fieldsOfRule(form).map(field => (
        <RuleField key={field} typed={typed} field={field} />
      ))}
    </div>
  )
}

function RuleField({
  typed: { form, set, errorOf },
  field,
}: {
  typed: TypedDecision
  field: ReturnType<typeof fieldsOfRule>[number]
}) {
  const texts = useDecisionTexts()
  return (
    <Field
      label={texts[field]}
      inputMode={field === 'basePeriod' ? undefined : 'decimal'}
      autoComplete="off"
      value={form[field]}
      error={errorOf(field)}
      onChange={event => set({ [field]: event.target.value })}
    />
  )
}

function messageOf(error: unknown, code: IssueCode): string | undefined {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return undefined
  return error.failure.problem.errors.find(issue => issue.code === code)?.message
}
