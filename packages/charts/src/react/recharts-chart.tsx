import type { ReactNode } from 'react'
import { Bar, BarChart, type BarShapeProps, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { ChartModel, ChartPalette } from '../model/index.ts'
import { axisLayer, frameLayer, gapLayer, gridLayer, labelLayer, targetLayer } from '../svg/chart-layers.ts'
import { ChartStage, marginOf } from './chart-stage.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'

/** Over the bars, under the marks of a bar that is pointed at. */
const ABOVE_BARS = 700

export interface RechartsChartProps {
  model: ChartModel
  palette: ChartPalette
  /** Makes ids unique on a page. */
  idPrefix: string
}

/**
 * The same picture as `ChartSvg`, drawn by Recharts, with a tooltip for each period: by pointer, and with the arrow
 * keys when the chart has focus; Escape dismisses it. Takes the width of its container and keeps the model's
 * proportions, so that swapping it for the static drawing moves nothing.
 */
export function RechartsChart({ model, palette, idPrefix }: RechartsChartProps): ReactNode {
  const { width, height } = model.size
  const descriptionId = `${idPrefix}-desc`
  return (
    <ChartStage model={model} descriptionId={descriptionId}>
      <BarChart
        width={width}
        height={height}
        data={[...model.bars]}
        margin={marginOf(model)}
        title={model.title}
        aria-label={model.title}
        aria-describedby={descriptionId}
      >
        <XAxis dataKey="period" hide />
        <YAxis hide domain={[model.domain.min, model.domain.max]} allowDataOverflow />
        <g>{frameLayer(model, palette)}</g>
        <g>{gridLayer(model, palette)}</g>
        <g>{gapLayer(model, palette)}</g>
        <Tooltip
          content={<ChartTooltip />}
          cursor={{ fill: palette.ink, fillOpacity: 0.05 }}
          isAnimationActive={false}
          filterNull={false}
        />
        <Bar
          dataKey="value"
          barSize={barSizeOf(model)}
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => <BarShape bar={bar} model={model} palette={palette} />}
        />
        <ZIndexLayer zIndex={ABOVE_BARS}>
          <g pointerEvents="none">{axisLayer(model, palette)}</g>
          <g pointerEvents="none">{targetLayer(model, palette)}</g>
          <g pointerEvents="none">{labelLayer(model, palette)}</g>
        </ZIndexLayer>
      </BarChart>
    </ChartStage>
  )
}

function BarShape({ bar, model, palette }: { bar: BarShapeProps; model: ChartModel; palette: ChartPalette }) {
  // Not by index: Recharts counts only the periods that have a value.
  const drawn = model.bars.find(({ period }) => period === bar.payload?.period)
  if (!drawn?.rect) return null
  const { x, y, width, height } = upright(bar)
  const fill = drawn.isLatest ? palette.data : palette.dataPast
  return <rect data-period={drawn.period} x={x} y={y} width={width} height={height} fill={fill} />
}

/** A bar below zero comes with a negative height. */
function upright({ x, y, width, height }: BarShapeProps) {
  return { x, y: Math.min(y, y + height), width, height: Math.abs(height) }
}

function barSizeOf({ bars }: ChartModel): number | undefined {
  return bars.find(bar => bar.rect)?.rect?.width
}
