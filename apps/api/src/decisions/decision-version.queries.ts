import type { Comparator, DesiredDirection, UnitCode } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

/** A målvärde that was decided here, with the example in whose place it stands. */
export interface DecidedTarget {
  id: number
  slug: string
  indicator_id: number
  series_id: number
  /** The revision that last put it in the place of the example, which ended. */
  decided_in: number
  example_id: number
  example_slug: string
  example_name_sv: string
  example_name_en: string | null
  /** That it holds for at the revision, oldest first; none when it is withdrawn or was not decided yet. */
  periods: string[]
  /** Values of the mått at the revision. */
  value_count: number
}

export async function findDecidedTarget(
  db: Kysely<DB>,
  revision: number,
  slug: string,
): Promise<DecidedTarget | undefined> {
  const { rows } = await sql<DecidedTarget>`
    select t.id, t.slug, i.id as indicator_id, s.id as series_id, decided.revision as decided_in,
      example.id as example_id, example.slug as example_slug, ei.name_sv as example_name_sv,
      ei.name_en as example_name_en,
      array(
        select tp.period from target_period tp
        where tp.target_id = t.id and ${isCurrentAt('tp', revision)} order by tp.period) as periods,
      (select count(*) from measurement m join series held on held.id = m.series_id
        where held.indicator_id = i.id and ${isCurrentAt('m', revision)} and m.missing is distinct from 'withdrawn'
      ) as value_count
    from target t
    join series s on s.id = t.series_id
    join indicator i on i.id = s.indicator_id
    join lateral (
      select r.id as revision, ended.target_id as example_id
      from target_period began
      join revision r on r.id = began.known_from and r.kind = 'targets'
      join target_period ended on ended.known_to = r.id
      join target invented on invented.id = ended.target_id and invented.is_example
      where began.target_id = t.id
      -- One that was decided later has no periods yet.
      order by r.id <= ${revision} desc, r.id desc limit 1
    ) decided on true
    join target example on example.id = decided.example_id
    join series es on es.id = example.series_id
    join indicator ei on ei.id = es.indicator_id
    where t.slug = ${slug} and not t.is_example`.execute(db)
  return rows[0]
}

/** All that a decision says, as it stood from one revision on. */
export interface DecisionVersion {
  revision: number
  at: string
  actor: string
  reason: string | null
  name_sv: string
  name_en: string | null
  definition_sv: string
  definition_en: string | null
  unit_code: UnitCode
  decimals: number
  desired_direction: DesiredDirection
  decision_sv: string | null
  decision_en: string | null
  comparator: Comparator
  value: number | null
  upper: number | null
  base_period: string | null
  base_value: number | null
}

/** The decision and its corrections up to the revision, newest first. */
export async function listDecisionVersions(
  db: Kysely<DB>,
  revision: number,
  { id, indicator_id }: Pick<DecidedTarget, 'id' | 'indicator_id'>,
): Promise<DecisionVersion[]> {
  const { rows } = await sql<DecisionVersion>`
    select r.id as revision, r.at, r.actor, r.reason,
      coalesce(w.name_sv, i.name_sv) as name_sv, coalesce(w.definition_sv, i.definition_sv) as definition_sv,
      case when w.id is null then i.name_en else w.name_en end as name_en,
      case when w.id is null then i.definition_en else w.definition_en end as definition_en,
      coalesce(w.unit_code, i.unit_code) as unit_code, coalesce(w.decimals, i.decimals) as decimals,
      coalesce(w.desired_direction, i.desired_direction) as desired_direction,
      case when w.id is null then t.note_sv else w.decision_sv end as decision_sv,
      case when w.id is null then t.note_en else w.decision_en end as decision_en,
      rule.comparator, rule.value, rule.upper, rule.base_period, rule.base_value
    from target t
    cross join indicator i
    join revision r on r.id in (
      select known_from from target_period where target_id = ${id}
      union select known_to from earlier_wording where indicator_id = ${indicator_id})
    left join earlier_wording w on w.indicator_id = i.id and w.known_from <= r.id and w.known_to > r.id
    join lateral (
      select tp.comparator, tp.value, tp.upper, tp.base_period, tp.base_value from target_period tp
      where tp.target_id = t.id and tp.known_from <= r.id and (tp.known_to is null or tp.known_to > r.id)
      order by tp.period limit 1
    ) rule on true
    where t.id = ${id} and i.id = ${indicator_id} and r.id <= ${revision}
    order by r.id desc`.execute(db)
  return rows
}

export type DecisionWithdrawalRow = Awaited<ReturnType<typeof listDecisionWithdrawals>>[number]

/** When the decision was withdrawn, up to the revision, newest first. */
export function listDecisionWithdrawals(db: Kysely<DB>, revision: number, indicatorId: number) {
  return db
    .selectFrom('indicator_withdrawal as w')
    .innerJoin('revision as r', 'r.id', 'w.known_from')
    .select(['r.id as revision', 'r.at', 'r.actor', 'r.reason', 'w.known_to as decided_anew_in'])
    .where('w.indicator_id', '=', indicatorId)
    .where('r.id', '<=', revision)
    .orderBy('r.id', 'desc')
    .execute()
}
