import type { ChartReference } from '@malkoll/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { SelectField } from '../../ui/field.tsx'
import { boardQuery } from '../board/board-queries.ts'
import { seriesQuery } from '../indicators/indicator-queries.ts'
import { ofMunicipalities, periodsWithValue } from '../indicators/series-view.ts'
import { usePresentationTexts } from './presentation-texts.ts'
import styles from './slide-list.module.css'

type IndicatorChart = Extract<ChartReference, { kind: 'indicator' }>
type BoardChart = Extract<ChartReference, { kind: 'board' }>

/** The period of a board. Which there are is asked when it is opened. */
export function BoardPeriodField(props: { chart: BoardChart; onChange: (chart: BoardChart) => void }) {
  const texts = usePresentationTexts().fields
  const { chart, onChange } = props
  const [isOpen, setIsOpen] = useState(false)
  const query = useQuery({ ...boardQuery({}), enabled: isOpen })
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.periodOpen}</summary>
      {query.error ? <p role="alert">{texts.noPeriods}</p> : null}
      {query.data ? (
        <PeriodSelect
          label={texts.period}
          usual={texts.latest}
          periods={query.data.periods}
          value={chart.period}
          onChange={period => onChange({ ...chart, period })}
        />
      ) : null}
    </details>
  )
}

/** Of bars and map one period, of a line the first and the last. Which there are is asked when it is opened. */
export function PeriodFields(props: { chart: IndicatorChart; onChange: (chart: IndicatorChart) => void }) {
  const texts = usePresentationTexts().fields
  const { chart } = props
  const [isOpen, setIsOpen] = useState(false)
  const query = useQuery({ ...seriesQuery(chart.slug, {}, chart.breakdowns ?? []), enabled: isOpen })
  const series = query.data && chart.form === 'map' ? ofMunicipalities(query.data) : query.data
  const periods = series ? periodsWithValue(series) : []
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.periodOpen}</summary>
      {query.error ? <p role="alert">{texts.noPeriods}</p> : null}
      {series ? <Choices {...props} periods={periods} /> : null}
    </details>
  )
}

function Choices(props: {
  chart: IndicatorChart
  /** Newest first. */
  periods: string[]
  onChange: (chart: IndicatorChart) => void
}) {
  const texts = usePresentationTexts().fields
  const { chart, periods, onChange } = props
  if (chart.form === 'bar' || chart.form === 'map') {
    return (
      <PeriodSelect
        label={texts.period}
        usual={texts.latest}
        periods={periods}
        value={chart.period}
        onChange={period => onChange({ ...chart, period })}
      />
    )
  }
  const indexOf = (period: string | undefined, otherwise: number) =>
    period ? periods.indexOf(period) : otherwise
  return (
    <div className={styles.range}>
      <PeriodSelect
        label={texts.from}
        usual={texts.fromFirst}
        periods={periods.slice(indexOf(chart.to, 0)).toReversed()}
        value={chart.from}
        onChange={from => onChange({ ...chart, from })}
      />
      <PeriodSelect
        label={texts.to}
        usual={texts.latest}
        periods={periods.slice(0, indexOf(chart.from, periods.length - 1) + 1)}
        value={chart.to}
        onChange={to => onChange({ ...chart, to })}
      />
    </div>
  )
}

function PeriodSelect(props: {
  label: string
  /** What no choice means. */
  usual: string
  periods: string[]
  value: string | undefined
  onChange: (period: string | undefined) => void
}) {
  const language = useLanguage()
  return (
    <SelectField
      label={props.label}
      value={props.value ?? ''}
      onChange={event => props.onChange(event.target.value || undefined)}
    >
      <option value="">{props.usual}</option>
      {props.periods.map(period => (
        <option key={period} value={period}>
          {periodLabel(period, language)}
        </option>
      ))}
    </SelectField>
  )
}
