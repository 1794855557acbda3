import type { EntryRow } from '@malkoll/contracts'
import { parsePeriod } from '@malkoll/domain'
import { dateInStockholm } from '../../../lib/i18n/dates.ts'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { SelectField } from '../../../ui/field.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { columnText } from '../cells/period-text.ts'
import { useEntryTexts } from '../entry-texts.ts'
import styles from './entry-desk.module.css'
import { columnChoices, kindChoices } from './period-choices.ts'

interface Choosing {
  search: EntrySearch
  onSearch: (change: Partial<EntrySearch>) => void
}

interface Columns {
  rows: readonly EntryRow[]
  periods: readonly string[]
}

interface Goals {
  goals: readonly { slug: string; name: string }[]
}

/** Which rows and years the grid shows; everything stands in the address. */
export function EntryChoices(props: Choosing & Columns & Goals & { scope: 'own' | 'all' }) {
  const { choices } = useEntryTexts()
  const { search, onSearch } = props
  const isOpen = [search.q, search.mal, search.fran, search.till, search.omfang].some(
    value => value !== undefined,
  )
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
          <GoalField {...props} />
          <KindField {...props} />
          <RangeFields {...props} />
          <ScopeField {...props} />
        </form>
      </search>
    </details>
  )
}

function GoalField({ search, goals, onSearch }: Choosing & Goals) {
  const { choices } = useEntryTexts()
  return (
    <SelectField
      label={choices.goal}
      value={search.mal ?? ''}
      onChange={event => onSearch({ mal: event.target.value || undefined })}
    >
      <option value="">{choices.anyGoal}</option>
      {goals.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Years, quarters and the like, where there are rows of more than one. */
function KindField({ rows, periods, onSearch }: Columns & Pick<Choosing, 'onSearch'>) {
  const { choices } = useEntryTexts()
  const kinds = kindChoices(rows, periods)
  if (kinds.length < 2) return null
  return (
    <SelectField
      label={choices.periods}
      value={parsePeriod(periods[0] ?? '')?.kind}
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
  )
}

function RangeFields({ search, rows, periods, onSearch }: Choosing & Columns) {
  const { choices } = useEntryTexts()
  const language = useLanguage()
  const columns = columnChoices(rows, { periods, today: dateInStockholm(new Date()) })
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? '']

  function endAt(till: string) {
    const { fran } = search
    const isBefore = fran !== undefined && columns.indexOf(till) < columns.indexOf(fran)
    onSearch({ fran: isBefore ? till : fran, till })
  }

  return (
    <>
      <SelectField
        label={choices.from}
        value={first}
        onChange={event => onSearch({ fran: event.target.value, till: last })}
      >
        {columns.slice(0, columns.indexOf(last) + 1).map(period => (
          <option key={period} value={period}>
            {columnText(period, language)}
          </option>
        ))}
      </SelectField>
      <SelectField label={choices.to} value={last} onChange={event => endAt(event.target.value)}>
        {columns.map(period => (
          <option key={period} value={period}>
            {columnText(period, language)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

function ScopeField({ scope, onSearch }: Pick<Choosing, 'onSearch'> & { scope: 'own' | 'all' }) {
  const { choices } = useEntryTexts()
  return (
    <fieldset className={styles.scope}>
      <legend>{choices.scope}</legend>
      {(['own', 'all'] as const).map(choice => (
        <label key={choice} className={controls.check}>
          <input
            type="radio"
            name="scope"
            checked={scope === choice}
            onChange={() => onSearch({ omfang: choice === 'own' ? 'egna' : 'alla' })}
          />
          {choices[choice]}
        </label>
      ))}
    </fieldset>
  )
}
