import type { AssignmentList, Budget, Indicator, Source, Target } from '@malkoll/contracts'
import { strToU8, zipSync } from 'fflate'
import { loadAssignments } from '../assignments/assignment.load.ts'
import { loadBudget } from '../budget/budget.load.ts'
import { loadGeographies } from '../geographies/geography.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadIndicator } from '../indicators/indicator.load.ts'
import { listIndicatorNames } from '../indicators/indicator.queries.ts'
import { loadObjectives } from '../objectives/objective.load.ts'
import { loadSeries } from '../series/series.load.ts'
import { listKnownSources } from '../sources/source.queries.ts'
import { toSource } from '../sources/source.view.ts'
import { loadTarget, loadTargetList } from '../targets/target.load.ts'
import { shownMomentInWords } from '../translations/moment-in-words.ts'
import { exportReadme } from './export-readme.ts'
import {
  assignmentsCsv,
  budgetCsv,
  type ExportedIndicator,
  notesCsv,
  seriesCsv,
  sourcesCsv,
  targetsCsv,
} from './export-tables.ts'

/** What is invented lies in a folder of its own, so that nobody takes it for real by opening a file. */
const EXAMPLES = 'examples/'

/** Everything known at the revision, as one zip file with the same bytes whenever it is made. */
export async function loadExport(
  context: ReadContext,
  { organisation }: { organisation: string | null },
): Promise<Uint8Array> {
  const indicators = await loadExportedIndicators(context)
  const targets = await loadExportedTargets(context)
  const sources = await listKnownSources(context.db, context.revision)
  const { revision, language } = context
  const moment = shownMomentInWords(context, language)
  const files = {
    'README.txt': exportReadme({ revision, moment, organisation }, language),
    ...tablesOf(context, { indicators, targets }, false),
    ...tablesOf(context, { indicators, targets }, true),
    'catalogue.json': await catalogueJson(context),
    'budget.csv': budgetCsv(await loadBudgets(context)),
    'assignments.csv': assignmentsCsv(await loadAllAssignments(context)),
    'sources.csv': sourcesCsv(sources.map((row): Source => toSource(row, context.language))),
  }
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(bytes), { mtime: zipDate(context.asOf) })
}

/** The tables of the real, or of the examples. An indicator without figures has no table, only its notes. */
function tablesOf(
  context: ReadContext,
  { indicators, targets }: { indicators: readonly ExportedIndicator[]; targets: readonly Target[] },
  isExample: boolean,
): Record<string, string> {
  const folder = isExample ? EXAMPLES : ''
  const shown = indicators.filter(({ indicator }) => indicator.example === isExample)
  const tables = shown
    .filter(({ series }) => series.series.length > 0)
    .map(exported => [`${folder}indicators/${exported.indicator.slug}.csv`, seriesCsv(exported)] as const)
  return {
    ...Object.fromEntries(tables),
    [`${folder}targets.csv`]: targetsCsv(targets.filter(target => target.example === isExample)),
    [`${folder}notes.csv`]: notesCsv(shown),
    [`${folder}metadata.json`]: metadataJson(context, shown),
  }
}

async function loadExportedIndicators(context: ReadContext): Promise<ExportedIndicator[]> {
  const names = await listIndicatorNames(context.db, context.revision, {})
  const slugs = names.map(row => row.slug).toSorted()
  const exported: ExportedIndicator[] = []
  for (const slug of slugs) {
    const indicator = await loadIndicator(context, slug)
    exported.push({ indicator, series: await loadSeries(context, slug, { format: 'points' }) })
  }
  return exported
}

async function loadExportedTargets(context: ReadContext): Promise<Target[]> {
  const targets: Target[] = []
  let cursor: string | undefined
  do {
    const page = await loadTargetList(context, { cursor })
    for (const { slug } of page.items) targets.push(await loadTarget(context, slug))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return targets
}

async function loadBudgets(context: ReadContext): Promise<Budget[]> {
  const { periods } = await loadBudget(context, {})
  const budgets: Budget[] = []
  for (const period of periods) {
    budgets.push(await loadBudget(context, { period, by: 'line' }))
    budgets.push(await loadBudget(context, { period, by: 'operation' }))
  }
  return budgets
}

function loadAllAssignments(context: ReadContext): Promise<AssignmentList> {
  return loadAssignments(context, {})
}

function metadataJson(context: ReadContext, exported: readonly ExportedIndicator[]): string {
  return toJson(context, { indicators: exported.map(({ indicator }) => withoutAnswerFields(indicator)) })
}

/** The goals and the places that the tables name. */
async function catalogueJson(context: ReadContext): Promise<string> {
  const { items: objectives } = await loadObjectives(context, {})
  const { items: geographies } = await loadGeographies(context, {})
  return toJson(context, { objectives, geographies })
}

function toJson({ asOf, revision, language }: ReadContext, content: Record<string, unknown>): string {
  return `${JSON.stringify({ asOf, revision, language, ...content }, null, 2)}\n`
}

/** Said once, for the whole file. */
function withoutAnswerFields({ asOf: _, revision: __, ...indicator }: Indicator) {
  return indicator
}

const FIRST_ZIP_YEAR = 1980
const LAST_ZIP_YEAR = 2099

/** The moment the file is known at, within the years that a zip can tell. */
function zipDate(asOf: string): Date {
  const date = new Date(asOf)
  const year = Math.min(Math.max(date.getUTCFullYear(), FIRST_ZIP_YEAR + 1), LAST_ZIP_YEAR - 1)
  date.setUTCFullYear(year)
  return date
}
