import type { Indicator } from '@malkoll/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { AllValues } from '../../features/indicators/all-values.tsx'
import { IndicatorDetails } from '../../features/indicators/indicator-details.tsx'
import { IndicatorHead } from '../../features/indicators/indicator-head.tsx'
import { indicatorQuery, seriesQuery } from '../../features/indicators/indicator-queries.ts'
import { PlacePicker } from '../../features/indicators/place-picker.tsx'
import { SeriesControls } from '../../features/indicators/series-controls.tsx'
import { SeriesFigure } from '../../features/indicators/series-figure.tsx'
import { SeriesPlace } from '../../features/indicators/series-place.tsx'
import { chosenBreakdowns, readSeriesView } from '../../features/indicators/series-view.ts'
import { Answer, FailureNote } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'

export function IndicatorPage() {
  const { slug } = useParams({ from: '/indikatorer/$slug' })
  const search = useSearch({ from: '/indikatorer/$slug' })
  const query = useQuery({
    ...indicatorQuery(slug, search),
    placeholderData: previous => (previous?.slug === slug ? previous : undefined),
  })
  return (
    <Answer query={query} title={indicator => indicator.name}>
      {indicator => (
        <>
          <IndicatorHead indicator={indicator} titleId={TITLE_ID} />
          {indicator.hasFigures ? <IndicatorSeries key={slug} indicator={indicator} /> : null}
          <IndicatorDetails indicator={indicator} />
        </>
      )}
    </Answer>
  )
}

/** The figures, as the choices in the address say. */
function IndicatorSeries({ indicator }: { indicator: Indicator }) {
  const search = useSearch({ from: '/indikatorer/$slug' })
  const navigate = useNavigate({ from: '/indikatorer/$slug' })
  const breakdowns = chosenBreakdowns(indicator, search)
  const query = useQuery({
    ...seriesQuery(indicator.slug, search, breakdowns),
    placeholderData: keepPreviousData,
  })
  const series = query.data
  if (!series) {
    if (query.error) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />
    return <SeriesPlace />
  }
  const view = readSeriesView(series, search, indicator)

  function choose(choice: Partial<typeof search>) {
    void navigate({ search: previous => ({ ...previous, ...choice }), replace: true, resetScroll: false })
  }

  return (
    <>
      <SeriesFigure
        indicator={indicator}
        series={series}
        view={view}
        search={search}
        controls={
          <SeriesControls indicator={indicator} view={view} breakdowns={breakdowns} onChoose={choose} />
        }
        side={
          view.form !== 'karta' && series.geographies.length > 1 ? (
            <PlacePicker
              places={series.geographies}
              chosen={view.places}
              countyNote={indicator.countyNote}
              onChoose={kommun => choose({ kommun, form: view.form })}
            />
          ) : null
        }
        onForm={visa => choose({ visa: visa === 'diagram' ? undefined : visa })}
      />
      <AllValues indicator={indicator} series={series} />
    </>
  )
}
