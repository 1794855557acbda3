import type { ReactNode } from 'react'
import type { ChartPalette, SeriesChartModel } from '../model/index.ts'
import { SeriesChartSvg } from '../svg/index.ts'
import { ChartStage } from './chart-stage.tsx'
import { SeriesBars } from './series-bars.tsx'
import { SeriesLines } from './series-lines.tsx'

export interface SeriesRechartsChartProps {
  model: SeriesChartModel
  palette: ChartPalette
  /** Makes ids unique on a page. */
  idPrefix: string
}

/**
 * The same picture as `SeriesChartSvg`, drawn by Recharts, with a tooltip for each period (lines) or place (bars): by
 * pointer, and with the arrow keys when the chart has focus; Escape dismisses it. Small multiples, maps and charts
 * without a value have no common axes and stay the static drawing.
 */
export function SeriesRechartsChart({ model, palette, idPrefix }: SeriesRechartsChartProps): ReactNode {
  const { plot, form } = model
  const hasRows = model.lines.length > 0 || model.bars.length > 0
  if (!plot || !hasRows || (form !== 'line' && form !== 'bar')) {
    return <SeriesChartSvg model={model} palette={palette} idPrefix={idPrefix} />
  }
  const descriptionId = `${idPrefix}-desc`
  const drawing = { model, plot, palette, descriptionId }
  return (
    <ChartStage model={model} descriptionId={descriptionId}>
      {/* What is pointed at stands at coordinates of its own layout: another layout begins anew. */}
      {form === 'line' ? (
        <SeriesLines key={model.layout} {...drawing} />
      ) : (
        <SeriesBars key={model.layout} {...drawing} />
      )}
    </ChartStage>
  )
}
