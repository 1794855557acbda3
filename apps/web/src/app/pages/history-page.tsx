import type { CellHistory } from '@malkoll/contracts'
import { breakdownText, type Language } from '@malkoll/domain'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CellChooser } from '../../features/history/cell-chooser.tsx'
import { cellHistoryQuery } from '../../features/history/history-queries.ts'
import { useHistoryTexts } from '../../features/history/history-texts.ts'
import { VersionList } from '../../features/history/version-list.tsx'
import { indicatorQuery } from '../../features/indicators/indicator-queries.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import head from '../../ui/page-head.module.css'
import { Answer, FailureLine } from '../answer.tsx'
import { Page, TITLE_ID } from '../page.tsx'
import styles from './history-page.module.css'

/** One cell’s history; of an indicator alone the choice of a cell, and without one the way there. */
export function HistoryPage() {
  const { indicator, period } = useSearch({ from: '/historik' })
  if (indicator === undefined) return <NoIndicatorPage />
  return period === undefined ? <IndicatorCellsPage slug={indicator} /> : <CellPage />
}

function CellPage() {
  const texts = useHistoryTexts()
  const language = useLanguage()
  const search = useSearch({ from: '/historik' })
  const query = useQuery(cellHistoryQuery(search))
  return (
    <Answer
      query={query}
      title={history => texts.titleOf(history.indicator.name, placeAndPeriod(history, language))}
    >
      {history => (
        <>
          <CellHead history={history} />
          <VersionList history={history} />
          <OtherCells slug={history.indicator.slug} />
          <p className={styles.changes}>
            <Link to="/andringar">{texts.changes}</Link>
          </p>
        </>
      )}
    </Answer>
  )
}

function CellHead({ history }: { history: CellHistory }) {
  const texts = useHistoryTexts()
  const { marks } = useTexts()
  const language = useLanguage()
  const { indicator, example, versions } = history
  return (
    <>
      <p className={head.crumb}>
        <Link to="/indikatorer/$slug" params={{ slug: indicator.slug }}>
          {indicator.name}
        </Link>{' '}
        / {texts.kind}
      </p>
      <h1 id={TITLE_ID} className={head.title}>
        {indicator.name}, {placeAndPeriod(history, language)}{' '}
        {example ? <Chip kind="example">{marks.example}</Chip> : null}
      </h1>
      <p className={`lead measure ${styles.lead}`}>{texts.lead(versions.length)}</p>
    </>
  )
}

/** “Kalmar, kvinnor 2022”; of everybody the group is not named. */
function placeAndPeriod(history: CellHistory, language: Language): string {
  const { geography, organisation, breakdown, period } = history
  const where = geography?.name ?? organisation?.name
  const group = breakdown === 'total' ? undefined : breakdownText(breakdown, language)
  return `${[where, group].filter(Boolean).join(', ')} ${periodLabel(period, language)}`.trim()
}

/** Fetched when it is opened: few who read of one value want another. */
function OtherCells({ slug }: { slug: string }) {
  const texts = useHistoryTexts()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.other} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.other}</summary>
      {isOpen ? <Chooser slug={slug} /> : null}
    </details>
  )
}

function Chooser({ slug }: { slug: string }) {
  const search = useSearch({ from: '/historik' })
  const { data, error, refetch } = useQuery(indicatorQuery(slug, search))
  if (error) return <FailureLine error={error} onRetry={() => void refetch()} />
  return data ? <CellChooser indicator={data} search={search} /> : null
}

function IndicatorCellsPage({ slug }: { slug: string }) {
  const texts = useHistoryTexts()
  const search = useSearch({ from: '/historik' })
  const query = useQuery(indicatorQuery(slug, search))
  return (
    <Answer query={query} title={({ name }) => `${texts.title}: ${name}`}>
      {indicator => (
        <>
          <p className={head.crumb}>
            <Link to="/indikatorer/$slug" params={{ slug }}>
              {indicator.name}
            </Link>
          </p>
          <h1 id={TITLE_ID} className={head.title}>
            {texts.title}: {indicator.name}
          </h1>
          <CellChooser indicator={indicator} search={search} />
        </>
      )}
    </Answer>
  )
}

function NoIndicatorPage() {
  const texts = useHistoryTexts()
  return (
    <Page title={texts.title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {texts.choose}
      </h1>
      <p className="lead measure">{texts.chooseLead}</p>
      <ul>
        <li>
          <Link to="/indikatorer">{texts.toIndicators}</Link>
        </li>
        <li>
          <Link to="/malvarden">{texts.toTargets}</Link>
        </li>
      </ul>
    </Page>
  )
}
