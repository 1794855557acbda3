import type { Box } from '../model/chart-model.ts'
import { EMPTY_FRAME } from '../model/page-frame.ts'
import { textBox } from '../model/text-width.ts'
import { buildAnySeriesChart } from '../series/build-any-series-chart.ts'
import type { SeriesChartInput } from '../series/series-chart-input.ts'
import type { SeriesChartModel } from '../series/series-chart-model.ts'
import type { SeriesDrawing } from './build-series-slide.ts'
import type { SlideElement } from './slide-model.ts'
import { SLIDE_WORDS } from './slide-words.ts'

/** The map of municipalities with its ranked bars as a picture, for no chart of an office program draws it. */
export function mapElements({ input, room, description }: SeriesDrawing): SlideElement[] {
  const model = mapModel(input)
  const source = drawnBox(model)
  const scale = Math.min(room.width / source.width, room.height / source.height)
  return [
    {
      kind: 'picture',
      frame: { x: room.x, y: room.y, width: source.width * scale, height: source.height * scale },
      source,
      name: `${SLIDE_WORDS[input.language].map}: ${input.indicator.name}`,
      description,
      drawing: model,
    },
  ]
}

/** The values of the map in rank order, for the notes. */
export function mapTable(input: SeriesChartInput): string[] {
  const { ranked, period } = mapModel(input)
  const rows = ranked.map(({ name, valueText }, i) => `${i + 1}. ${name}: ${valueText}`)
  return [`${SLIDE_WORDS[input.language].valuesOf(period ?? '')}: ${rows.join('; ')}.`]
}

function mapModel(input: SeriesChartInput): SeriesChartModel {
  return { ...buildAnySeriesChart({ ...input, form: 'map' }, 'slide'), frame: EMPTY_FRAME, exampleMark: null }
}

/** The part of the drawing that has something in it. */
function drawnBox({ drawing, areas, bars }: SeriesChartModel): Box {
  const boxes = [
    ...drawing.texts.map(textBox),
    ...drawing.bands.map(({ box }) => box),
    ...drawing.fields.map(({ box }) => box),
    ...areas.flatMap(area => [...area.labels.map(textBox), pathBox(area.path)]),
    ...bars.map(({ slot }) => slot),
  ]
  const x = Math.min(...boxes.map(box => box.x)) - 4
  const y = Math.min(...boxes.map(box => box.y)) - 4
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) + 4 - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) + 4 - y,
  }
}

function pathBox(path: string): Box {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
