import type { Objective, ObjectiveList } from '@malkoll/contracts'
import { loadFigures } from '../directions/figures.load.ts'
import { toSparks } from '../directions/latest.view.ts'
import { pageOf } from '../http/list-page.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listIndicators } from '../indicators/indicator.queries.ts'
import { toMeasuredBy } from '../indicators/indicator.view.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { unknownObjective, unknownSteeringDocument, validationFailed } from '../problems.ts'
import { loadSources } from '../sources/source.view.ts'
import { findDocumentKnownFrom, listVersions } from '../steering-documents/steering-document.queries.ts'
import { defaultVersion } from '../steering-documents/steering-document.view.ts'
import { translated } from '../translations/translated.ts'
import {
  findObjective,
  findObjectiveKnownFrom,
  listAgendaGoals,
  listIndicatorsOfObjective,
  listObjectives,
  listTargetsUnder,
  listTreesOf,
  type ObjectiveRow,
} from './objective.queries.ts'
import { ObjectiveTree, readingPosition, toObjectiveRef, toObjectiveSummary } from './objective.view.ts'

export interface ObjectivesQuery {
  document?: string | undefined
  version?: string | undefined
  cursor?: string | undefined
}

export async function loadObjectives(context: ReadContext, query: ObjectivesQuery): Promise<ObjectiveList> {
  await refuseUnknownDocument(context, query.document)
  const rows = await listObjectives(context.db, context.revision, { document: query.document })
  const shown = rowsOfVersion(rows, query.version)
  const tree = new ObjectiveTree(shown)
  const page = pageOf(shown, query.cursor, row => [
    row.document_slug,
    readingPosition(tree, row.id),
    row.slug,
  ])
  return {
    asOf: context.asOf,
    revision: context.revision,
    items: page.items.map(row => toObjectiveSummary(row, context.language)),
    nextCursor: page.nextCursor,
  }
}

async function refuseUnknownDocument(context: ReadContext, slug: string | undefined): Promise<void> {
  if (slug === undefined) return
  const versions = await listVersions(context.db, context.revision, slug)
  if (versions.length === 0) {
    throw unknownSteeringDocument(slug, await findDocumentKnownFrom(context.db, slug))
  }
}

/** Refuses a list narrowed to a goal that does not exist, or did not at the moment asked about. */
export async function refuseUnknownObjective(context: ReadContext, slug: string | undefined): Promise<void> {
  if (slug !== undefined) await getObjective(context, slug)
}

async function getObjective(context: ReadContext, slug: string) {
  const row = await findObjective(context.db, context.revision, slug)
  if (!row) throw unknownObjective(slug, await findObjectiveKnownFrom(context.db, slug))
  return row
}

/** Of each document the version asked for, else the newest that is not under revision. */
function rowsOfVersion(rows: readonly ObjectiveRow[], version: string | undefined): ObjectiveRow[] {
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version)) {
    throw validationFailed([{ path: 'version', code: 'bad_value', value: version }])
  }
  return [...Map.groupBy(rows, row => row.document_slug).values()].flatMap(ofDocument => {
    const shown = version === undefined ? defaultVersion(ofDocument)?.version : Number(version)
    return ofDocument.filter(row => row.version === shown)
  })
}

export async function loadObjective(context: ReadContext, slug: string): Promise<Objective> {
  const { db, language, revision } = context
  const row = await getObjective(context, slug)
  const tree = new ObjectiveTree(await listTreesOf(db, revision, [row.id]))
  const findOrganisation = await loadOrganisations(context, [
    row.decided_by,
    row.responsible,
    row.carried_out_by,
  ])
  const findSource = await loadSources(context, [row.source_id])
  const indicators = await loadIndicatorsOf(context, row.id)
  const targets = await listTargetsUnder(db, revision, tree.subtreeOf(row.id))
  const agenda = await listAgendaGoals(db, row.id)
  return {
    asOf: context.asOf,
    revision,
    ...toObjectiveSummary(row, language),
    documentName: row.document_name,
    path: tree
      .pathTo(row.id)
      .slice(0, -1)
      .map(ancestor => toObjectiveRef(ancestor, language)),
    children: tree
      .childrenOf(row.id)
      .map(child => ({ ...toObjectiveRef(child, language), kind: child.kind })),
    decidedBy: findOrganisation(row.decided_by),
    responsible: findOrganisation(row.responsible),
    carriedOutBy: findOrganisation(row.carried_out_by),
    ownershipNote: translated(language, row.ownership_note_sv, row.ownership_note_en),
    note: translated(language, row.note_sv, row.note_en),
    indicators,
    targets: targets.map(target => toObjectiveRef(target, language)),
    agenda2030: agenda.map(item => ({ goal: item.goal, isProposal: item.is_proposal })),
    source: findSource(row.source_id),
  }
}

/** What measures the goal, with direction and a small chart. */
async function loadIndicatorsOf(context: ReadContext, objectiveId: number): Promise<Objective['indicators']> {
  const { db, language, revision } = context
  const links = await listIndicatorsOfObjective(db, revision, objectiveId)
  const ids = links.map(link => link.indicator_id)
  const figures = await loadFigures(context, ids.length === 0 ? [] : await listIndicators(db, revision, ids))
  return links.flatMap(link => {
    const found = figures.get(link.indicator_id)
    return found ? [{ ...toMeasuredBy(found, link.is_proposal, language), ...toSparks(found) }] : []
  })
}
