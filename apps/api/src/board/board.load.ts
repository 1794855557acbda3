import type { Board } from '@malkoll/contracts'
import {
  ageText,
  boardHeadline,
  boardHeadlineFigure,
  boardPeriodText,
  boardSentences,
  boardTitle,
  countStatuses,
  exampleSentence,
  isPeriodOver,
  type Language,
  pendingLabel,
  type StatusCounts,
  sharesNote,
  statusShares,
} from '@malkoll/domain'
import { compareNewestFirst, knownPeriod, loadAssessedTargets } from '../assessments/assessment.load.ts'
import { listPeriodsWithTargets } from '../assessments/assessment.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { validationFailed } from '../problems.ts'
import { loadSources } from '../sources/source.view.ts'
import { loadTargetLookups } from '../targets/target.load.ts'
import { isExample } from '../targets/target.view.ts'
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
  pendingAreas,
  publishedCounts,
  rankObjectives,
  type ShownTarget,
  toBoardObjective,
  toBoardTarget,
  toPublishedResult,
} from './board.view.ts'
import { sourceIdsOfFacts, toBoardFacts } from './board-facts.ts'

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
  const ofTargets = await listPeriodsWithTargets(db, revision, { withoutExamples })
  const ofResults = await listPublishedPeriods(db, revision)
  const periods = new Set([...ofTargets.map(row => row.period), ...ofResults])
  return [...periods].toSorted(compareNewestFirst)
}

interface AskedBoard {
  period: string
  periods: string[]
  withoutExamples: boolean
}

async function loadBoardOf(context: ReadContext, asked: AskedBoard): Promise<Board> {
  const { language, today } = context
  const { period, withoutExamples } = asked
  const material = await loadMaterial(context, asked)
  const { lookups, shown, published, facts } = material
  const ranked = rankObjectives(lookups.tree, shown, language)
  const ordered = ranked.flatMap(({ targets }) => targets)
  const boardFacts = toBoardFacts({ ...facts, targets: ordered, findSource: material.findSource })

  const isFromPublished = withoutExamples && published !== undefined
  const counts = isFromPublished
    ? publishedCounts(published)
    : countStatuses(shown.map(item => item.shown.judged.status))
  const isClosed = isPeriodOver(knownPeriod(period), today)
  const { expected, areas } = pendingOf(shown, published, language)
  const exampleCount = shown.filter(item => isExample(item.shown.row)).length
  const hasExamples = exampleCount > 0

  return {
    asOf: context.asOf,
    revision: context.revision,
    period,
    periods: asked.periods,
    periodText: boardPeriodText(knownPeriod(period), language),
    isPartial: !isClosed || isYearToDateOnly(shown),
    organisation: await loadOrganisation(context, shown, published),
    title: boardTitle({ period, isClosed }, language),
    headline: boardHeadline(counts, language),
    headlineFigure: boardHeadlineFigure(counts, language),
    age: ageText({ period, isLatest: period === asked.periods[0], today }, language),
    sentences: boardSentences(
      { period, isClosed, counts, expected, areas, hasExamples, facts: boardFacts.map(fact => fact.text) },
      language,
    ),
    counts,
    countsBasis: isFromPublished ? 'published' : 'rows',
    ...sharesOf({ counts, planned: material.planned, period }, language),
    pendingText: pendingLabel(expected, language),
    exampleNote: hasExamples ? exampleSentence(counts.total, language) : null,
    publishedResult: published
      ? toPublishedResult(published, { language, findSource: material.findSource })
      : null,
    facts: boardFacts,
    objectives: ranked.map(objective => toBoardObjective(objective, language)),
    targets: ordered.map(item => toBoardTarget(item, lookups)),
  }
}

/** Everything that the board of one period is made of, in a fixed number of round trips. */
async function loadMaterial(context: ReadContext, { period, withoutExamples }: AskedBoard) {
  const { db, language, revision } = context
  const targets = await loadAssessedTargets(context, { period, withoutExamples })
  const lookups = await loadTargetLookups(context, targets)
  const published = await findPublishedResult(db, revision, period)
  const versionIds = [...new Set(lookups.objectives.map(objective => objective.version_id))]
  const facts = {
    period,
    language,
    budget: await findBudgetTotal(db, revision, period),
    assignments: versionIds.length === 0 ? [] : await listAssignments(db, revision, versionIds),
    comparisons: await listComparisons(db, revision),
    strategies: await listStrategies(db, revision),
  }
  const findFactSource = await loadSources(context, [
    published?.source_id ?? null,
    ...sourceIdsOfFacts(facts),
  ])
  const planned = await findPlannedTargets(db, versionIds, period)
  const shown = targets.flatMap(target =>
    target.periods.filter(({ row }) => row.period === period).map(assessed => ({ target, shown: assessed })),
  )
  return {
    lookups,
    shown,
    published,
    facts,
    planned: planned ?? published?.total ?? null,
    findSource: (id: number | null) => lookups.findSource(id) ?? findFactSource(id),
  }
}

/** When the unmeasured are measured: as the published result says it, else as the rows agree on. */
function pendingOf(
  shown: readonly ShownTarget[],
  published: PublishedResultRow | undefined,
  language: Language,
): { expected: string | null; areas: string[] } {
  if (published) return { expected: published.pending_expected, areas: pendingAreas(published, language) }
  const pending = shown.filter(item => item.shown.judged.status === 'not_measured')
  const [expected, ...others] = new Set(pending.map(item => item.shown.judged.expected))
  return { expected: others.length === 0 ? (expected ?? null) : null, areas: [] }
}

function isYearToDateOnly(shown: readonly ShownTarget[]): boolean {
  const outcomes = shown.flatMap(item => (item.shown.outcome ? [item] : []))
  return outcomes.length > 0 && outcomes.every(item => item.shown.outcome?.period !== item.shown.row.period)
}

function sharesOf(
  { counts, planned, period }: { counts: StatusCounts; planned: number | null; period: string },
  language: Language,
): Pick<Board, 'shares' | 'sharesNote'> {
  const shares = statusShares(counts, planned)
  return { shares, sharesNote: shares ? null : sharesNote({ counts, planned, period }, language) }
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

/** The answer for a moment when no målvärde was known yet. */
function emptyBoard({ asOf, revision, language }: ReadContext): Board {
  const counts = countStatuses([])
  const title = boardTitle({ period: '', isClosed: false }, language)
  const headline = boardHeadline(counts, language)
  return {
    asOf,
    revision,
    period: null,
    periods: [],
    periodText: '',
    isPartial: false,
    organisation: null,
    title,
    headline,
    headlineFigure: null,
    age: '',
    sentences: [`${title} ${headline}`],
    counts,
    countsBasis: 'rows',
    shares: null,
    sharesNote: null,
    pendingText: pendingLabel(null, language),
    exampleNote: null,
    publishedResult: null,
    facts: [],
    objectives: [],
    targets: [],
  }
}
