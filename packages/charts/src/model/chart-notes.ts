import { MOST_HEADLINE_WORDS, uncapitalized } from '@malkoll/domain'
import type { ChartBar } from './chart-model.ts'
import type { ChartRow } from './chart-rows.ts'
import { CHART_WORDS } from './chart-words.ts'
import type { TargetChartInput } from './target-chart-input.ts'

/** The given headline; one that is longer than twelve words is cut there, for a slide must be read in one look. */
export function chartHeading({ target }: TargetChartInput): { headline: string; subtitle: string } {
  const { headline, subtitle } = target.chart
  const words = headline.split(' ')
  const short =
    words.length > MOST_HEADLINE_WORDS ? `${words.slice(0, MOST_HEADLINE_WORDS).join(' ')}…` : headline
  const isSaid = /exempel|example/i.test(`${short} ${subtitle}`)
  return { headline: short, subtitle: target.example && !isSaid ? `Exempel. ${subtitle}` : subtitle }
}

/** What stands under a chart, the most important first: source, moment, assumption, example, gaps, flags. */
export function chartNotes(
  input: TargetChartInput,
  rows: { shown: readonly ChartRow[]; all: readonly ChartRow[] },
  bars: readonly ChartBar[],
): string[] {
  const { target, asOfText, language } = input
  const words = CHART_WORDS[language]
  const hasMargin = rows.shown.some(row => row.value !== null && row.margin > 0)
  const isExampleSaid = /påhitt|invented/i.test(target.chart.sourceLine)
  return [
    target.chart.sourceLine,
    asOfText === null ? '' : words.asOf(asOfText),
    target.assumption ? assumptionNote(target.assumption, words.assumption) : '',
    target.example && !isExampleSaid ? words.exampleNote : '',
    rows.all.length > rows.shown.length ? words.earlierPeriods(rows.shown.length, rows.all.length) : '',
    hasMargin ? words.marginNote : '',
    ...rows.shown.map((row, i) => rowNote(row, bars[i])),
  ].filter(Boolean)
}

/** Flags, and the reason for a gap where its hatched field is too small to hold it. */
function rowNote(row: ChartRow, bar: ChartBar | undefined): string {
  const isGapSaid = bar?.gap ? bar.gap.lines.length > 0 : true
  const said = [isGapSaid ? '' : row.gapText, row.remark].filter(Boolean).join('. ')
  return said ? `${row.periodText}: ${said.replace(/\.$/, '')}.` : ''
}

/** The picture in words, for people who do not see it. */
export function chartDescription(
  input: TargetChartInput,
  rows: readonly ChartRow[],
  isSymbolic: boolean,
): string {
  const words = CHART_WORDS[input.language]
  const said = rows.map(row => {
    const status = row.gapText === row.statusText ? '' : `, ${uncapitalized(row.statusText)}`
    return `${row.periodText}: ${row.gapText ?? row.valueText}${status}.`
  })
  return [isSymbolic ? words.markChart : words.barChart, ...said, targetSentence(rows, words.target)]
    .filter(Boolean)
    .join(' ')
}

function targetSentence(rows: readonly ChartRow[], word: string): string {
  const stated = rows.filter(row => row.targetText)
  const rules = new Set(stated.map(row => row.targetText))
  if (rules.size <= 1) return stated[0] ? `${word} ${stated[0].targetText}.` : ''
  return `${word} ${stated.map(row => `${row.periodText}: ${row.targetText}`).join(', ')}.`
}

function assumptionNote(assumption: string, word: string): string {
  return assumption.startsWith(word) ? assumption : `${word}: ${uncapitalized(assumption)}`
}
