import { assessTarget, type FulfilmentStatus, sumOf } from '@malkoll/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resolveAsOf } from '../db/revisions.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase({ seeds: true })
})
afterAll(() => database.close())

async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(database.db)).rows
}

test('the twelve municipalities have 20 statistical series with 3 204 values', async () => {
  const found = await rows(sql<{ name: string; places: number; cells: number }>`
    select indicator.slug || ' ' || series.breakdown as name,
      count(distinct series.geography_code) as places, count(measurement.value) as cells
    from series
    join indicator on indicator.id = series.indicator_id
    join geography on geography.code = series.geography_code and geography.kind = 'municipality'
    join measurement on measurement.series_id = series.id and measurement.known_to is null
    group by 1`)
  expect(found).toHaveLength(20)
  expect(found.filter(({ places }) => places !== 12)).toEqual([])
  expect(sumOf(found.map(({ cells }) => cells))).toBe(3204)
})

test('municipalities sum to the county population that others have published', async () => {
  const found = await rows(sql<{ period: string; total: number }>`
    select period, sum(value) as total from measurement
    join series on series.id = measurement.series_id
    join indicator on indicator.id = series.indicator_id
    where indicator.slug = 'population-31-dec' group by period`)
  const totals = Object.fromEntries(found.map(({ period, total }) => [period, total]))
  expect(totals).toMatchObject({
    2016: 242301,
    2018: 244670,
    2020: 246010,
    2021: 247175,
    2022: 247711,
    2023: 246667,
    2024: 246352,
    2025: 245483,
  })
})

test('net migration is below zero in 2, 4, 5, 4, 3, 9, 6 and 7 municipalities 2018–2025', async () => {
  const found = await rows(sql<{ period: string; below: number; unsharp: number }>`
    select period, count(*) filter (where value < 0) as below,
      count(*) filter (where 'perturbed' = any(flags)) as unsharp
    from measurement
    join series on series.id = measurement.series_id
    join indicator on indicator.id = series.indicator_id
    where indicator.slug = 'net-migration-per-1000' group by period order by period`)
  expect(found.map(({ below }) => below)).toEqual([2, 4, 5, 4, 3, 9, 6, 7])
  expect(found.map(({ unsharp }) => unsharp)).toEqual([0, 0, 0, 0, 0, 0, 0, 12])
})

test('a net migration of zero is a value', async () => {
  const [borgholm] = await rows(sql<{ value: number; missing: null }>`
    select value, missing from measurement
    join series on series.id = measurement.series_id
    join indicator on indicator.id = series.indicator_id
    where indicator.slug = 'net-migration-per-1000' and geography_code = '0885' and period = '2023'`)
  expect(borgholm).toEqual({ value: 0, missing: null })
})

interface TargetRow {
  objective: string
  value: number | null
  outcome: number | null
  reason: 'measured_later' | null
  expected: string | null
  isExample: boolean
}

const targetsOf2022 = sql<TargetRow>`
  select objective.slug as objective, target_period.value, measurement.value as outcome,
    target_period.not_measured_reason as reason, target_period.expected_period as expected,
    target.is_example as "isExample"
  from target
  join target_period on target_period.target_id = target.id and target_period.period = '2022'
  join objective on objective.id = target.objective_id
  left join measurement on measurement.series_id = target.series_id
    and measurement.period = target_period.period and measurement.known_to is null
  where target_period.comparator = 'at_least'`

function statusOf({ value, outcome, reason, expected }: TargetRow): FulfilmentStatus {
  return assessTarget({
    period: '2022',
    rule: { comparator: 'at_least', value, upper: null, base: null },
    outcome:
      outcome === null ? null : { period: '2022', value: outcome, missing: null, flags: [], margin: null },
    notMeasured: reason && { reason, expected },
    today: '2026-11-21',
  }).status
}

