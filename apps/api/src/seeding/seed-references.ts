import { seriesName } from '../series/series.service.ts'
import type { SeedProblem } from './seed-error.ts'
import type { LocatedSeedItem } from './seed-parts.ts'

/** "source presentation-2022": a thing by the name that other items refer to it with. */
type Name = string

/**
 * What the items name must exist, and be known no later than they are. `steps` are the steps' slugs in
 * order.
 */
export function findReferenceProblems(
  items: readonly LocatedSeedItem[],
  steps: readonly string[],
): SeedProblem[] {
  const known = new Map<Name, number>()
  const problems: SeedProblem[] = []
  for (const item of items) {
    const name = nameOf(item)
    const step = steps.indexOf(item.knownFrom)
    if (step < 0) problems.push(problemOf(item, `there is no step ${item.knownFrom}`))
    if (name && known.has(name)) problems.push(problemOf(item, `${name} is there already`))
    if (name) known.set(name, step)
  }
  return [...problems, ...items.flatMap(item => unknownReferences(item, known, steps))]
}

function unknownReferences(
  item: LocatedSeedItem,
  known: ReadonlyMap<Name, number>,
  steps: readonly string[],
): SeedProblem[] {
  const step = steps.indexOf(item.knownFrom)
  return referencesOf(item).flatMap(name => {
    const other = known.get(name)
    if (other === undefined) return [problemOf(item, `there is no ${name}`)]
    return other > step ? [problemOf(item, `${name} becomes known later, in ${steps[other]}`)] : []
  })
}

function problemOf({ file, path }: LocatedSeedItem, message: string): SeedProblem {
  return { file, path, message }
}

function nameOf({ part, item }: LocatedSeedItem): Name | undefined {
  switch (part) {
    case 'units':
      return `unit ${item.code}`
    case 'geographies':
      return `geography ${item.code}`
    case 'organisations':
      return `organisation ${item.slug}`
    case 'sources':
      return `source ${item.slug}`
    case 'documents':
      return `document ${item.slug}`
    case 'versions':
      return `version ${item.document} ${item.version}`
    case 'objectives':
      return `objective ${item.slug}`
    case 'indicators':
      return `indicator ${item.slug}`
    case 'targets':
      return `target ${item.slug}`
    case 'measurements':
      return `value ${seriesName(item.series)} ${item.period}`
    case 'targetPeriods':
      return `period ${item.target} ${item.period}`
    case 'assignments':
      return `assignment ${item.document} ${item.version} ${item.number}`
    case 'budgetLines':
      return `budget line ${item.organisation} ${item.period} ${item.breakdown} ${item.position}`
    default:
      return undefined
  }
}

function referencesOf({ part, item }: LocatedSeedItem): Name[] {
  switch (part) {
    case 'geographies':
      return named('geography', item.parent)
    case 'organisations':
      return named('organisation', item.parent)
    case 'documents':
      return named('organisation', item.owner)
    case 'versions':
      return [...named('document', item.document), ...named('source', item.source)]
    case 'objectives':
      return [
        ...versionOf(item),
        ...named('objective', item.parent),
        ...named('organisation', item.decidedBy, item.responsible, item.carriedOutBy),
        ...named('source', item.source),
      ]
    case 'indicators':
      return [
        ...named('unit', item.unit),
        ...named('indicator', item.weightIndicator),
        ...named('objective', ...item.objectives.map(({ objective }) => objective)),
        ...named('source', ...item.tables.map(({ source }) => source)),
      ]
    case 'series':
      return placeOf(item)
    case 'measurements':
      return named('source', item.source)
    case 'targets':
      return [
        ...placeOf(item.series),
        ...named('objective', item.objective),
        ...named('organisation', item.decidedBy, item.responsible, item.carriedOutBy),
      ]
    case 'targetPeriods':
      return named('source', item.source)
    case 'publishedResults':
      return [
        ...versionOf(item),
        ...named('organisation', item.organisation),
        ...named('source', item.source),
      ]
    case 'plannedTargets':
      return versionOf(item)
    case 'comparisons':
      return [
        ...named('indicator', item.indicator),
        ...named('geography', item.geography, item.withGeography),
        ...named('source', item.source),
      ]
    case 'assignments':
      return [...versionOf(item), ...named('source', item.source)]
    case 'budgetLines':
      return [...named('organisation', item.organisation), ...named('source', item.source)]
    default:
      return []
  }
}

function versionOf({ document, version }: { document: string; version: number }): Name[] {
  return [`version ${document} ${version}`]
}

function placeOf(series: {
  indicator: string
  geography: string | null
  organisation: string | null
}): Name[] {
  return [
    ...named('indicator', series.indicator),
    ...named('geography', series.geography),
    ...named('organisation', series.organisation),
  ]
}

function named(kind: string, ...names: (string | null)[]): Name[] {
  return names.flatMap(name => (name === null ? [] : [`${kind} ${name}`]))
}
