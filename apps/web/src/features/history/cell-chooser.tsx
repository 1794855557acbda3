import type { Indicator, SeriesColumns } from '@malkoll/contracts'
import { inBreakdownOrder } from '@malkoll/domain'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import type { HistorySearch } from '../../lib/page-search.ts'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { SelectField } from '../../ui/field.tsx'
import { seriesQuery } from '../indicators/indicator-queries.ts'
import { useIndicatorTexts } from '../indicators/indicator-texts.ts'
import styles from './cell-chooser.module.css'
import { useHistoryTexts } from './history-texts.ts'

/** Place, group and period of one stored value of the indicator. */
export function CellChooser({ indicator, search }: { indicator: Indicator; search: HistorySearch }) {
  const texts = useHistoryTexts()
  const query = seriesQuery(indicator.slug, search, inBreakdownOrder(indicator.breakdowns))
  const { data } = useQuery({ ...query, enabled: indicator.hasFigures })
  if (!indicator.hasFigures) return <p>{texts.noFigures}</p>
  return data ? (
    <ChooserForm key={indicator.slug} series={data} search={search} slug={indicator.slug} />
  ) : null
}

/** Of an organisation's series. */
const NO_PLACE = ''

function ChooserForm(props: { series: SeriesColumns; search: HistorySearch; slug: string }) {
  const texts = useHistoryTexts()
  const { controls: words } = useIndicatorTexts()
  const groups: Record<string, string> = words.groups
  const language = useLanguage()
  const navigate = useNavigate()
  const stored = props.series.series.filter(column => !column.isComputed)
  const [place, setPlace] = useState(props.search.geography ?? stored[0]?.geography ?? NO_PLACE)
  const [group, setGroup] = useState(props.search.breakdown ?? 'total')
  const ofPlace = stored.filter(column => (column.geography ?? NO_PLACE) === place)
  const column = ofPlace.find(({ breakdown }) => breakdown === group) ?? ofPlace[0]
  const periods = column ? periodsOf(props.series, column).toReversed() : []
  const [asked, setAsked] = useState(props.search.period)
  const period = periods.find(each => each === asked) ?? periods[0]
  const hasComputed = stored.length < props.series.series.length

  function show(event: FormEvent) {
    event.preventDefault()
    void navigate({
      to: '/historik',
      search: ({ lang, asOf }) => ({
        lang,
        asOf,
        indicator: props.slug,
        geography: place || undefined,
        breakdown: column && column.breakdown !== 'total' ? column.breakdown : undefined,
        period,
      }),
    })
  }

  return (
    <form className={styles.form} onSubmit={show}>
      {place === NO_PLACE ? null : (
        <SelectField label={texts.place} value={place} onChange={event => setPlace(event.target.value)}>
          {placesOf(props.series, stored).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {ofPlace.length > 1 ? (
        <SelectField
          label={texts.group}
          value={column?.breakdown}
          onChange={event => setGroup(event.target.value)}
        >
          {ofPlace.map(({ breakdown }) => (
            <option key={breakdown} value={breakdown}>
              {groups[breakdown] ?? breakdown}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField label={texts.period} value={period} onChange={event => setAsked(event.target.value)}>
        {periods.map(each => (
          <option key={each} value={each}>
            {periodLabel(each, language)}
          </option>
        ))}
      </SelectField>
      <button type="submit" className={controls.button}>
        {texts.show}
      </button>
      {hasComputed ? <p className="source">{texts.computed}</p> : null}
    </form>
  )
}

type Column = SeriesColumns['series'][number]

function placesOf({ geographies }: SeriesColumns, stored: readonly Column[]) {
  const codes = new Set(stored.map(({ geography }) => geography))
  return geographies.filter(({ code }) => codes.has(code))
}

/** Those that the series says something of, oldest first. */
function periodsOf({ periods }: SeriesColumns, { values, marks }: Column): string[] {
  return periods.filter((_, index) => (values[index] ?? null) !== null || marks?.[index] !== undefined)
}