test('the 17 målvärden of 2022 are 7 met, 6 not met and 4 measured later, spread as the goals say', async () => {
  const targets = await rows(targetsOf2022)
  const spread: Record<string, string> = {}
  for (const { objective } of targets) {
    const own = targets.filter(target => target.objective === objective).map(statusOf)
    const counts = ['met', 'not_met', 'not_measured'].map(status => own.filter(one => one === status).length)
    spread[objective] = counts.join('/')
  }
  expect(targets).toHaveLength(17)
  expect(spread).toEqual({
    'halsa-och-valbefinnande': '1/1/0',
    'starkt-samverkan': '1/1/0',
    'bra-bemotande-och-delaktighet': '1/0/0',
    'god-tillganglighet': '0/1/0',
    'starkt-innovationsformaga': '1/0/0',
    'en-levande-landsbygd': '0/1/0',
    'hallbar-samhallsplanering-och-infrastruktur': '1/0/0',
    'effektiv-kompetensmatchning': '0/1/1',
    'hallbar-utveckling': '1/0/0',
    'kultur-i-hela-lanet': '0/0/3',
    'attraktiva-arbetsplatser': '1/1/0',
  })
})

test('one målvärde is real and four say only when they are measured', async () => {
  const targets = await rows(targetsOf2022)
  expect(targets.filter(({ isExample }) => !isExample).map(({ objective }) => objective)).toEqual([
    'attraktiva-arbetsplatser',
  ])
  const later = targets.filter(({ reason }) => reason !== null)
  expect(later.map(({ value, outcome, expected }) => ({ value, outcome, expected }))).toEqual(
    Array(4).fill({ value: null, outcome: null, expected: '2023-Q1' }),
  )
})

test('the wellness grant is 48, 58 and 66 against at least 50, with its assumption', async () => {
  const found = await rows(sql<{ period: string; target: number; outcome: number; assumption: string }>`
    select target_period.period, target_period.value as target, measurement.value as outcome,
      target.assumption_sv as assumption
    from target
    join target_period on target_period.target_id = target.id
    join measurement on measurement.series_id = target.series_id and measurement.period = target_period.period
    where target.slug = 'friskvardsbidraget' order by 1`)
  expect(found.map(({ period, target, outcome }) => [period, target, outcome])).toEqual([
    ['2020', 50, 48],
    ['2021', 50, 58],
    ['2022', 50, 66],
  ])
  expect(found[0]?.assumption).toContain('antagande')
})

test('the published result is a datum of its own, with derived counts', async () => {
  const [result] = await database.db.selectFrom('published_result').selectAll().execute()
  expect(result).toMatchObject({
    period: '2022',
    total: 17,
    met_share: 41,
    not_met_share: 35,
    not_measured_share: 24,
    met_count: 7,
    not_met_count: 6,
    not_measured_count: 4,
    are_counts_derived: true,
    pending_expected: '2023-Q1',
    pending_areas_sv: ['kultur', 'yrkeshögskola'],
    is_known_from_assumed: true,
  })
})

test('the strategy has four areas in each known version and ten goals in the second only', async () => {
  const found = await rows(sql<{ version: number; state: string; kind: string | null; count: number }>`
    select version.version, version.state, objective.kind, count(objective.id) as count
    from steering_document_version version
    join steering_document document on document.id = version.document_id and document.slug = 'rus'
    left join objective on objective.version_id = version.id
    group by 1, 2, 3 order by 1, 3`)
  expect(found.map(({ version, state, kind, count }) => `${version} ${state} ${kind} ${count}`)).toEqual([
    '1 decided development_area 4',
    '1 decided dimension 3',
    '1 decided perspective 3',
    '2 presented development_area 4',
    '2 presented dimension 3',
    '2 presented perspective 3',
    '2 presented strategy_goal 10',
    '3 under_revision null 0',
  ])
})

