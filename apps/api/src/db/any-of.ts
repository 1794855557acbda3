import { type RawBuilder, sql } from 'kysely'

/**
 * What one of these values is equal to: `where('id', '=', anyOf(ids))`. The text is the same however many there are,
 * so that PostgreSQL keeps one plan; of none nothing is equal.
 */
export function anyOf<T>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${values})`
}
