import type { FulfilmentStatus, Language } from '@malkoll/domain'
import type { Box, ChartModel, Ink, TextMark } from '../model/chart-model.ts'
import type { PointShape, SeriesChartModel } from '../series/series-chart-model.ts'

export const SLIDE_KINDS = ['title', 'agenda', 'section', 'goal', 'chart', 'overview', 'closing'] as const
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
  /** Name of the object in the selection pane. */
  name: string
  /** Alternative text. */
  description: string
  /** Head of the first column of the workbook: “Period”, “Kommun”. */
  categoryHead: string
  /** Periods or names, as text. */
  categories: string[]
  series: SlideSeries[]
  /** The målvärde as a series of its own, drawn as a line; null where there is none. */
  targets: SlideTargetLine[]
  /** Number format of values, as a workbook writes them: `#,##0.0" %"`. */
  valueFormat: string
  axis: SlideValueAxis
  /** Share of a category's width that stays empty, 0–1, of columns and bars. */
  gapShare: number
  /** Height of labels and axis texts in px. */
  labelSize: number
  /** A series break lies after the category with this index. */
  breaksAfter: number[]
}

/** `labels`: which points carry their value. `ends`: name and value at the last point, for lines. */
export interface SlideSeries {
  name: string
  /** Exactly the values of the answer; null is missing and an empty cell. One for each category. */
  values: (number | null)[]
  ink: Ink
  /** Colours of single points where they differ: earlier years, classes, shares. */
  pointInks: (Ink | null)[]
  /** Lengths of dash and gap, empty: solid. */
  dash: readonly number[]
  shape: PointShape
  labels: 'all' | 'last' | 'ends' | 'none'
  /** Whether the label says the series' name before the value. */
  isNamed: boolean
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
}

/** A drawing that has no native form: map, margins of error. In slide coordinates, so that it is drawn where it stands. */
export interface SlidePicture {
  kind: 'picture'
  frame: Box
  name: string
  /** Alternative text. */
  description: string
  drawing: { of: 'series'; model: SeriesChartModel } | { of: 'target'; model: ChartModel }
}

export interface SlideTable {
  kind: 'table'
  frame: Box
  name: string
  /** Alternative text. */
  description: string
  columns: { text: string; width: number; align: TextMark['anchor'] }[]
  rows: SlideCell[][]
  rowHeight: number
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
  /** Shown on the title slide. */
  logo?: { bytes: Uint8Array; mediaType: 'image/png' | 'image/svg+xml'; width: number; height: number }
}
