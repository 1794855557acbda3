import type { SeriesColumns } from '@malkoll/contracts'
import { formatNumber, type Precision, precisionOf } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import { FootnoteSign } from '../../ui/footnote-sign.tsx'
import { CorrectedMark } from '../history/cell-history-link.tsx'
import { type Footnotes, footnotesOf } from './footnotes.ts'
import { useIndicatorTexts } from './indicator-texts.ts'
import styles from './series-table.module.css'
import { cellOf, inReadingOrder, type SeriesColumn } from './series-view.ts'

/** One row a place and group, one column a period. Wide ones are scrolled with the names in place. */
export function SeriesTable({ series, caption }: { series: SeriesColumns; caption: string }) {
  const language = useLanguage()
  const { table } = useIndicatorTexts()
  const footnotes = useMemo(() => footnotesOf(series, language), [series, language])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={table.scroll}>
        <table>
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.place}</th>
              {series.periods.map((period, index) => (
                <th key={period} scope="col" className="num">
                  {periodLabel(period, language)}
                  <FootnoteSign>{footnotes.signOfPeriod(index)}</FootnoteSign>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inReadingOrder(series).map(column => (
              <SeriesRow
                key={`${column.geography} ${column.breakdown}`}
                column={column}
                series={series}
                footnotes={footnotes}
              />
            ))}
          </tbody>
        </table>
      </section>
      <FootnoteList footnotes={footnotes} />
    </>
  )
}

function SeriesRow(props: { column: SeriesColumn; series: SeriesColumns; footnotes: Footnotes }) {
  const { marks } = useIndicatorTexts()
  const { column, series, footnotes } = props
  return (
    <tr className={column.isComputed ? styles.computed : undefined}>
      <th scope="row">
        <SeriesName column={column} series={series} />
        {column.isComputed ? (
          <>
            {' '}
            <Chip>{marks.computed}</Chip>
          </>
        ) : null}
      </th>
      {series.periods.map((period, index) => (
        <td key={period} className="num">
          <CellValue column={column} index={index} precision={precisionOf(series)} />
          <FootnoteSign>{footnotes.signOfCell(column, index)}</FootnoteSign>
          {column.marks?.[index]?.corrected ? (
            <>
              {' '}
              <CorrectedMark cell={cellOf(series, column, period)} />
            </>
          ) : null}
        </td>
      ))}
    </tr>
  )
}

/** The place, linked to its page, and the group where there are several. */
export function SeriesName({ column, series }: { column: SeriesColumn; series: SeriesColumns }) {
  const { controls } = useIndicatorTexts()
  const groups: Record<string, string> = controls.groups
  const place = series.geographies.find(({ code }) => code === column.geography)
  const name = place?.name ?? column.organisation?.name ?? series.indicator
  const hasGroups = series.series.some(({ breakdown }) => breakdown !== 'total')
  return (
    <>
      {place?.kind === 'municipality' ? (
        <Link to="/kommuner/$code" params={{ code: place.code }}>
          {name}
        </Link>
      ) : (
        name
      )}
      {hasGroups ? `, ${(groups[column.breakdown] ?? column.breakdown).toLowerCase()}` : null}
    </>
  )
}

function CellValue(props: { column: SeriesColumn; index: number; precision: Precision }) {
  const language = useLanguage()
  const { table } = useIndicatorTexts()
  const value = props.column.values[props.index] ?? null
  if (value !== null) return formatNumber(value, language, props.precision)
  const isAbsent = props.column.marks?.[props.index] === undefined
  return <span className="quiet">{isAbsent ? <Absent /> : table.missing}</span>
}

/** The series has nothing to say of the period. */
function Absent() {
  const { table } = useIndicatorTexts()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr">{table.notIncluded}</span>
    </>
  )
}

function FootnoteList({ footnotes }: { footnotes: Footnotes }) {
  return (
    <ul className={`source ${styles.notes}`}>
      {footnotes.notes.map(({ sign, text }) => (
        <li key={sign}>
          {sign} {text}.
        </li>
      ))}
    </ul>
  )
}
