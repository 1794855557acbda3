import type { Assignment, AssignmentList } from '@malkoll/contracts'
import { type AssignmentState, assignmentStateText, type Language } from '@malkoll/domain'
import type { FindSource } from '../sources/source.view.ts'
import type { AssignmentRow } from './assignment.queries.ts'

export function toAssignment(row: AssignmentRow, findSource: FindSource, language: Language): Assignment {
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

export function countReported(rows: readonly { state: AssignmentState }[]): AssignmentList['counts'] {
  return { reported: rows.filter(row => row.state === 'reported').length, total: rows.length }
}
