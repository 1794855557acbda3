import styles from './spark.module.css'

const WIDTH = 120
const HEIGHT = 32
const INSET = 4

/**
 * A small line without axes, beside a figure in words that says what counts. Breaks where a value is missing; zero has
 * its own line when the values pass it.
 */
export function Spark({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter(value => value !== null)
  if (known.length < 2) return null
  const scale = scaleOf(known)
  const points = values.map((value, index) =>
    value === null ? null : { x: placeOf(index, values.length), y: scale(value) },
  )
  const last = points.findLast(point => point !== null)
  const hasZero = Math.min(...known) < 0 && Math.max(...known) > 0
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {hasZero ? <path className={styles.zero} d={`M0 ${scale(0)}H${WIDTH}`} /> : null}
      <path className={styles.line} d={linePath(points)} />
      {last ? <circle className={styles.last} cx={last.x} cy={last.y} r="3" /> : null}
    </svg>
  )
}

function placeOf(index: number, count: number): number {
  return round(INSET + (index / (count - 1)) * (WIDTH - 2 * INSET))
}

function scaleOf(known: readonly number[]): (value: number) => number {
  const min = Math.min(...known)
  const span = Math.max(...known) - min
  return value =>
    round(span === 0 ? HEIGHT / 2 : HEIGHT - INSET - ((value - min) / span) * (HEIGHT - 2 * INSET))
}

function linePath(points: readonly ({ x: number; y: number } | null)[]): string {
  return points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
