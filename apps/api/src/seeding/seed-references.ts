import { type SeriesRef, seriesName } from '../series/series.service.ts'
import type { VersionRef } from '../steering-documents/steering-document.service.ts'
import type { SeedProblem } from './seed-error.ts'
import type { LocatedSeedItem, SeedParts } from './seed-parts.ts'

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
  return readBy(NAMES, part, item)
}

function referencesOf({ part, item }: LocatedSeedItem): Name[] {
  return readBy(REFERENCES, part, item) ?? []
}

type Readers<Result> = { [P in keyof SeedParts]?: (item: SeedParts[P]) => Result }

function readBy<Result, P extends keyof SeedParts>(
  readers: Readers<Result>,
  part: P,
  item: SeedParts[P],
): Result | undefined {
  return readers[part]?.(item)
}

/** What stands once: things that others refer to, and cells that have one value. */
const NAMES: Readers<Name> = {
  units: ({ code }) => `unit ${code}`,
  geographies: ({ code }) => `geography ${code}`,
  organisations: ({ slug }) => `organisation ${slug}`,
  sources: ({ slug }) => `source ${slug}`,
  documents: ({ slug }) => `document ${slug}`,
  versions: ({ document, version }) => `version ${document} ${version}`,
  objectives: ({ slug }) => `objective ${slug}`,
  indicators: ({ slug }) => `indicator ${slug}`,
  measurements: ({ series, period }) => `value ${seriesName(series)} ${period}`,
  targets: ({ slug }) => `target ${slug}`,
  targetPeriods: ({ target, period }) => `period ${target} ${period}`,
  assignments: ({ document, version, number }) => `assignment ${document} ${version} ${number}`,
  initiatives: ({ slug }) => `initiative ${slug}`,
  expectations: ({ slug }) => `expectation ${slug}`,
  budgetLines: ({ organisation, period, breakdown, position }) =>
    `budget line ${organisation} ${period} ${breakdown} ${position}`,
  sourceNotes: ({ organisation, period, position }) => `source note ${organisation} ${period} ${position}`,
}

const REFERENCES: Readers<Name[]> = {
  geographies: ({ parent }) => named('geography', parent),
  organisations: ({ parent }) => named('organisation', parent),
  documents: ({ owner }) => named('organisation', owner),
  versions: ({ document, source }) => [...named('document', document), ...named('source', source)],
  objectives: objective => [
    ...versionOf(objective),
    ...named('objective', objective.parent),
    ...ownersOf(objective),
    ...named('source', objective.source),
  ],
  indicators: ({ unit, weightIndicator, objectives, tables }) => [
    ...named('unit', unit),
    ...named('indicator', weightIndicator),
    ...named('objective', ...objectives.map(({ objective }) => objective)),
    ...named('source', ...tables.map(({ source }) => source)),
  ],
  series: placeOf,
  measurements: ({ source }) => named('source', source),
  targets: target => [
    ...placeOf(target.series),
    ...named('objective', target.objective),
    ...ownersOf(target),
  ],
  targetPeriods: ({ source }) => named('source', source),
  publishedResults: result => [
    ...versionOf(result),
    ...named('organisation', result.organisation),
    ...named('source', result.source),
  ],
  plannedTargets: versionOf,
  comparisons: ({ indicator, geography, withGeography, source }) => [
    ...named('indicator', indicator),
    ...named('geography', geography, withGeography),
    ...named('source', source),
  ],
  assignments: assignment => [...versionOf(assignment), ...named('source', assignment.source)],
  expectations: ({ objectives, indicators, source }) => [
    ...named('objective', ...objectives),
    ...named('indicator', ...indicators),
    ...named('source', source),
  ],
  budgetLines: ({ organisation, source }) => [
    ...named('organisation', organisation),
    ...named('source', source),
  ],
  initiatives: ({ objective, source }) => [...named('objective', objective), ...named('source', source)],
  sourceNotes: ({ organisation, source }) => [
    ...named('organisation', organisation),
    ...named('source', source),
  ],
}

interface Owned {
  decidedBy: string | null
  responsible: string | null
  carriedOutBy: string | null
}

function ownersOf({ decidedBy, responsible, carriedOutBy }: Owned): Name[] {
  return named('organisation', decidedBy, responsible, carriedOutBy)
}

function versionOf({ document, version }: VersionRef): Name[] {
  return [`version ${document} ${version}`]
}

function placeOf({ indicator, geography, organisation }: Omit<SeriesRef, 'breakdown'>): Name[] {
  return [
    ...named('indicator', indicator),
    ...named('geography', geography),
    ...named('organisation', organisation),
  ]
}

function named(kind: string, ...names: (string | null)[]): Name[] {
  return names.flatMap(name => (name === null ? [] : [`${kind} ${name}`]))
}
