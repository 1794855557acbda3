import type { ChartLayoutName, TextMark } from '../model/chart-model.ts'
import { exampleMarkAt } from '../model/example-mark.ts'
import { isSlide } from '../model/layouts.ts'
import { EMPTY_FRAME, slideBands, slideFoot, slideHeader } from '../model/slide-frame.ts'
import { textBox } from '../model/text-width.ts'
import { drawBars } from './bar-chart.ts'
import { signedText } from './bar-pairs.ts'
import { drawLines } from './line-chart.ts'
import { drawMap } from './map-chart.ts'
import { classIndexOf } from './map-classes.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesChartModel, SeriesForm } from './series-chart-model.ts'
import { latestPeriod, type SeriesData, seriesData } from './series-data.ts'
import { roomOf, SERIES_LAYOUTS, type SeriesLayout } from './series-layouts.ts'
import type { SeriesPlot } from './series-plot.ts'
import { MOST_LINES } from './series-styles.ts'
import { rankedPlaces, type SeriesTexts, seriesTexts } from './series-texts.ts'
import { drawSmallMultiples } from './small-multiples.ts'

const FIRST_FOOT_TOP = 610

/**
 * The chart of an indicator's series, ready to draw. Pure. More than six lines become small multiples; what has no
 * exact value is a gap with its reason; zero is drawn. A map takes the series of municipalities and leaves others out.
 * Without any value the drawing is empty and its texts say so.
 */
export function buildSeriesChart(input: SeriesChartInput, layoutName: ChartLayoutName): SeriesChartModel {
  const layout = SERIES_LAYOUTS[layoutName]
  const asked = seriesData(input)
  const form = formOf(input, asked)
  const data = form === 'map' ? { ...asked, series: asked.series.filter(item => item.isMunicipality) } : asked
  const period = form === 'map' || form === 'bar' ? (input.period ?? latestPeriod(data)) : latestPeriod(data)
  const shown = { input, data, form, period, layout }
  const { plot, texts, frame } = isSlide(layoutName) ? onSlide(shown) : onPage(shown)
  const isExample = data.series.some(item => item.isExample)
  const size = { width: plot.size.width, height: layout.height ?? Math.ceil(plot.size.height) }
  return {
    layout: layoutName,
    language: input.language,
    form,
    period,
    size,
    ...texts,
    isExample,
    plot: plot.plot,
    domain: plot.domain,
    drawing: plot.drawing,
    lines: plot.lines,
    bars: plot.bars,
    areas: plot.areas,
    classes: plot.classes,
    frame,
    exampleMark: isExample ? exampleMarkAt({ x: size.width / 2, y: size.height / 2 }, size.width) : null,
    ranked: rankedPlaces(data, period, {
      language: input.language,
      classOf: value => (form === 'map' ? classIndexOf(value, plot.classes) : null),
      valueText: value => signedText(value, { input, data, decimals: input.indicator.decimals }),
    }),
  }
}

interface Shown {
  input: SeriesChartInput
  data: SeriesData
  form: SeriesForm
  period: string | null
  layout: SeriesLayout
}

function formOf({ form }: SeriesChartInput, { series }: SeriesData): SeriesForm {
  return form === 'line' && series.length > MOST_LINES ? 'small_multiples' : form
}

function draw(
  { input, data, form, period, layout }: Shown,
  edges: { header: number; foot: number } | null,
): SeriesPlot {
  const room = roomOf(layout, edges?.header ?? null, edges?.foot ?? null)
  if (form === 'line') return drawLines(input, data, { layout, room })
  if (form === 'small_multiples') return drawSmallMultiples(input, data, { layout, room })
  if (form === 'bar') return drawBars(input, data, { layout, room, period })
  return drawMap(input, data, { layout, room, period })
}

function wordsFor(shown: Shown, plot: SeriesPlot): SeriesTexts {
  return seriesTexts(shown.input, shown.data, { ...shown, remarks: plot.remarks, subtitle: plot.subtitle })
}

function onPage(shown: Shown) {
  const plot = draw(shown, null)
  return { plot, texts: wordsFor(shown, plot), frame: EMPTY_FRAME }
}

/** How often words and plot are fitted to each other: each round settles what the one before moved. */
const MOST_ROUNDS = 4

/** The words around the plot are known only when it is drawn, and say how much room it has: drawn until they agree. */
function onSlide(shown: Shown) {
  let plot = draw(shown, { header: 160, foot: FIRST_FOOT_TOP })
  let texts = wordsFor(shown, plot)
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const said = plot.remarks.join()
    plot = draw(shown, { header: headerOf(shown, texts).bottom, foot: footTop(footOf(shown, texts)) })
    if (plot.remarks.join() === said) break
    texts = wordsFor(shown, plot)
  }
  const frame = {
    bands: slideBands(shown.layout.width),
    texts: [...headerOf(shown, texts).texts, ...footOf(shown, texts)],
    lines: [],
    status: null,
  }
  return { plot, texts, frame }
}

function headerOf({ layout }: Shown, { headline, subtitle }: SeriesTexts) {
  return slideHeader(headline, subtitle, layout.width)
}

/** A picture without anything drawn says at its foot why; a page and a slide have a place of their own for it. */
function footOf({ input, data, layout }: Shown, texts: SeriesTexts): TextMark[] {
  const { width, height } = layout
  const reason = data.series.length === 0 ? input.indicator.missingReason : null
  const notes = reason ? [...texts.notes, reason] : texts.notes
  return slideFoot(notes, input.organisationName, { width, height: height ?? width })
}

function footTop(foot: readonly TextMark[]): number {
  return Math.min(...foot.map(mark => textBox(mark).y))
}
