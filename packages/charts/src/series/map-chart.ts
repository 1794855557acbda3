import { MUNICIPALITY_SHAPES, SHAPES_SIZE } from '../map/municipality-shapes.ts'
import { NAME_PLACES } from '../map/name-places.ts'
import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, textWidth } from '../model/text-width.ts'
import { drawBars, signedText } from './bar-chart.ts'
import { classIndexOf, mapClasses } from './map-classes.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { MapArea, MapClass, SeriesDrawing } from './series-chart-model.ts'
import { pointSentence, rankedAt, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, type SeriesPlot } from './series-plot.ts'
import { SERIES_WORDS } from './series-words.ts'

const LEFT_ROOM = 10
const HATCH_DISTANCE = 7

/** The twelve municipalities in classes of one period; on a slide the ranked bars stand beside, in the same colours. */
export function drawMap(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room; period: string | null },
): SeriesPlot {
  const { layout, room, period } = place
  const classes = classesOf(input, data)
  const scale = room.bottom === null ? layout.map.scale : (room.bottom - room.top - 4) / SHAPES_SIZE.height
  const origin = { x: room.left + LEFT_ROOM, y: room.top + 4 }
  const areas = areasOf(input, data, { layout, classes, scale, origin, period })
  const width = mapWidth(areas, origin.x + SHAPES_SIZE.width * scale)
  const mapBottom = origin.y + SHAPES_SIZE.height * scale
  const base = {
    lines: [],
    areas,
    classes,
    remarks: [],
    subtitle: '',
    plot: null,
    domain: { min: 0, max: 1 },
  }
  if (room.bottom === null) {
    const legend = legendOf(classes, {
      left: room.left,
      right: Math.max(width, room.left + 316),
      top: mapBottom + 18,
      size: layout.small,
    })
    return {
      ...base,
      size: {
        width: layout.name === 'narrow' ? layout.width : Math.ceil(Math.max(width, 404)),
        height: Math.ceil(legend.bottom),
      },
      bars: [],
      drawing: { ...EMPTY_DRAWING, bands: legend.bands, texts: legend.texts },
    }
  }
  const beside = { left: Math.max(width + 40, 470), right: room.right }
  const legend = legendOf(classes, { ...beside, top: 0, size: layout.small - 3 })
  const bars = drawBars(input, data, {
    layout: { ...layout, barRow: { ...layout.barRow, nameWidth: 190 } },
    room: { ...beside, top: room.top, bottom: room.bottom - legend.bottom - 8 },
    period,
    paint: value => {
      const found = classes[classIndexOf(value, classes) ?? -1]
      return { ink: found?.ink ?? 'dataPast', edge: found?.isPale ? 'divOutline' : null }
    },
  })
  const placed = legendOf(classes, { ...beside, top: room.bottom - legend.bottom, size: layout.small - 3 })
  return {
    ...base,
    size: { width: layout.width, height: room.bottom },
    plot: bars.plot,
    domain: bars.domain,
    bars: bars.bars,
    remarks: bars.remarks,
    drawing: {
      ...bars.drawing,
      bands: [...bars.drawing.bands, ...placed.bands],
      texts: [...bars.drawing.texts, ...placed.texts],
    },
  }
}

function classesOf({ indicator, language }: SeriesChartInput, { series }: SeriesData): MapClass[] {
  const values = series
    .filter(item => item.isMunicipality)
    .flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  return mapClasses({ values, unitCode: indicator.unit.code, language })
}

function areasOf(
  input: SeriesChartInput,
  data: SeriesData,
  place: {
    layout: SeriesLayout
    classes: readonly MapClass[]
    scale: number
    origin: { x: number; y: number }
    period: string | null
  },
): MapArea[] {
  const { classes, scale, origin, layout, period } = place
  const ranked = rankedAt(data, period)
  return MUNICIPALITY_SHAPES.map(({ code, name, ring }) => {
    const found = ranked.find(({ series }) => series.code === code)
    const value = found?.point?.value ?? null
    const classIndex = value === null ? null : classIndexOf(value, classes)
    const corners = cornersOf(ring, scale, origin)
    const valueText =
      value === null
        ? SERIES_WORDS[input.language].missing
        : signedText(value, { input, data, decimals: input.indicator.decimals })
    const own = classes[classIndex ?? -1]
    return {
      code,
      name,
      value,
      valueText,
      classIndex,
      path: `${corners.map(({ x, y }, i) => `${i ? 'L' : 'M'}${rounded(x)} ${rounded(y)}`).join('')}Z`,
      hatch: classIndex === null ? hatchOf(corners) : null,
      ...labelsOf({ code, name, valueText }, { layout, scale, origin, own }),
      sentence: found?.point
        ? pointSentence(found.series, found.point, input.language)
        : `${name}: ${valueText}.`,
    }
  })
}

