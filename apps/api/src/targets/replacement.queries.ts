import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

export interface ReplacementRow {
  slug: string
  name_sv: string
  name_en: string | null
  /** When it took the place of the other. */
  at: string
}

/**
 * The decided mått that stands in the place of an example mått or målvärde, as known at the revision: a decision makes
 * it in the revision in which it ends what the example shows.
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
    join indicator decided on decided.known_from = r.id and not decided.is_example
    where (t.slug = ${slug} or example.slug = ${slug})
      and not exists (select from target_period tp where tp.target_id = t.id and ${isCurrentAt('tp', revision)})`.execute(
    db,
  )
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
    join revision r on r.id = decided.withdrawn_by
    join target_period ended on ended.known_to = decided.known_from
    join target t on t.id = ended.target_id and t.is_example
    join series s on s.id = t.series_id
    join indicator example on example.id = s.indicator_id
    where decided.slug = ${slug} and decided.withdrawn_by <= ${revision}
    limit 1`.execute(db)
  return rows[0]
}

/** Holds for examples that a decided målvärde has replaced, and for decided mått whose decision was withdrawn. */
export function isShownNoLonger(alias: string, revision: number): RawBuilder<boolean> {
  return sql<boolean>`(${isReplacedExample(alias, revision)} or ${isWithdrawn(alias, revision)})`
}

/** Holds for the indicators whose målvärde was an example and is shown no longer. */
function isReplacedExample(alias: string, revision: number): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${alias}.is_example`)} and exists (
    select from series s join target t on t.series_id = s.id join target_period tp on tp.target_id = t.id
    where s.indicator_id = ${sql.ref(`${alias}.id`)} and tp.known_to <= ${revision}
      and not exists (
        select from target_period shown where shown.target_id = t.id and ${isCurrentAt('shown', revision)})))`
}

function isWithdrawn(alias: string, revision: number): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${sql.ref(`${alias}.withdrawn_by`)} <= ${revision}, false)`
}
