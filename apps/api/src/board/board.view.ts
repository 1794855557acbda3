import type { Board, PublishedResult } from '@malkoll/contracts'
import {
  compareGoalsWorstFirst,
  countStatuses,
  goalSentence,
  goalWithoutTargetsSentence,
  knownBudgetSentence,
  type Language,
  rollUp,
  type StatusCounts,
  shortfallOf,
} from '@malkoll/domain'
import { type AssessedTarget, sentenceOf } from '../assessments/assessment.load.ts'
import type { AssessedPeriod } from '../assessments/assessment.view.ts'
import { amountsOf } from '../budget/budget.view.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ObjectiveRow } from '../objectives/objective.queries.ts'
import { type ObjectiveTree, readingPosition } from '../objectives/objective.view.ts'
import type { FindSource } from '../sources/source.view.ts'
import {
  assumptionOf,
  goalsOf,
  isExample,
  nameOf,
  sourceIdOf,
  type TargetLookups,
  toCauseAndMeasure,
} from '../targets/target.view.ts'
import { translated } from '../translations/translated.ts'
import type { PublishedResultRow } from './board.queries.ts'
import type { PeriodFacts } from './board-facts.ts'

export interface ShownTarget {
  target: AssessedTarget
  shown: AssessedPeriod
}

export interface RankedObjective {
  row: ObjectiveRow
  counts: StatusCounts
  worst: string | null
  /** Worst first. */
  targets: ShownTarget[]
}

/** The region's goals with their målvärden, the goal with the largest share not met first. */
export function rankObjectives(
  tree: ObjectiveTree,
  shown: readonly ShownTarget[],
  language: Language,
): RankedObjective[] {
  const byGoal = Map.groupBy(
    shown,
    ({ shown: period }) => goalsOf(tree, period.row.objective_id, language).regionGoal.slug,
  )
  return tree
    .roots()
    .map(row => rankTargets(tree, row, byGoal.get(row.slug) ?? [], language))
    .toSorted((a, b) => compareGoalsWorstFirst(rankOf(a), rankOf(b)))
}

function rankOf({ row, counts }: RankedObjective) {
  return { counts, position: row.position }
}

/** Målvärden as the document reads: by the goal they belong to, then by their own place. */
function compareInDocument(
  tree: ObjectiveTree,
  { shown: a }: ShownTarget,
  { shown: b }: ShownTarget,
): number {
  const [goalOfA, goalOfB] = [a, b].map(({ row }) => readingPosition(tree, row.objective_id))
  if (goalOfA === goalOfB) return a.row.position - b.row.position
  return (goalOfA ?? '') < (goalOfB ?? '') ? -1 : 1
}

function rankTargets(
  tree: ObjectiveTree,
  row: ObjectiveRow,
  shown: readonly ShownTarget[],
  language: Language,
): RankedObjective {
  const items = shown
    .toSorted((a, b) => compareInDocument(tree, a, b))
    .map(item => ({
      item,
      name: nameOf(item.shown.row, language),
      status: item.shown.judged.status,
      shortfall: shortfallOf(item.shown.judged.receipt),
    }))
  const { worst, worstFirst } = rollUp(items)
  return {
    row,
    counts: countStatuses(items.map(({ status }) => status)),
    worst,
    targets: worstFirst.map(({ item }) => item),
  }
}

export function toBoardObjective(
  { row, counts, worst, targets }: RankedObjective,
  { budget, language }: Pick<PeriodFacts, 'budget' | 'language'>,
): Board['objectives'][number] {
  const isTold = counts.total === 0 && row.known_fact === 'budget' && budget !== undefined
  const known = isTold ? knownBudgetSentence(amountsOf(budget), language) : null
  return {
    slug: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    position: row.position,
    counts,
    sentence: counts.total > 0 ? goalSentence(counts, language) : goalWithoutTargetsSentence(known, language),
    worst,
    known,
    targets: targets.map(({ target }) => target.slug),
  }
}

export function toBoardTarget(
  { target, shown }: ShownTarget,
  lookups: TargetLookups,
): Board['targets'][number] {
  const { language, tree, findSource } = lookups
  const { row } = shown
  const sentence = sentenceOf(target, shown, language)
  return {
    slug: target.slug,
    name: nameOf(row, language),
    ...goalsOf(tree, row.objective_id, language),
    period: row.period,
    target: shown.rule,
    outcome: shown.outcome,
    status: shown.judged.status,
    reason: shown.judged.reason,
    expected: shown.judged.expected,
    assessment: { ...shown.assessment, sentence },
    sentence,
    ...toCauseAndMeasure(shown, lookups),
    example: isExample(row),
    assumption: assumptionOf(row, language),
    source: findSource(sourceIdOf(row)),
  }
}

export function toPublishedResult(
  row: PublishedResultRow,
  { language, findSource }: { language: Language; findSource: FindSource },
): PublishedResult {
  const source = findSource(row.source_id)
  if (!source) throw new RangeError(`Published result ${row.id} has no source`)
  return {
    period: row.period,
    total: row.total,
    shares: { met: row.met_share, notMet: row.not_met_share, notMeasured: row.not_measured_share },
    counts: publishedCounts(row),
    areCountsDerived: row.are_counts_derived,
    pendingExpected: row.pending_expected,
    pendingAreas: pendingAreas(row, language),
    remarks: listIn(language, row.remarks_sv, row.remarks_en),
    note: translated(language, row.note_sv, row.note_en),
    source,
    knownFrom: dateInStockholm(new Date(row.known_at)),
    isKnownFromAssumed: row.is_known_from_assumed,
  }
}

export function publishedCounts(row: PublishedResultRow): StatusCounts {
  return {
    met: row.met_count,
    notMet: row.not_met_count,
    notMeasured: row.not_measured_count,
    total: row.total,
  }
}

export function pendingAreas(row: PublishedResultRow, language: Language): string[] {
  return listIn(language, row.pending_areas_sv, row.pending_areas_en)
}

function listIn(language: Language, swedish: string[], english: string[]): string[] {
  return language === 'en' && english.length > 0 ? english : swedish
}
