import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import {
  buildAnySeriesChart,
  buildTargetChart,
  type ChartLayoutName,
  type SeriesChartInput,
  type TargetChartInput,
} from '../model/index.ts'
import { ChartSvg, LIGHT_PALETTE, SeriesChartSvg } from '../svg/index.ts'
import { RechartsChart, SeriesRechartsChart } from './index.tsx'

declare global {
  interface Window {
    drawBoth: (input: TargetChartInput, layout: ChartLayoutName) => void
    drawSeries: (input: SeriesChartInput, layout: ChartLayoutName) => void
  }
}

let drawings = 0
const root = createRoot(document.body.appendChild(document.createElement('main')))

/** Shows both drawings of one model, each at the layout's own width. */
function show(width: number, still: ReactNode, live: ReactNode): void {
  drawings += 1
  flushSync(() =>
    root.render(
      <>
        <div id="static" style={{ width }}>
          {still}
        </div>
        <div id="live" style={{ width }} key={drawings}>
          {live}
        </div>
      </>,
    ),
  )
}

window.drawBoth = (input, layout) => {
  const model = buildTargetChart(input, layout)
  show(
    model.size.width,
    <ChartSvg model={model} palette={LIGHT_PALETTE} idPrefix="static" />,
    <RechartsChart model={model} palette={LIGHT_PALETTE} idPrefix="live" />,
  )
}

window.drawSeries = (input, layout) => {
  const model = buildAnySeriesChart(input, layout)
  show(
    model.size.width,
    <SeriesChartSvg model={model} palette={LIGHT_PALETTE} idPrefix="static" />,
    <SeriesRechartsChart model={model} palette={LIGHT_PALETTE} idPrefix="live" />,
  )
}
