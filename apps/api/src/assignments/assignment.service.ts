import type { AssignmentState } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { type Recorded, recordVersions } from '../db/versions.ts'
import { readVersionIds, type VersionRef } from '../steering-documents/steering-document.service.ts'

export interface AssignmentInput extends VersionRef {
  number: string
  title: string
  state: AssignmentState
  expectedPeriod: string | null
  position: number
  source: string
}

export async function saveAssignments(
  trx: Transaction<DB>,
  revision: number,
  assignments: readonly AssignmentInput[],
): Promise<Recorded> {
  const version = await readVersionIds(trx)
  const source = await readSlugIds(trx, 'source')
  const rows = assignments.map(assignment => ({
    number: assignment.number,
    version_id: version(assignment),
    title: assignment.title,
    state: assignment.state,
    expected_period: assignment.expectedPeriod,
    position: assignment.position,
    source_id: source(assignment.source),
    known_from: revision,
  }))
  return recordVersions(trx, 'assignment', ['version_id', 'number'], rows)
}
