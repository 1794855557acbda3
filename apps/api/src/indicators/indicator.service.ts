import type { Bounds, DesiredDirection, IndicatorLabel, UnitCode } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { Row } from '../db/rows.ts'
import type { DB } from '../db/schema.ts'
import { type IdOf, readSlugIds } from '../db/slug-ids.ts'
import { replaceRows, upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface IndicatorInput {
  slug: string
  name: TextPair
  label: IndicatorLabel
  definition: TextPair
  caveat: TextPair | null
  denominator: TextPair | null
  unit: UnitCode
  decimals: number
  desiredDirection: DesiredDirection
  periodicity: string
  /** The function that answers for the figures, never a person. */
  measureOwner: string | null
  /** Why there are no figures, for what a document names without any. */
  figuresMissing: TextPair | null
  countyAggregation: 'sum' | 'weighted_mean' | 'none'
  weightIndicator: string | null
  sentenceTemplate: TextPair | null
  headlineTemplate: TextPair | null
  /** Null: what the unit says. */
  plausibleRange: Bounds | null
  searchTerms: readonly string[]
  isExample: boolean
  objectives: readonly { objective: string; position: number; isProposal: boolean }[]
  tables: readonly { table: string; contentCode: string | null; periods: string; source: string }[]
  breaks: readonly { after: string; before: string; note: TextPair }[]
}

export async function saveIndicators(
  trx: Transaction<DB>,
  revision: number,
  indicators: readonly IndicatorInput[],
): Promise<void> {
  const rows = indicators.map(indicator => rowOf(indicator, revision))
  // An indicator that others are weighted by comes first: a weighted mean is never without its weight.
  const weights = new Set(indicators.map(({ weightIndicator }) => weightIndicator))
  await upsertRows(
    trx,
    'indicator',
    ['slug'],
    rows.filter(({ slug }) => weights.has(slug)),
  )
  const idOf = await readSlugIds(trx, 'indicator')
  const weighted = rows.map((row, index) => ({
    ...row,
    weight_indicator_id: idOf(indicators[index]?.weightIndicator ?? null),
  }))
  await upsertRows(trx, 'indicator', ['slug'], weighted)
  await saveLists(trx, indicators)
}

function rowOf(indicator: IndicatorInput, revision: number): Row<'indicator'> {
  return {
    slug: indicator.slug,
    label: indicator.label,
    ...textColumns(indicator),
    unit_code: indicator.unit,
    decimals: indicator.decimals,
    desired_direction: indicator.desiredDirection,
    periodicity: indicator.periodicity,
    measure_owner: indicator.measureOwner,
    plausible_low: indicator.plausibleRange?.low ?? null,
    plausible_high: indicator.plausibleRange?.high ?? null,
    county_aggregation: indicator.countyAggregation,
    search_terms: [...indicator.searchTerms],
    is_example: indicator.isExample,
    known_from: revision,
  }
}

function textColumns(indicator: IndicatorInput) {
  const { name, definition, caveat, denominator, figuresMissing, sentenceTemplate, headlineTemplate } =
    indicator
  return {
    name_sv: name.sv,
    name_en: name.en,
    definition_sv: definition.sv,
    definition_en: definition.en,
    caveat_sv: caveat?.sv ?? null,
    caveat_en: caveat?.en ?? null,
    denominator_sv: denominator?.sv ?? null,
    denominator_en: denominator?.en ?? null,
    figures_missing_sv: figuresMissing?.sv ?? null,
    figures_missing_en: figuresMissing?.en ?? null,
    sentence_template_sv: sentenceTemplate?.sv ?? null,
    sentence_template_en: sentenceTemplate?.en ?? null,
    headline_template_sv: headlineTemplate?.sv ?? null,
    headline_template_en: headlineTemplate?.en ?? null,
  }
}

async function saveLists(trx: Transaction<DB>, indicators: readonly IndicatorInput[]): Promise<void> {
  const idOf = await readSlugIds(trx, 'indicator')
  const objective = await readSlugIds(trx, 'objective')
  const source = await readSlugIds(trx, 'source')
  const list = { column: 'indicator_id', parents: indicators.map(({ slug }) => idOf(slug)) } as const
  await replaceRows(
    trx,
    'objective_indicator',
    { ...list, key: ['objective_id', 'indicator_id'] },
    indicators.flatMap(indicator => objectiveRows(indicator, idOf, objective)),
  )
  await replaceRows(
    trx,
    'indicator_table',
    { ...list, key: ['indicator_id', 'position'] },
    indicators.flatMap(indicator => tableRows(indicator, idOf, source)),
  )
  await replaceRows(
    trx,
    'indicator_break',
    { ...list, key: ['indicator_id', 'after_period', 'before_period'] },
    indicators.flatMap(indicator => breakRows(indicator, idOf)),
  )
}

function objectiveRows({ slug, objectives }: IndicatorInput, idOf: IdOf, objectiveId: IdOf) {
  return objectives.map(({ objective, position, isProposal }) => ({
    objective_id: objectiveId(objective),
    indicator_id: idOf(slug),
    position,
    is_proposal: isProposal,
  }))
}

function tableRows({ slug, tables }: IndicatorInput, idOf: IdOf, sourceId: IdOf) {
  return tables.map(({ table, contentCode, periods, source }, index) => ({
    indicator_id: idOf(slug),
    position: index + 1,
    table_id: table,
    content_code: contentCode,
    periods,
    source_id: sourceId(source),
  }))
}

function breakRows({ slug, breaks }: IndicatorInput, idOf: IdOf) {
  return breaks.map(({ after, before, note }) => ({
    indicator_id: idOf(slug),
    after_period: after,
    before_period: before,
    note_sv: note.sv,
    note_en: note.en,
  }))
}
