import { type RawBuilder, sql } from 'kysely'

/**
 * Holds for the versions of a bitemporal table that were current at the revision. The open end is compared
 * with the revision, never taken as "is null": a correction may commit between two queries of one answer.
 */
export function isCurrentAt(alias: string, revision: number): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.known_from`)
  const to = sql.ref(`${alias}.known_to`)
  return sql<boolean>`(${from} <= ${revision} and (${to} is null or ${to} > ${revision}))`
}
