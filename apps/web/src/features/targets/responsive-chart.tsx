import type { ChartModel } from '@malkoll/charts/model'
import { ChartSvg, SCREEN_PALETTE } from '@malkoll/charts/svg'
import { lazy, Suspense, useId } from 'react'
import drawing from '../../ui/drawing.module.css'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import styles from './responsive-chart.module.css'

// Without its chunk the interactive chart is the static one.
const RechartsChart = lazy(() =>
  import('@malkoll/charts/react').then(
    module => ({ default: module.RechartsChart }),
    () => ({ default: ChartSvg }),
  ),
)

/**
 * The static drawing is the first paint; the interactive one has the same geometry and takes its place when
 * its chunk has arrived. Paper gets a static one of its own, which needs no script to find its size.
 */
export function ResponsiveChart({ wide, narrow }: { wide: ChartModel; narrow: ChartModel }) {
  const model = useIsNarrow() ? narrow : wide
  const idPrefix = useId()
  const still = <ChartSvg model={model} palette={SCREEN_PALETTE} idPrefix={idPrefix} />
  return (
    <>
      <div className={drawing.screen} style={{ aspectRatio: `${model.size.width} / ${model.size.height}` }}>
        <Suspense fallback={still}>
          <RechartsChart model={model} palette={SCREEN_PALETTE} idPrefix={idPrefix} />
        </Suspense>
      </div>
      <div className={`${drawing.paper} ${styles.paper}`}>
        <ChartSvg model={wide} palette={SCREEN_PALETTE} idPrefix={`${idPrefix}-paper`} />
      </div>
    </>
  )
}
