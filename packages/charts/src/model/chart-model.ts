import type { FulfilmentStatus, Language } from '@malkoll/domain'

/**
 * `slide`, `slide_standard` and `slide_square`: whole pictures, 16:9, 4:3 and 1:1. `wide` and `narrow`: the plot of a
 * page, which writes headline and source itself.
 */
export const CHART_LAYOUTS = ['slide', 'slide_standard', 'slide_square', 'wide', 'narrow'] as const
export type ChartLayoutName = (typeof CHART_LAYOUTS)[number]

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What a part of the drawing is coloured by; a palette gives every name a colour. */
export const INKS = [
  'background',
  'ink',
  'ink2',
  'ink3',
  'rule',
  'themePrimary',
  'themeSecondary',
  'met',
  'notMet',
  'notMeasured',
  'data',
  'dataPast',
  'target',
  'grid',
  'axis',
  'band',
  'halo',
  'data2',
  'data3',
  'data4',
  'data5',
  'data6',
  'divOutline',
  'divNeg3',
  'divNeg2',
  'divNeg1',
  'divZero',
  'divPos1',
  'divPos2',
  'divPos3',
  'divNeg3Ink',
  'divNeg2Ink',
  'divPos2Ink',
  'divPos3Ink',
  'divMidInk',
] as const
export type Ink = (typeof INKS)[number]
export type ChartPalette = Readonly<Record<Ink, string>>

/** One line of text. `x` is where `anchor` says, `y` the baseline, `size` in the layout's pixels. */
export interface TextMark {
  text: string
  x: number
  y: number
  size: number
  weight: 400 | 600 | 700
  anchor: 'start' | 'middle' | 'end'
  ink: Ink
  letterSpacing?: number
}

export interface LineMark {
  x1: number
  y1: number
  x2: number
  y2: number
  width: number
  ink: Ink
}

/** A status as shape, word and colour together; `text` is null where the word stands in the key instead. */
export interface StatusMark {
  status: FulfilmentStatus
  word: string
  centre: { x: number; y: number }
  radius: number
  text: TextMark | null
}

/** One period: its slot on the axis and what stands there. Exactly one of `rect`, `ring`, `gap` and `symbol` is set. */
export interface ChartBar {
  period: string
  periodText: string
  /** What is drawn; null when missing, not measured, not an exact figure or not a number at all. */
  value: number | null
  valueText: string
  targetText: string
  isLatest: boolean
  slot: Box
  rect: Box | null
  /** Zero is a value: a ring on the axis. */
  ring: { x: number; y: number; radius: number } | null
  gap: { box: Box; plate: Box | null; lines: TextMark[]; reason: string } | null
  /** Done and not done have no height: the status itself is drawn large. */
  symbol: StatusMark | null
  /** The margin of error published by the source. */
  whisker: { x: number; y1: number; y2: number; cap: number } | null
  valueLabel: TextMark | null
  periodLabel: TextMark | null
  status: StatusMark | null
  /** The same in one sentence, for tooltips. */
  sentence: string
}

/** The målvärde: one line over all periods, or steps where it differs; a band for `between`. */
export interface TargetMark {
  paths: { x: number; y: number }[][]
  bands: Box[]
  labels: TextMark[]
  lineWidth: number
  /** Width of the background-coloured outline that keeps the line readable over bars. */
  haloWidth: number
}

export interface ChartTableRow {
  period: string
  periodText: string
  value: string
  target: string
  difference: string
  status: string
  statusCode: FulfilmentStatus
  note: string
}

/** Turned by `angle` degrees around `centre`. */
export interface ExampleMark extends TextMark {
  angle: number
  centre: { x: number; y: number }
  opacity: number
}

/** Everything a renderer needs, in the layout's own pixels; a renderer measures and decides nothing. */
export interface ChartModel {
  layout: ChartLayoutName
  language: Language
  size: { width: number; height: number }
  headline: string
  subtitle: string
  /** Source, as-of, assumption, gaps, flags: the lines under a chart, in order. */
  notes: string[]
  /** Alternative text: `title` and `desc` of the picture. */
  title: string
  description: string
  isExample: boolean
  plot: Box
  domain: { min: number; max: number }
  /** At most four; zero is the axis and not among them. */
  ticks: { value: number; y: number; label: TextMark | null }[]
  axis: LineMark
  bars: ChartBar[]
  target: TargetMark | null
  /** Words for the marks where they do not fit under the bars. */
  key: StatusMark[]
  /** Parts of the frame, which only a slide has. */
  frame: { bands: { box: Box; ink: Ink }[]; texts: TextMark[]; lines: LineMark[]; status: StatusMark | null }
  /** “EXEMPEL” across the plot. */
  exampleMark: ExampleMark | null
  table: ChartTableRow[]
  /** The chart in plain sentences. */
  text: string
}
