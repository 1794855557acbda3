import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'
import { indicatorAt, isWithdrawnAt } from '../indicators/wording.queries.ts'

export interface ReplacementRow {
  slug: string
  name_sv: string
  name_en: string | null
  /** When it took the place of the other. */
  at: string
}

/**
 * The decided mått that stands in the place of an example mått or målvärde, as known at the revision: its målvärde
 * begins to hold in the revision that ends what the example shows.
 */
export async function findReplacement(
  db: Kysely<DB>,
  revision: number,
  slug: string,
): Promise<ReplacementRow | undefined> {
  const { rows } = await sql<ReplacementRow>`
    select decided.slug, decided.name_sv, decided.name_en, r.at
    from target t
    join series s on s.id = t.series_id
    join indicator example on example.id = s.indicator_id and example.is_example
    join revision r on r.kind = 'targets'
      and r.id = (select max(tp.known_to) from target_period tp where tp.target_id = t.id and tp.known_to <= ${revision})
    join target_period began on began.known_from = r.id
    join target standing on standing.id = began.target_id and not standing.is_example
    join series of_standing on of_standing.id = standing.series_id
    join ${indicatorAt(db, revision)} decided on decided.id = of_standing.indicator_id
    where (t.slug = ${slug} or example.slug = ${slug})
      and not exists (select from target_period tp where tp.target_id = t.id and ${isCurrentAt('tp', revision)})
    limit 1`.execute(db)
  return rows[0]
}

/** The example that has come back where a decided mått stood until its decision was withdrawn. */
export async function findReturnedExample(
  db: Kysely<DB>,
  revision: number,
  slug: string,
): Promise<ReplacementRow | undefined> {
  const { rows } = await sql<ReplacementRow>`
    select t.slug, example.name_sv, example.name_en, r.at
    from indicator decided
    join indicator_withdrawal w on w.indicator_id = decided.id and ${isCurrentAt('w', revision)}
    join revision r on r.id = w.known_from
    join target_period returned on returned.known_from = r.id
    join target t on t.id = returned.target_id and t.is_example
    join series s on s.id = t.series_id
    join indicator example on example.id = s.indicator_id
    where decided.slug = ${slug}
    limit 1`.execute(db)
  return rows[0]
}

/** Holds for examples that a decided målvärde has replaced, and for decided mått whose decision was withdrawn. */
export function isShownNoLonger(alias: string, revision: number): RawBuilder<boolean> {
  return sql<boolean>`(${isReplacedExample(alias, revision)} or ${isWithdrawnAt(alias, revision)})`
}

/** Holds for the indicators whose målvärde was an example and is shown no longer. */
function isReplacedExample(alias: string, revision: number): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${alias}.is_example`)} and exists (
    select from series s join target t on t.series_id = s.id join target_period tp on tp.target_id = t.id
    where s.indicator_id = ${sql.ref(`${alias}.id`)} and tp.known_to <= ${revision}
      and not exists (
        select from target_period shown where shown.target_id = t.id and ${isCurrentAt('shown', revision)})))`
}