test('the plan has four region goals, of which one without administration goals, and eleven of these', async () => {
  const found = await rows(sql<{ slug: string; children: number; known: string | null }>`
    select goal.slug, count(child.id) as children, goal.known_fact as known
    from objective goal left join objective child on child.parent_id = goal.id
    where goal.kind = 'region_goal' group by goal.id order by goal.position`)
  expect(found.map(({ slug, children }) => [slug, children])).toEqual([
    ['nojda-invanare-och-samarbetspartners', 4],
    ['hallbar-utveckling-i-hela-lanet', 6],
    ['en-av-sveriges-basta-arbetsplatser', 1],
    ['god-ekonomisk-hushallning', 0],
  ])
  expect(found.at(-1)?.known).toBe('budget')
})

test('every indicator and every global goal under the strategy is marked as a proposal', async () => {
  const found = await rows(sql<{ unmarked: number }>`
    select (select count(*) from objective_agenda where not is_proposal)
      + (select count(*) from objective_indicator link
         join objective on objective.id = link.objective_id
         where objective.kind not in ('region_goal', 'administration_goal') and not link.is_proposal) as unmarked`)
  expect(found).toEqual([{ unmarked: 0 }])
})

test('5 of 7 assignments are reported and two come in the first quarter of 2023', async () => {
  const assignments = await database.db.selectFrom('assignment').selectAll().orderBy('position').execute()
  expect(assignments).toHaveLength(7)
  expect(assignments.filter(({ state }) => state === 'reported')).toHaveLength(5)
  expect(assignments.filter(one => one.expected_period === '2023-Q1').map(({ number }) => number)).toEqual([
    '22/05',
    '22/04',
  ])
})

test('both breakdowns of the budget sum to the totals', async () => {
  const found = await rows(sql<{ period: string; breakdown: string; budget: number; outcome: number }>`
    select period, breakdown, sum(budget_tkr) as budget, sum(outcome_tkr) as outcome
    from budget_line group by 1, 2`)
  const sums = Object.fromEntries(
    found.map(row => [`${row.period} ${row.breakdown}`, [row.budget, row.outcome]]),
  )
  const [of2022, of2021] = [
    [201098, 195087],
    [187703, 182466],
  ]
  expect(sums).toEqual({
    '2022 line': of2022,
    '2022 operation': of2022,
    '2022 total': of2022,
    '2021 line': of2021,
    '2021 operation': of2021,
    '2021 total': of2021,
  })
})

test('printed deviations differ from the computed by one in two rows, and 2021 has none', async () => {
  const lines = await database.db.selectFrom('budget_line').selectAll().orderBy('position').execute()
  const printed = lines.filter(line => line.printed_deviation_tkr !== null)
  const rounded = printed.filter(line => line.printed_deviation_tkr !== line.budget_tkr - line.outcome_tkr)
  expect(printed.every(({ period }) => period === '2022')).toBe(true)
  expect(rounded.map(line => [line.name_sv, line.printed_deviation_tkr])).toEqual([
    ['Utbildning och övriga personalkostnader', -943],
    ['Lokalhyror', 84],
  ])
  expect(printed.find(({ breakdown }) => breakdown === 'total')?.printed_deviation_tkr).toBe(6011)
})

test('self-rated health is 70 against 73 in the country, without margin, and 67 in a sample of its own', async () => {
  const found = await rows(sql<{
    slug: string
    place: string
    period: string
    value: number
    n: number | null
  }>`
    select indicator.slug, geography_code as place, period, value, n from measurement
    join series on series.id = measurement.series_id
    join indicator on indicator.id = series.indicator_id
    join source on source.id = measurement.source_id and source.slug = 'pressmeddelande-2022-11-16'
    where indicator.slug like 'self-rated-health%' and margin is null order by value`)
  expect(found).toEqual([
    { slug: 'self-rated-health-enlarged-sample', place: '08', period: '2022', value: 67, n: 3215 },
    { slug: 'self-rated-health', place: '08', period: '2020/2022', value: 70, n: null },
    { slug: 'self-rated-health', place: '00', period: '2020/2022', value: 73, n: null },
  ])
  const comparisons = await database.db.selectFrom('comparison').select(['verdict', 'period']).execute()
  expect(comparisons).toEqual([{ verdict: 'lower', period: '2020/2022' }])
})

