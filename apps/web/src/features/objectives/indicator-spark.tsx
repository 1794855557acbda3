import type { Objective } from '@malkoll/contracts'
import styles from './indicator-spark.module.css'
import { useObjectiveTexts } from './objective-texts.ts'
import { SPARK, type SparkLine, sparkDrawing } from './spark-drawing.ts'

type Indicator = Objective['indicators'][number]

/**
 * The county's values as a line, or a thin line for each municipality where there is no county value. What it
 * says stands in words beside it, and the whole chart with its table is one link away.
 */
export function IndicatorSpark({ indicator }: { indicator: Indicator }) {
  const texts = useObjectiveTexts()
  const ofCounty = indicator.spark.length > 0
  const series = ofCounty ? [indicator.spark] : indicator.municipalSparks.map(({ values }) => values)
  const drawing = sparkDrawing(indicator.sparkPeriods, series)
  if (!drawing) return null
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} aria-hidden="true" focusable="false">
        {drawing.band ? (
          <>
            <rect
              className={styles.band}
              x={drawing.band.left}
              y="0"
              width={drawing.band.width}
              height={SPARK.plotHeight}
            />
            <text className={styles.bandLabel} x={drawing.band.left + drawing.band.width / 2} y="12">
              {texts.pandemic}
            </text>
          </>
        ) : null}
        {drawing.zero === null ? null : (
          <path className={styles.zero} d={`M0 ${drawing.zero}H${SPARK.width}`} />
        )}
        {drawing.lines.map((line, index) => (
          <Line key={index} line={line} isThin={!ofCounty} />
        ))}
        <path className={styles.axis} d={`M0 ${SPARK.plotHeight}H${SPARK.width}`} />
        <text className={styles.year} x="0" y={SPARK.height - 3}>
          {drawing.firstYear}
        </text>
        <text className={`${styles.year} ${styles.lastYear}`} x={SPARK.width} y={SPARK.height - 3}>
          {drawing.lastYear}
        </text>
      </svg>
      {ofCounty ? null : (
        <figcaption className="source">{texts.municipalLines(indicator.municipalSparks.length)}</figcaption>
      )}
    </figure>
  )
}

function Line({ line, isThin }: { line: SparkLine; isThin: boolean }) {
  return (
    <>
      <path className={isThin ? styles.thin : styles.line} d={line.path} />
      {line.last && !isThin ? (
        <circle className={styles.last} cx={line.last.x} cy={line.last.y} r="3.5" />
      ) : null}
    </>
  )
}
