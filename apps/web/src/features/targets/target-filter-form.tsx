import { FULFILMENT_STATUSES, type FulfilmentStatus } from '@malkoll/domain'
import { type FormEvent, useId } from 'react'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { SearchField } from '../../ui/search-field.tsx'
import { Status } from '../../ui/status.tsx'
import styles from './target-filter-form.module.css'
import { type GoalChoice, type TargetFilters, toggleStatus } from './target-filters.ts'

/** Filters that take effect at once; the page keeps them in the address. */
export function TargetFilterForm(props: {
  filters: TargetFilters
  period: string | undefined
  goals: readonly GoalChoice[]
  periods: readonly string[]
  counts: Record<FulfilmentStatus, number>
  isPublishedOnly: boolean
  onFilters: (filters: TargetFilters) => void
  onPeriod: (period: string | undefined) => void
  onPublishedOnly: (isOn: boolean) => void
}) {
  const texts = useTexts()
  const language = useLanguage()
  const id = useId()
  const { filters, onFilters } = props
  return (
    <search>
      <form className={styles.form} aria-label={texts.targets.filters} onSubmit={keepPage}>
        <div className={styles.search}>
          <SearchField
            label={texts.targets.search}
            value={filters.text}
            onChange={text => onFilters({ ...filters, text })}
          />
        </div>
        <div className={controls.field}>
          <label htmlFor={`${id}-goal`}>{texts.targets.goal}</label>
          <select
            id={`${id}-goal`}
            className={controls.input}
            value={filters.goal ?? ''}
            onChange={event => onFilters({ ...filters, goal: event.target.value || undefined })}
          >
            <option value="">{texts.targets.anyGoal}</option>
            <GoalOptions goals={props.goals} />
          </select>
        </div>
        <div className={controls.field}>
          <label htmlFor={`${id}-period`}>{texts.targets.period}</label>
          <select
            id={`${id}-period`}
            className={controls.input}
            value={props.period ?? ''}
            onChange={event => props.onPeriod(event.target.value || undefined)}
          >
            <option value="">{texts.targets.latest}</option>
            {props.periods.map(period => (
              <option key={period} value={period}>
                {periodLabel(period, language)}
              </option>
            ))}
          </select>
        </div>
        <fieldset className={styles.statuses}>
          <legend className="sr">{texts.targets.status}</legend>
          {FULFILMENT_STATUSES.map(status => (
            <label key={status} className={controls.check}>
              <input
                type="checkbox"
                checked={filters.statuses.includes(status)}
                onChange={() => onFilters({ ...filters, statuses: toggleStatus(filters.statuses, status) })}
              />
              <Status
                status={status}
              >{`${texts.targets.statusShort[status]} (${props.counts[status]})`}</Status>
            </label>
          ))}
          <label className={`${controls.check} ${styles.published}`}>
            <input
              type="checkbox"
              checked={props.isPublishedOnly}
              onChange={event => props.onPublishedOnly(event.target.checked)}
            />
            {texts.targets.published}
          </label>
        </fieldset>
      </form>
    </search>
  )
}

function GoalOptions({ goals }: { goals: readonly GoalChoice[] }) {
  return goals.map(goal => (
    <optgroup key={goal.slug} label={goal.name}>
      <option value={goal.slug}>{goal.name}</option>
      {goal.children.map(child => (
        <option key={child.slug} value={child.slug}>
          – {child.name}
        </option>
      ))}
    </optgroup>
  ))
}

function keepPage(event: FormEvent) {
  event.preventDefault()
}
