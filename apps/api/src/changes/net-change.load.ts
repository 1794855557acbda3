import type { ChangedStatus, ChangedTarget, NetChange } from '@malkoll/contracts'
import { changesSentence, flippedStatuses, type Language, unitInfo } from '@malkoll/domain'
import { loadAssessedTargets } from '../assessments/assessment.load.ts'
import type { TargetPeriodFilter } from '../assessments/assessment.queries.ts'
import type { AssessedPeriod } from '../assessments/assessment.view.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { cellText } from '../measurements/cell-text.ts'
import { compareSwedish } from '../translations/swedish-order.ts'
import { translated } from '../translations/translated.ts'
import type { ChangeWindow } from './change.queries.ts'
import { toCell } from './change.view.ts'
import { loadEarlierNames } from './earlier-names.load.ts'
import { functionText } from './function-text.ts'
import {
  countNetCells,
  listNetCells,
  listSteps,
  listTargetReasons,
  listTouchedTargetIds,
  type NetCellRow,
  type NetIndicatorRow,
  type StepRow,
} from './net-change.queries.ts'

interface KnownMoment {
  revision: number
  /** ISO 8601. */
  at: string
}

export interface ComparedMoments {
  since: KnownMoment
  until: KnownMoment
  /** What is invented is left out. */
  withoutExamples: boolean
}

/** The two moments compared; of the cells no more than `limit`. */
export async function loadNetChange(
  context: ReadContext,
  { since, until, withoutExamples }: ComparedMoments,
  limit: number,
): Promise<NetChange> {
  const { db, language } = context
  const window = { after: since.revision, upTo: Math.max(since.revision, until.revision), withoutExamples }
  const nameThen = await loadEarlierNames(context)
  const counted = await countNetCells(db, window)
  const indicators = counted.map(row => nameThen(row.id, row)).toSorted(compareIndicators(language))
  const cells = await listNetCells(db, window, { limit, indicators })
  const { targets, statuses } = await loadTargetChanges(context, { since, until }, window)
  const counts = {
    corrected: sum(indicators.map(row => row.corrected)),
    added: sum(indicators.map(row => row.added)),
    targets: targets.length,
    statuses: statuses.length,
  }
  return {
    since,
    until,
    sentence: changesSentence(counts, language),
    counts,
    indicators: indicators.map(row => toIndicator(row, language)),
    cells: await withSteps(
      context,
      window,
      cells.map(row => nameThen(row.indicator_id, row)),
    ),
    targets,
    statuses,
  }
}

/** By the name that is shown; of two with one name it is always the same that comes first. */
function compareIndicators(language: Language) {
  const nameOf = (row: NetIndicatorRow) => translated(language, row.name_sv, row.name_en)
  return (a: NetIndicatorRow, b: NetIndicatorRow) => compareSwedish(nameOf(a), nameOf(b)) || a.id - b.id
}

