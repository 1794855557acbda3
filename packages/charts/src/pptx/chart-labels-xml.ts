import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el, textEl, val } from '../opc/xml.ts'
import type { SlidePointLabel } from '../slides/slide-model.ts'
import type { ChartContext } from './chart-xml.ts'
import { inkFill } from './deck-colours.ts'
import { fontSize } from './slide-units.ts'

type LabelPlaces = Partial<Record<SlidePointLabel['position'], string>>

/** Labels of single points; points without one have none. Empty for a series without labels. */
export function pointLabelsXml(
  labels: readonly SlidePointLabel[],
  context: ChartContext,
  places: LabelPlaces,
): string {
  if (labels.length === 0) return ''
  const inOrder = labels.toSorted((a, b) => a.index - b.index)
  return el(
    'c:dLbls',
    {},
    ...inOrder.map(label => pointLabel(label, context, places)),
    ...shows({ key: false, value: false, name: false }),
    NO_LEADERS,
  )
}

/** A moved label stands close to its point: no line between them. */
const NO_LEADERS = el(
  'c:extLst',
  {},
  el(
    'c:ext',
    {
      uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
      'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
    },
    val('c15:showLeaderLines', 0),
  ),
)

function pointLabel(label: SlidePointLabel, context: ChartContext, places: LabelPlaces): string {
  const place = places[label.position]
  return el(
    'c:dLbl',
    {},
    val('c:idx', label.index),
    shiftXml(label, context),
    el('c:numFmt', { formatCode: label.format, sourceLinked: 0 }),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    labelText(label, context),
    place ? val('c:dLblPos', place) : '',
    ...shows({ key: label.hasKey, value: true, name: label.isNamed }),
    label.isNamed ? textEl('c:separator', ' ') : '',
  )
}

/** How far from its place, as shares of the chart. */
function shiftXml({ shift }: SlidePointLabel, { chart }: ChartContext): string {
  if (shift.x === 0 && shift.y === 0) return ''
  const share = (px: number, whole: number) => Math.round((px / whole) * 1e6) / 1e6
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      val('c:x', share(shift.x, chart.frame.width)),
      val('c:y', share(shift.y, chart.frame.height)),
    ),
  )
}

/** One line: PowerPoint would break a label at a fifth of the chart's width. */
function labelText({ size, weight, ink }: SlidePointLabel, { palette, language }: ChartContext): string {
  const lang = OFFICE_LANGUAGES[language]
  const look = el('a:defRPr', { lang, sz: fontSize(size), b: weight === 700 ? 1 : 0 }, inkFill(ink, palette))
  return el(
    'c:txPr',
    {},
    el(
      'a:bodyPr',
      { rot: 0, wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' },
      '<a:spAutoFit/>',
    ),
    '<a:lstStyle/>',
    el('a:p', {}, el('a:pPr', {}, look), el('a:endParaRPr', { lang })),
  )
}

function shows({ key, value, name }: { key: boolean; value: boolean; name: boolean }): string[] {
  return [
    val('c:showLegendKey', key ? 1 : 0),
    val('c:showVal', value ? 1 : 0),
    val('c:showCatName', 0),
    val('c:showSerName', name ? 1 : 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ]
}
