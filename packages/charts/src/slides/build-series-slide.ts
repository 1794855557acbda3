import type { Box } from '../model/chart-model.ts'
import type { SeriesChartInput } from '../series/series-chart-input.ts'
import type { SeriesForm } from '../series/series-chart-model.ts'
import { hasOneShownPeriod, type SeriesData, seriesData, usualPeriod } from '../series/series-data.ts'
import { MOST_LINES } from '../series/series-styles.ts'
import { seriesTexts } from '../series/series-texts.ts'
import { slopeData } from '../series/slope-data.ts'
import { isStackable } from '../series/stack-data.ts'
import { barElements } from './series-bars.ts'
import { lineElements, lineRemarks, valuesOf } from './series-lines.ts'
import { mapElements, mapTable } from './series-map.ts'
import { multiplesElements, multiplesRemarks, multiplesSubtitle } from './series-multiples.ts'
import { slopeElements } from './series-slope.ts'
import { stackedElements } from './series-stack.ts'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import type { SlideElement, SlideModel, SlideText } from './slide-model.ts'
import { paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

/**
 * Series of an indicator as a slide. Pure. More than six lines become small multiples, each a chart of its own; parts
 * that cannot be stacked (rates, missing or negative ones) and slopes without two periods become lines; a map is a picture
 * with its values in the notes.
 */
export function buildSeriesSlide(input: SeriesChartInput, about: SlideAbout): SlideModel {
  const { language } = input
  const { data, drawn } = shownData(input)
  const isOnePeriod = drawn === 'bar' || drawn === 'map'
  const period = isOnePeriod ? (input.period ?? usualPeriod(data)) : usualPeriod(data)
  const texts = seriesTexts(input, data, {
    form: drawn,
    period,
    remarks: remarksOf(input, data, drawn),
    subtitle: drawn === 'small_multiples' && valuesOf(data).length > 0 ? multiplesSubtitle(input, data) : '',
  })
  const [sourceLine = '', ...notes] = withoutMoment(input, texts.notes)
  const isEmpty = valuesOf(data).length === 0
  return contentSlide(
    {
      kind: 'chart',
      language,
      organisationName: input.organisationName,
      title: texts.headline,
      subtitle: texts.subtitle,
      sourceLine,
      asOfText: input.asOfText,
      remarks: isEmpty ? [] : notes,
      example: data.series.some(item => item.isExample),
      about,
      told: [texts.text, ...(drawn === 'map' ? mapTable(input) : [])],
    },
    room =>
      isEmpty
        ? [noValuesText(input, notes, room)]
        : elementsOf(drawn, { input, data, room, period, description: texts.description }),
  )
}

/** What every form is drawn from. */
export interface SeriesDrawing {
  input: SeriesChartInput
  data: SeriesData
  room: Box
  period: string | null
  description: string
}

/** Nothing to draw is said in a sentence, with what is known of why. */
function noValuesText(
  { language, indicator }: SeriesChartInput,
  notes: readonly string[],
  room: Box,
): SlideText {
  const reasons = [indicator.missingReason ?? '', ...notes].filter(Boolean)
  const paragraphs = [
    paragraph(SLIDE_WORDS[language].noValues, { size: 28, weight: 700 }),
    ...reasons.map(reason => paragraph(reason, { size: 24, ink: 'ink2', spaceBefore: 10 })),
  ]
  return { kind: 'text', role: 'body', frame: room, paragraphs, vertical: 'top' }
}

function elementsOf(form: SeriesForm, drawing: SeriesDrawing): SlideElement[] {
  switch (form) {
    case 'line':
      return lineElements(drawing)
    case 'small_multiples':
      return multiplesElements(drawing)
    case 'bar':
      return barElements(drawing)
    case 'map':
      return mapElements(drawing)
    case 'stacked':
      return stackedElements(drawing)
    case 'slope':
      return slopeElements(drawing)
  }
}

function shownData(input: SeriesChartInput): { data: SeriesData; drawn: SeriesForm } {
  const { form } = input
  const data = seriesData(input)
  if (form === 'map') {
    return { drawn: 'map', data: { ...data, series: data.series.filter(item => item.isMunicipality) } }
  }
  if (form === 'bar') return { data, drawn: 'bar' }
  if (form === 'stacked' && isStackable(input, data)) return { data, drawn: 'stacked' }
  const ends = form === 'slope' ? slopeData(data) : null
  if (ends) return { data: ends, drawn: 'slope' }
  if (hasOneShownPeriod(data)) return { data, drawn: 'bar' }
  return { data, drawn: data.series.length > MOST_LINES ? 'small_multiples' : 'line' }
}

function remarksOf(input: SeriesChartInput, data: SeriesData, form: SeriesForm): string[] {
  if (valuesOf(data).length === 0) return []
  if (form === 'line') return lineRemarks(input, data)
  return form === 'small_multiples' ? multiplesRemarks(input, data) : []
}

/** The as-of line is the slide's own. */
function withoutMoment(input: SeriesChartInput, notes: readonly string[]): string[] {
  if (input.asOfText === null) return [...notes]
  const said = SLIDE_WORDS[input.language].asOf(input.asOfText)
  return notes.filter(note => note !== said)
}
