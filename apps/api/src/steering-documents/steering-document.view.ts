import type { SteeringDocument, SteeringDocumentList } from '@malkoll/contracts'
import { DOCUMENT_STATE_WORDS, type Language, periodEnd, periodStart } from '@malkoll/domain'
import type { ObjectiveRow } from '../objectives/objective.queries.ts'
import type { FindOrganisation } from '../organisations/organisation.view.ts'
import { knownPeriod } from '../periods/known-period.ts'
import type { FindSource } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import type { VersionRow } from './steering-document.queries.ts'

type Summary = SteeringDocumentList['items'][number]
type Node = SteeringDocument['tree'][number]

export interface DocumentLookups {
  language: Language
  findOrganisation: FindOrganisation
  findSource: FindSource
}

/** One document from its versions, newest first. */
export function toSteeringDocument(
  versions: readonly [VersionRow, ...VersionRow[]],
  lookups: DocumentLookups,
): Summary {
  const [document] = versions
  return {
    slug: document.slug,
    name: document.document_name,
    shortName: document.short_name,
    kind: document.kind,
    owner: lookups.findOrganisation(document.owner_id),
    versions: versions.map(version => toVersion(version, lookups)),
  }
}

function toVersion(row: VersionRow, { language, findSource }: DocumentLookups): Summary['versions'][number] {
  return {
    version: row.version,
    name: row.name,
    state: row.state,
    stateText: DOCUMENT_STATE_WORDS[row.state][language],
    decided: row.decided,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    note: translated(language, row.note_sv, row.note_en),
    objectiveCount: row.objective_count ?? 0,
    source: findSource(row.source_id),
  }
}

/** The version a reader means without saying: the newest that is not still being worked out. */
export function defaultVersion<Version extends { state: string }>(
  newestFirst: readonly Version[],
): Version | undefined {
  return newestFirst.find(version => version.state !== 'under_revision') ?? newestFirst[0]
}

/** Objectives of one version as a tree; siblings keep the order of the rows. */
export function toTree(rows: readonly ObjectiveRow[], language: Language): Node[] {
  const byParent = Map.groupBy(rows, row => row.parent_id)
  const nodesUnder = (parentId: number | null): Node[] =>
    (byParent.get(parentId) ?? []).map(row => ({
      slug: row.slug,
      name: translated(language, row.name_sv, row.name_en),
      kind: row.kind,
      position: row.position,
      children: nodesUnder(row.id),
    }))
  return nodesUnder(null)
}

/** Whether a version's years overlap the period; an end that no source gives is open. */
export function holdsDuring(
  plan: { valid_from: string | null; valid_to: string | null },
  text: string,
): boolean {
  const period = knownPeriod(text)
  const end = periodEnd(period)
  const beginsInTime = plan.valid_from === null || end === null || plan.valid_from <= end
  return beginsInTime && (plan.valid_to === null || plan.valid_to >= periodStart(period))
}
