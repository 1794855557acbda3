import type { Indicator, SeriesColumns } from '@malkoll/contracts'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import type { IndicatorSearch } from '../../lib/page-search.ts'
import { Downloads, type FileType } from '../downloads/downloads.tsx'
import { seriesFileAddress } from './indicator-queries.ts'
import type { SeriesModels } from './series-chart.tsx'
import { ASKED_FORMS, type SeriesView } from './series-view.ts'

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
  const fileOf = (type: FileType) =>
    seriesFileAddress(props.indicator.slug, type, {
      lang: search.lang,
      asOf: search.asOf,
      form: ASKED_FORMS[view.form],
      geography: view.form === 'karta' ? undefined : view.places.join(','),
      breakdown: [...new Set(shown.series.map(({ breakdown }) => breakdown))].join(','),
      period: view.form === 'linje' ? undefined : (view.period ?? undefined),
    })
  const text = () =>
    [
      wide.headline,
      wide.subtitle,
      wide.text,
      ...wide.notes,
      download.knownText(formatDay(props.indicator.asOf, language)),
      window.location.href,
    ].join('\n')
  return <Downloads fileOf={fileOf} text={text} />
}
