import type { ChartReference, Indicator, SeriesColumns } from '@malkoll/contracts'
import { shownMoment } from '../../lib/as-of.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import type { IndicatorSearch } from '../../lib/page-search.ts'
import { AddToDeck } from '../decks/add-to-deck.tsx'
import { Downloads, type FileType } from '../downloads/downloads.tsx'
import { seriesFileAddress } from './indicator-queries.ts'
import type { SeriesModels } from './series-chart.tsx'
import { ASKED_FORMS, type SeriesView, showsOnePeriod } from './series-view.ts'

/** What is shown as file or on the clipboard, with its source and the address that shows the same. */
export function SeriesDownloads(props: {
  indicator: Indicator
  shown: SeriesColumns
  view: SeriesView
  search: IndicatorSearch
  models: SeriesModels
}) {
  const language = useLanguage()
  const { download } = useTexts()
  const { view, shown, search } = props
  const { wide } = props.models
  const chart = chartOf(props.indicator.slug, shown, view)
  const fileOf = (type: FileType) =>
    seriesFileAddress(chart.slug, type, {
      lang: search.lang,
      asOf: search.asOf,
      form: chart.form,
      geography: chart.geographies?.join(','),
      breakdown: chart.breakdowns.join(','),
      period: chart.period,
    })
  const text = () =>
    [
      wide.headline,
      wide.subtitle,
      wide.text,
      ...wide.notes,
      download.knownText(shownMoment(props.indicator.asOf, search.asOf, language)),
      window.location.href,
    ].join('\n')
  const { name, asOf } = props.indicator
  return <Downloads fileOf={fileOf} text={text} start={<AddToDeck chart={chart} name={name} asOf={asOf} />} />
}

/** What is shown, by the names of the API. A map always has every municipality; only bars and map have one year. */
function chartOf(slug: string, shown: SeriesColumns, { form, places, period }: SeriesView) {
  return {
    kind: 'indicator',
    slug,
    form: ASKED_FORMS[form],
    geographies: form === 'karta' || places.length === 0 ? undefined : places,
    breakdowns: [...new Set(shown.series.map(({ breakdown }) => breakdown))],
    period: showsOnePeriod(form) ? (period ?? undefined) : undefined,
  } satisfies ChartReference
}
