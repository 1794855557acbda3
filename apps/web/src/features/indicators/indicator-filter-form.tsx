import type { SteeringDocument } from '@malkoll/contracts'
import { useId } from 'react'
import controls from '../../ui/controls.module.css'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './indicator-filter-form.module.css'
import type { IndicatorFilters } from './indicator-groups.ts'
import { useIndicatorTexts } from './indicator-texts.ts'

/** Filters that take effect at once; the page keeps them in the address. */
export function IndicatorFilterForm(props: {
  filters: IndicatorFilters
  tree: SteeringDocument['tree']
  onFilters: (filters: IndicatorFilters) => void
}) {
  const { list } = useIndicatorTexts()
  const id = useId()
  const { filters, onFilters } = props
  return (
    <search>
      <form className={styles.form} aria-label={list.filters} onSubmit={event => event.preventDefault()}>
        <SearchField
          label={list.search}
          value={filters.text}
          onChange={text => onFilters({ ...filters, text })}
        />
        <div className={controls.field}>
          <label htmlFor={id}>{list.goal}</label>
          <select
            id={id}
            className={controls.input}
            value={filters.objective ?? ''}
            onChange={event => onFilters({ ...filters, objective: event.target.value || undefined })}
          >
            <option value="">{list.anyGoal}</option>
            {props.tree.map(area => (
              <optgroup key={area.slug} label={area.name}>
                <option value={area.slug}>{area.name}</option>
                {area.children.map(goal => (
                  <option key={goal.slug} value={goal.slug}>
                    – {goal.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <label className={controls.check}>
          <input
            type="checkbox"
            checked={filters.withFiguresOnly}
            onChange={event => onFilters({ ...filters, withFiguresOnly: event.target.checked })}
          />
          {list.withFigures}
        </label>
      </form>
    </search>
  )
}
