import type { EntrySearch } from '../../lib/page-search.ts'
import controls from '../../ui/controls.module.css'
import { SelectField } from '../../ui/field.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './entry-desk.module.css'
import { useEntryTexts } from './entry-texts.ts'

/** Which rows and years the grid shows; everything stands in the address. */
export function EntryChoices(props: {
  search: EntrySearch
  scope: 'own' | 'all'
  goals: readonly { slug: string; name: string }[]
  years: readonly string[]
  periods: readonly string[]
  onSearch: (change: Partial<EntrySearch>) => void
}) {
  const { choices } = useEntryTexts()
  const { search, onSearch } = props
  const isOpen = [search.q, search.mal, search.fran, search.till, search.omfang].some(
    value => value !== undefined,
  )
  const first = props.periods[0] ?? ''
  const last = props.periods.at(-1) ?? ''
  return (
    <details className={styles.choices} open={isOpen}>
      <summary>{choices.open}</summary>
      <search>
        <form className={styles.form} aria-label={choices.label} onSubmit={event => event.preventDefault()}>
          <SearchField
            label={choices.search}
            value={search.q ?? ''}
            onChange={q => onSearch({ q: q || undefined })}
          />
          <SelectField
            label={choices.goal}
            value={search.mal ?? ''}
            onChange={event => onSearch({ mal: event.target.value || undefined })}
          >
            <option value="">{choices.anyGoal}</option>
            {props.goals.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={choices.from}
            value={first}
            onChange={event => onSearch({ fran: event.target.value, till: last })}
          >
            {props.years
              .filter(year => year <= last)
              .map(year => (
                <option key={year}>{year}</option>
              ))}
          </SelectField>
          <SelectField
            label={choices.to}
            value={last}
            onChange={event =>
              onSearch({
                fran: first > event.target.value ? event.target.value : search.fran,
                till: event.target.value,
              })
            }
          >
            {props.years.map(year => (
              <option key={year}>{year}</option>
            ))}
          </SelectField>
          <fieldset className={styles.scope}>
            <legend>{choices.scope}</legend>
            {(['own', 'all'] as const).map(scope => (
              <label key={scope} className={controls.check}>
                <input
                  type="radio"
                  name="scope"
                  checked={props.scope === scope}
                  onChange={() => onSearch({ omfang: scope === 'own' ? 'egna' : 'alla' })}
                />
                {choices[scope]}
              </label>
            ))}
          </fieldset>
        </form>
      </search>
    </details>
  )
}
