import type { Target, TargetList } from '@malkoll/contracts'
import { type AssessedTarget, loadAssessedTargets, sentenceOf } from '../assessments/assessment.load.ts'
import type { AssessedPeriod } from '../assessments/assessment.view.ts'
import { ENTERED_SOURCE } from '../entry/entry.queries.ts'
import { pageOf } from '../http/list-page.ts'
import type { ReadContext } from '../http/public-read.ts'
import { refuseUnknownObjective } from '../objectives/objective.load.ts'
import { listTreesOf } from '../objectives/objective.queries.ts'
import { ObjectiveTree } from '../objectives/objective.view.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { unknownTarget } from '../problems.ts'
import { loadSources } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import { refuseReplaced } from './replacement.load.ts'
import { findTargetKnownFrom, listHistory } from './target.queries.ts'
import {
  assumptionOf,
  goalsOf,
  isExample,
  nameOf,
  sourceIdsOf,
  sourcesOf,
  toChartTexts,
  toLaterOutcome,
  toTargetRow,
  toTargetSummary,
} from './target.view.ts'

export interface TargetsQuery {
  period?: string | undefined
  /** Statuses with commas. */
  status?: string | undefined
  objective?: string | undefined
  published?: 'true' | 'false' | undefined
  cursor?: string | undefined
}

export async function loadTargetList(context: ReadContext, query: TargetsQuery): Promise<TargetList> {
  await refuseUnknownObjective(context, query.objective)
  const targets = await loadAssessedTargets(context, {
    period: query.period,
    withoutExamples: query.published === 'true',
  })
  const shown = targets.flatMap(target => periodShown(target, query.period))
  const lookups = await loadTargetLookups(context, targets)
  const statuses = query.status?.split(',')
  const summaries = shown
    .filter(({ period }) => !statuses || statuses.includes(period.judged.status))
    .filter(({ period }) => !query.objective || isUnder(lookups.tree, period, query.objective))
    .map(({ target, period }) => toTargetSummary(target, period, lookups))
  const page = pageOf(summaries, query.cursor, target => [target.name, target.slug])
  return { asOf: context.asOf, revision: context.revision, ...page }
}

/** Goals and sources of the given målvärden, each fetched once. */
export async function loadTargetLookups(context: ReadContext, targets: readonly AssessedTarget[]) {
  const periods = targets.flatMap(target => target.periods)
  const objectiveIds = [...new Set(periods.map(period => period.row.objective_id))]
  const objectives =
    objectiveIds.length === 0
      ? []
      : await context.remember(['trees', objectiveIds], () =>
          listTreesOf(context.db, context.revision, objectiveIds),
        )
  return {
    language: context.language,
    objectives,
    tree: new ObjectiveTree(objectives),
    findSource: await loadSources(context, periods.flatMap(sourceIdsOf)),
  }
}

/** The period asked for, else the newest. */
function periodShown(target: AssessedTarget, asked: string | undefined) {
  const period = target.periods.find(({ row }) => asked === undefined || row.period === asked)
  return period ? [{ target, period }] : []
}

function isUnder(tree: ObjectiveTree, period: AssessedPeriod, slug: string): boolean {
  return tree.pathTo(period.row.objective_id).some(objective => objective.slug === slug)
}

export async function loadTarget(context: ReadContext, slug: string): Promise<Target> {
  const { db, language, revision } = context
  const [target] = await loadAssessedTargets(context, { slug })
  const newest = target?.periods[0]
  if (!target || !newest) {
    await refuseReplaced(context, slug)
    throw unknownTarget(slug, await findTargetKnownFrom(db, slug))
  }
  const { row, unit } = newest
  const { tree, findSource } = await loadTargetLookups(context, [target])
  const history = await listHistory(db, revision, row.series_id)
  const rows = target.periods.map(period => toTargetRow(target, period, { language, history, findSource }))
  return {
    asOf: context.asOf,
    revision,
    slug,
    name: nameOf(row, language),
    sentence: sentenceOf(target, speakingPeriod(target, newest), language),
    laterOutcome: toLaterOutcome(newest, { history, language }),
    definition: translated(language, row.definition_sv, row.definition_en),
    unit: { ...unit },
    decimals: row.decimals,
    ...goalsOf(tree, row.objective_id, language),
    document: documentOf(tree, row.objective_id),
    ...(await loadOwners(context, newest)),
    indicator: { slug: row.indicator_slug, name: nameOf(row, language) },
    series: { geography: row.geography_code, breakdown: row.breakdown },
    example: isExample(row),
    isDecidedHere: findSource(row.target_source_id)?.slug === ENTERED_SOURCE,
    assumption: assumptionOf(row, language),
    note: translated(language, row.note_sv, row.note_en),
    rows,
    chart: toChartTexts(target, rows, language),
    sources: sourcesOf(target, findSource),
  }
}

/** The newest period that has an answer speaks for the målvärde; without any, the newest. */
function speakingPeriod(target: AssessedTarget, newest: AssessedPeriod): AssessedPeriod {
  return target.periods.find(period => period.judged.status !== 'not_measured') ?? newest
}

function documentOf(tree: ObjectiveTree, objectiveId: number): Target['document'] {
  const objective = tree.pathTo(objectiveId).at(-1)
  return { slug: objective?.document_slug ?? '', name: objective?.document_name ?? '' }
}

async function loadOwners(context: ReadContext, { row }: AssessedPeriod) {
  const find = await loadOrganisations(context, [row.decided_by, row.responsible, row.carried_out_by])
  return {
    decidedBy: find(row.decided_by),
    responsible: find(row.responsible),
    carriedOutBy: find(row.carried_out_by),
  }
}
