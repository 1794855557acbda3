import { targetListSchema, targetSchema } from '@malkoll/contracts'
import { recomputeStatus } from '@malkoll/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTERED_SOURCE } from '../entry/entry.queries.ts'
import { ask, askRefused } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TARGETS = '/api/v1/targets'

describe('the målvärden of the region', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
  })
  afterAll(() => server.close())

  const list = (query = '') => ask(server.app, `${TARGETS}${query}`, targetListSchema)
  const target = (slug: string, query = '') => ask(server.app, `${TARGETS}/${slug}${query}`, targetSchema)
  const findReal = async () => (await list('?published=true')).items[0]?.slug ?? ''

  test('an unknown status is refused together with a bad period', async () => {
    const problem = await askRefused(server.app, `${TARGETS}?status=met,great&period=22&cursor=`)
    expect(problem.errors.map(issue => [issue.path, issue.code])).toEqual([
      ['period', 'bad_period'],
      ['status', 'bad_value'],
    ])
  })

  test('a cursor that no answer gave is refused', async () => {
    const problem = await askRefused(server.app, `${TARGETS}?cursor=abc`)
    expect(problem.errors).toMatchObject([{ path: 'cursor', code: 'bad_cursor' }])
  })

  test('an unknown målvärde is not found', async () => {
    const problem = await askRefused(server.app, `${TARGETS}/does-not-exist`)
    expect(problem).toMatchObject({ status: 404, code: 'unknown_target' })
    expect(problem.detail).toContain('does-not-exist')
  })

  test('a målvärde that became known later is not found, and the answer says so', async () => {
    const slug = await findReal()
    const problem = await askRefused(server.app, `${TARGETS}/${slug}?asOf=2022-12-31`)
    expect(problem).toMatchObject({ status: 404, code: 'unknown_target' })
    expect(problem.detail).toContain('2023-01-31')
  })

  test('a list narrowed to a goal that does not exist is refused', async () => {
    for (const list of [TARGETS, '/api/v1/indicators']) {
      const problem = await askRefused(server.app, `${list}?objective=world-peace`)
      expect(problem).toMatchObject({ status: 404, code: 'unknown_objective' })
    }
  })

  test('the list holds every målvärde in its latest period, by name in Swedish order', async () => {
    const { items, nextCursor } = await list()
    expect(items).toHaveLength(17)
    expect(nextCursor).toBeNull()
    const names = items.map(item => item.name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare))
    expect(items.filter(item => !item.example).map(item => item.periods)).toEqual([['2022', '2021', '2020']])
  })

  test('the list is narrowed by status, goal and period', async () => {
    expect((await list('?status=not_met')).items).toHaveLength(6)
    expect((await list('?status=met,not_measured')).items).toHaveLength(11)
    expect((await list('?objective=nojda-invanare-och-samarbetspartners')).items).toHaveLength(6)
    expect((await list('?objective=halsa-och-valbefinnande')).items).toHaveLength(2)
    expect((await list('?period=2020')).items.map(item => item.assessment.status)).toEqual(['not_met'])
  })

  test('before the presentation there were no målvärden', async () => {
    expect((await list('?asOf=2022-12-31')).items).toEqual([])
  })

  test('the use of the wellness allowance is judged in each of its three years', async () => {
    const answer = await target(await findReal())
    expect(
      answer.rows.map(row => [row.period, row.outcome?.value, row.target.text, row.assessment.status]),
    ).toEqual([
      ['2022', 66, 'minst 50\u00a0%', 'met'],
      ['2021', 58, 'minst 50\u00a0%', 'met'],
      ['2020', 48, 'minst 50\u00a0%', 'not_met'],
    ])
    expect(answer.rows.map(row => row.differenceText)).toEqual([
      '+16\u00a0procentenheter',
      '+8\u00a0procentenheter',
      '−2\u00a0procentenheter',
    ])
    expect(answer.rows.map(row => row.causeNote)).toEqual([null, null, 'Orsak och åtgärd saknas i källan.'])
  })

  test('a målvärde says what it belongs to, where it comes from and what we assume', async () => {
    const answer = await target(await findReal())
    expect(answer.regionGoal.name).toBe('En av Sveriges bästa arbetsplatser')
    expect(answer.administrationGoal?.name).toMatch(/^Attraktiva, utvecklande/)
    expect(answer.document.slug).toBe('regionplan-2022-2024')
    expect(answer.example).toBe(false)
    expect(answer.assumption).toContain('17')
    expect(answer.sources.map(source => source.slug)).toContain('presentation-2022')
    for (const row of answer.rows) {
      expect(row).toMatchObject({ knownFrom: '2023-01-31', isKnownFromAssumed: true })
      expect(row.source?.slug).toBe('presentation-2022')
    }
  })

  test('the chart has a headline of at most twelve words, a source line and a text', async () => {
    const { chart } = await target(await findReal())
    expect(chart.headline).toBe('Två av tre nyttjar friskvårdsbidraget')
    expect(chart.subtitle).toContain('2020–2022')
    expect(chart.sourceLine).toMatch(/^Källa: .+\. Uppgift känd januari 2023 \(antaget datum\)\.$/)
    expect(chart.text).toBe(
      '2020: 48\u00a0procent, ej uppfyllt. 2021: 58\u00a0procent, uppfyllt. 2022: 66\u00a0procent, uppfyllt. Målvärdet är minst 50\u00a0procent alla tre åren.',
    )
  })

  test('a målvärde whose periods are the last with an outcome has nothing later to tell', async () => {
    const { items } = await list()
    for (const { slug } of items) expect((await target(slug)).laterOutcome).toBeNull()
  })

  test('every receipt gives its status again when it is recomputed', async () => {
    const { items } = await list()
    const periods = items.map(item => item.assessment)
    expect(periods.map(({ receipt }) => recomputeStatus(receipt))).toEqual(
      periods.map(({ computedStatus }) => computedStatus),
    )
    for (const { receipt } of periods) expect(receipt.rows.length).toBeGreaterThan(2)
  })

  test('what the source promised for later and never came is said, never called late', async () => {
    const pending = (await list('?status=not_measured')).items
    expect(pending).toHaveLength(4)
    for (const { assessment } of pending) {
      expect(assessment).toMatchObject({ expected: '2023-Q1', isLate: false, statusText: 'Mäts Q1 2023' })
      expect(assessment.sentence).toMatch(/Ingen uppgift efter källan \(januari 2023\)\.$/)
    }
  })
})

