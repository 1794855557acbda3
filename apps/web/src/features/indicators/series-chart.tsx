import type { SeriesChartModel } from '@malkoll/charts/model'
import { SCREEN_PALETTE, SeriesChartSvg } from '@malkoll/charts/svg'
import { lazy, Suspense, useId } from 'react'
import drawing from '../../ui/drawing.module.css'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import styles from './series-chart.module.css'

// Without its chunk the interactive chart is the static one.
const SeriesRechartsChart = lazy(() =>
  import('@malkoll/charts/react').then(
    module => ({ default: module.SeriesRechartsChart }),
    () => ({ default: SeriesChartSvg }),
  ),
)

export interface SeriesModels {
  wide: SeriesChartModel
  narrow: SeriesChartModel
}

/**
 * The static drawing is the first paint; of lines and bars the interactive one has the same geometry and takes its
 * place when its chunk has arrived. Paper gets the wide one.
 */
export function SeriesChart({ wide, narrow }: SeriesModels) {
  const model = useIsNarrow() ? narrow : wide
  const idPrefix = useId()
  const props = { model, palette: SCREEN_PALETTE, idPrefix }
  const isLive = model.form === 'line' || model.form === 'bar'
  return (
    <div className={styles.chart} data-layout={model.layout}>
      <div className={drawing.screen} style={{ aspectRatio: `${model.size.width} / ${model.size.height}` }}>
        {isLive ? (
          <Suspense fallback={<SeriesChartSvg {...props} />}>
            <SeriesRechartsChart {...props} />
          </Suspense>
        ) : (
          <SeriesChartSvg {...props} />
        )}
      </div>
      <div className={drawing.paper}>
        <SeriesChartSvg model={wide} palette={SCREEN_PALETTE} idPrefix={`${idPrefix}-paper`} />
      </div>
    </div>
  )
}
