import type { SeriesColumns } from '@malkoll/contracts'
import { FLAG_WORDS, formatNumber } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { useIndicatorTexts } from './indicator-texts.ts'
import { SeriesName } from './series-table.tsx'
import { rankedPlaces } from './series-view.ts'

/** One period's values in order, with what there is to remark on each: the table of bars and map. */
export function PeriodTable(props: { series: SeriesColumns; period: string; caption: string }) {
  const { series, period } = props
  const language = useLanguage()
  const { table } = useIndicatorTexts()
  return (
    <table>
      <caption className="sr">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.place}</th>
          <th scope="col" className="num">
            {periodLabel(period, language)}
          </th>
          <th scope="col">{table.remark}</th>
        </tr>
      </thead>
      <tbody>
        {rankedPlaces(series, period).map(({ column, value, mark }) => (
          <tr key={`${column.geography} ${column.breakdown}`}>
            <th scope="row">
              <SeriesName column={column} series={series} />
            </th>
            <td className="num">
              {value === null ? (
                <span className="quiet">{table.missing}</span>
              ) : (
                formatNumber(value, language, { decimals: series.decimals })
              )}
            </td>
            <td>
              {[...(mark?.flags ?? []).map(flag => FLAG_WORDS[flag][language]), mark?.note]
                .filter(Boolean)
                .join('. ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
