import { type Bounds, type DatedValue, formatNumber } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import { columnText } from '../cells/period-text.ts'
import styles from './cell-panel.module.css'

const WIDTH = 304
const HEIGHT = 116
const INSET = { left: 16, right: 20, top: 24, bottom: 34 }
const MOST_LABELS = 4

/** The last values of a series with the one that is typed, and the line of the målvärde. */
export function SeriesSpark(props: {
  values: readonly DatedValue[]
  /** The period that is entered; its value is drawn larger. */
  current: string
  target: { value: number; label: string } | null
  label: string
}) {
  const language = useLanguage()
  const { values, target } = props
  if (values.length === 0) return null
  const bounds = boundsOf(values, target?.value ?? null)
  const points = values.map((point, index) => ({
    ...point,
    x: placeOf(index, values.length),
    y: heightOf(point.value, bounds),
    isLabelled: isLabelled(index, values, props.current),
  }))
  const line = target ? heightOf(target.value, bounds) : null
  // The label stands where the line of the series does not end.
  const endsBelow = line !== null && (points.at(-1)?.y ?? 0) > line
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.spark} role="img" aria-label={props.label}>
      {line === null ? null : (
        <>
          <line x1="0" x2={WIDTH} y1={line} y2={line} className={styles.targetLine} />
          <text
            x={WIDTH}
            y={endsBelow ? line - 6 : line + 16}
            textAnchor="end"
            className={styles.targetLabel}
          >
            {target?.label}
          </text>
        </>
      )}
      <path
        className={styles.line}
        d={points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('')}
      />
      {points.map(({ period, value, x, y, isLabelled }, index) => {
        const isCurrent = period === props.current
        return (
          <g key={period}>
            <circle cx={x} cy={y} r={isCurrent ? 5 : 3.5} className={styles.point} />
            {isLabelled ? (
              <>
                <text
                  x={x}
                  y={isDip(index, values) ? y + 19 : y - 10}
                  textAnchor="middle"
                  className={isCurrent ? styles.currentLabel : undefined}
                >
                  {formatNumber(value, language)}
                </text>
                <text x={x} y={HEIGHT - 2} textAnchor="middle" className={styles.period}>
                  {columnText(period, language)}
                </text>
              </>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** All of few; of many the first, the last and the one that is entered, where they do not collide. */
function isLabelled(index: number, values: readonly DatedValue[], current: string): boolean {
  if (values.length <= MOST_LABELS) return true
  const entered = values.findIndex(({ period }) => period === current)
  const isEnd = index === 0 || index === values.length - 1
  return index === entered || (isEnd && (entered < 0 || Math.abs(index - entered) > 1))
}

/** Lower than what it stands between: above it the line comes down. */
function isDip(index: number, values: readonly DatedValue[]): boolean {
  const [before, own, after] = [values[index - 1], values[index], values[index + 1]]
  return Boolean(before && own && after && own.value < before.value && own.value < after.value)
}

interface Span {
  low: number
  high: number
}

function boundsOf(values: readonly DatedValue[], target: number | null): Span {
  const all = [...values.map(({ value }) => value), ...(target === null ? [] : [target])]
  return { low: Math.min(...all), high: Math.max(...all) }
}

function placeOf(index: number, count: number): number {
  const room = WIDTH - INSET.left - INSET.right
  return Math.round(INSET.left + (count === 1 ? room / 2 : (index / (count - 1)) * room))
}

function heightOf(value: number, { low, high }: Span): number {
  const room = HEIGHT - INSET.top - INSET.bottom
  const share = high === low ? 0.5 : (value - low) / (high - low)
  return Math.round(INSET.top + (1 - share) * room)
}

/** The range in words, or nothing. */
export function rangeText(
  range: Bounds | null,
  words: { from(low: string): string; to(high: string): string },
  format: (value: number) => string,
): string | null {
  if (!range) return null
  const { low, high } = range
  if (low !== null && high !== null) return `${format(low)}–${format(high)}`
  if (low !== null) return words.from(format(low))
  return high === null ? null : words.to(format(high))
}
