import type { Kysely } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

export type AssignmentRow = Awaited<ReturnType<typeof listAssignmentsOfPlans>>[number]

/** Assignments as each plan orders them, with the years that the plan holds for. */
export function listAssignmentsOfPlans(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('steering_document_version as v', 'v.id', 'a.version_id')
    .innerJoin('steering_document as d', 'd.id', 'v.document_id')
    .select([
      'a.number',
      'a.title',
      'a.state',
      'a.expected_period',
      'a.source_id',
      'd.slug as document_slug',
      'd.name as document_name',
      'd.short_name as document_short_name',
      'v.valid_from',
      'v.valid_to',
    ])
    .where(isCurrentAt('a', revision))
    .where('v.known_from', '<=', revision)
    .orderBy('d.slug')
    .orderBy('v.version')
    .orderBy('a.position')
    .execute()
}
