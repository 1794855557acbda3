import type { FulfilmentStatus, Language } from '@malkoll/domain'
import type { Box, Ink, TextMark } from '../model/chart-model.ts'
import type { PointShape, SeriesChartModel } from '../series/series-chart-model.ts'

export const SLIDE_KINDS = [
  'title',
  'agenda',
  'section',
  'goal',
  'initiative',
  'chart',
  'overview',
  'closing',
] as const
export type SlideKind = (typeof SLIDE_KINDS)[number]

/**
 * One slide as plain JSON in a frame of 1280 × 720 px, which is 13.333 × 7.5 in (1 px = 0.75 pt). The file and the
 * preview draw the same model; neither measures or decides anything but where lines break inside a text's frame.
 */
export interface SlideModel {
  kind: SlideKind
  language: Language
  /** The takeaway, at most twelve words; the slide's name in the outline and for screen readers. */
  title: string
  titleFrame: Box
  /** Height of the title's letters in px. */
  titleSize: number
  /** In reading order, after the title. Source, as-of, organisation and page number come after them. */
  elements: SlideElement[]
  /** Null on slides that show no figures: title, agenda, section, closing. */
  sourceLine: string | null
  /** The day whose knowledge the slide shows; null exactly when `sourceLine` is. */
  asOfLine: string | null
  /** What else must be said at the foot, the most important first: assumptions, flags, gaps. What does not fit is in the notes. */
  remarks: string[]
  organisationName: string
  /** Paragraphs of the speaker's notes: definition, receipt, link, table of a picture. */
  notes: string[]
  /** EXEMPEL stands across the slide. */
  example: boolean
}

export type SlideElement = SlideText | SlideMark | SlideRule | SlideChart | SlidePicture | SlideTable

export const SLIDE_TEXT_ROLES = ['subtitle', 'body', 'figure', 'label', 'status', 'item'] as const

/** A block of text; each paragraph is broken to the frame's width. */
export interface SlideText {
  kind: 'text'
  role: (typeof SLIDE_TEXT_ROLES)[number]
  frame: Box
  paragraphs: SlideParagraph[]
  /** Where the paragraphs stand in the frame's height. */
  vertical: 'top' | 'middle' | 'bottom'
}

export interface SlideParagraph {
  text: string
  size: number
  weight: 400 | 700
  ink: Ink
  align: TextMark['anchor']
  /** Space over the paragraph in px; none over the first of a block. */
  spaceBefore: number
}

/** A status as shape and colour; its word is the text beside it, so the shape itself is decoration. */
export interface SlideMark {
  kind: 'mark'
  status: FulfilmentStatus
  frame: Box
}

/** A filled rule or field; decoration. */
export interface SlideRule {
  kind: 'rule'
  frame: Box
  ink: Ink
}

export const SLIDE_CHART_FORMS = ['line', 'columns', 'stacked_columns', 'bars', 'donut'] as const
export type SlideChartForm = (typeof SLIDE_CHART_FORMS)[number]

/**
 * A chart that stays a chart: PowerPoint draws it from the workbook inside it. `columns` stand on periods, `bars` lie
 * beside names; a slope is a `line` of two periods; small multiples are several charts.
 */
export interface SlideChart {
  kind: 'chart'
  form: SlideChartForm
  frame: Box
  /** Where values stand, inside the frame: between the axes, without their texts. Of a donut the ring's square. */
  plot: Box
  /** Name of the object in the selection pane. */
  name: string
  /** Alternative text. */
  description: string
  /** Head of the first column of the workbook: “Period”, “Kommun”. */
  categoryHead: string
  /** Periods or names, as text. */
  categories: string[]
  /** Every n-th category is written under the axis, counted from the first. */
  categoryStep: number
  series: SlideSeries[]
  /** Each målvärde as a series of its own, drawn as a line; two for “mellan”. */
  targets: SlideTargetLine[]
  /** Format of axis numbers and values, as a workbook writes it: `#,##0.0" %"`. */
  valueFormat: string
  axis: SlideValueAxis
  /** Share of a category's width that a column, or the columns of a group, take: 0–1. */
  barShare: number
  /** Height of the axes' texts in px. */
  axisSize: number
}

/** Values are exactly those of the answer, one for each category; null is missing, and an empty cell. */
export interface SlideSeries {
  name: string
  values: (number | null)[]
  ink: Ink
  /** Colours of single points where they differ from `ink`: earlier years, statuses. Empty: none does. */
  pointInks: Ink[]
  /** Lengths of dash and gap, empty: solid. */
  dash: readonly number[]
  /** Null: lines without points. */
  shape: PointShape | null
  labels: SlidePointLabel[]
  /** The margin of error to both sides, one for each category; empty: the source gives none. */
  margins: (number | null)[]
}

/** The value of one point, written beside it; `isNamed`: with the series' name before it, `hasKey`: and its stroke. */
export interface SlidePointLabel {
  index: number
  /** As it is drawn in the preview; PowerPoint writes the same from value and format. */
  text: string
  format: string
  isNamed: boolean
  hasKey: boolean
  position: 'above' | 'below' | 'left' | 'right' | 'centre' | 'outside'
  /** Moves the label from its position so that it clears other labels and lines, in px. */
  shift: { x: number; y: number }
  size: number
  weight: 400 | 700
  ink: Ink
}

export interface SlideTargetLine {
  /** “Målvärde minst 50 %”. */
  name: string
  values: (number | null)[]
}

export interface SlideValueAxis {
  min: number
  max: number
  step: number
  /** Numbers along the axis; not needed where every point has its value. */
  isNumbered: boolean
  /** Lines across the plot at every step. */
  hasGrid: boolean
}

/** A drawing that no office program has as a chart: the map. */
export interface SlidePicture {
  kind: 'picture'
  frame: Box
  /** The part of the drawing, in its own pixels, that fills the frame. */
  source: Box
  name: string
  /** Alternative text. */
  description: string
  drawing: SeriesChartModel
}

export interface SlideTable {
  kind: 'table'
  frame: Box
  name: string
  /** Alternative text. */
  description: string
  columns: { text: string; width: number; align: TextMark['anchor'] }[]
  rows: SlideCell[][]
  /** The head's first. */
  rowHeights: number[]
  size: number
}

/** A cell; a status is told by its word, with its shape before it. */
export interface SlideCell {
  text: string
  status: FulfilmentStatus | null
  weight: 400 | 700
}

/** The organisation's look, from its own settings. Colours as `#rrggbb`; a font that PowerPoint has. */
export interface DeckTheme {
  organisationName: string
  primaryColour: string
  secondaryColour: string
  font: string
  /** A PNG, large on title slides and small on the others; `width` and `height` in its own pixels. */
  logo?: { bytes: Uint8Array; width: number; height: number } | undefined
}
