import type { GeographyDetail } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Comparison } from '../../ui/comparison.tsx'
import { Direction } from '../../ui/direction.tsx'
import { FootnoteSign } from '../../ui/footnote-sign.tsx'
import { Spark } from '../../ui/spark.tsx'
import rows from '../../ui/stacked-rows.module.css'
import { CellHistoryLink, CorrectedMark } from '../history/cell-history-link.tsx'
import { OutcomeFlags } from '../targets/outcome-flags.tsx'
import styles from './place-indicators.module.css'
import { countyNotesOf } from './place-notes.ts'
import { usePlaceTexts } from './place-texts.ts'

type PlaceIndicator = GeographyDetail['indicators'][number]

/** Every measure of the place: its value beside the county's, the comparison in words, and where it is going. */
export function PlaceIndicators({ place }: { place: GeographyDetail }) {
  const texts = usePlaceTexts()
  if (place.indicators.length === 0) return <p className={styles.empty}>{texts.empty}</p>
  return (
    <table className={`${rows.table} ${styles.table}`}>
      <caption className="sr">{texts.caption(place.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.indicator}</th>
          <th scope="col" className="num">
            {texts.latest}
          </th>
          <th scope="col" className="num">
            {texts.county}
          </th>
          <th scope="col" className={styles.comparison}>
            {texts.comparison}
          </th>
          <th scope="col">{texts.direction}</th>
          <th scope="col">{texts.course}</th>
        </tr>
      </thead>
      <tbody>
        {place.indicators.map(indicator => (
          <PlaceIndicatorRow key={indicator.slug} indicator={indicator} place={place} />
        ))}
      </tbody>
    </table>
  )
}

function PlaceIndicatorRow({ indicator, place }: { indicator: PlaceIndicator; place: GeographyDetail }) {
  const texts = usePlaceTexts()
  const { latest, direction } = indicator
  return (
    <tr className={`${rows.row} ${styles.row}`}>
      <th scope="row">
        <Link
          to="/indikatorer/$slug"
          params={{ slug: indicator.slug }}
          search={{ kommun: placesInAddress(indicator, place), form: 'linje' }}
        >
          {indicator.name}
        </Link>
        {indicator.smallNumberNote ? (
          <span className={styles.care}>
            <b>{texts.smallNumbers}:</b> {indicator.smallNumberNote}
          </span>
        ) : null}
      </th>
      <td className={`num ${rows.value} ${styles.value}`}>
        <b>{latest.text}</b>
        <span className={rows.under}>
          <LatestPeriod indicator={indicator} place={place} />
          <OutcomeFlags flags={latest.flags.filter(flag => flag !== 'perturbed')} />
        </span>
      </td>
      <td className={`num ${styles.county}`}>
        <CountyValue indicator={indicator} place={place} />
      </td>
      <td className={styles.comparison}>
        <ComparedWithCounty indicator={indicator} />
      </td>
      <td className={styles.direction}>
        {direction ? (
          <Direction verdict={direction.verdict}>{direction.text}</Direction>
        ) : (
          <span className="quiet">{texts.noDirection}</span>
        )}
      </td>
      <td className={styles.course}>
        <Spark values={indicator.spark} />
      </td>
    </tr>
  )
}

/** The period leads to the value's history. A county's value that is computed here has none. */
function LatestPeriod({ indicator, place }: { indicator: PlaceIndicator; place: GeographyDetail }) {
  const texts = usePlaceTexts()
  const language = useLanguage()
  const { slug, name, latest } = indicator
  const period = periodLabel(latest.period, language)
  if (latest.isComputed) return period
  const cell = { indicator: slug, geography: place.code, breakdown: 'total', period: latest.period }
  return (
    <>
      <CellHistoryLink cell={cell}>
        {period}
        <span className="sr">{texts.historyOf(name)}</span>
      </CellHistoryLink>
      {latest.corrected ? (
        <>
          {' '}
          <CorrectedMark cell={cell} />
        </>
      ) : null}
    </>
  )
}

function CountyValue({ indicator, place }: { indicator: PlaceIndicator; place: GeographyDetail }) {
  const texts = usePlaceTexts()
  const language = useLanguage()
  const { county, countyNote, latest } = indicator
  if (!county) {
    return (
      <>
        <span className={rows.label}>{texts.county} </span>
        {texts.missing}
        <FootnoteSign>{countyNote ? String(countyNotesOf(place).indexOf(countyNote) + 1) : ''}</FootnoteSign>
      </>
    )
  }
  const period = county.period === latest.period ? undefined : periodLabel(county.period, language)
  const remarks = [period, county.isComputed ? texts.computed : undefined].filter(Boolean)
  return (
    <>
      <span className={rows.label}>{texts.county} </span>
      {county.text}
      {remarks.length > 0 ? <span className={rows.under}>{remarks.join(', ')}</span> : null}
    </>
  )
}

/** In neutral words, of the latest period that both have a value of. */
function ComparedWithCounty({ indicator }: { indicator: PlaceIndicator }) {
  const texts = usePlaceTexts()
  const language = useLanguage()
  const { county, comparisonText, latest } = indicator
  if (!county) return null
  const isEarlier = county.period !== latest.period
  return (
    <>
      {comparisonText ? (
        <Comparison verdict={county.own.value > county.value ? 'higher' : 'lower'}>
          {comparisonText}
        </Comparison>
      ) : null}
      {!comparisonText && county.own.text === county.text ? (
        <span className="quiet">{texts.same}</span>
      ) : null}
      {comparisonText && isEarlier ? (
        <span className={rows.under}>
          {texts.compared(periodLabel(county.period, language), county.own.text, county.text)}
        </span>
      ) : null}
    </>
  )
}

/** Place and county side by side where the county has a value. */
function placesInAddress({ county }: PlaceIndicator, { code, parent }: GeographyDetail): string {
  return county && parent ? `${parent},${code}` : code
}
