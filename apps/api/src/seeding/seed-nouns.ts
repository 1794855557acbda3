import type { z } from 'zod'
import type { SeedItem } from './seed-parts.ts'
import * as schemas from './seed-schemas.ts'

type Read = (json: unknown) => { items: SeedItem[]; issues: { path: string; message: string }[] }

/** The nouns that a seed folder may hold: `<noun>.json`, or any number of files in the folder `<noun>/`. */
export const SEED_NOUNS: Record<string, Read> = {
  units: noun(schemas.unitsFile, ({ items, knownFrom }) =>
    items.map((item, index) => ({ part: 'units', item, path: `items.${index}`, knownFrom })),
  ),
  geographies: noun(schemas.geographiesFile, ({ items, knownFrom }) =>
    items.map((item, index) => ({ part: 'geographies', item, path: `items.${index}`, knownFrom })),
  ),
  organisations: noun(schemas.organisationsFile, ({ items, knownFrom }) =>
    items.map((item, index) => ({ part: 'organisations', item, path: `items.${index}`, knownFrom })),
  ),
  sources: noun(schemas.sourcesFile, ({ items }) =>
    items.map(({ knownFrom, ...item }, index) => ({
      part: 'sources',
      item,
      path: `items.${index}`,
      knownFrom,
    })),
  ),
  'steering-documents': noun(schemas.steeringDocumentsFile, readSteeringDocuments),
  objectives: noun(schemas.objectivesFile, readObjectives),
  indicators: noun(schemas.indicatorsFile, readIndicators),
  series: noun(schemas.seriesFile, readSeries),
  'municipal-series': noun(schemas.municipalSeriesFile, readMunicipalSeries),
  targets: noun(schemas.targetsFile, readTargets),
  'published-results': noun(schemas.publishedResultsFile, ({ items, knownFrom }) =>
    items.map((item, index) => ({ part: 'publishedResults', item, path: `items.${index}`, knownFrom })),
  ),
  'planned-targets': noun(schemas.plannedTargetsFile, ({ items, knownFrom }) =>
    items.map((item, index) => ({ part: 'plannedTargets', item, path: `items.${index}`, knownFrom })),
  ),
  comparisons: noun(schemas.comparisonsFile, ({ items, knownFrom }) =>
    items.map((item, index) => ({ part: 'comparisons', item, path: `items.${index}`, knownFrom })),
  ),
  assignments: noun(schemas.assignmentsFile, readAssignments),
  budget: noun(schemas.budgetFile, readBudget),
  'source-notes': noun(schemas.sourceNotesFile, readSourceNotes),
  expectations: noun(schemas.expectationsFile, readExpectations),
}

function noun<Schema extends z.ZodType>(
  schema: Schema,
  read: (content: z.output<Schema>) => SeedItem[],
): Read {
  return json => {
    const parsed = schema.safeParse(json)
    if (parsed.success) return { items: read(parsed.data), issues: [] }
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return { items: [], issues }
  }
}

function readSteeringDocuments({ items }: z.output<typeof schemas.steeringDocumentsFile>): SeedItem[] {
  return items.flatMap(({ versions, knownFrom, ...document }, index): SeedItem[] => [
    { part: 'documents', item: document, path: `items.${index}`, knownFrom },
    ...versions.map(
      ({ knownFrom, ...version }, place): SeedItem => ({
        part: 'versions',
        item: { ...version, document: document.slug },
        path: `items.${index}.versions.${place}`,
        knownFrom,
      }),
    ),
  ])
}

function readObjectives(content: z.output<typeof schemas.objectivesFile>): SeedItem[] {
  const { document, version, source, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'objectives',
    item: { document, version, ...item, source: item.source ?? source },
    path: `items.${index}`,
    knownFrom,
  }))
}

function readIndicators(content: z.output<typeof schemas.indicatorsFile>): SeedItem[] {
  const { label, isExample, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'indicators',
    item: {
      ...item,
      label,
      isExample,
      objectives: item.objectives.map(link => ({ ...link, position: index + 1 })),
    },
    path: `items.${index}`,
    knownFrom,
  }))
}

function readSeries(content: z.output<typeof schemas.seriesFile>): SeedItem[] {
  const { source, isExample, knownFrom, items } = content
  return items.flatMap(({ points, assumption, ...series }, index): SeedItem[] => [
    { part: 'series', item: { ...series, isExample, assumption }, path: `items.${index}`, knownFrom },
    ...points.map(
      (point, place): SeedItem => ({
        part: 'measurements',
        item: { ...point, series, source: point.source ?? source },
        path: `items.${index}.points.${place}`,
        knownFrom,
      }),
    ),
  ])
}

