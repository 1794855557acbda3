import type { SteeringDocument, SteeringDocumentList } from '@malkoll/contracts'
import { pageOf } from '../http/list-page.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listObjectives } from '../objectives/objective.queries.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { unknownSteeringDocument, validationFailed } from '../problems.ts'
import { loadSources } from '../sources/source.view.ts'
import { findDocumentKnownFrom, listVersions, type VersionRow } from './steering-document.queries.ts'
import { type DocumentLookups, defaultVersion, toSteeringDocument, toTree } from './steering-document.view.ts'

export async function loadSteeringDocuments(
  context: ReadContext,
  cursor?: string,
): Promise<SteeringDocumentList> {
  const rows = await listVersions(context.db, context.revision)
  const lookups = await loadLookups(context, rows)
  const documents = [...Map.groupBy(rows, row => row.slug).values()].flatMap(([first, ...older]) =>
    first ? [toSteeringDocument([first, ...older], lookups)] : [],
  )
  const page = pageOf(documents, cursor, document => [document.name, document.slug])
  return { asOf: context.asOf, revision: context.revision, ...page }
}

/** One document with the tree of the version asked for, else of the newest that is not under revision. */
export async function loadSteeringDocument(
  context: ReadContext,
  slug: string,
  version?: string,
): Promise<SteeringDocument> {
  const rows = await listVersions(context.db, context.revision, slug)
  const [newest, ...older] = rows
  if (!newest) throw unknownSteeringDocument(slug, await findDocumentKnownFrom(context.db, slug))
  const shown = chooseVersion(rows, version)
  const lookups = await loadLookups(context, rows)
  const objectives = await listObjectives(context.db, context.revision, {
    document: slug,
    version: shown.version,
  })
  return {
    asOf: context.asOf,
    revision: context.revision,
    ...toSteeringDocument([newest, ...older], lookups),
    version: shown.version,
    tree: toTree(objectives, context.language),
  }
}

function chooseVersion(rows: readonly VersionRow[], version: string | undefined): VersionRow {
  const shown =
    version === undefined ? defaultVersion(rows) : rows.find(row => String(row.version) === version)
  if (shown) return shown
  const allowed = rows.map(row => String(row.version))
  throw validationFailed([{ path: 'version', code: 'bad_value', value: version ?? '', allowed }])
}

async function loadLookups(context: ReadContext, rows: readonly VersionRow[]): Promise<DocumentLookups> {
  return {
    language: context.language,
    findOrganisation: await loadOrganisations(
      context,
      rows.map(row => row.owner_id),
    ),
    findSource: await loadSources(
      context,
      rows.map(row => row.source_id),
    ),
  }
}
