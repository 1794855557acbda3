import type { Transaction } from 'kysely'
import { saveAssignments } from '../assignments/assignment.service.ts'
import { saveBudgetLines } from '../budget/budget-line.service.ts'
import { saveComparisons } from '../comparisons/comparison.service.ts'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { saveExpectations } from '../expectations/expectation.service.ts'
import { saveGeographies } from '../geographies/geography.service.ts'
import { saveIndicators } from '../indicators/indicator.service.ts'
import { saveInitiatives } from '../initiatives/initiative.service.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import type { MeasurementContent, MeasurementInput } from '../measurements/measurement-input.ts'
import { saveObjectives } from '../objectives/objective.service.ts'
import { saveOrganisations } from '../organisations/organisation.service.ts'
import { savePlannedTargets, savePublishedResults } from '../published-results/published-result.service.ts'
import { readSeriesIds, saveSeries, seriesName } from '../series/series.service.ts'
import { saveSourceNotes } from '../source-notes/source-note.service.ts'
import { saveSources } from '../sources/source.service.ts'
import {
  saveDocumentVersions,
  saveSteeringDocuments,
} from '../steering-documents/steering-document.service.ts'
import { saveTargetPeriods, saveTargets } from '../targets/target.service.ts'
import { saveUnits } from '../units/unit.service.ts'
import { type CellRef, listPersonalCells, listPersonalRules } from './personal.queries.ts'
import type { MeasurementSeed, StepContent } from './seed-parts.ts'

/**
 * Writes a step, each noun after what it refers to. `reason` says why values that differ are corrected. What a person has
 * stored or ended is left as it is; the answer names it.
 */
export async function writeStep(
  trx: Transaction<DB>,
  revision: number,
  content: StepContent,
  reason: string | null,
): Promise<string[]> {
  await saveUnits(trx, content.units)
  await saveGeographies(trx, content.geographies)
  await saveOrganisations(trx, content.organisations)
  await saveSources(trx, revision, content.sources)
  await saveSteeringDocuments(trx, content.documents)
  await saveDocumentVersions(trx, revision, content.versions)
  await saveObjectives(trx, revision, content.objectives)
  await saveIndicators(trx, revision, content.indicators)
  await saveSeries(trx, content.series)
  const measurements = await setPersonalCellsApart(trx, content.measurements)
  await recordMeasurements(trx, revision, await measurementsOf(trx, measurements.others, reason))
  await saveTargets(trx, revision, content.targets)
  const targetPeriods = await setPersonalRulesApart(trx, content.targetPeriods)
  await saveTargetPeriods(
    trx,
    revision,
    targetPeriods.others.map(row => ({ ...row, reason })),
  )
  await savePublishedResults(trx, revision, content.publishedResults)
  await savePlannedTargets(trx, content.plannedTargets)
  await saveComparisons(trx, revision, content.comparisons)
  await saveAssignments(trx, revision, content.assignments)
  await saveBudgetLines(trx, revision, content.budgetLines)
  await saveSourceNotes(trx, revision, content.sourceNotes)
  await saveInitiatives(trx, revision, content.initiatives)
  await saveExpectations(trx, revision, content.expectations)
  return [
    ...measurements.personal.map(({ series, period }) => `${seriesName(series)} ${period}`),
    ...targetPeriods.personal.map(({ target, period }) => `${target} ${period}`),
  ]
}

/** What the files say, apart from what a person has said instead. */
interface SetApart<Item> {
  others: Item[]
  personal: Item[]
}

async function setPersonalCellsApart(
  trx: Transaction<DB>,
  measurements: readonly MeasurementSeed[],
): Promise<SetApart<MeasurementSeed>> {
  const seriesId = await readSeriesIds(trx)
  return setApart(measurements, listPersonalCells, {
    trx,
    refOf: ({ series, period }) => ({ id: seriesId(series), period }),
  })
}

async function setPersonalRulesApart(
  trx: Transaction<DB>,
  periods: StepContent['targetPeriods'],
): Promise<SetApart<StepContent['targetPeriods'][number]>> {
  const targetId = await readSlugIds(trx, 'target')
  return setApart(periods, listPersonalRules, {
    trx,
    refOf: ({ target, period }) => ({ id: targetId(target), period }),
  })
}

async function setApart<Item>(
  items: readonly Item[],
  listPersonal: (trx: Transaction<DB>, refs: readonly CellRef[]) => Promise<CellRef[]>,
  { trx, refOf }: { trx: Transaction<DB>; refOf: (item: Item) => CellRef },
): Promise<SetApart<Item>> {
  const nameOf = ({ id, period }: CellRef) => `${id} ${period}`
  const personal = new Set((await listPersonal(trx, items.map(refOf))).map(nameOf))
  const isPersonal = (item: Item) => personal.has(nameOf(refOf(item)))
  return { others: items.filter(item => !isPersonal(item)), personal: items.filter(isPersonal) }
}

async function measurementsOf(
  trx: Transaction<DB>,
  measurements: readonly MeasurementSeed[],
  reason: string | null,
): Promise<MeasurementInput[]> {
  const seriesId = await readSeriesIds(trx)
  const sourceId = await readSlugIds(trx, 'source')
  return measurements.map(({ series, source, value, missing, note, ...facts }) => ({
    ...facts,
    ...contentOf(value, missing),
    seriesId: seriesId(series),
    sourceId: sourceId(source),
    noteSv: note?.sv ?? null,
    noteEn: note?.en ?? null,
    reason,
  }))
}

function contentOf(value: number | null, missing: MeasurementSeed['missing']): MeasurementContent {
  if (value !== null) return { value, missing: null }
  return { value, missing: missing ?? 'missing_in_source' }
}
