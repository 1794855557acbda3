import { type RawBuilder, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'

/**
 * Ids of the series in which all that was ever entered is withdrawn, and which no målvärde is decided for: a slip of a
 * place or a group has made them. They are shown nowhere but in the history. An array that is read once a query.
 */
export function emptiedSeries(): RawBuilder<number[]> {
  return emptiedWhere(alias => sql<boolean>`${sql.ref(`${alias}.known_to`)} is null`)
}

/** {@link emptiedSeries} as known at the revision. */
export function emptiedSeriesAt(revision: number): RawBuilder<number[]> {
  return emptiedWhere(alias => isCurrentAt(alias, revision))
}

function emptiedWhere(isCurrent: (alias: string) => RawBuilder<boolean>): RawBuilder<number[]> {
  return sql<number[]>`array(
    select w.series_id from measurement w
    where w.missing = 'withdrawn' and ${isCurrent('w')}
      and not exists (
        select from measurement told
        where told.series_id = w.series_id and told.missing is distinct from 'withdrawn' and ${isCurrent('told')})
      and not exists (select from target t where t.series_id = w.series_id))`
}
