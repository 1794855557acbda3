import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { buildTargetChart, type ChartLayoutName, type TargetChartInput } from '../model/index.ts'
import { ChartSvg, LIGHT_PALETTE } from '../svg/index.ts'
import { RechartsChart } from './index.tsx'

declare global {
  interface Window {
    drawBoth: (input: TargetChartInput, layout: ChartLayoutName) => void
  }
}

let drawings = 0
const root = createRoot(document.body.appendChild(document.createElement('main')))

/** Shows both drawings of one model, each at the layout's own width. */
window.drawBoth = (input, layout) => {
  const model = buildTargetChart(input, layout)
  const width = model.size.width
  drawings += 1
  flushSync(() =>
    root.render(
      <>
        <div id="static" style={{ width }}>
          <ChartSvg model={model} palette={LIGHT_PALETTE} idPrefix="static" />
        </div>
        <div id="live" style={{ width }} key={drawings}>
          <RechartsChart model={model} palette={LIGHT_PALETTE} idPrefix="live" />
        </div>
      </>,
    ),
  )
}
