import type { ReactNode } from 'react'
import type { ChartModel } from '../model/index.ts'
import { CHART_FONT_FAMILY } from '../svg/chart-svg.ts'
import { useScaleToWidth } from './use-scale-to-width.ts'

interface ChartStageProps {
  model: Pick<ChartModel, 'size' | 'language' | 'description'>
  /** Id of the description, for the chart's `aria-describedby`. */
  descriptionId: string
  /** A drawing of the model's own size. */
  children: ReactNode
}

/** Shows a drawing at the width of its container, in the model's proportions: nothing moves when it arrives. */
export function ChartStage({ model, descriptionId, children }: ChartStageProps): ReactNode {
  const { width, height } = model.size
  const { frame, scale } = useScaleToWidth(width)
  return (
    <div ref={frame} style={{ aspectRatio: `${width} / ${height}`, position: 'relative' }}>
      <p id={descriptionId} hidden>
        {model.description}
      </p>
      <div
        lang={model.language}
        style={{
          position: 'absolute',
          width,
          height,
          fontFamily: CHART_FONT_FAMILY,
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
        }}
      >
        {children}
      </div>
    </div>
  )
}

/** Room around the plot, as Recharts wants it told. */
export function marginOf({ plot, size }: Pick<ChartModel, 'plot' | 'size'>) {
  return {
    left: plot.x,
    top: plot.y,
    right: size.width - plot.x - plot.width,
    bottom: size.height - plot.y - plot.height,
  }
}
