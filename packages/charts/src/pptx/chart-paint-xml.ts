import type { ChartPalette } from '../model/chart-model.ts'
import { el, val } from '../opc/xml.ts'
import type { SlideSeries, SlideTargetLine } from '../slides/slide-model.ts'
import { evenReach } from '../slides/target-reach.ts'
import { numberReference } from './chart-references-xml.ts'
import type { WorkbookColumn } from './chart-workbook.ts'
import { inkFill } from './deck-colours.ts'
import { emu } from './slide-units.ts'

const LINE_WIDTH = 3.5
const TARGET = { width: 2.5, halo: 7 }
/** Sizes of markers are whole points. */
const MARKER_SIZE = 8
const SYMBOLS: Record<NonNullable<SlideSeries['shape']>, string> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  open_square: 'square',
  cross: 'x',
}

function lineXml(width: number, ...content: string[]): string {
  return el('a:ln', { w: emu(width), cap: 'flat' }, ...content)
}

export function linePaint({ ink, dash, shape }: SlideSeries, palette: ChartPalette): string {
  const width = shape === null ? 2.5 : LINE_WIDTH
  return lineXml(width, inkFill(ink, palette), dashXml(dash, width), '<a:round/>')
}

/** Lengths in thousandths of a per cent of the line's width. */
function dashXml(dash: readonly number[], width: number): string {
  if (dash.length === 0) return val('a:prstDash', 'solid')
  const share = (length: number) => Math.round((length / width) * 100_000)
  const pairs = Array.from({ length: dash.length / 2 }, (_, i) =>
    el('a:ds', { d: share(dash[i * 2] ?? 1), sp: share(dash[i * 2 + 1] ?? 1) }),
  )
  return el('a:custDash', {}, ...pairs)
}

export function markerXml({ shape, ink }: SlideSeries, palette: ChartPalette): string {
  if (shape === null) return el('c:marker', {}, val('c:symbol', 'none'))
  const isHollow = shape === 'open_square' || shape === 'diamond'
  const fill = shape === 'cross' ? '<a:noFill/>' : inkFill(isHollow ? 'background' : ink, palette)
  const edge = lineXml(2, inkFill(ink, palette))
  return el(
    'c:marker',
    {},
    val('c:symbol', SYMBOLS[shape]),
    val('c:size', MARKER_SIZE),
    el('c:spPr', {}, fill, edge),
  )
}

/**
 * A målvärde that is the same in every period is drawn from edge to edge: a trend line of half a period more at both
 * ends, over a wider one in the background's colour that keeps it readable on dark columns. Else the plain line.
 */
export function targetPaint(
  { values, name }: SlideTargetLine,
  palette: ChartPalette,
): { line: string; extension: string } {
  const reach = evenReach(values)
  if (!reach) return { line: lineXml(TARGET.width, inkFill('target', palette)), extension: '' }
  const trend = (ink: 'halo' | 'target', width: number) =>
    el(
      'c:trendline',
      {},
      el('c:name', {}, name.replace(/[&<>"]/g, '')),
      el('c:spPr', {}, lineXml(width, inkFill(ink, palette))),
      val('c:trendlineType', 'linear'),
      val('c:forward', reach.forward),
      val('c:backward', reach.backward),
      val('c:dispRSqr', 0),
      val('c:dispEq', 0),
    )
  return {
    line: '<a:ln><a:noFill/></a:ln>',
    extension: trend('halo', TARGET.halo) + trend('target', TARGET.width),
  }
}

/**
 * The margin of error that the source gives, to both sides, from the workbook's own column. Lines say its direction;
 * bars have only one, and Office names none.
 */
export function errorBarsXml(margin: WorkbookColumn, palette: ChartPalette, isLine: boolean): string {
  return el(
    'c:errBars',
    {},
    isLine ? val('c:errDir', 'y') : '',
    val('c:errBarType', 'both'),
    val('c:errValType', 'cust'),
    val('c:noEndCap', 0),
    numberReference('c:plus', margin),
    numberReference('c:minus', margin),
    el('c:spPr', {}, lineXml(1.5, inkFill('ink', palette))),
  )
}