test('a measure that the source names without figures says why', async () => {
  const silent = await rows(sql<{ slug: string }>`
    select slug from indicator
    where figures_missing_sv is null and not exists (
      select from series join measurement on measurement.series_id = series.id
      where series.indicator_id = indicator.id and measurement.value is not null)`)
  expect(silent).toEqual([])
})

test('an inequality keeps its word and an open year-to-date its period', async () => {
  const found = await rows(sql<{ slug: string; period: string; value: number; qualifier: string | null }>`
    select indicator.slug, period, value, qualifier from measurement
    join series on series.id = measurement.series_id
    join indicator on indicator.id = series.indicator_id
    where indicator.slug in ('youtube-visningar', 'flyttahit-besok') and value is not null order by 1`)
  expect(found).toEqual([
    { slug: 'flyttahit-besok', period: '2022-01/..', value: 5675, qualifier: null },
    { slug: 'youtube-visningar', period: '2022', value: 100000, qualifier: 'more_than' },
  ])
})

test('every figure has a source with licence and the day it was read', async () => {
  const found = await rows(sql<{ without: number }>`
    select (select count(*) from measurement where source_id is null)
      + (select count(*) from target_period where source_id is null)
      + (select count(*) from budget_line where source_id is null)
      + (select count(*) from source where licence is null or accessed_on <> '2026-11-21') as without`)
  expect(found).toEqual([{ without: 0 }])
})

test('all sixteen examples are marked in name, series and source, and no real indicator has one', async () => {
  const found = await rows(sql<{ examples: number; mixed: number; unmarked: number; official: number }>`
    select count(*) filter (where indicator.is_example) as examples,
      count(*) filter (where indicator.is_example <> series.is_example) as mixed,
      count(*) filter (where indicator.is_example <> (name_sv like 'Exempel: %' and name_en like 'Example: %'))
        as unmarked,
      count(*) filter (where indicator.is_example and (geography_code is not null
        or indicator.id in (select indicator_id from indicator_table))) as official
    from series join indicator on indicator.id = series.indicator_id`)
  expect(found).toEqual([{ examples: 16, mixed: 0, unmarked: 0, official: 0 }])
  const sources = await rows(sql<{ slug: string }>`
    select distinct source.slug from measurement
    join source on source.id = measurement.source_id
    join series on series.id = measurement.series_id and series.is_example`)
  expect(sources).toEqual([{ slug: 'exempel' }])
})

async function countKnown(day: string) {
  const { revision } = await resolveAsOf(database.db, new Date(day))
  const [counts] = await rows(sql<{ results: number; targets: number; goals: number; statistics: number }>`
    select (select count(*) from published_result where known_from <= ${revision}) as results,
      (select count(*) from target where known_from <= ${revision}) as targets,
      (select count(*) from objective where kind = 'strategy_goal' and known_from <= ${revision}) as goals,
      (select count(*) from indicator where slug = 'population-31-dec' and known_from <= ${revision})
        as statistics`)
  return counts
}

test('what was not known yet is not there as of an earlier day', async () => {
  expect(await countKnown('2022-10-04T22:00:00Z')).toEqual({
    results: 0,
    targets: 0,
    goals: 0,
    statistics: 0,
  })
  expect(await countKnown('2022-12-31T23:00:00Z')).toEqual({
    results: 0,
    targets: 0,
    goals: 10,
    statistics: 0,
  })
  expect(await countKnown('2023-01-31T23:00:00Z')).toEqual({
    results: 1,
    targets: 17,
    goals: 10,
    statistics: 0,
  })
  expect(await countKnown('2026-11-21T23:00:00Z')).toEqual({
    results: 1,
    targets: 17,
    goals: 10,
    statistics: 1,
  })
})
