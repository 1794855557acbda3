import type { Board } from '@malkoll/contracts'
import {
  assignmentsSentence,
  budgetSentence,
  comparisonSentence,
  comparisonText,
  formatMillions,
  formatNumber,
  type Language,
  periodYear,
  strategySentence,
  unitInfo,
} from '@malkoll/domain'
import { type AssessedTarget, sentenceOf } from '../assessments/assessment.load.ts'
import type { AssessedPeriod } from '../assessments/assessment.view.ts'
import { countReported } from '../assignments/assignment.view.ts'
import { amountsOf } from '../budget/budget.view.ts'
import { knownPeriod } from '../periods/known-period.ts'
import type { FindSource } from '../sources/source.view.ts'
import { holdsDuring } from '../steering-documents/steering-document.view.ts'
import { isExample, sourceIdOf } from '../targets/target.view.ts'
import { translated } from '../translations/translated.ts'
import type { AssignmentRow, BudgetTotalRow, ComparisonRow, StrategyRow } from './board.queries.ts'

type BoardFact = Board['facts'][number]

/** What the sources say of the period beside its målvärden; a part that they leave out is empty. */
export interface PeriodFacts {
  period: string
  targets: readonly { target: AssessedTarget; shown: AssessedPeriod }[]
  budget: BudgetTotalRow | undefined
  assignments: readonly AssignmentRow[]
  comparisons: readonly ComparisonRow[]
  strategies: readonly StrategyRow[]
  findSource: FindSource
  language: Language
}

export function toBoardFacts(facts: PeriodFacts): BoardFact[] {
  return [
    ...targetFacts(facts),
    ...budgetFacts(facts),
    ...assignmentFacts(facts),
    ...comparisonFacts(facts),
    ...strategyFacts(facts),
  ]
}

/** Every fact's own source, so that they can be fetched in one round trip. */
export function sourceIdsOfFacts({
  budget,
  assignments,
  comparisons,
  strategies,
}: Omit<PeriodFacts, 'targets' | 'findSource'>): (number | null)[] {
  const rows = [...(budget ? [budget] : []), ...assignments, ...comparisons, ...strategies]
  return rows.map(row => row.source_id)
}

/** The first målvärde whose outcome the sources really give. */
function targetFacts({ targets, findSource, language }: PeriodFacts): BoardFact[] {
  const real = targets.find(
    ({ shown }) => !isExample(shown.row) && shown.judged.receipt.inputs.outcomeValue !== null,
  )
  if (!real) return []
  return [
    {
      ...PLAIN_FACT,
      id: 'target',
      figure: real.shown.outcome?.text ?? null,
      text: sentenceOf(real.target, real.shown, language),
      link: `/malvarden/${real.target.slug}`,
      source: findSource(sourceIdOf(real.shown.row)),
    },
  ]
}

function budgetFacts({ period, budget, findSource, language }: PeriodFacts): BoardFact[] {
  if (!budget) return []
  return [
    {
      ...PLAIN_FACT,
      id: 'budget',
      figure: formatMillions(budget.outcome_tkr, language),
      text: budgetSentence(amountsOf(budget), language),
      link: `/ar/${period}`,
      source: findSource(budget.source_id),
    },
  ]
}

/** Only of a plan that holds for the period. */
function assignmentFacts({ period, assignments, findSource, language }: PeriodFacts): BoardFact[] {
  const ofPeriod = assignments.filter(assignment => holdsDuring(assignment, period))
  const [first] = ofPeriod
  if (!first) return []
  const { reported, total } = countReported(ofPeriod)
  const counts = [reported, total].map(count => formatNumber(count, language))
  return [
    {
      ...PLAIN_FACT,
      id: 'assignments',
      figure: counts.join(OF[language]),
      text: assignmentsSentence({ reported, total, document: first.document }, language),
      link: `/ar/${period}`,
      source: findSource(first.source_id),
    },
  ]
}

const OF: Record<Language, string> = { sv: ' av ', en: ' of ' }

/** A survey over several years speaks of the year that it ends in. */
export function comparisonsOf(period: string, comparisons: readonly ComparisonRow[]): ComparisonRow[] {
  const year = periodYear(knownPeriod(period))
  return comparisons.filter(comparison => periodYear(knownPeriod(comparison.period)) === year)
}

function comparisonFacts({ period, comparisons, findSource, language }: PeriodFacts): BoardFact[] {
  return comparisonsOf(period, comparisons).flatMap(comparison => {
    if (comparison.value === null || comparison.other_value === null) return []
    const otherPlace = { kind: comparison.other_place_kind, name: comparison.other_place }
    const compared = {
      name: translated(language, comparison.name_sv, comparison.name_en),
      value: comparison.value,
      place: { kind: comparison.place_kind, name: comparison.place },
      otherValue: comparison.other_value,
      otherPlace,
      verdict: comparison.verdict,
    }
    const unit = unitInfo(comparison.unit_code, language)
    return [
      {
        ...PLAIN_FACT,
        id: 'comparison' as const,
        text: comparisonSentence(compared, { unit, decimals: comparison.decimals, language }),
        comparison: comparison.verdict,
        comparisonText: comparisonText(comparison.verdict, otherPlace, language),
        source: findSource(comparison.source_id),
      },
    ]
  })
}

/** A strategy without decided målvärden shows direction instead of fulfilment, and says so. */
function strategyFacts({ strategies, findSource, language }: PeriodFacts): BoardFact[] {
  const strategy = strategies.find(row => row.state !== 'under_revision' && row.goal_count)
  if (!strategy || strategy.target_count) return []
  const until = strategy.valid_to?.slice(0, 4) ?? null
  return [
    {
      ...PLAIN_FACT,
      id: 'strategy',
      text: strategySentence({ goals: strategy.goal_count ?? 0, until }, language),
      link: '/lanet',
      source: findSource(strategy.source_id),
    },
  ]
}

const PLAIN_FACT = { figure: null, comparison: null, comparisonText: null, link: null }
