import type { Language } from '@malkoll/domain'

/** Words that only charts use; the vocabulary's own words come from the domain. */
export interface ChartWords {
  target: string
  targetLine: string
  noFigure: string
  asOf: (day: string) => string
  notExact: string
  assumption: string
  exampleNote: string
  barChart: string
  markChart: string
  since: string
  notMeasured: string
  earlierPeriods: (shown: number, all: number) => string
  marginNote: string
}

export const CHART_WORDS: Record<Language, ChartWords> = {
  sv: {
    target: 'Målvärde',
    targetLine: 'Linjen: målvärde',
    noFigure: 'Ingen uppgift',
    asOf: day => `Visar vad som var känt ${day}.`,
    notExact: 'inget exakt värde i källan',
    assumption: 'Antagande',
    exampleNote: 'Exempel: påhittade uppgifter som bara visar hur bilden fungerar.',
    barChart: 'Stapeldiagram.',
    markChart: 'Diagram med en markering per period.',
    since: 'sedan',
    notMeasured: 'Utfallet är inte mätt',
    earlierPeriods: (shown, all) => `Visar de senaste ${shown} av ${all} perioderna; tabellen har alla.`,
    marginNote: 'Lodrätt streck: felmarginalen som källan anger.',
  },
  en: {
    target: 'Target',
    targetLine: 'Line: target',
    noFigure: 'No figure',
    asOf: day => `Shows what was known on ${day}.`,
    notExact: 'no exact value in the source',
    assumption: 'Assumption',
    exampleNote: 'Example: invented figures that only show how the picture works.',
    barChart: 'Bar chart.',
    markChart: 'Chart with one mark for each period.',
    since: 'since',
    notMeasured: 'The outcome is not measured',
    earlierPeriods: (shown, all) => `Shows the latest ${shown} of ${all} periods; the table has them all.`,
    marginNote: 'Vertical line: the margin of error given by the source.',
  },
}

/** Written across every picture that holds an example, in both languages as in the names of the examples. */
export const EXAMPLE_MARK = 'EXEMPEL'
export const PRODUCT_NAME = 'Målkoll'
