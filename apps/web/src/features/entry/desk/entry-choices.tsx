import type { EntryRow } from '@malkoll/contracts'
import { parsePeriod } from '@malkoll/domain'
import { dateInStockholm } from '../../../lib/i18n/dates.ts'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { SelectField } from '../../../ui/field.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useEntryTexts } from '../entry-texts.ts'
import styles from './entry-desk.module.css'
import { columnChoices, kindChoices } from './period-choices.ts'

/** Which rows and years the grid shows; everything stands in the address. */
export function EntryChoices(props: {
  search: EntrySearch
  scope: 'own' | 'all'
  goals: readonly { slug: string; name: string }[]
  rows: readonly EntryRow[]
  periods: readonly string[]
  onSearch: (change: Partial<EntrySearch>) => void
}) {
  const { choices } = useEntryTexts()
  const { search, onSearch, periods } = props
  const columns = columnChoices(props.rows, { periods, today: dateInStockholm(new Date()) })
  const kinds = kindChoices(props.rows, periods)
  const isBefore = (period: string, start: string | undefined) =>
    start !== undefined && columns.indexOf(period) < columns.indexOf(start)
  const isOpen = [search.q, search.mal, search.fran, search.till, search.omfang].some(
    value => value !== undefined,
  )
  const first = periods[0] ?? ''
  const last = periods.at(-1) ?? ''
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
          {kinds.length > 1 ? (
            <SelectField
              label={choices.periods}
              value={parsePeriod(first)?.kind}
              onChange={({ target }) => {
                const chosen = kinds.find(({ kind }) => kind === target.value)
                onSearch({ fran: chosen?.fran, till: chosen?.till })
              }}
            >
              {kinds.map(({ kind }) => (
                <option key={kind} value={kind}>
                  {choices.kinds[kind]}
                </option>
              ))}
            </SelectField>
          ) : null}
          <SelectField
            label={choices.from}
            value={first}
            onChange={event => onSearch({ fran: event.target.value, till: last })}
          >
            {columns.slice(0, columns.indexOf(last) + 1).map(period => (
              <option key={period}>{period}</option>
            ))}
          </SelectField>
          <SelectField
            label={choices.to}
            value={last}
            onChange={event =>
              onSearch({
                fran: isBefore(event.target.value, search.fran) ? event.target.value : search.fran,
                till: event.target.value,
              })
            }
          >
            {columns.map(period => (
              <option key={period}>{period}</option>
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
