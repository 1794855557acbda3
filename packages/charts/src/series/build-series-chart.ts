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
import { type AskedForm, type SeriesChartInput, showsOnePeriod } from './series-chart-input.ts'
import type { SeriesChartModel, SeriesForm } from './series-chart-model.ts'
import { latestPeriod, type SeriesData, seriesData } from './series-data.ts'
import { type Room, roomOf, SERIES_LAYOUTS, type SeriesLayout } from './series-layouts.ts'
import type { SeriesPlot } from './series-plot.ts'
import { MOST_LINES } from './series-styles.ts'
import { rankedPlaces, type SeriesTexts, seriesTexts } from './series-texts.ts'
import { drawSmallMultiples } from './small-multiples.ts'

const FIRST_FOOT_TOP = 610

/**
 * The chart of an indicator's series, ready to draw. Pure. More than six lines become small multiples; what has no
 * exact value is a gap with its reason; zero is drawn. A map takes the series of municipalities and leaves others out.
 * Without any value the drawing is empty and its texts say so. Slope and stack are drawn as lines here, unless they are
 * given: see {@link buildAnySeriesChart}.
 */
export function buildSeriesChart(
  input: SeriesChartInput,
  layoutName: ChartLayoutName,
  rareForms: RareForms = {},
): SeriesChartModel {
  const layout = SERIES_LAYOUTS[layoutName]
  const asked = seriesData(input)
  const rare = rareForms[input.form]?.(input, asked)
  const form = rare?.form ?? usualForm(input, asked)
  const data = rare?.data ?? dataOf(form, asked)
  const period = showsOnePeriod(input.form) ? (input.period ?? latestPeriod(data)) : latestPeriod(data)
  const shown = { input, data, form, period, layout, draw: rare?.draw ?? drawUsual }
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

interface FormPlace {
  form: SeriesForm
  layout: SeriesLayout
  room: Room
  period: string | null
}

type DrawForm = (input: SeriesChartInput, data: SeriesData, place: FormPlace) => SeriesPlot

/** A form that few readers ask for, with the part of the data that it shows; undefined where it would mislead. */
export interface RareForm {
  form: SeriesForm
  data: SeriesData
  draw: DrawForm
}

/** Forms that a page gets only when somebody asks for them. A form that is not given is drawn as lines. */
export type RareForms = Partial<
  Record<AskedForm, (input: SeriesChartInput, data: SeriesData) => RareForm | undefined>
>

interface Shown {
  input: SeriesChartInput
  data: SeriesData
  form: SeriesForm
  period: string | null
  layout: SeriesLayout
  draw: DrawForm
}

function usualForm({ form }: SeriesChartInput, { series }: SeriesData): SeriesForm {
  if (showsOnePeriod(form)) return form
  return series.length > MOST_LINES ? 'small_multiples' : 'line'
}

function dataOf(form: SeriesForm, data: SeriesData): SeriesData {
  return form === 'map' ? { ...data, series: data.series.filter(item => item.isMunicipality) } : data
}

function drawUsual(input: SeriesChartInput, data: SeriesData, place: FormPlace): SeriesPlot {
  if (place.form === 'small_multiples') return drawSmallMultiples(input, data, place)
  if (place.form === 'bar') return drawBars(input, data, place)
  if (place.form === 'map') return drawMap(input, data, place)
  return drawLines(input, data, place)
}

function draw(shown: Shown, edges: { header: number; foot: number } | null): SeriesPlot {
  const { input, data, form, layout, period } = shown
  const room = roomOf(layout, edges?.header ?? null, edges?.foot ?? null)
  return shown.draw(input, data, { form, layout, room, period })
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