function toIndicator(row: NetIndicatorRow, language: Language): NetChange['indicators'][number] {
  return {
    slug: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    corrected: row.corrected,
    added: row.added,
    example: row.is_example,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

async function withSteps(
  { db, language }: ReadContext,
  window: ChangeWindow,
  cells: readonly NetCellRow[],
): Promise<NetChange['cells']> {
  const steps = cells.length === 0 ? [] : await listSteps(db, window, cells)
  const ofCell = Map.groupBy(steps, cellKey)
  return cells.map(cell => ({
    ...toCell(cell, language),
    steps: (ofCell.get(cellKey(cell)) ?? []).map(step => toStep(step, cell, language)),
  }))
}

function cellKey({ series_id, period }: Pick<NetCellRow, 'series_id' | 'period'>): string {
  return `${series_id} ${period}`
}

function toStep(
  step: StepRow,
  { unit_code }: NetCellRow,
  language: Language,
): NetChange['cells'][number]['steps'][number] {
  return {
    revision: step.revision,
    at: step.at,
    by: functionText(step.actor, language),
    reason: step.reason ?? step.revision_reason,
    value: step.value,
    text: cellText(step, unitInfo(unit_code, language), language),
  }
}

interface KnownTarget {
  target: string
  period: string
  status: AssessedPeriod['judged']['status']
  known: AssessedPeriod
}

/** Målvärden are judged anew at both moments: statuses are never stored. */
async function loadTargetChanges(
  context: ReadContext,
  { since, until }: Pick<ComparedMoments, 'since' | 'until'>,
  window: ChangeWindow,
) {
  const targetIds = await listTouchedTargetIds(context.db, window)
  if (targetIds.length === 0) return { targets: [], statuses: [] }
  const filter = { targetIds, withoutExamples: window.withoutExamples }
  const before = await loadKnownTargets(contextAt(context, since), filter)
  const after = await loadKnownTargets(contextAt(context, until), filter)
  const reasons = await listTargetReasons(context.db, window, targetIds)
  const reasonOf = new Map(reasons.map(row => [keyOf(row), row.reason]))
  return {
    targets: changedRules(before, after, context.language).map(({ slug, ...changed }) => ({
      slug,
      ...changed,
      reason: reasonOf.get(keyOf({ target: slug, period: changed.period })) ?? null,
    })),
    statuses: flippedStatuses(before, after).map(flip => toStatus(flip, context.language)),
  }
}

async function loadKnownTargets(context: ReadContext, filter: TargetPeriodFilter): Promise<KnownTarget[]> {
  const targets = await loadAssessedTargets(context, filter)
  return targets.flatMap(({ slug, periods }) =>
    periods.map(known => ({
      target: slug,
      period: known.row.period,
      status: known.judged.status,
      known,
    })),
  )
}

/** The same reader at another moment, whose rows are remembered apart. */
function contextAt(context: ReadContext, { revision, at }: KnownMoment): ReadContext {
  const moment = new Date(at)
  return {
    ...context,
    revision,
    asOf: at,
    today: dateInStockholm(moment < context.now ? moment : context.now),
    remember: (key, read) => context.remember(['revision', revision, ...key], read),
  }
}

function keyOf({ target, period }: { target: string; period: string }): string {
  return `${target} ${period}`
}

function changedRules(
  before: readonly KnownTarget[],
  after: readonly KnownTarget[],
  language: Language,
): Omit<ChangedTarget, 'reason'>[] {
  const earlier = new Map(before.map(known => [keyOf(known), known]))
  const later = new Map(after.map(known => [keyOf(known), known]))
  const everyKey = [...new Set([...later.keys(), ...earlier.keys()])]
  return everyKey
    .map(key => ({ was: earlier.get(key), is: later.get(key) }))
    .filter(({ was, is }) => was?.known.rule.text !== is?.known.rule.text)
    .flatMap(({ was, is }) => {
      const shown = is ?? was
      return shown ? [toChangedTarget(shown, { was, is }, language)] : []
    })
}

function toChangedTarget(
  shown: KnownTarget,
  { was, is }: { was: KnownTarget | undefined; is: KnownTarget | undefined },
  language: Language,
): Omit<ChangedTarget, 'reason'> {
  return {
    ...nameOf(shown, language),
    before: was?.known.rule.text ?? null,
    after: is?.known.rule.text ?? null,
  }
}

function nameOf({ target, period, known: { row } }: KnownTarget, language: Language) {
  return {
    slug: target,
    name: translated(language, row.name_sv, row.name_en),
    period,
    example: row.is_target_example || row.is_series_example,
  }
}

function toStatus(
  { before, after }: { before: KnownTarget; after: KnownTarget },
  language: Language,
): ChangedStatus {
  const { slug: target, ...named } = nameOf(after, language)
  return {
    target,
    ...named,
    before: before.status,
    after: after.status,
    beforeText: before.known.assessment.statusText,
    afterText: after.known.assessment.statusText,
    sentence: after.known.assessment.receipt.verdict,
  }
}
