import type { Language } from '@malkoll/domain'
import type { ChartPalette } from '../model/chart-model.ts'
import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el, textEl, val } from '../opc/xml.ts'
import type { SlideChart, SlidePointLabel } from '../slides/slide-model.ts'
import { AXES, axesXml } from './chart-axes-xml.ts'
import { pointLabelsXml } from './chart-labels-xml.ts'
import { errorBarsXml, linePaint, markerXml, targetPaint } from './chart-paint-xml.ts'
import { numberReference, textReference } from './chart-references-xml.ts'
import type { ChartColumns, WorkbookColumn } from './chart-workbook.ts'
import { inkFill } from './deck-colours.ts'
import { fontSize } from './slide-units.ts'

export interface ChartContext {
  chart: SlideChart
  columns: ChartColumns
  palette: ChartPalette
  language: Language
}

/** A chart part in the order that the schema asks for. `workbookId` is the relationship to its workbook. */
export function chartXml(context: ChartContext, workbookId: string): string {
  const { chart, language, palette } = context
  const text = el(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>',
    el(
      'a:p',
      {},
      el(
        'a:pPr',
        {},
        el(
          'a:defRPr',
          { lang: OFFICE_LANGUAGES[language], sz: fontSize(chart.axisSize) },
          inkFill('ink2', palette),
          '<a:latin typeface="+mn-lt"/>',
        ),
      ),
      el('a:endParaRPr', { lang: OFFICE_LANGUAGES[language] }),
    ),
  )
  return el(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    val('c:date1904', 0),
    val('c:lang', OFFICE_LANGUAGES[language]),
    val('c:roundedCorners', 0),
    el(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      el('c:plotArea', {}, plotLayout(chart), ...groups(context), axesXml(context), NOTHING),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    NOTHING,
    text,
    el('c:externalData', { 'r:id': workbookId }, val('c:autoUpdate', 0)),
  )
}

const NOTHING = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'

/** The plot stands where the model says, whatever the axes' texts need. */
function plotLayout({ frame, plot }: SlideChart): string {
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', share((plot.x - frame.x) / frame.width)),
      val('c:y', share((plot.y - frame.y) / frame.height)),
      val('c:w', share(plot.width / frame.width)),
      val('c:h', share(plot.height / frame.height)),
    ),
  )
}

function share(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function groups(context: ChartContext): string[] {
  const { chart } = context
  if (chart.form === 'donut') return [donutGroup(context)]
  if (chart.form === 'line') return [lineGroup(seriesXml(context))]
  const targets = targetSeriesXml(context)
  return targets.length ? [barGroup(context), lineGroup(targets)] : [barGroup(context)]
}

function barGroup(context: ChartContext): string {
  const { form, barShare, series } = context.chart
  const isStacked = form === 'stacked_columns'
  const columns = isStacked ? 1 : series.length
  // Width of the gap in per cent of one bar's width.
  const gap = Math.round(((1 - barShare) / (barShare / columns)) * 100)
  return el(
    'c:barChart',
    {},
    val('c:barDir', form === 'bars' ? 'bar' : 'col'),
    val('c:grouping', isStacked ? 'stacked' : 'clustered'),
    val('c:varyColors', 0),
    ...seriesXml(context),
    val('c:gapWidth', Math.min(500, gap)),
    isStacked ? val('c:overlap', 100) : '',
    AXES,
  )
}

function lineGroup(series: readonly string[]): string {
  return el(
    'c:lineChart',
    {},
    val('c:grouping', 'standard'),
    val('c:varyColors', 0),
    ...series,
    val('c:marker', 1),
    AXES,
  )
}

function donutGroup(context: ChartContext): string {
  return el(
    'c:doughnutChart',
    {},
    val('c:varyColors', 1),
    ...seriesXml(context),
    val('c:firstSliceAng', 0),
    val('c:holeSize', 62),
  )
}

function seriesXml(context: ChartContext): string[] {
  const { chart, columns, palette } = context
  const isLine = chart.form === 'line'
  const isDonut = chart.form === 'donut'
  return chart.series.map((series, i) => {
    const column = columns.series[i] ?? columns.categories
    const margin = columns.margins[i]
    return el(
      'c:ser',
      {},
      ...identity(i, column),
      isDonut ? '' : el('c:spPr', {}, isLine ? linePaint(series, palette) : inkFill(series.ink, palette)),
      isLine ? markerXml(series, palette) : '',
      isLine || isDonut ? '' : val('c:invertIfNegative', 0),
      ...series.pointInks.map((ink, index) => pointPaint(index, inkFill(ink, palette), isDonut)),
      pointLabelsXml(series.labels, context, labelPlaces(chart)),
      margin ? errorBarsXml(margin, palette, isLine) : '',
      textReference('c:cat', columns.categories),
      numberReference('c:val', column),
      isLine ? val('c:smooth', 0) : '',
    )
  })
}

/** PowerPoint refuses a file that names a place its form lacks: any in a donut, outside a part of a stack. */
function labelPlaces({ form }: SlideChart): Partial<Record<SlidePointLabel['position'], string>> {
  if (form === 'donut') return {}
  if (form === 'line') return { above: 't', below: 'b', left: 'l', right: 'r', centre: 'ctr' }
  if (form === 'stacked_columns') return { centre: 'ctr' }
  return { outside: 'outEnd', centre: 'ctr' }
}

function pointPaint(index: number, fill: string, isDonut: boolean): string {
  const edge = isDonut ? '<a:ln w="19050"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>' : ''
  return el(
    'c:dPt',
    {},
    val('c:idx', index),
    isDonut ? '' : val('c:invertIfNegative', 0),
    val('c:bubble3D', 0),
    el('c:spPr', {}, fill, edge),
  )
}

/** The målvärde as a line over the columns, with its own values. */
function targetSeriesXml({ chart, columns, palette }: ChartContext): string[] {
  return chart.targets.map((target, i) => {
    const column = columns.targets[i] ?? columns.categories
    const paint = targetPaint(target, palette)
    return el(
      'c:ser',
      {},
      ...identity(chart.series.length + i, column),
      el('c:spPr', {}, paint.line),
      el('c:marker', {}, val('c:symbol', 'none')),
      paint.extension,
      textReference('c:cat', columns.categories),
      numberReference('c:val', column),
      val('c:smooth', 0),
    )
  })
}

function identity(index: number, { head, headRange }: WorkbookColumn): string[] {
  const cache = el('c:strCache', {}, val('c:ptCount', 1), el('c:pt', { idx: 0 }, textEl('c:v', head)))
  return [
    val('c:idx', index),
    val('c:order', index),
    el('c:tx', {}, el('c:strRef', {}, textEl('c:f', headRange), cache)),
  ]
}
