import type { Language } from '@malkoll/domain'
import type { Box, ChartLayoutName, ChartModel, Ink, LineMark, TextMark } from '../model/chart-model.ts'

export const SERIES_FORMS = ['line', 'small_multiples', 'bar', 'map', 'slope', 'stacked'] as const
export type SeriesForm = (typeof SERIES_FORMS)[number]

export const POINT_SHAPES = ['circle', 'square', 'triangle', 'diamond', 'open_square', 'cross'] as const
export type PointShape = (typeof POINT_SHAPES)[number]

/** Colour, dash and point together tell a series; no two of them are needed to. */
export interface SeriesStyle {
  ink: Ink
  /** Lengths of dash and gap in pixels, empty: solid. */
  dash: readonly number[]
  shape: PointShape
}

export interface SeriesPoint {
  period: string
  periodText: string
  value: number | null
  x: number
  /** Null when there is nothing to draw. */
  y: number | null
  /** “Kalmar 2025: 3,49 (oskarp).” */
  sentence: string
}

/** One line with every period of the axis; a null breaks it. */
export interface SeriesLine {
  /** Geography and breakdown, unique in the chart. */
  key: string
  name: string
  isComputed: boolean
  style: SeriesStyle
  points: SeriesPoint[]
  /** Between the gaps, in order; a single point alone is a path of one. */
  paths: { x: number; y: number }[][]
}

/** One bar of one place; women and men have two. Exactly one of `rect`, `ring` and `missing` is set. */
export interface SeriesBar {
  key: string
  name: string
  value: number | null
  valueText: string
  ink: Ink
  /** Pale fills get an edge of 3:1. */
  edge: Ink | null
  rect: Box | null
  ring: { x: number; y: number; radius: number } | null
  missing: TextMark | null
  label: TextMark | null
}

/** A place of a ranked bar chart, best placed first; `slot` is its whole row. */
export interface BarRow {
  key: string
  name: string
  isComputed: boolean
  slot: Box
  bars: SeriesBar[]
  sentence: string
}

/** A value class of the map; `ink` names the fill in the palette. */
export interface MapClass {
  /** Lowest value in it, null: no lower end. */
  from: number | null
  /** First value above it, null: no upper end. */
  to: number | null
  text: string
  ink: Ink
  textInk: Ink
  /** Too pale to stand without an edge. */
  isPale: boolean
}

/** A municipality on the map. `paths` are in the drawing's own pixels. */
export interface MapArea {
  code: string
  name: string
  value: number | null
  valueText: string
  /** Index into `classes`; null when there is no value: hatched. */
  classIndex: number | null
  path: string
  hatch: string | null
  labels: TextMark[]
  /** The fill behind the label, drawn as its outline. */
  plate: Ink
  leader: { line: LineMark; dot: { x: number; y: number; radius: number } } | null
  sentence: string
}

/** A place in rank order, for a list, table or map beside the drawing. Missing values last. */
export interface RankedPlace {
  code: string | null
  name: string
  breakdown: string
  value: number | null
  valueText: string
  isComputed: boolean
  flags: string[]
  /** Class on the map; null when missing, and where there is no map. */
  classIndex: number | null
}

export interface HatchedField {
  box: Box
  plate: Box | null
  lines: TextMark[]
}

export interface PointMark {
  x: number
  y: number
  radius: number
  ink: Ink
  shape: PointShape
  isOpen: boolean
}

/** The drawing in the order of painting; a renderer measures and decides nothing. */
export interface SeriesDrawing {
  bands: { box: Box; ink: Ink; edge?: Ink }[]
  fields: HatchedField[]
  grid: (LineMark & { dash?: readonly number[] })[]
  points: PointMark[]
  texts: (TextMark & { halo?: boolean })[]
  /** Leaders from labels to what they name. */
  leaders: LineMark[]
}

/** Everything a renderer needs to draw series of an indicator, in the layout's own pixels. */
export interface SeriesChartModel
  extends Pick<
    ChartModel,
    | 'layout'
    | 'language'
    | 'size'
    | 'headline'
    | 'subtitle'
    | 'notes'
    | 'title'
    | 'description'
    | 'isExample'
    | 'frame'
    | 'exampleMark'
    | 'text'
  > {
  form: SeriesForm
  layout: ChartLayoutName
  language: Language
  /** The period of bars and map; of lines the latest with a value. */
  period: string | null
  /** Where values stand; null for small multiples and maps, which have no common axes. */
  plot: Box | null
  domain: { min: number; max: number }
  drawing: SeriesDrawing
  lines: SeriesLine[]
  bars: BarRow[]
  /** All areas of a map, else empty. */
  areas: MapArea[]
  /** From low to high; empty where there is no map. */
  classes: MapClass[]
  ranked: RankedPlace[]
}
