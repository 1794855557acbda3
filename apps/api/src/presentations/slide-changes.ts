import type { SeriesChartInput } from '@malkoll/charts/model'
import type { SlideModel } from '@malkoll/charts/slides'
import type { Board, DeckCheck, Target, TargetRow } from '@malkoll/contracts'
import {
  breakdownText,
  capitalized,
  formatValue,
  type Language,
  periodTextIn,
  STATUS_WORDS,
  unitInfo,
} from '@malkoll/domain'
import { CHANGE_TEXTS } from './change-texts.ts'
import type { ChartSlide } from './chart-slide.load.ts'

export type FoundChange = Omit<DeckCheck['changes'][number], 'id'>

/** What the slide of a chart shows otherwise now than before, a sentence each; nothing for a slide that is the same. */
export function findSlideChanges(before: ChartSlide, now: ChartSlide, language: Language): FoundChange[] {
  const changes = findFigureChanges(before, now, language)
  if (changes.length > 0) return changes
  const hasOtherTexts = JSON.stringify(wordsOf(before.slide)) !== JSON.stringify(wordsOf(now.slide))
  return hasOtherTexts ? [{ change: 'texts', text: CHANGE_TEXTS[language].otherTexts }] : []
}

function findFigureChanges(before: ChartSlide, now: ChartSlide, language: Language): FoundChange[] {
  if (before.figures.kind === 'target' && now.figures.kind === 'target') {
    return findTargetChanges(before.figures.target, now.figures.target, language)
  }
  if (before.figures.kind === 'board' && now.figures.kind === 'board') {
    return findBoardChanges(before.figures.board, now.figures.board, language)
  }
  if (before.figures.kind === 'indicator' && now.figures.kind === 'indicator') {
    const texts = findSeriesChanges(before.figures.input, now.figures.input, language)
    return texts.map(text => ({ change: 'figures', text }))
  }
  return []
}

/** All that is read on the slide but the day it is of. */
function wordsOf({ title, elements, remarks, sourceLine }: SlideModel) {
  return { title, elements, remarks, sourceLine }
}

const COUNTED = [
  { field: 'met', status: 'met' },
  { field: 'notMet', status: 'not_met' },
  { field: 'notMeasured', status: 'not_measured' },
] as const

function findBoardChanges(before: Board, now: Board, language: Language): FoundChange[] {
  const texts = CHANGE_TEXTS[language]
  if (before.period !== now.period) {
    const inWords = ({ period }: Board) => (period === null ? texts.nothing : periodTextIn(period, language))
    const periods = { now: inWords(now), shown: inWords(before) }
    return [{ change: 'figures', text: texts.otherPeriod(periods) }]
  }
  return COUNTED.flatMap(({ field, status }): FoundChange[] => {
    const counts = { now: String(now.counts[field]), shown: String(before.counts[field]) }
    const text = texts.count(STATUS_WORDS[status][language], counts)
    return counts.now === counts.shown ? [] : [{ change: 'status', text }]
  })
}

function findTargetChanges(before: Target, now: Target, language: Language): FoundChange[] {
  const texts = CHANGE_TEXTS[language]
  const gone = before.rows.filter(({ period }) => !now.rows.some(row => row.period === period))
  return [
    ...now.rows.toReversed().flatMap(row => {
      const shown = before.rows.find(({ period }) => period === row.period)
      return shown ? findRowChanges(shown, row, language) : [newRow(row, language)]
    }),
    ...gone.map(
      ({ periodText }): FoundChange => ({
        change: 'figures',
        text: texts.periodGone(capitalized(periodText)),
      }),
    ),
  ]
}

function newRow({ periodText, outcome, assessment }: TargetRow, language: Language): FoundChange {
  const told = [outcome?.text, assessment.statusText].filter(Boolean).join(', ')
  return { change: 'figures', text: CHANGE_TEXTS[language].newPeriod(capitalized(periodText), told) }
}

function findRowChanges(before: TargetRow, now: TargetRow, language: Language): FoundChange[] {
  const texts = CHANGE_TEXTS[language]
  const { periodText: period } = now
  const outcomes = { now: now.outcome?.text ?? texts.nothing, shown: before.outcome?.text ?? texts.nothing }
  const targets = { now: now.target.text, shown: before.target.text }
  const statuses = { now: now.assessment.statusText, shown: before.assessment.statusText }
  const found: (FoundChange | false)[] = [
    (before.outcome?.value !== now.outcome?.value || outcomes.now !== outcomes.shown) && {
      change: 'figures',
      text: texts.outcome(period, outcomes),
    },
    targets.now !== targets.shown && { change: 'figures', text: texts.target(period, targets) },
    statuses.now !== statuses.shown && { change: 'status', text: texts.status(period, statuses) },
  ]
  return found.filter(change => change !== false)
}

interface Cell {
  /** “Borgholm, kvinnor 2023”. */
  label: string
  period: string
  value: number | null
}

/** Beyond so many corrected values they are counted and one is told. */
const MOST_TOLD_VALUES = 2

function findSeriesChanges(before: SeriesChartInput, now: SeriesChartInput, language: Language): string[] {
  const texts = CHANGE_TEXTS[language]
  if (before.period !== null && now.period !== null && before.period !== now.period) {
    const periods = { now: periodTextIn(now.period, language), shown: periodTextIn(before.period, language) }
    return [texts.otherPeriod(periods)]
  }
  const shown = shownCells(before, language)
  const cells = shownCells(now, language)
  const newPeriods = periodsOf(cells).filter(period => !periodsOf(shown).includes(period))
  const corrected = [...new Set([...shown.keys(), ...cells.keys()])].flatMap(key => {
    const cell = cells.get(key) ?? shown.get(key)
    const values = { now: cells.get(key)?.value ?? null, shown: shown.get(key)?.value ?? null }
    const isTold = cell === undefined || values.now === values.shown || newPeriods.includes(cell.period)
    return isTold ? [] : [{ label: cell.label, ...values }]
  })
  const write = (value: number | null) =>
    value === null ? texts.nothing : formatValue(value, unitInfo(now.indicator.unit.code, language), language)
  const sentences = corrected.map(({ label, ...values }) =>
    texts.value(label, { now: write(values.now), shown: write(values.shown) }),
  )
  return [
    ...newPeriods.map(period => texts.newPeriod(capitalized(periodTextIn(period, language)), '')),
    ...(sentences.length > MOST_TOLD_VALUES
      ? [texts.values(sentences.length, sentences[0] ?? '')]
      : sentences),
  ]
}

function periodsOf(cells: ReadonlyMap<string, Cell>): string[] {
  return [...new Set([...cells.values()].flatMap(({ period, value }) => (value === null ? [] : period)))]
}

/** Every value that the chart shows; bars and map show one period. */
function shownCells({ series, period: only }: SeriesChartInput, language: Language): Map<string, Cell> {
  const { geographies, periods } = series
  const cells = series.series.flatMap(each => {
    const place = geographies.find(({ code }) => code === each.geography)?.name ?? each.organisation?.name
    const group = each.breakdown === 'total' ? null : breakdownText(each.breakdown, language)
    const name = [place, group].filter(Boolean).join(', ')
    return each.values.flatMap((value, i) => {
      const period = periods[i] ?? ''
      if (only !== null && period !== only) return []
      const key = `${each.geography ?? place} ${each.breakdown} ${period}`
      return [[key, { label: `${name} ${periodTextIn(period, language)}`, period, value }] as const]
    })
  })
  return new Map(cells)
}
