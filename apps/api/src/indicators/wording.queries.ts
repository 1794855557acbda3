import { type Insertable, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

/**
 * The indicators as they were worded at the revision: those of decided målvärden may have been corrected since. Stands
 * in place of the table, with its columns.
 */
export function indicatorAt(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('indicator as present')
    .leftJoin('earlier_wording as earlier', join =>
      join.onRef('earlier.indicator_id', '=', 'present.id').on(isCurrentAt('earlier', revision)),
    )
    .select([
      'present.id',
      'present.slug',
      'present.label',
      'present.caveat_sv',
      'present.caveat_en',
      'present.denominator_sv',
      'present.denominator_en',
      'present.periodicity',
      'present.measure_owner',
      'present.figures_missing_sv',
      'present.figures_missing_en',
      'present.county_aggregation',
      'present.weight_indicator_id',
      'present.sentence_template_sv',
      'present.sentence_template_en',
      'present.headline_template_sv',
      'present.headline_template_en',
      'present.search_terms',
      'present.is_example',
      'present.known_from',
      'earlier.id as earlier_wording_id',
      'earlier.decision_sv as earlier_decision_sv',
      'earlier.decision_en as earlier_decision_en',
    ])
    .select(eb => [
      eb.fn.coalesce('earlier.name_sv', 'present.name_sv').as('name_sv'),
      eb.fn.coalesce('earlier.definition_sv', 'present.definition_sv').as('definition_sv'),
      eb.fn.coalesce('earlier.unit_code', 'present.unit_code').as('unit_code'),
      eb.fn.coalesce('earlier.decimals', 'present.decimals').as('decimals'),
      eb.fn.coalesce('earlier.desired_direction', 'present.desired_direction').as('desired_direction'),
      // An English text may have been missing then: what is said now is not taken for it.
      sql<string | null>`case when earlier.id is null then present.name_en else earlier.name_en end`.as(
        'name_en',
      ),
      sql<
        string | null
      >`case when earlier.id is null then present.definition_en else earlier.definition_en end`.as(
        'definition_en',
      ),
    ])
}

/** What indicators were called at the revision, and measured in, of those that have been worded anew since. */
export function listEarlierNames(db: Kysely<DB>, revision: number) {
  return db
    .selectFrom('earlier_wording')
    .select(['indicator_id', 'name_sv', 'name_en', 'unit_code', 'decimals'])
    .where(isCurrentAt('earlier_wording', revision))
    .execute()
}

export type Wording = Pick<
  Insertable<DB['earlier_wording']>,
  | 'name_sv'
  | 'name_en'
  | 'definition_sv'
  | 'definition_en'
  | 'unit_code'
  | 'decimals'
  | 'desired_direction'
  | 'decision_sv'
  | 'decision_en'
>

interface EarlierWording {
  indicatorId: number
  /** What it has said until now, and since which revision. */
  earlier: Wording & { since: number }
}

/** Keeps what the indicator has said for moments before the revision, at which it is worded anew. */
export async function keepWording(
  trx: Transaction<DB>,
  revision: number,
  { indicatorId, earlier: { since, ...earlier } }: EarlierWording,
): Promise<void> {
  await trx
    .insertInto('earlier_wording')
    .values({ indicator_id: indicatorId, ...earlier, known_from: since, known_to: revision })
    .execute()
}

interface Rewording extends EarlierWording {
  wording: Omit<Wording, 'decision_sv' | 'decision_en'>
}

/** Words the indicator anew; moments before the revision keep the earlier words. */
export async function rewordIndicator(
  trx: Transaction<DB>,
  revision: number,
  { wording, ...kept }: Rewording,
): Promise<void> {
  await keepWording(trx, revision, kept)
  await trx.updateTable('indicator').set(wording).where('id', '=', kept.indicatorId).execute()
}

/** The indicator is shown no longer, but at moments before. */
export async function withdrawIndicator(
  trx: Transaction<DB>,
  revision: number,
  indicatorId: number,
): Promise<void> {
  await trx
    .insertInto('indicator_withdrawal')
    .values({ indicator_id: indicatorId, known_from: revision })
    .execute()
}

/** The indicator that was withdrawn is shown again, but at the moments between. */
export async function returnIndicator(
  trx: Transaction<DB>,
  revision: number,
  indicatorId: number,
): Promise<void> {
  await trx
    .updateTable('indicator_withdrawal')
    .set({ known_to: revision })
    .where('indicator_id', '=', indicatorId)
    .where('known_to', 'is', null)
    .execute()
}

/** Holds for the indicators that are withdrawn now. */
export function isWithdrawn(alias: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from indicator_withdrawal w where w.indicator_id = ${sql.ref(`${alias}.id`)} and w.known_to is null)`
}

/** Holds for the indicators that are withdrawn as known at the revision. */
export function isWithdrawnAt(alias: string, revision: number): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from indicator_withdrawal w
    where w.indicator_id = ${sql.ref(`${alias}.id`)} and ${isCurrentAt('w', revision)})`
}
