import type { AssignmentList } from '@malkoll/contracts'
import { assignmentNote, assignmentsSentence } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { loadSources } from '../sources/source.view.ts'
import { holdsDuring } from '../steering-documents/steering-document.view.ts'
import { listAssignmentsOfPlans } from './assignment.queries.ts'
import { countReported, toAssignment } from './assignment.view.ts'

export interface AssignmentsQuery {
  period?: string | undefined
}

/** The assignments of the plans that hold for the period; none where no plan in the sources does. */
export async function loadAssignments(
  context: ReadContext,
  { period }: AssignmentsQuery,
): Promise<AssignmentList> {
  const { db, language, revision } = context
  const all = await listAssignmentsOfPlans(db, revision)
  const rows = period === undefined ? all : all.filter(row => holdsDuring(row, period))
  const findSource = await loadSources(
    context,
    rows.map(row => row.source_id),
  )
  return {
    asOf: context.asOf,
    revision,
    period: period ?? null,
    items: rows.map(row => toAssignment(row, findSource, language)),
    nextCursor: null,
    counts: countReported(rows),
    sentences: [...Map.groupBy(rows, row => row.document_slug).values()].map(ofDocument =>
      assignmentsSentence(
        { ...countReported(ofDocument), document: ofDocument[0]?.document_short_name ?? '' },
        language,
      ),
    ),
    note: assignmentNote(language),
  }
}
