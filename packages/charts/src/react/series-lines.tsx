import type { ReactNode } from 'react'
import { Line, LineChart, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { Box, ChartPalette, SeriesChartModel } from '../model/index.ts'
import { exampleElement, frameLayer } from '../svg/chart-layers.ts'
import { lineStroke, overSeriesLayer, underSeriesLayer } from '../svg/series-layers.ts'
import { marginOf } from './chart-stage.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'

/** Over the lines, under the marks of a period that is pointed at. */
const ABOVE_LINES = 700

export interface SeriesDrawingProps {
  model: SeriesChartModel
  plot: Box
  palette: ChartPalette
  descriptionId: string
}

export function SeriesLines({ model, plot, palette, descriptionId }: SeriesDrawingProps): ReactNode {
  const { size, lines, domain, form } = model
  const data = periodRows(model)
  const halfSlot = plot.width / Math.max(1, data.length) / 2
  return (
    <LineChart
      {...size}
      data={data}
      margin={marginOf({ plot, size })}
      title={model.title}
      aria-label={model.title}
      aria-describedby={descriptionId}
    >
      <XAxis dataKey="period" hide padding={{ left: halfSlot, right: halfSlot }} />
      <YAxis hide domain={[domain.min, domain.max]} allowDataOverflow />
      <g>{frameLayer(model, palette)}</g>
      <g>{underSeriesLayer(model, palette)}</g>
      <Tooltip
        content={<ChartTooltip room={size.width - plot.x} />}
        cursor={{ stroke: palette.axis, strokeWidth: 1 }}
        isAnimationActive={false}
        filterNull={false}
      />
      {lines.map((line, i) => (
        <Line
          key={line.key}
          name={line.name}
          dataKey={(row: PeriodRow) => row.values[i] ?? null}
          type="linear"
          {...lineStroke(line, form)}
          stroke={palette[line.style.ink]}
          dot={false}
          activeDot={{ r: 6, fill: palette[line.style.ink], stroke: palette.halo, strokeWidth: 1.5 }}
          isAnimationActive={false}
        />
      ))}
      <ZIndexLayer zIndex={ABOVE_LINES}>
        <g pointerEvents="none">{overSeriesLayer(model, palette)}</g>
        <g pointerEvents="none">{exampleElement(model.exampleMark, palette)}</g>
      </ZIndexLayer>
    </LineChart>
  )
}

interface PeriodRow {
  period: string
  /** One for each line, in their order. */
  values: (number | null)[]
  /** A line for each series, highest value first. */
  sentence: string
}

function periodRows({ lines }: SeriesChartModel): PeriodRow[] {
  const periods = lines[0]?.points.map(({ period }) => period) ?? []
  return periods.map((period, i) => {
    const points = lines.flatMap(line => line.points[i] ?? [])
    const ranked = points.toSorted(
      (a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || 0,
    )
    return {
      period,
      values: points.map(({ value }) => value),
      sentence: ranked.map(point => point.sentence).join('\n'),
    }
  })
}
