import type { DocumentState, SteeringDocumentKind } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { type IdOf, readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface SteeringDocumentInput {
  slug: string
  name: string
  shortName: string
  kind: SteeringDocumentKind
  owner: string | null
}

export interface DocumentVersionInput {
  document: string
  version: number
  name: string
  state: DocumentState
  /** As exact as the source: a day, or words such as "våren 2018". */
  decided: string | null
  validFrom: string | null
  validTo: string | null
  note: TextPair | null
  source: string
}

export async function saveSteeringDocuments(
  trx: Transaction<DB>,
  documents: readonly SteeringDocumentInput[],
): Promise<void> {
  const organisation = await readSlugIds(trx, 'organisation')
  const rows = documents.map(({ slug, name, shortName, kind, owner }) => ({
    slug,
    name,
    short_name: shortName,
    kind,
    owner_id: organisation(owner),
  }))
  await upsertRows(trx, 'steering_document', ['slug'], rows)
}

export async function saveDocumentVersions(
  trx: Transaction<DB>,
  revision: number,
  versions: readonly DocumentVersionInput[],
): Promise<void> {
  const document = await readSlugIds(trx, 'steering_document')
  const source = await readSlugIds(trx, 'source')
  const rows = versions.map(version => rowOf(version, revision, { document, source }))
  await upsertRows(trx, 'steering_document_version', ['document_id', 'version'], rows)
}

function rowOf(version: DocumentVersionInput, revision: number, ids: { document: IdOf; source: IdOf }) {
  return {
    document_id: ids.document(version.document),
    version: version.version,
    name: version.name,
    state: version.state,
    decided: version.decided,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    note_sv: version.note?.sv ?? null,
    note_en: version.note?.en ?? null,
    source_id: ids.source(version.source),
    known_from: revision,
  }
}

export interface VersionRef {
  document: string
  version: number
}

/** Ids of document versions. The answer throws for a version that is not there. */
export async function readVersionIds(trx: Transaction<DB>): Promise<(ref: VersionRef) => number> {
  const rows = await trx
    .selectFrom('steering_document_version as version')
    .innerJoin('steering_document as document', 'document.id', 'version.document_id')
    .select(['version.id', 'version.version', 'document.slug'])
    .execute()
  const ids = new Map(rows.map(({ id, version, slug }) => [`${slug} ${version}`, id]))
  return ({ document, version }) => {
    const id = ids.get(`${document} ${version}`)
    if (id === undefined) throw new Error(`steering_document ${document} has no version ${version}`)
    return id
  }
}
