import type { SeriesColumns } from '@malkoll/contracts'
import { formatNumber, type Precision, precisionOf } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { FootnoteSign } from '../../ui/footnote-sign.tsx'
import { CorrectedMark } from '../history/cell-history-link.tsx'
import { remarksOfPeriod } from './footnotes.ts'
import { useIndicatorTexts } from './indicator-texts.ts'
import { SeriesName } from './series-table.tsx'
import { cellOf, type PlaceValue, rankedPlaces } from './series-view.ts'

/** One period's values in order, with what there is to remark on each: the table of bars and map. */
export function PeriodTable(props: { series: SeriesColumns; period: string; caption: string }) {
  const { series, period } = props
  const language = useLanguage()
  const { table } = useIndicatorTexts()
  const { shared, ofValue } = remarksOfPeriod(series, period, language)
  const places = rankedPlaces(series, period).map(place => ({ place, remarks: ofValue(place.column) }))
  const hasRemarks = places.some(({ remarks }) => remarks.length > 0)
  return (
    <>
      <table>
        <caption className="sr">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.place}</th>
            <th scope="col" className="num">
              {periodLabel(period, language)}
              <FootnoteSign>{shared.length > 0 ? '*' : ''}</FootnoteSign>
            </th>
            {hasRemarks ? <th scope="col">{table.remark}</th> : null}
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, remarks }) => (
            <tr key={`${place.column.geography} ${place.column.breakdown}`}>
              <th scope="row">
                <SeriesName column={place.column} series={series} />
              </th>
              <td className="num">
                <Value value={place.value} precision={precisionOf(series)} />
                {place.column.marks?.[series.periods.indexOf(period)]?.corrected ? (
                  <>
                    {' '}
                    <CorrectedMark cell={cellOf(series, place.column, period)} />
                  </>
                ) : null}
              </td>
              {hasRemarks ? <td>{remarks.map(remark => `${remark}.`).join(' ')}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {shared.length > 0 ? <p className="source">* {shared.map(remark => `${remark}.`).join(' ')}</p> : null}
    </>
  )
}

function Value({ value, precision }: { value: PlaceValue['value']; precision: Precision }) {
  const language = useLanguage()
  const { table } = useIndicatorTexts()
  if (value === null) return <span className="quiet">{table.missing}</span>
  return formatNumber(value, language, precision)
}