describe('a målvärde that is corrected', () => {
  let server: TestServer
  let slug: string
  beforeAll(async () => {
    server = await createTestServer()
    const make = new Make(server.database.db)
    const january = make.at('2023-01-31T12:00:00Z')
    const target = await january.target()
    slug = target.slug
    await january.targetPeriod({ target_id: target.id, period: '2021', value: 57.5 })
    await january.measurement({ seriesId: target.series_id, period: '2021', value: 58 })
    await january.targetPeriod({ target_id: target.id, period: '2022' })
    await january.measurement({ seriesId: target.series_id, period: '2022', value: 66 })
    await make
      .at('2023-03-01T12:00:00Z')
      .measurement({ seriesId: target.series_id, period: '2021', value: 57, reason: 'Räknefel i underlaget' })
  })
  afterAll(() => server.close())

  const target = (query = '') => ask(server.app, `${TARGETS}/${slug}${query}`, targetSchema)

  test('shows the corrected value, and the earlier one with the reason', async () => {
    const { rows, chart } = await target('?lang=sv')
    const row = rows.find(({ period }) => period === '2021')
    expect(row?.outcome?.value).toBe(57)
    expect(row?.assessment.status).toBe('not_met')
    expect(row?.history.map(entry => [entry.valueText, entry.reason, entry.knownTo])).toEqual([
      ['57\u00a0%', 'Räknefel i underlaget', null],
      ['58\u00a0%', null, '2023-03-01T12:00:00.000Z'],
    ])
    expect(chart.sourceLine).toContain('Uppgift känd 1 mars 2023.')
  })

  test('answers as before the correction when asked as of a day before it', async () => {
    const { rows } = await target('?asOf=2023-02-28')
    const row = rows.find(({ period }) => period === '2021')
    expect(row?.outcome?.value).toBe(58)
    expect(row?.assessment.status).toBe('met')
    expect(row?.history.map(entry => [entry.valueText, entry.knownTo])).toEqual([['58\u00a0%', null]])
  })
})

