import type { Assignment, AssignmentList } from '@malkoll/contracts'
import { assignmentNote, assignmentStateText, assignmentsSentence, type Language } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { type FindSource, loadSources } from '../sources/source.view.ts'
import { holdsDuring } from '../steering-documents/steering-document.view.ts'
import { type AssignmentRow, listAssignmentsOfPlans } from './assignment.queries.ts'

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
    counts: countsOf(rows),
    sentences: [...Map.groupBy(rows, row => row.document_slug).values()].map(ofDocument =>
      assignmentsSentence(
        { ...countsOf(ofDocument), document: ofDocument[0]?.document_short_name ?? '' },
        language,
      ),
    ),
    note: assignmentNote(language),
  }
}

function toAssignment(row: AssignmentRow, findSource: FindSource, language: Language): Assignment {
  const { number, title, state, expected_period: expected } = row
  return {
    number,
    title,
    state,
    stateText: assignmentStateText({ state, expected }, language),
    expected,
    document: { slug: row.document_slug, name: row.document_name, shortName: row.document_short_name },
    source: findSource(row.source_id),
  }
}

function countsOf(rows: readonly AssignmentRow[]): AssignmentList['counts'] {
  return { reported: rows.filter(row => row.state === 'reported').length, total: rows.length }
}
