import type { Board } from '@malkoll/contracts'
import { countStatuses, isPeriodOver } from '@malkoll/domain'
import { loadAssessedTargets } from '../assessments/assessment.load.ts'
import { listPeriodsWithTargets } from '../assessments/assessment.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { compareNewestFirst, knownPeriod } from '../periods/known-period.ts'
import { validationFailed } from '../problems.ts'
import { loadSources } from '../sources/source.view.ts'
import { loadTargetLookups } from '../targets/target.load.ts'
import {
  findBudgetTotal,
  findPlannedTargets,
  findPublishedResult,
  listAssignments,
  listComparisons,
  listPublishedPeriods,
  listStrategies,
  type PublishedResultRow,
} from './board.queries.ts'
import {
  publishedCounts,
  rankObjectives,
  type ShownTarget,
  toBoardObjective,
  toBoardTarget,
  toPublishedResult,
} from './board.view.ts'
import { sourceIdsOfFacts, toBoardFacts } from './board-facts.ts'
import { toBoardTexts, toShares, toTextsOfNothing } from './board-texts.ts'

export interface BoardQuery {
  period?: string | undefined
  published?: 'true' | 'false' | undefined
}

/** “Når vi målen?”: the answer of one period; by default the latest that has målvärden. */
export async function loadBoard(context: ReadContext, query: BoardQuery): Promise<Board> {
  const withoutExamples = query.published === 'true'
  const periods = await loadPeriods(context, withoutExamples)
  const [latest] = periods
  if (latest === undefined) return emptyBoard(context)
  const period = query.period ?? latest
  if (!periods.includes(period)) {
    throw validationFailed([{ path: 'period', code: 'unknown_period', value: period, allowed: periods }])
  }
  return loadBoardOf(context, { period, periods, withoutExamples })
}

/** Newest first. */
async function loadPeriods(context: ReadContext, withoutExamples: boolean): Promise<string[]> {
  const { db, revision } = context
  return context.remember(['board periods', withoutExamples], async () => {
    const ofTargets = await listPeriodsWithTargets(db, revision, { withoutExamples })
    const ofResults = await listPublishedPeriods(db, revision)
    const periods = new Set([...ofTargets.map(row => row.period), ...ofResults])
    return [...periods].toSorted(compareNewestFirst)
  })
}

interface AskedBoard {
  period: string
  periods: string[]
  withoutExamples: boolean
}

async function loadBoardOf(context: ReadContext, asked: AskedBoard): Promise<Board> {
  const { language, today } = context
  const { period, periods } = asked
  const { facts, findSource, lookups, planned, published, shown } = await loadMaterial(context, asked)
  const objectives = rankObjectives(lookups.tree, shown, language)
  const targets = objectives.flatMap(objective => objective.targets)
  const boardFacts = toBoardFacts({ ...facts, targets, findSource })
  const { counts, countsBasis } = countsOf(shown, asked.withoutExamples ? published : undefined)
  const isClosed = isPeriodOver(knownPeriod(period), today)
  const isLatest = period === periods[0]
  const spoken = boardFacts.map(fact => fact.text)
  return {
    asOf: context.asOf,
    revision: context.revision,
    period,
    periods,
    isPartial: !isClosed || isYearToDateOnly(shown),
    organisation: await loadOrganisation(context, shown, published),
    ...toBoardTexts({ period, isClosed, isLatest, today, counts, shown, published, facts: spoken }, language),
    counts,
    countsBasis,
    ...toShares({ counts, planned, period }, language),
    publishedResult: published ? toPublishedResult(published, { language, findSource }) : null,
    facts: boardFacts,
    objectives: objectives.map(objective => toBoardObjective(objective, facts)),
    targets: targets.map(target => toBoardTarget(target, lookups)),
  }
}

/** Everything that the board of one period is made of, in a fixed number of round trips. */
async function loadMaterial(context: ReadContext, { period, withoutExamples }: AskedBoard) {
  const targets = await loadAssessedTargets(context, { period, withoutExamples })
  const lookups = await loadTargetLookups(context, targets)
  const versionIds = [...new Set(lookups.objectives.map(objective => objective.version_id))]
  const { published, planned, ...rows } = await context.remember(['board rows', period, versionIds], () =>
    loadPeriodRows(context, period, versionIds),
  )
  const facts = { ...rows, period, language: context.language }
  const factSourceIds = [published?.source_id ?? null, ...sourceIdsOfFacts(facts)]
  const findFactSource = await loadSources(context, factSourceIds)
  return {
    lookups,
    published,
    facts,
    shown: targets.flatMap(target =>
      target.periods.filter(({ row }) => row.period === period).map(shown => ({ target, shown })),
    ),
    planned: planned ?? published?.total ?? null,
    findSource: (id: number | null) => lookups.findSource(id) ?? findFactSource(id),
  }
}

/** What the sources and the plans say of the period, beside its målvärden. */
async function loadPeriodRows({ db, revision }: ReadContext, period: string, versionIds: readonly number[]) {
  return {
    published: await findPublishedResult(db, revision, period),
    planned: await findPlannedTargets(db, versionIds, period),
    budget: await findBudgetTotal(db, revision, period),
    assignments: versionIds.length === 0 ? [] : await listAssignments(db, revision, versionIds),
    comparisons: await listComparisons(db, revision),
    strategies: await listStrategies(db, revision),
  }
}

/** Counted from the rows; from the published result when it stands for examples that are hidden. */
function countsOf(
  shown: readonly ShownTarget[],
  instead: PublishedResultRow | undefined,
): Pick<Board, 'counts' | 'countsBasis'> {
  if (instead) return { counts: publishedCounts(instead), countsBasis: 'published' }
  return { counts: countStatuses(shown.map(item => item.shown.judged.status)), countsBasis: 'rows' }
}

function isYearToDateOnly(shown: readonly ShownTarget[]): boolean {
  const withOutcome = shown.filter(item => item.shown.outcome !== null)
  return (
    withOutcome.length > 0 && withOutcome.every(item => item.shown.outcome?.period !== item.shown.row.period)
  )
}

/** Who the answer is about: whose result was published, else who carries the first målvärde out. */
async function loadOrganisation(
  context: ReadContext,
  shown: readonly ShownTarget[],
  published: PublishedResultRow | undefined,
): Promise<Board['organisation']> {
  const id = published?.organisation_id ?? shown[0]?.shown.row.carried_out_by ?? null
  const find = await loadOrganisations(context, [id])
  return find(id)
}

function emptyBoard({ asOf, revision, language }: ReadContext): Board {
  return {
    asOf,
    revision,
    period: null,
    periods: [],
    isPartial: false,
    organisation: null,
    ...toTextsOfNothing(language),
    counts: countStatuses([]),
    countsBasis: 'rows',
    shares: null,
    sharesNote: null,
    publishedResult: null,
    facts: [],
    objectives: [],
    targets: [],
  }
}
