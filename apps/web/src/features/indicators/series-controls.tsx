import type { Indicator } from '@malkoll/contracts'
import { useId } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import type { ChartForm, IndicatorSearch } from '../../lib/page-search.ts'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { useIndicatorTexts } from './indicator-texts.ts'
import styles from './series-controls.module.css'
import { groupWords, type SeriesView, showsOnePeriod } from './series-view.ts'

type Choose = (choice: Partial<IndicatorSearch>) => void

/** Form, year and group. Every choice takes effect at once and stands in the address. */
export function SeriesControls(props: {
  indicator: Indicator
  view: SeriesView
  breakdowns: readonly string[]
  onChoose: Choose
}) {
  const { controls: texts } = useIndicatorTexts()
  const { view, onChoose } = props
  const needsPeriod = showsOnePeriod(view.form) && view.periods.length > 1
  return (
    <form className={styles.controls} aria-label={texts.label} onSubmit={event => event.preventDefault()}>
      {view.forms.length > 1 ? <FormChoice view={view} onChoose={onChoose} /> : null}
      {needsPeriod ? <PeriodChoice view={view} onChoose={onChoose} /> : null}
      {props.indicator.breakdowns.length > 1 ? (
        <GroupChoice
          indicator={props.indicator}
          breakdowns={props.breakdowns}
          form={view.form}
          onChoose={onChoose}
        />
      ) : null}
    </form>
  )
}

function FormChoice({ view, onChoose }: { view: SeriesView; onChoose: Choose }) {
  const { controls: texts } = useIndicatorTexts()
  const name = useId()
  return (
    <fieldset className={styles.forms}>
      <legend>{texts.form}</legend>
      <div>
        {view.forms.map(form => (
          <label key={form}>
            <input
              type="radio"
              name={name}
              value={form}
              checked={form === view.form}
              onChange={() => onChoose({ form })}
            />
            <span>{texts.forms[form]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function PeriodChoice({ view, onChoose }: { view: SeriesView; onChoose: Choose }) {
  const { controls: texts } = useIndicatorTexts()
  const language = useLanguage()
  const id = useId()
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{texts.year}</label>
      <select
        id={id}
        className={controls.input}
        value={view.period ?? ''}
        onChange={event => onChoose({ ar: event.target.value })}
      >
        {view.periods.map(period => (
          <option key={period} value={period}>
            {periodLabel(period, language)}
          </option>
        ))}
      </select>
    </div>
  )
}

function GroupChoice(props: {
  indicator: Indicator
  breakdowns: readonly string[]
  form: ChartForm
  onChoose: Choose
}) {
  const { controls: texts } = useIndicatorTexts()
  const id = useId()
  const { breakdowns } = props.indicator
  const groups: Record<string, string> = texts.groups
  const single = ['total', 'women', 'men'].filter(breakdown => breakdowns.includes(breakdown))
  const hasBoth = breakdowns.includes('women') && breakdowns.includes('men')
  // A map has one value a place.
  const shown = props.form === 'karta' ? props.breakdowns.slice(0, 1) : props.breakdowns
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{texts.group}</label>
      <select
        id={id}
        className={controls.input}
        value={shown.join(',')}
        onChange={event =>
          props.onChoose({ grupp: groupWords({ breakdowns }, event.target.value.split(',')) })
        }
      >
        {single.map(breakdown => (
          <option key={breakdown} value={breakdown}>
            {groups[breakdown]}
          </option>
        ))}
        {hasBoth && props.form !== 'karta' ? <option value="women,men">{texts.both}</option> : null}
      </select>
    </div>
  )
}
