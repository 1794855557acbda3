import type { SourceNoteGroup, SourceNoteList } from '@malkoll/contracts'
import type { ReadContext } from '../http/public-read.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { loadSources } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import { listSourceNotes, type SourceNoteRow } from './source-note.queries.ts'

export interface SourceNotesQuery {
  period?: string | undefined
}

/** What the sources name without figures and what they point at without giving; none where they are silent. */
export async function loadSourceNotes(
  context: ReadContext,
  { period }: SourceNotesQuery,
): Promise<SourceNoteList> {
  const rows = await listSourceNotes(context.db, context.revision, period)
  return {
    asOf: context.asOf,
    revision: context.revision,
    period: period ?? null,
    items: await toGroups(context, rows),
    nextCursor: null,
  }
}

async function toGroups(context: ReadContext, rows: readonly SourceNoteRow[]): Promise<SourceNoteGroup[]> {
  const { language } = context
  const findOrganisation = await loadOrganisations(
    context,
    rows.map(row => row.organisation_id),
  )
  const findSource = await loadSources(
    context,
    rows.map(row => row.source_id),
  )
  return [...Map.groupBy(rows, groupKey).values()].flatMap(notes => {
    const [first] = notes
    if (!first) return []
    return {
      organisation: findOrganisation(first.organisation_id),
      period: first.period,
      kind: first.kind,
      heading: translated(language, first.heading_sv, first.heading_en),
      texts: notes.map(note => translated(language, note.text_sv, note.text_en)),
      source: findSource(first.source_id),
    }
  })
}

/** A heading may stand under both kinds, and again in another year or source. */
function groupKey({ organisation_id, period, kind, source_id, heading_sv }: SourceNoteRow): string {
  return JSON.stringify([organisation_id, period, kind, source_id, heading_sv])
}
