import type { Budget, Indicator, Source, Target } from '@malkoll/contracts'
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
import { momentInWords, shownMomentInWords } from '../translations/moment-in-words.ts'
import type { CsvCell } from './csv-table.ts'
import { exportReadme } from './export-readme.ts'
import {
  assignmentsCsv,
  budgetCsv,
  noteRows,
  notesCsv,
  seriesCsv,
  sourcesCsv,
  targetsCsv,
} from './export-tables.ts'
import { ExportZip } from './export-zip.ts'

/** What is invented lies in a folder of its own, so that nobody takes it for real by opening a file. */
const EXAMPLES = 'examples/'

/** Everything known at the revision, as one zip file with the same bytes whenever it is made. */
export async function loadExport(
  context: ReadContext,
  { organisation }: { organisation: string | null },
): Promise<Uint8Array> {
  const { db, revision, language } = context
  const zip = new ExportZip(zipDate(context.asOf))
  const isOfNow = context.askedAsOf === null
  const moment = isOfNow ? momentInWords(context.asOf, language) : shownMomentInWords(context, language)
  zip.add('README.txt', exportReadme({ revision, moment, organisation }, language))
  const parts = await addIndicators(context, zip)
  const targets = await loadExportedTargets(context)
  for (const { folder, isExample, indicators, notes } of parts) {
    zip.add(`${folder}targets.csv`, targetsCsv(targets.filter(target => target.example === isExample)))
    zip.add(`${folder}notes.csv`, notesCsv(notes))
    zip.add(`${folder}metadata.json`, toJson(context, { indicators }))
  }
  const sources = await listKnownSources(db, revision)
  zip.add('catalogue.json', await catalogueJson(context))
  zip.add('budget.csv', budgetCsv(await loadBudgets(context)))
  zip.add('assignments.csv', assignmentsCsv(await loadAssignments(context, {})))
  zip.add('sources.csv', sourcesCsv(sources.map((row): Source => toSource(row, language))))
  return zip.end()
}

/** What is said of all indicators of the real ones, or of the examples. */
interface ExportPart {
  folder: string
  isExample: boolean
  indicators: Omit<Indicator, 'asOf' | 'revision'>[]
  notes: CsvCell[][]
}

/**
 * The table of each indicator with figures. One after the other: all of a large database's values at once would take
 * gigabytes, and readers are answered between two.
 */
async function addIndicators(context: ReadContext, zip: ExportZip): Promise<ExportPart[]> {
  const real: ExportPart = { folder: '', isExample: false, indicators: [], notes: [] }
  const examples: ExportPart = { folder: EXAMPLES, isExample: true, indicators: [], notes: [] }
  const names = await listIndicatorNames(context.db, context.revision, {})
  for (const slug of names.map(row => row.slug).toSorted()) {
    const indicator = await loadIndicator(context, slug)
    const exported = { indicator, series: await loadSeries(context, slug, { format: 'points' }) }
    const part = indicator.example ? examples : real
    part.indicators.push(withoutAnswerFields(indicator))
    part.notes.push(...noteRows(exported))
    if (exported.series.series.length > 0)
      zip.add(`${part.folder}indicators/${slug}.csv`, seriesCsv(exported))
  }
  return [real, examples]
}

async function loadExportedTargets(context: ReadContext): Promise<Target[]> {
  const listed = await everyItem(cursor => loadTargetList(context, { cursor }))
  const targets: Target[] = []
  for (const { slug } of listed) targets.push(await loadTarget(context, slug))
  return targets
}

/** The items of every page of a list. */
async function everyItem<Item>(
  loadPage: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await loadPage(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
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

/** The goals and the places that the tables name. */
async function catalogueJson(context: ReadContext): Promise<string> {
  const objectives = await everyItem(cursor => loadObjectives(context, { cursor }))
  const geographies = await everyItem(cursor => loadGeographies(context, { cursor }))
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
