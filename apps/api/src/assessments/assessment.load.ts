import { comparePeriods, type Period, parsePeriod, targetSentence } from '@malkoll/domain'
import { LRUCache } from 'lru-cache'
import type { ReadContext } from '../http/public-read.ts'
import { translated } from '../translations/translated.ts'
import { listOpenRounds, listTargetPeriods, type TargetPeriodFilter } from './assessment.queries.ts'
import { type AssessedPeriod, assessPeriod } from './assessment.view.ts'

/** A målvärde with its judged periods, newest first. */
export interface AssessedTarget {
  slug: string
  periods: AssessedPeriod[]
}

export async function loadAssessedTargets(
  context: ReadContext,
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

/** Canonical period texts, newest first. */
export function compareNewestFirst(a: string, b: string): number {
  return comparePeriods(knownPeriod(b), knownPeriod(a))
}

/** A period as the database holds it, which is always one. The few texts there are come again in each answer. */
export function knownPeriod(text: string): Period {
  const known = periods.get(text)
  if (known) return known
  const period = parsePeriod(text)
  if (!period) throw new RangeError(`"${text}" is no period`)
  periods.set(text, period)
  return period
}

const periods = new LRUCache<string, Period>({ max: 2000 })

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