describe('an outcome that is an inequality', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer()
  })
  afterAll(() => server.close())

  test('is shown as such and never judged', async () => {
    const make = new Make(server.database.db)
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id, value: 50_000 })
    await make.measurement({ seriesId: target.series_id, value: 100_000, qualifier: 'more_than' })
    const { items } = await ask(server.app, TARGETS, targetListSchema)
    expect(items).toMatchObject([
      { outcome: { value: 100_000, qualifier: 'more_than' }, assessment: { status: 'not_measured' } },
    ])
    expect(items[0]?.outcome?.text).toMatch(/^över 100/)
  })
})

describe('what is done or not', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer()
  })
  afterAll(() => server.close())

  test('is told in words, also as it was known before, and has no unit', async () => {
    const make = new Make(server.database.db)
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id, comparator: 'done', value: null })
    await make.measurement({ seriesId: target.series_id, value: 1 })
    const { rows, chart, name } = await ask(server.app, `${TARGETS}/${target.slug}?lang=sv`, targetSchema)
    expect(rows).toMatchObject([
      { outcome: { value: 1, text: 'genomfört' }, history: [{ valueText: 'genomfört' }] },
    ])
    expect(chart).toMatchObject({ headline: `${name}, 2022: genomfört`, subtitle: `${name}, 2022` })
  })
})

describe('outcomes that were entered here', () => {
  let server: TestServer
  let slug: string
  const answer = (query = '') => ask(server.app, `${TARGETS}/${slug}?lang=sv${query}`, targetSchema)
  beforeAll(async () => {
    server = await createTestServer()
    const make = new Make(server.database.db).at('2026-11-20T12:00:00Z')
    const target = await make.target()
    slug = target.slug
    await make.targetPeriod({ target_id: target.id, period: '2022', comparator: 'at_least', value: 50 })
    const { id: sourceId } = await make.source({ slug: ENTERED_SOURCE })
    const enter = (period: string, value: number, at: string) =>
      make.at(at).measurement({ seriesId: target.series_id, sourceId, period, value, reason: 'Entered' })
    await enter('2022', 40, '2026-11-20T12:00:00Z')
    await enter('2022-01/2022-08', 39, '2026-11-20T12:00:00Z')
    await enter('2023', 70, '2026-11-21T12:00:00Z')
    await enter('2024', 72, '2026-11-21T12:00:00Z')
    await enter('2024', 73, '2026-11-22T12:00:00Z')
    await make.at('2026-11-22T12:00:00Z').measurement({
      seriesId: target.series_id,
      period: '2025',
      value: null,
      missing: 'not_yet_published',
    })
  })
  afterAll(() => server.close())

  test('after the last målvärde are told of, as known at the moment', async () => {
    expect((await answer()).laterOutcome).toBe(
      'Senaste utfallet är 73\u00a0% (2024). Inget målvärde är beslutat för den perioden.',
    )
    expect((await answer('&asOf=2026-11-21')).laterOutcome).toContain('72\u00a0% (2024)')
    expect((await answer('&asOf=2026-11-20')).laterOutcome).toBeNull()
  })

  test('and miss their målvärde lack no cause in a source', async () => {
    const { rows } = await answer()
    expect(rows.map(row => row.causeNote)).toEqual(['Orsak och åtgärd är inte angivna.'])
  })
})

describe('a reporting round', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ now: new Date('2023-02-20T10:00:00Z') })
  })
  afterAll(() => server.close())

  test('a measurement is late only inside a round that asks for it', async () => {
    const { db } = server.database
    const make = new Make(db).at('2023-01-10T10:00:00Z')
    const inRound = await make.target()
    const outside = await make.target()
    for (const [target, period] of [
      [inRound, '2022'],
      [outside, '2021'],
    ] as const) {
      await make.targetPeriod({ target_id: target.id, period, not_measured_reason: 'measured_later' })
    }
    const opened_revision = await make.revision()
    await db
      .insertInto('reporting_round')
      .values({
        slug: 'arsbokslut-2022',
        name_sv: 'Årsbokslut 2022',
        period: '2022',
        due_on: '2023-02-15',
        opened_revision,
      })
      .execute()
    const { items } = await ask(server.app, TARGETS, targetListSchema)
    const lateness = new Map(items.map(item => [item.slug, item.assessment.isLate]))
    expect(lateness.get(inRound.slug)).toBe(true)
    expect(lateness.get(outside.slug)).toBe(false)
  })
})