function cornersOf(
  ring: string,
  scale: number,
  origin: { x: number; y: number },
): { x: number; y: number }[] {
  const numbers = ring.split(' ').map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    x: origin.x + (numbers[i * 2] ?? 0) * scale,
    y: origin.y + (numbers[i * 2 + 1] ?? 0) * scale,
  }))
}

/** Name, and value where the layout has room, on the area or beside it at the end of a leader. */
function labelsOf(
  { code, name, valueText }: { code: string; name: string; valueText: string },
  {
    layout,
    scale,
    origin,
    own,
  }: { layout: SeriesLayout; scale: number; origin: { x: number; y: number }; own: MapClass | undefined },
): Pick<MapArea, 'labels' | 'plate' | 'leader'> {
  const size = layout.map.name
  const place = NAME_PLACES[code] ?? { x: 0, y: 0 }
  const at = { x: origin.x + place.x * scale, y: origin.y + place.y * scale }
  const contents = layout.map.hasValues ? [name, valueText] : [name]
  const widest = Math.max(...contents.map(content => textWidth(content, size, 600)))
  const outside = place.outside
  const x = outside ? origin.x + outside.x * scale : Math.max(at.x, widest / 2 + 3)
  const middle = outside ? origin.y + outside.y * scale : at.y
  const first = middle + capHeight(size) / 2 - ((contents.length - 1) * size * 1.2) / 2
  const labels = contents.map(
    (content, i): TextMark =>
      text(
        content,
        { x, y: first + i * size * 1.2, size },
        {
          weight: i === 0 ? 600 : 400,
          anchor: outside ? 'start' : 'middle',
          ink: outside || !own ? 'ink' : own.textInk,
        },
      ),
  )
  const leader = outside
    ? {
        line: { x1: at.x, y1: at.y, x2: x - 4, y2: middle, width: 1, ink: 'ink' as const },
        dot: { ...at, radius: 2.2 },
      }
    : null
  return { labels, plate: outside || !own ? 'background' : own.ink, leader }
}

function mapWidth(areas: readonly MapArea[], least: number): number {
  const ends = areas.flatMap(area =>
    area.labels.map(
      mark => mark.x + (mark.anchor === 'start' ? textWidth(mark.text, mark.size, mark.weight) : 0),
    ),
  )
  return Math.max(least, ...ends) + 6
}

/** Lines at 45° inside a polygon, cut at its edges. */
function hatchOf(corners: readonly { x: number; y: number }[]): string {
  const sums = corners.map(({ x, y }) => x + y)
  const parts: string[] = []
  for (let sum = Math.min(...sums) + HATCH_DISTANCE; sum < Math.max(...sums); sum += HATCH_DISTANCE) {
    const crossings = corners
      .flatMap((from, i) => crossing(from, corners[(i + 1) % corners.length] ?? from, sum))
      .toSorted((a, b) => a.x - b.x)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i], crossings[i + 1]]
      if (from && to) parts.push(`M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}`)
    }
  }
  return parts.join('')
}

/** Where an edge meets the line x + y = sum. */
function crossing(
  from: { x: number; y: number },
  to: { x: number; y: number },
  sum: number,
): { x: number; y: number }[] {
  const [a, b] = [from.x + from.y - sum, to.x + to.y - sum]
  if (a < 0 === b < 0) return []
  const share = a / (a - b)
  return [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]
}

/** Swatches with their ranges in reading order, as many to a row as fit. */
function legendOf(
  classes: readonly MapClass[],
  place: { left: number; right: number; top: number; size: number },
): { bands: SeriesDrawing['bands']; texts: TextMark[]; bottom: number } {
  const { left, right, top, size } = place
  const swatch = { width: size * 1.7, height: size * 0.8 }
  const rowHeight = size * 1.6
  let [x, y] = [left, top]
  const bands: { box: Box; ink: MapClass['ink']; edge?: 'divOutline' }[] = []
  const texts: TextMark[] = []
  for (const { text: content, ink, isPale } of classes) {
    const width = swatch.width + 6 + textWidth(content, size, 400)
    if (x > left && x + width > right) [x, y] = [left, y + rowHeight]
    const box = { x: x + 0.5, y: y + (rowHeight - swatch.height) / 2, ...swatch }
    bands.push(isPale ? { box, ink, edge: 'divOutline' } : { box, ink })
    texts.push(
      text(
        content,
        { x: x + swatch.width + 6, y: y + rowHeight / 2 + capHeight(size) / 2, size },
        { ink: 'ink2' },
      ),
    )
    x += width + size * 1.2
  }
  return { bands, texts, bottom: classes.length ? y + rowHeight + 2 : top }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
