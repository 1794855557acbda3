import { targetSentence } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { compareNewestFirst } from '../periods/known-period.ts'
import { translated } from '../translations/translated.ts'
import { listOpenRounds, listTargetPeriods, type TargetPeriodFilter } from './assessment.queries.ts'
import { type AssessedPeriod, assessPeriod } from './assessment.view.ts'

/** A målvärde with its judged periods, newest first. */
export interface AssessedTarget {
  slug: string
  periods: AssessedPeriod[]
}

/** What judging needs of a read; a writer gives its transaction. */
export type AssessmentContext = Pick<ReadContext, 'db' | 'revision' | 'language' | 'today' | 'remember'>

export async function loadAssessedTargets(
  context: AssessmentContext,
  filter: TargetPeriodFilter,
): Promise<AssessedTarget[]> {
  const rows = await listTargetPeriods(context.db, context.revision, filter)
  const rounds = await context.remember(['open rounds'], () => listOpenRounds(context.db, context.revision))
  const dueOn = new Map(rounds.map(round => [round.period, { dueOn: round.due_on }]))
  const assessed = rows.map(row => assessPeriod(row, dueOn.get(row.period) ?? null, context))
  return [...Map.groupBy(assessed, period => period.row.slug)].map(([slug, periods]) => ({
    slug,
    periods: periods.toSorted((a, b) => compareNewestFirst(a.row.period, b.row.period)),
  }))
}

/** What is said of the målvärde in one of its periods, with the history that leads to it. */
export function sentenceOf(
  target: AssessedTarget,
  shown: AssessedPeriod,
  language: ReadContext['language'],
): string {
  const { row } = shown
  const earlier = target.periods
    .filter(period => compareNewestFirst(period.row.period, row.period) > 0)
    .map(period => ({ period: period.row.period, status: period.judged.status }))
  const sentence = targetSentence(
    {
      template: translated(language, row.sentence_template_sv, row.sentence_template_en),
      name: translated(language, row.name_sv, row.name_en),
      receipt: shown.judged.receipt,
      status: shown.judged.status,
      earlier,
    },
    { unit: shown.unit, decimals: row.decimals, language },
  )
  return shown.noLaterFigure === null ? sentence : `${sentence} ${shown.noLaterFigure}.`
}