type MunicipalSeries = z.output<typeof schemas.municipalSeriesFile>

function readMunicipalSeries(content: MunicipalSeries): SeedItem[] {
  const { indicator, breakdown, knownFrom } = content
  return Object.entries(content.values).flatMap(([geography, row]): SeedItem[] => {
    const series = { indicator, geography, organisation: null, breakdown }
    const path = `values.${geography}`
    return [
      { part: 'series', item: { ...series, isExample: false, assumption: null }, path, knownFrom },
      ...content.periods.map(
        (period, index): SeedItem => ({
          part: 'measurements',
          item: { series, period, ...municipalPoint(content, index, row[index] ?? null) },
          path: `${path}.${index}`,
          knownFrom,
        }),
      ),
    ]
  })
}

function municipalPoint({ periods, marks, sources }: MunicipalSeries, index: number, value: number | null) {
  const own = marks.filter(mark => mark.periods.includes(periods[index] ?? ''))
  const read = sources.find(({ from, to }) => periods.indexOf(from) <= index && index <= periods.indexOf(to))
  return {
    value,
    missing: null,
    qualifier: null,
    flags: own.flatMap(({ flags }) => flags),
    margin: null,
    n: null,
    note: own.find(({ note }) => note !== null)?.note ?? null,
    source: read?.source ?? '',
  }
}

function readTargets(content: z.output<typeof schemas.targetsFile>): SeedItem[] {
  const { isExample, knownFrom } = content
  return content.items.flatMap((target, index): SeedItem[] => {
    const {
      indicator,
      geography,
      organisation,
      breakdown,
      periods,
      source = content.source,
      ...item
    } = target
    const series = { indicator, geography, organisation, breakdown }
    return [
      { part: 'targets', item: { ...item, series, isExample }, path: `items.${index}`, knownFrom },
      ...periods.map(
        (row, place): SeedItem => ({
          part: 'targetPeriods',
          item: { target: item.slug, source, ...targetPeriod(row) },
          path: `items.${index}.periods.${place}`,
          knownFrom,
        }),
      ),
    ]
  })
}

type TargetPeriod = z.output<typeof schemas.targetsFile>['items'][number]['periods'][number]

function targetPeriod(row: TargetPeriod) {
  const { basePeriod, baseValue, notMeasuredReason, expectedPeriod, ...rest } = row
  return {
    ...rest,
    base: basePeriod === null ? null : { period: basePeriod, value: baseValue },
    notMeasured: notMeasuredReason === null ? null : { reason: notMeasuredReason, expected: expectedPeriod },
  }
}

function readAssignments(content: z.output<typeof schemas.assignmentsFile>): SeedItem[] {
  const { document, version, source, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'assignments',
    item: { document, version, source, ...item, position: index + 1 },
    path: `items.${index}`,
    knownFrom,
  }))
}

function readBudget({
  organisation,
  source,
  knownFrom,
  items,
}: z.output<typeof schemas.budgetFile>): SeedItem[] {
  return items.flatMap(({ years, ...line }, index) =>
    Object.entries(years).map(
      ([period, amounts]): SeedItem => ({
        part: 'budgetLines',
        item: { organisation, source, period, ...line, ...amounts },
        path: `items.${index}.years.${period}`,
        knownFrom,
      }),
    ),
  )
}

function readSourceNotes(content: z.output<typeof schemas.sourceNotesFile>): SeedItem[] {
  const { organisation, period, source, knownFrom, items } = content
  const notes = items.flatMap(({ kind, heading, texts }, index) =>
    texts.map((text, place) => ({ kind, heading, text, path: `items.${index}.texts.${place}` })),
  )
  return notes.map(({ path, ...note }, index) => ({
    part: 'sourceNotes',
    item: { organisation, period, source, ...note, position: index + 1 },
    path,
    knownFrom,
  }))
}

function readExpectations(content: z.output<typeof schemas.expectationsFile>): SeedItem[] {
  const { source, isProposal, knownFrom, items } = content
  return items.map((item, index) => ({
    part: 'expectations',
    item: { ...item, position: index + 1, source, isProposal },
    path: `items.${index}`,
    knownFrom,
  }))
}
