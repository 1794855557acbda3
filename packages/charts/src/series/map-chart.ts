import { MUNICIPALITY_SHAPES, SHAPES_SIZE } from '../map/municipality-shapes.ts'
import { NAME_PLACES } from '../map/name-places.ts'
import type { TextMark } from '../model/chart-model.ts'
import { CHART_WORDS } from '../model/chart-words.ts'
import { capHeight, textWidth } from '../model/text-width.ts'
import { drawBars } from './bar-chart.ts'
import { signedText } from './bar-pairs.ts'
import { classIndexOf, mapClasses } from './map-classes.ts'
import { mapLegend } from './map-legend.ts'
import { hatchOf, rounded } from './polygon-hatch.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { MapArea, MapClass } from './series-chart-model.ts'
import { pointSentence, rankedAt, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, type SeriesPlot } from './series-plot.ts'
import { SERIES_WORDS } from './series-words.ts'

const LEFT_ROOM = 10

interface MapPlace {
  layout: SeriesLayout
  room: Room
  period: string | null
}

/** The municipalities as they are drawn, before there is anything beside or under them. */
interface PlacedMap {
  areas: MapArea[]
  classes: MapClass[]
  /** The legend's word for the hatched; null when every place has a value. */
  missing: string | null
  right: number
  bottom: number
}

/** The twelve municipalities in classes of one period; on a slide the ranked bars stand beside, in the same colours. */
export function drawMap(input: SeriesChartInput, data: SeriesData, place: MapPlace): SeriesPlot {
  const { layout, room, period } = place
  const classes = classesOf(input, data, period)
  const scale = room.bottom === null ? layout.map.scale : (room.bottom - room.top - 4) / SHAPES_SIZE.height
  const origin = { x: room.left + LEFT_ROOM, y: room.top + 4 }
  const areas = areasOf(input, data, { layout, classes, scale, origin, period })
  const map: PlacedMap = {
    areas,
    classes,
    missing: areas.some(area => area.value === null) ? SERIES_WORDS[input.language].missing : null,
    right: mapWidth(areas, origin.x + SHAPES_SIZE.width * scale),
    bottom: origin.y + SHAPES_SIZE.height * scale,
  }
  const base = { lines: [], areas, classes, subtitle: '' }
  const remarks = missingRemark(areas, input)
  if (room.bottom === null) return { ...base, remarks, ...overLegend(map, layout, room) }
  const bars = besideBars(map, { input, data, place, bottom: room.bottom })
  return { ...base, ...bars, remarks: [...remarks, ...bars.remarks] }
}

/** On a page: the legend under the map. */
function overLegend({ classes, missing, right, bottom }: PlacedMap, layout: SeriesLayout, room: Room) {
  const legend = mapLegend(classes, missing, {
    left: room.left,
    right: Math.max(right, room.left + 316),
    top: bottom + 18,
    size: layout.small,
  })
  return {
    size: {
      width: layout.name === 'narrow' ? layout.width : Math.ceil(Math.max(right, 404)),
      height: Math.ceil(legend.bottom),
    },
    plot: null,
    domain: { min: 0, max: 1 },
    bars: [],
    drawing: { ...EMPTY_DRAWING, bands: legend.bands, fields: legend.fields, texts: legend.texts },
  }
}

/** On a slide: the ranked bars beside the map, and the legend at the foot of the bars. */
function besideBars(
  { classes, missing, right }: PlacedMap,
  parts: { input: SeriesChartInput; data: SeriesData; place: MapPlace; bottom: number },
) {
  const { layout, room, period } = parts.place
  const beside = { left: Math.max(right + 40, 470), right: room.right }
  const legendAt = (top: number) => mapLegend(classes, missing, { ...beside, top, size: layout.small - 3 })
  const { bottom: legendHeight } = legendAt(0)
  const legend = legendAt(parts.bottom - legendHeight)
  const { plot, domain, bars, remarks, drawing } = drawBars(parts.input, parts.data, {
    layout: { ...layout, barRow: { ...layout.barRow, nameWidth: 190 } },
    room: { ...beside, top: room.top, bottom: parts.bottom - legendHeight - 8 },
    period,
    paint: value => {
      const found = classes[classIndexOf(value, classes) ?? -1]
      return { ink: found?.ink ?? 'dataPast', edge: found?.isPale ? 'divOutline' : null }
    },
  })
  return {
    size: { width: layout.width, height: parts.bottom },
    plot,
    domain,
    bars,
    remarks,
    drawing: {
      ...drawing,
      bands: [...drawing.bands, ...legend.bands],
      fields: legend.fields,
      texts: [...drawing.texts, ...legend.texts],
    },
  }
}

/** Municipalities that the answer holds nothing at all about; a value said to be missing has its reason elsewhere. */
function missingRemark(areas: readonly MapArea[], { series, language }: SeriesChartInput): string[] {
  const unknown = areas.filter(({ code }) => !series.series.some(({ geography }) => geography === code))
  const { noFigure } = CHART_WORDS[language]
  return unknown.length ? [`${noFigure}: ${unknown.map(({ name }) => name).join(', ')}.`] : []
}

/** Around zero the classes are those of all years; else of the year drawn, for a long rise leaves it one colour. */
function classesOf(
  { indicator, language }: SeriesChartInput,
  { series }: SeriesData,
  period: string | null,
): MapClass[] {
  const points = series.filter(item => item.isMunicipality).flatMap(item => item.points)
  const valuesOf = (some: typeof points) => some.flatMap(({ value }) => value ?? [])
  const all = valuesOf(points)
  const values = all.some(value => value < 0) ? all : valuesOf(points.filter(item => item.period === period))
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
      value === null ? SERIES_WORDS[input.language].missing : signedText(value, { input, data })
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
