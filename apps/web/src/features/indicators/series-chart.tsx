import type { SeriesChartModel } from '@malkoll/charts/model'
import { SCREEN_PALETTE, SeriesChartSvg } from '@malkoll/charts/svg'
import { useId } from 'react'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import styles from './series-chart.module.css'

/** Text in a chart is never scaled below 12 px: a phone gets a drawing of its own. */
const NARROW = '(max-width: 47.99rem)'

export interface SeriesModels {
  wide: SeriesChartModel
  narrow: SeriesChartModel
}

/** Drawn without script to find its size; paper gets the wide drawing. */
export function SeriesChart({ wide, narrow }: SeriesModels) {
  const model = useMediaQuery(NARROW) ? narrow : wide
  const idPrefix = useId()
  return (
    <div className={styles.chart} data-layout={model.layout}>
      <div className={styles.screen} style={{ aspectRatio: `${model.size.width} / ${model.size.height}` }}>
        <SeriesChartSvg model={model} palette={SCREEN_PALETTE} idPrefix={idPrefix} />
      </div>
      <div className={styles.paper}>
        <SeriesChartSvg model={wide} palette={SCREEN_PALETTE} idPrefix={`${idPrefix}-paper`} />
      </div>
    </div>
  )
}
