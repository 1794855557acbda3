import type { SeriesColumns } from '@malkoll/contracts'
import { formatNumber, precisionOf } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { useIndicatorTexts } from './indicator-texts.ts'
import styles from './place-ranking.module.css'
import { type PlaceValue, rankedPlaces } from './series-view.ts'

const BAR_WIDTH = 200
const BAR_HEIGHT = 19

/**
 * The municipalities in order with a bar each: what the map shows, for the keyboard, for a screen reader and for
 * whoever wants the figures. `fillOf` gives a place its colour on the map.
 */
export function PlaceRanking(props: {
  series: SeriesColumns
  period: string
  fillOf: (code: string) => string | undefined
  highlighted: string | null
  onHighlight: (code: string | null) => void
}) {
  const language = useLanguage()
  const { map, table } = useIndicatorTexts()
  const rows = rankedPlaces(props.series, props.period)
  const barOf = barScale(rows)
  // As on the map: where there are values on both sides of zero, each says on which it lies.
  const sign = rows.some(({ value }) => (value ?? 0) < 0) ? { sign: 'always' as const } : {}
  return (
    <table className={styles.ranking} onMouseLeave={() => props.onHighlight(null)}>
      <caption className="sr">{map.list(periodLabel(props.period, language))}</caption>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{table.place}</th>
          <td />
          <th scope="col" className="num">
            {table.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, value }) => (
          <tr
            key={place.code}
            className={place.code === props.highlighted ? styles.highlighted : undefined}
            onMouseEnter={() => props.onHighlight(place.code)}
            onFocus={() => props.onHighlight(place.code)}
            onBlur={() => props.onHighlight(null)}
          >
            <th scope="row">
              <Link to="/kommuner/$code" params={{ code: place.code }}>
                {place.name}
              </Link>
            </th>
            <td className={styles.bar}>
              {value === null ? null : <Bar {...barOf(value)} fill={props.fillOf(place.code)} />}
            </td>
            <td className="num">
              {value === null ? (
                <span className="quiet">{table.missing}</span>
              ) : (
                <b>{formatNumber(value, language, { ...precisionOf(props.series), ...sign })}</b>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface BarPlace {
  zero: number
  x: number
  width: number
}

function Bar({ zero, x, width, fill }: BarPlace & { fill: string | undefined }) {
  return (
    <svg
      viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.fill} x={x} width={width} height={BAR_HEIGHT} fill={fill} />
      <path className={styles.zero} d={`M${zero} -7V${BAR_HEIGHT + 7}`} />
    </svg>
  )
}

/** Bars start at zero, wherever on the line it lies. */
function barScale(rows: readonly PlaceValue[]): (value: number) => BarPlace {
  const values = rows.map(({ value }) => value ?? 0)
  const min = Math.min(0, ...values)
  const span = Math.max(0, ...values) - min || 1
  const place = (value: number) => ((value - min) / span) * BAR_WIDTH
  return value => ({
    zero: place(0),
    x: Math.min(place(0), place(value)),
    width: Math.abs(place(value) - place(0)),
  })
}
