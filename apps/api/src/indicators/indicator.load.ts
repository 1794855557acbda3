import type { Indicator, IndicatorList } from '@malkoll/contracts'
import { loadAssessedTargets } from '../assessments/assessment.load.ts'
import { loadFigures, loadIndicatorFigures } from '../directions/figures.load.ts'
import { toBelowZero, toCountyNote } from '../directions/latest.view.ts'
import { pageOf } from '../http/list-page.ts'
import type { ReadContext } from '../http/public-read.ts'
import { refuseUnknownObjective } from '../objectives/objective.load.ts'
import { unknownIndicator } from '../problems.ts'
import { distinctSources, loadSources } from '../sources/source.view.ts'
import { refuseReplaced } from '../targets/replacement.load.ts'
import { translated } from '../translations/translated.ts'
import {
  findIndicator,
  findIndicatorFacts,
  findIndicatorKnownFrom,
  type IndicatorFacts,
  type IndicatorRow,
  listBreaks,
  listCoverage,
  listIndicatorNames,
  listIndicators,
  listObjectivesOf,
  listTables,
  listTargetsOf,
} from './indicator.queries.ts'
import { toCoverage, toIndicatorSummary, toTargetSummary } from './indicator.view.ts'

export interface IndicatorsQuery {
  objective?: string | undefined
  published?: 'true' | 'false' | undefined
  cursor?: string | undefined
}

/** The page is chosen by name first, so that figures are looked up for its indicators only. */
export async function loadIndicators(context: ReadContext, query: IndicatorsQuery): Promise<IndicatorList> {
  const { db, language, revision } = context
  await refuseUnknownObjective(context, query.objective)
  const names = await listIndicatorNames(db, revision, {
    objective: query.objective,
    withoutExamples: query.published === 'true',
  })
  const page = pageOf(names, query.cursor, row => [translated(language, row.name_sv, row.name_en), row.slug])
  const ids = page.items.map(row => row.id)
  const rows = ids.length === 0 ? [] : await listIndicators(db, revision, ids)
  const figures = await loadFigures(context, rows)
  const objectives = ids.length === 0 ? [] : await listObjectivesOf(db, revision, ids)
  const items = ids.flatMap(id => {
    const found = figures.get(id)
    return found ? [toIndicatorSummary(found, objectives, language)] : []
  })
  return { asOf: context.asOf, revision, items, nextCursor: page.nextCursor }
}

/** The indicator, or the refusal that says whether it became known later. */
async function getIndicator(context: ReadContext, slug: string): Promise<IndicatorRow> {
  const row = await findIndicator(context.db, context.revision, slug)
  if (!row) throw unknownIndicator(slug, await findIndicatorKnownFrom(context.db, slug))
  if (row.is_shown_no_longer) await refuseReplaced(context, slug)
  return row
}

/** The same without reading its figures. */
export async function getIndicatorFacts(context: ReadContext, slug: string): Promise<IndicatorFacts> {
  const { db, revision } = context
  const row = await context.remember(['indicator', slug], () => findIndicatorFacts(db, revision, slug))
  if (!row) throw unknownIndicator(slug, await findIndicatorKnownFrom(db, slug))
  if (row.is_shown_no_longer) await refuseReplaced(context, slug)
  return row
}

export async function loadIndicator(context: ReadContext, slug: string): Promise<Indicator> {
  const { db, language, revision } = context
  const row = await getIndicator(context, slug)
  const figures = await loadIndicatorFigures(context, row)
  const objectives = await listObjectivesOf(db, revision, [row.id])
  const tables = await listTables(db, row.id)
  const breaks = await listBreaks(db, row.id)
  const coverage = await listCoverage(db, revision, row.id)
  const targetIds = await listTargetsOf(db, revision, row.id)
  const targets = targetIds.length === 0 ? [] : await loadAssessedTargets(context, { targetIds })
  const sourceIds = [...coverage, ...tables].map(({ source_id }) => source_id)
  const findSource = await loadSources(context, sourceIds)
  return {
    asOf: context.asOf,
    revision,
    ...toIndicatorSummary(figures, objectives, language),
    definition: translated(language, row.definition_sv, row.definition_en),
    caveat: translated(language, row.caveat_sv, row.caveat_en),
    denominator: translated(language, row.denominator_sv, row.denominator_en),
    periodicity: row.periodicity,
    measureOwner: row.measure_owner,
    tables: tables.map(table => ({
      table: table.table_id,
      contentCode: table.content_code,
      periods: table.periods,
    })),
    breaks: breaks.map(seriesBreak => ({
      after: seriesBreak.after_period,
      before: seriesBreak.before_period,
      note: translated(language, seriesBreak.note_sv, seriesBreak.note_en),
    })),
    ...toCoverage(coverage),
    countyAggregation: row.county_aggregation,
    weightedBy: row.weight_slug,
    countyNote: toCountyNote(figures, language),
    belowZero: toBelowZero(figures, language),
    targets: targets.flatMap(toTargetSummary),
    sources: distinctSources(findSource, sourceIds),
  }
}
