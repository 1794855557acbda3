import type { ChartLayoutName } from '../model/chart-model.ts'
import { exampleMarkAt } from '../model/example-mark.ts'
import { type ChartFrame, EMPTY_FRAME } from '../model/page-frame.ts'
import { drawBars } from './bar-chart.ts'
import { signedText } from './bar-pairs.ts'
import { drawLines } from './line-chart.ts'
import { drawMap } from './map-chart.ts'
import { classIndexOf } from './map-classes.ts'
import { type AskedForm, type SeriesChartInput, showsOnePeriod } from './series-chart-input.ts'
import type { SeriesChartModel, SeriesForm } from './series-chart-model.ts'
import { type SeriesData, seriesData, usualPeriod } from './series-data.ts'
import { type Room, roomOf, SERIES_LAYOUTS, type SeriesLayout } from './series-layouts.ts'
import type { SeriesPlot } from './series-plot.ts'
import { MOST_LINES } from './series-styles.ts'
import { rankedPlaces, type SeriesTexts, seriesTexts } from './series-texts.ts'
import { drawSmallMultiples } from './small-multiples.ts'

/** The chart of series in a layout, drawn by what is given: pages do without the code of slides and of rare forms. */
export function buildSeriesBy(
  { surround, rareForms = {} }: SeriesBuilding,
  input: SeriesChartInput,
  layoutName: ChartLayoutName,
): SeriesChartModel {
  const layout = SERIES_LAYOUTS[layoutName]
  const asked = seriesData(input)
  const rare = rareForms[input.form]?.(input, asked)
  const form = rare?.form ?? usualForm(input, asked)
  const data = rare?.data ?? dataOf(form, asked)
  const period = showsOnePeriod(input.form) ? (input.period ?? usualPeriod(data)) : usualPeriod(data)
  const shown = { input, data, form, period, layout, draw: rare?.draw ?? drawUsual }
  const { plot, texts, frame } = surround(shown)
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
      valueText: value => signedText(value, { input, data }),
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

/** A form that is not among them, nor a usual one, is drawn as lines. */
export type RareForms = Partial<
  Record<AskedForm, (input: SeriesChartInput, data: SeriesData) => RareForm | undefined>
>

export interface SeriesBuilding {
  /** Draws the plot and what stands around it. */
  surround: (shown: ShownSeries) => SurroundedPlot
  rareForms?: RareForms
}

export interface SurroundedPlot {
  plot: SeriesPlot
  texts: SeriesTexts
  frame: ChartFrame
}

/** What is drawn, and by what. */
export interface ShownSeries {
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

/** `edges`: where the header of a slide ends and its foot begins; null on a page. */
export function draw(shown: ShownSeries, edges: { header: number; foot: number } | null): SeriesPlot {
  const { input, data, form, layout, period } = shown
  const room = roomOf(layout, edges?.header ?? null, edges?.foot ?? null)
  return shown.draw(input, data, { form, layout, room, period })
}

export function wordsFor(shown: ShownSeries, plot: SeriesPlot): SeriesTexts {
  return seriesTexts(shown.input, shown.data, { ...shown, remarks: plot.remarks, subtitle: plot.subtitle })
}

/** A page writes headline and source itself. */
export function onPage(shown: ShownSeries): SurroundedPlot {
  const plot = draw(shown, null)
  return { plot, texts: wordsFor(shown, plot), frame: EMPTY_FRAME }
}
