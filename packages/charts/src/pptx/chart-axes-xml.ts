import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el, val } from '../opc/xml.ts'
import type { SlideChart } from '../slides/slide-model.ts'
import { arialWidth } from '../slides/slide-text.ts'
import type { ChartContext } from './chart-xml.ts'
import { inkFill } from './deck-colours.ts'
import { emu, fontSize } from './slide-units.ts'

const CATEGORY_ID = 111111111
const VALUE_ID = 222222222

/** Every group of a chart stands on the same two axes. */
export const AXES = val('c:axId', CATEGORY_ID) + val('c:axId', VALUE_ID)

/** Both axes; a donut has none. */
export function axesXml(context: ChartContext): string {
  if (context.chart.form === 'donut') return ''
  return categoryAxis(context) + valueAxis(context)
}

function categoryAxis(context: ChartContext): string {
  const { chart, palette } = context
  const isLying = chart.form === 'bars'
  const { categoryStep } = chart
  const line = el('a:ln', { w: emu(1) }, inkFill('axis', palette))
  return el(
    'c:catAx',
    {},
    val('c:axId', CATEGORY_ID),
    el('c:scaling', {}, val('c:orientation', isLying ? 'maxMin' : 'minMax')),
    val('c:delete', 0),
    val('c:axPos', isLying ? 'l' : 'b'),
    el('c:numFmt', { formatCode: '@', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    // Names stay at the edge where bars go to both sides of zero.
    val('c:tickLblPos', 'low'),
    el('c:spPr', {}, line),
    axisText(context, isLying ? 'ink' : 'ink2'),
    val('c:crossAx', VALUE_ID),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:tickLblSkip', categoryStep),
    val('c:noMultiLvlLbl', 1),
  )
}

function valueAxis(context: ChartContext): string {
  const { chart, palette } = context
  const { axis, form } = chart
  const grid = el(
    'c:majorGridlines',
    {},
    el('c:spPr', {}, el('a:ln', { w: emu(1) }, inkFill('grid', palette))),
  )
  return el(
    'c:valAx',
    {},
    val('c:axId', VALUE_ID),
    el('c:scaling', {}, val('c:orientation', 'minMax'), val('c:max', axis.max), val('c:min', axis.min)),
    val('c:delete', axis.isNumbered || axis.hasGrid ? 0 : 1),
    val('c:axPos', form === 'bars' ? 't' : 'l'),
    axis.hasGrid ? grid : '',
    el('c:numFmt', { formatCode: chart.valueFormat, sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', axis.isNumbered ? 'nextTo' : 'none'),
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    axisText(context, 'ink3'),
    val('c:crossAx', CATEGORY_ID),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
    val('c:majorUnit', axis.step),
  )
}

/**
 * Turned by a sixty-thousandth of a degree: LibreOffice knows no `tickLblSkip` and would break every year into single
 * digits; texts that are turned it leaves out where they do not fit.
 */
const UNBROKEN = 1

function isCrowded({ categories, categoryStep, plot, axisSize }: SlideChart): boolean {
  const widest = Math.max(...categories.map(text => arialWidth(text, axisSize, 400)))
  return categoryStep > 1 && plot.width / categories.length < widest
}

function axisText({ chart, palette, language }: ChartContext, ink: 'ink' | 'ink2' | 'ink3'): string {
  const lang = OFFICE_LANGUAGES[language]
  const look = el('a:defRPr', { lang, sz: fontSize(chart.axisSize), b: 0 }, inkFill(ink, palette))
  return el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: isCrowded(chart) ? UNBROKEN : 0, vert: 'horz' }),
    '<a:lstStyle/>',
    el('a:p', {}, el('a:pPr', {}, look), el('a:endParaRPr', { lang })),
  )
}
