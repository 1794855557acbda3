import type { DesiredDirection, IndicatorLabel, UnitCode } from '@malkoll/domain'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { isWithdrawn } from '../indicators/wording.queries.ts'

export interface ExampleTarget {
  id: number
  slug: string
  is_example: boolean
  objective: string
  position: number
  decided_by: string | null
  responsible: string | null
  carried_out_by: string | null
  indicator_id: number
  name_sv: string
  name_en: string | null
  label: IndicatorLabel
  unit_code: UnitCode
  decimals: number
  desired_direction: DesiredDirection
  periodicity: string
  measure_owner: string | null
  geography: string | null
  organisation: string | null
  breakdown: string
  /** Those it is shown in now, oldest first. */
  periods: string[]
  objectives: { objective: string; position: number; isProposal: boolean }[]
}

/** The målvärde with everything that a decided one takes over. */
export async function findExampleTarget(db: Kysely<DB>, slug: string): Promise<ExampleTarget | undefined> {
  const { rows } = await sql<ExampleTarget>`
    select t.id, t.slug, t.is_example, ob.slug as objective, t.position, decider.slug as decided_by,
      responsible.slug as responsible, performer.slug as carried_out_by, i.id as indicator_id, i.name_sv, i.name_en,
      i.label, i.unit_code, i.decimals, i.desired_direction, i.periodicity, i.measure_owner,
      s.geography_code as geography, o.slug as organisation, s.breakdown,
      array(
        select tp.period from target_period tp
        where tp.target_id = t.id and tp.known_to is null order by tp.period) as periods,
      coalesce((
        select json_agg(json_build_object(
          'objective', linked.slug, 'position', oi.position, 'isProposal', oi.is_proposal) order by linked.slug)
        from objective_indicator oi join objective linked on linked.id = oi.objective_id
        where oi.indicator_id = i.id), '[]') as objectives
    from target t
    join objective ob on ob.id = t.objective_id
    join series s on s.id = t.series_id
    join indicator i on i.id = s.indicator_id
    left join organisation o on o.id = s.organisation_id
    left join organisation decider on decider.id = t.decided_by
    left join organisation responsible on responsible.id = t.responsible
    left join organisation performer on performer.id = t.carried_out_by
    where t.slug = ${slug}`.execute(db)
  return rows[0]
}

/** Whether a mått that is shown, and is no example, has the name, whatever its capitals. */
export async function isNamed(db: Kysely<DB>, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from indicator i
    where not i.is_example and not ${isWithdrawn('i')} and lower(i.name_sv) = lower(${name})
    limit 1`.execute(db)
  return rows.length > 0
}

export interface FormerDecision {
  /** Of the målvärde, which has its slug from its indicator. */
  id: number
  slug: string
  indicator_id: number
}

/**
 * The decision that stood in the place of the example under the name, or at the address that it gives, until it was
 * withdrawn: the same decision, when it is taken again.
 */
export async function findFormerDecision(
  db: Kysely<DB>,
  { exampleId, name, slug }: { exampleId: number; name: string; slug: string },
): Promise<FormerDecision | undefined> {
  const { rows } = await sql<FormerDecision>`
    select t.id, t.slug, i.id as indicator_id
    from indicator i
    join series s on s.indicator_id = i.id
    join target t on t.series_id = s.id
    where ${isWithdrawn('i')} and (lower(i.name_sv) = lower(${name}) or i.slug = ${slug})
      and exists (
        select from target_period began
        join target_period ended on ended.known_to = began.known_from and ended.target_id = ${exampleId}
        where began.target_id = t.id)
    order by lower(i.name_sv) = lower(${name}) desc, i.id limit 1`.execute(db)
  return rows[0]
}

/** The first of `slug`, `slug-2`, `slug-3` … that neither an indicator nor a målvärde has. */
export async function freeSlug(db: Kysely<DB>, slug: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from indicator where slug = ${slug} or slug like ${`${slug}-%`}
    union select slug from target where slug = ${slug} or slug like ${`${slug}-%`}`.execute(db)
  const taken = new Set(rows.map(row => row.slug))
  let free = slug
  for (let count = 2; taken.has(free); count++) free = `${slug}-${count}`
  return free
}

/** Those who are mätansvariga for one indicator are so for the other, beside those who are so already. */
export async function copyOwners(
  trx: Transaction<DB>,
  { from, to }: { from: number; to: string },
): Promise<void> {
  await sql`
    insert into indicator_owner (person_id, indicator_id)
    select owner.person_id, i.id from indicator_owner owner, indicator i
    where owner.indicator_id = ${from} and i.slug = ${to}
    on conflict do nothing`.execute(trx)
}
