import type { Indicator, SeriesColumns } from '@malkoll/contracts'
import { type ReactNode, useMemo } from 'react'
import { shownMoment } from '../../lib/as-of.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import type { FigureForm, IndicatorSearch } from '../../lib/page-search.ts'
import { FigureForms, FigureHead } from '../../ui/figure.tsx'
import { MapFigure } from './map-figure.tsx'
import { PeriodTable } from './period-table.tsx'
import { SeriesChart, type SeriesModels } from './series-chart.tsx'
import { SeriesDownloads } from './series-downloads.tsx'
import styles from './series-figure.module.css'
import { SeriesTable } from './series-table.tsx'
import { ASKED_FORMS, ofMunicipalities, ofPlaces, type SeriesView, showsOnePeriod } from './series-view.ts'
import { useSeriesBuilder } from './use-series-builder.ts'

interface FigureProps {
  indicator: Indicator
  series: SeriesColumns
  view: SeriesView
  search: IndicatorSearch
  /** Stands over the figure. */
  controls: ReactNode
  /** Stands beside it, or under it on a phone. */
  side: ReactNode
  onForm: (form: FigureForm) => void
}

/** What the address asks for: the same thing as chart, table and text, with its source under it. */
export function SeriesFigure(props: FigureProps) {
  const { view, search, onForm } = props
  const form = search.visa ?? 'diagram'
  const shown = useMemo(() => shownSeries(props.series, view), [props.series, view])
  const models = useSeriesModels(props, shown)
  const { wide } = models
  return (
    <figure className={styles.figure}>
      {props.controls}
      <div className={props.side ? styles.columns : undefined}>
        <div className={styles.main}>
          <FigureHead headline={wide.headline} subtitle={wide.subtitle} isExample={wide.isExample} />
          <FigureForms
            form={form}
            onForm={onForm}
            end={<SeriesDownloads {...props} shown={shown} models={models} />}
            chart={<Drawing models={models} shown={shown} view={view} />}
            table={<Table shown={shown} view={view} caption={wide.headline} />}
            text={wide.text}
            under={<Gaps series={shown} isComplete={form === 'tabell'} />}
            notes={wide.notes}
          />
        </div>
        {props.side}
      </div>
    </figure>
  )
}

/** The series that the chosen form is made from. */
function shownSeries(series: SeriesColumns, { form, places }: SeriesView): SeriesColumns {
  return form === 'karta' ? ofMunicipalities(series) : ofPlaces(series, places)
}

function useSeriesModels({ indicator, view, search }: FigureProps, shown: SeriesColumns): SeriesModels {
  const language = useLanguage()
  const { form, period } = view
  const build = useSeriesBuilder(form)
  const asOfText = search.asOf ? shownMoment(indicator.asOf, search.asOf, language) : null
  return useMemo(() => {
    const input = {
      // The series know how many it takes that no value looks like a målvärde that it does not reach.
      indicator: { ...indicator, mostDecimals: shown.mostDecimals },
      series: shown,
      form: ASKED_FORMS[form],
      period,
      language,
      organisationName: '',
      asOfText,
    }
    return { wide: build(input, 'wide'), narrow: build(input, 'narrow') }
  }, [indicator, shown, form, period, language, asOfText, build])
}

function Drawing({ models, shown, view }: { models: SeriesModels; shown: SeriesColumns; view: SeriesView }) {
  if (view.form === 'karta' && view.period) {
    return <MapFigure models={models} series={shown} period={view.period} />
  }
  return <SeriesChart {...models} />
}

/** Of bars and map the chosen period, else every one. */
function Table({ shown, view, caption }: { shown: SeriesColumns; view: SeriesView; caption: string }) {
  if (!showsOnePeriod(view.form) || !view.period) return <SeriesTable series={shown} caption={caption} />
  return <PeriodTable series={shown} period={view.period} caption={caption} />
}

/** The differences of more places stand beside their bars, and under the table in words. */
const MOST_GAPS_IN_WORDS = 3

/** The gap between women and men as a figure, place by place. */
function Gaps({ series, isComplete }: { series: SeriesColumns; isComplete: boolean }) {
  const codes = series.geographies.map(({ code }) => code)
  const gaps = (series.gaps ?? []).filter(({ geography }) => geography === null || codes.includes(geography))
  if (gaps.length === 0 || (!isComplete && gaps.length > MOST_GAPS_IN_WORDS)) return null
  return (
    <div className={styles.gap}>
      {gaps.map(({ geography, text }) => (
        <p key={geography}>{text}</p>
      ))}
    </div>
  )
}
