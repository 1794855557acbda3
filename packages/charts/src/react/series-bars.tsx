import type { KeyboardEvent, ReactNode } from 'react'
import { Bar, BarChart, type BarShapeProps, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { BarRow, ChartPalette } from '../model/index.ts'
import { exampleElement, frameLayer } from '../svg/chart-layers.ts'
import { barPaint, overSeriesLayer, underSeriesLayer } from '../svg/series-layers.ts'
import { marginOf } from './chart-stage.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import type { SeriesDrawingProps } from './series-lines.tsx'

/** Over the bars, under the marks of a place that is pointed at. */
const ABOVE_BARS = 700

/** Between the bars of women and men, as in the static drawing. */
const PAIR_GAP = 2

export function SeriesBars({ model, plot, palette, descriptionId }: SeriesDrawingProps): ReactNode {
  const { size, bars: rows, domain } = model
  const barsOfRow = Math.max(...rows.map(row => row.bars.length))
  return (
    // The keys are those of the chart inside, which has the focus and the role.
    <div onKeyDownCapture={turnArrows}>
      <BarChart
        {...size}
        layout="vertical"
        data={rows}
        margin={marginOf({ plot, size })}
        barGap={PAIR_GAP}
        title={model.title}
        aria-label={model.title}
        aria-describedby={descriptionId}
      >
        <XAxis type="number" hide domain={[domain.min, domain.max]} allowDataOverflow />
        <YAxis type="category" dataKey="key" hide />
        <g>{frameLayer(model, palette)}</g>
        <g>{underSeriesLayer(model, palette)}</g>
        <Tooltip
          content={<ChartTooltip room={size.width - plot.x} />}
          cursor={{ fill: palette.ink, fillOpacity: 0.05 }}
          isAnimationActive={false}
          filterNull={false}
        />
        {Array.from({ length: barsOfRow }, (_, i) => (
          <Bar
            key={i}
            dataKey={(row: BarRow) => row.bars[i]?.value ?? null}
            barSize={barSizeOf(rows)}
            isAnimationActive={false}
            shape={(bar: BarShapeProps) => <BarShape bar={bar} index={i} rows={rows} palette={palette} />}
          />
        ))}
        <ZIndexLayer zIndex={ABOVE_BARS}>
          <g pointerEvents="none">{overSeriesLayer(model, palette)}</g>
          <g pointerEvents="none">{exampleElement(model.exampleMark, palette)}</g>
        </ZIndexLayer>
      </BarChart>
    </div>
  )
}

/** Recharts takes left as forwards where rows stand one under the other, and does not know up and down. */
const RECHARTS_KEY: Readonly<Record<string, string>> = {
  ArrowDown: 'ArrowLeft',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowRight',
  ArrowLeft: 'ArrowRight',
}

/** Down and right go to the next place, up and left to the one before. */
function turnArrows(event: KeyboardEvent): void {
  const key = RECHARTS_KEY[event.key]
  if (key === undefined || !event.isTrusted) return
  event.preventDefault()
  event.stopPropagation()
  event.target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }))
}

interface BarOfRow {
  bar: BarShapeProps
  index: number
  rows: readonly BarRow[]
  palette: ChartPalette
}

function BarShape({ bar, index, rows, palette }: BarOfRow): ReactNode {
  // Not by Recharts' own index: it counts only the places that have a value.
  const drawn = rows.find(({ key }) => key === bar.payload?.key)?.bars[index]
  if (!drawn?.rect) return null
  const { x, y, width, height } = bar
  return (
    <rect
      data-series={drawn.key}
      x={Math.min(x, x + width)}
      y={y}
      width={Math.abs(width)}
      height={height}
      {...barPaint(drawn, palette)}
    />
  )
}

function barSizeOf(rows: readonly BarRow[]): number | undefined {
  return rows.flatMap(row => row.bars.flatMap(bar => bar.rect ?? []))[0]?.height
}
