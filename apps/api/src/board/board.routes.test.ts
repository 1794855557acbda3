import { boardSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import { ask, askRefused } from '../testing/ask.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const BOARD = '/api/v1/board'

describe('the board of the region', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
  })
  afterAll(() => server.close())

  const board = (query = '') => ask(server.app, `${BOARD}${query}`, boardSchema)

  test('every mistake in the address is told in one answer', async () => {
    const problem = await askRefused(
      server.app,
      `${BOARD}?period=2022-Q5&asOf=soon&published=maybe&colour=red`,
    )
    expect(problem.status).toBe(400)
    expect(problem.errors.map(issue => [issue.path, issue.code]).toSorted()).toEqual([
      ['asOf', 'bad_as_of'],
      ['colour', 'unknown_parameter'],
      ['period', 'bad_period'],
      ['published', 'bad_value'],
    ])
  })

  test('a period without målvärden is refused', async () => {
    const problem = await askRefused(server.app, `${BOARD}?period=2019`)
    expect(problem.status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'period', code: 'unknown_period' }])
  })

  test('the default period is the latest with målvärden, and the board says how old it is', async () => {
    const { age, isPartial, organisation, period, periods, periodText } = await board()
    expect({ isPartial, period, periods, periodText }).toEqual({
      isPartial: false,
      period: '2022',
      periods: ['2022', '2021', '2020'],
      periodText: 'helår 2022',
    })
    expect(age).toBe('senaste året med målvärden, slutade för snart fyra år sedan')
    expect(organisation?.slug).toBe('regionala-utvecklingsforvaltningen')
  })

  test('the board says in plain sentences what the sources say', async () => {
    const { headline, headlineFigure, sentences, title } = await board('?period=2022')
    expect({ headline, headlineFigure, title }).toEqual({
      title: 'Hur gick det 2022?',
      headline: '7 av 17 målvärden är uppfyllda.',
      headlineFigure: '7 av 17',
    })
    expect(sentences.map(sentence => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'Hur gick det 2022? 7 av 17 målvärden är uppfyllda.',
      '6 är inte uppfyllda. 4 mäts under första kvartalet 2023 – kultur och yrkeshögskola.',
      'Källan namnger inte de 17 målvärdena. Rader märkta Exempel är påhittade och visar bara hur sidan fungerar.',
      '66 % av medarbetarna nyttjade friskvårdsbidraget 2022. Målvärdet är minst 50 %. Uppfyllt sedan 2021.',
      'Nettokostnaden blev 195,1 miljoner kronor – 6,0 miljoner bättre än budget.',
      '5 av 7 uppdrag i Regionplanen är redovisade.',
      'Självskattad hälsa: 70 % i länet, 73 % i riket. Skillnaden är säkerställd. Det är en jämförelse, inte ett målvärde.',
      'Länets strategi har 10 mål till 2030. Beslutade målvärden saknas i våra källor – därför visar vi riktning, inte uppfyllelse.',
    ])
  })

  test('counts come from the rows, shares sum to 100', async () => {
    const { counts, countsBasis, pendingText, shares, sharesNote, targets } = await board()
    expect(counts).toEqual({ met: 7, notMet: 6, notMeasured: 4, total: 17 })
    expect(countsBasis).toBe('rows')
    expect(shares).toEqual({ met: 41, notMet: 35, notMeasured: 24 })
    expect(sharesNote).toBeNull()
    expect(pendingText.replaceAll('\u00a0', ' ')).toBe('mäts Q1 2023')
    expect(targets).toHaveLength(17)
  })

  test('the published result stands beside the rows as a datum of its own', async () => {
    const { publishedResult } = await board()
    expect(publishedResult).toMatchObject({
      total: 17,
      shares: { met: 41, notMet: 35, notMeasured: 24 },
      counts: { met: 7, notMet: 6, notMeasured: 4, total: 17 },
      areCountsDerived: true,
      pendingExpected: '2023-Q1',
      pendingAreas: ['kultur', 'yrkeshögskola'],
      knownFrom: '2023-01-31',
      isKnownFromAssumed: true,
    })
  })

  test('the goal with the largest share not met stands first, one without målvärden last', async () => {
    const { objectives } = await board()
    expect(objectives.map(goal => [goal.name, goal.sentence])).toEqual([
      ['Nöjda invånare och samarbetspartners', '3 av 6 inte uppfyllda, 3 uppfyllda'],
      ['En av Sveriges bästa arbetsplatser', '1 av 2 inte uppfyllda, 1 uppfyllt'],
      ['Hållbar utveckling i hela länet', '2 av 9 inte uppfyllda, 4 mäts senare, 3 uppfyllda'],
      [
        'God ekonomisk hushållning',
        'Målet saknar målvärden i våra källor. Det vi vet: nettokostnaden blev 195,1\u00a0miljoner kronor, 6,0\u00a0miljoner bättre än budget.',
      ],
    ])
  })

  test('a goal without målvärden tells the figures of the period asked for', async () => {
    const { objectives } = await board('?period=2021')
    expect(objectives.at(-1)?.known).toBe(
      'Nettokostnaden blev 182,5\u00a0miljoner kronor, 5,2\u00a0miljoner bättre än budget.',
    )
  })

  test('a row that is not measured says why and when a value is expected', async () => {
    const { targets } = await board()
    const later = targets.filter(target => target.status === 'not_measured')
    expect(later.map(({ reason, expected }) => [reason, expected])).toEqual(
      Array.from({ length: 4 }, () => ['measured_later', '2023-Q1']),
    )
    expect(targets.filter(target => target.reason !== null)).toHaveLength(4)
  })

  test('målvärden of one status stand as the document has them', async () => {
    const { objectives } = await board()
    const goal = objectives.find(objective => objective.slug === 'hallbar-utveckling-i-hela-lanet')
    expect(goal?.targets.slice(2, 6)).toEqual([
      'exempel-yrkeshogskola',
      'exempel-kultur-1',
      'exempel-kultur-2',
      'exempel-kultur-3',
    ])
  })

  test('målvärden stand worst first within their goal', async () => {
    const { objectives, targets } = await board()
    const rank = { not_met: 0, not_measured: 1, met: 2 }
    const statusOf = new Map(targets.map(target => [target.slug, target.status]))
    for (const goal of objectives) {
      const ranks = goal.targets.map(slug => rank[statusOf.get(slug) ?? 'met'])
      expect(ranks).toEqual(ranks.toSorted())
      expect(goal.worst === null).toBe(goal.counts.notMet === 0)
    }
  })

  test('every målvärde says its source, whether it is an example, and how it was assessed', async () => {
    const { targets } = await board()
    const real = targets.filter(target => !target.example)
    expect(real.map(target => target.outcome?.value)).toEqual([66])
    expect(real[0]?.assumption).toContain('17')
    expect(real[0]?.source?.slug).toBe('presentation-2022')
    for (const target of targets) {
      expect(target.assessment.receipt.verdict).not.toBe('')
      if (target.example) expect(target.name).toMatch(/^Exempel: /)
    }
  })

  test('a målvärde that is not met names its cause, or says that the source does not', async () => {
    const { targets } = await board()
    for (const target of targets.filter(({ status }) => status === 'not_met')) {
      const isExplained = target.cause !== null || target.measure !== null
      expect(target.causeNote).toBe(isExplained ? null : 'Orsak och åtgärd saknas i källan.')
    }
    const year2020 = await board('?period=2020')
    expect(year2020.targets.map(target => target.causeNote)).toEqual(['Orsak och åtgärd saknas i källan.'])
  })

  test('a year of which the sources hold one målvärde has counts, no shares, and says why', async () => {
    const { counts, shares, sharesNote, sentences } = await board('?period=2021')
    expect(counts).toEqual({ met: 1, notMet: 0, notMeasured: 0, total: 1 })
    expect(shares).toBeNull()
    expect(sharesNote).toBe(
      'Andelar visas inte: våra källor har 1 målvärde för 2021 och säger inte hur många planen har.',
    )
    expect(sentences[0]).toBe('Hur gick det 2021? 1 av 1 målvärde är uppfyllt.')
  })

  test('only published facts are shown when asked for', async () => {
    const { counts, countsBasis, exampleNote, sentences, shares, targets } = await board('?published=true')
    expect(targets.map(target => target.example)).toEqual([false])
    expect(counts).toEqual({ met: 7, notMet: 6, notMeasured: 4, total: 17 })
    expect(countsBasis).toBe('published')
    expect(shares).toEqual({ met: 41, notMet: 35, notMeasured: 24 })
    expect(exampleNote).toBeNull()
    expect(sentences.join(' ')).not.toContain('Exempel')
  })

  test('before the presentation nothing was known of 2022', async () => {
    const answer = await board('?asOf=2022-12-31')
    expect(answer).toMatchObject({ period: null, publishedResult: null, targets: [], facts: [] })
    expect(answer.headline).toBe('Inga målvärden är kända.')
    expect(answer.asOf).toBe('2022-12-31T22:59:59.999Z')
  })

  test('the facts name their figure and their source', async () => {
    const { facts } = await board()
    expect(facts.map(fact => [fact.id, fact.figure?.replaceAll('\u00a0', ' ') ?? null])).toEqual([
      ['target', '66 %'],
      ['budget', '195,1 mkr'],
      ['assignments', '5 av 7'],
      ['comparison', null],
      ['strategy', null],
    ])
    expect(facts.every(fact => fact.source !== null)).toBe(true)
    expect(facts.find(fact => fact.id === 'comparison')).toMatchObject({
      comparison: 'lower',
      comparisonText: 'Lägre än riket',
    })
  })

  test('the facts lead to the page that says more', async () => {
    const { facts } = await board()
    expect(facts.map(fact => [fact.id, fact.link])).toEqual([
      ['target', '/malvarden/friskvardsbidraget'],
      ['budget', '/ar/2022'],
      ['assignments', '/ar/2022'],
      ['comparison', null],
      ['strategy', '/lanet'],
    ])
  })

  test('English readers get the same answer in English', async () => {
    const { headline, title } = await board('?lang=en')
    expect(title).toBe('How did it go in 2022?')
    expect(headline).toBe('7 of 17 targets are met.')
  })
})

describe('a board whose outcomes were corrected after the result was published', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
    const { db } = server.database
    const headers = await new Make(db).signedIn('editor')
    const { id: replaces } = await db
      .selectFrom('measurement as m')
      .innerJoin('series as s', 's.id', 'm.series_id')
      .innerJoin('indicator as i', 'i.id', 's.indicator_id')
      .select('m.id')
      .where('i.slug', '=', 'friskvardsbidraget')
      .where('m.period', '=', '2022')
      .where('m.known_to', 'is', null)
      .executeTakeFirstOrThrow()
    const item = { indicator: 'friskvardsbidraget', period: '2022', value: 40, replaces }
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/measurements',
      headers,
      payload: { reason: 'Rättad körning', items: [item] },
    })
    expect(answer.statusCode).toBe(200)
  })
  afterAll(() => server.close())

  test('counts its rows anew, says so, and keeps the published result beside', async () => {
    const answer = await ask(server.app, `${BOARD}?period=2022`, boardSchema)
    expect(answer.counts).toEqual({ met: 6, notMet: 7, notMeasured: 4, total: 17 })
    expect(answer.publishedResult?.counts).toEqual({ met: 7, notMet: 6, notMeasured: 4, total: 17 })
    expect(answer.recountNote).toBe(
      'Räknat på de 17 målvärdena här, varav 16 är exempel. Det publicerade resultatet var 7 av 17.',
    )
    expect(answer.sentences).toContain(answer.recountNote)
  })

  test('is as published where examples are hidden, and as it was before the correction', async () => {
    for (const query of ['published=true', 'asOf=2026-11-20']) {
      const { counts, recountNote } = await ask(server.app, `${BOARD}?period=2022&${query}`, boardSchema)
      expect({ met: counts.met, recountNote }).toEqual({ met: 7, recountNote: null })
    }
  })

  test('names no source for counts that it does not give', async () => {
    const answer = await server.app.inject('/api/v1/board/chart.csv?period=2022&published=false&lang=sv')
    const row = answer.payload.split('\r\n')[1]?.split(';') ?? []
    expect(row.slice(3, 8)).toEqual([
      '6',
      '35',
      'Räknat på de 17 målvärdena här, varav 16 är exempel. Det publicerade resultatet var 7 av 17.',
      'ja',
      '',
    ])
  })
})

describe('a board of another organisation', () => {
  let server: TestServer
  let builders: Make
  beforeAll(async () => {
    server = await createTestServer({ now: new Date('2023-06-01T10:00:00Z') })
    builders = new Make(server.database.db)
  })
  afterAll(() => server.close())

  test('an empty database answers that no målvärden are known', async () => {
    const answer = await ask(server.app, BOARD, boardSchema)
    expect(answer).toMatchObject({ revision: 0, period: null, periods: [], counts: { total: 0 } })
  })

  test('an open year is asked about in the present tense, and a year-to-date value is never judged', async () => {
    const make = builders.at('2022-09-01T10:00:00Z')
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id, period: '2022' })
    await make.measurement({ seriesId: target.series_id, period: '2022-01/2022-08', value: 66 })
    const during = await ask(server.app, `${BOARD}?asOf=2022-09-15`, boardSchema)
    expect(during).toMatchObject({ title: 'Når vi målen?', isPartial: true, period: '2022' })
    expect(during.targets).toMatchObject([
      { status: 'not_measured', outcome: { period: '2022-01/2022-08', value: 66 } },
    ])
    expect(during.targets[0]?.assessment.reason).toBe('partial_period')
    const after = await ask(server.app, BOARD, boardSchema)
    expect(after).toMatchObject({ title: 'Hur gick det 2022?', isPartial: true })
  })

  test('a person’s word stands over the computed status, which stays visible', async () => {
    const { db } = server.database
    const make = builders.at('2022-09-02T10:00:00Z')
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id, period: '2021', value: 50 })
    await make.measurement({ seriesId: target.series_id, period: '2021', value: 40 })
    const facts = { actor: 'test', kind: 'test', reason: null, at: new Date('2022-09-02T10:00:00Z') }
    await withRevision(db, facts, (trx, known_from) =>
      trx
        .insertInto('assessment_override')
        .values({
          target_id: target.id,
          period: '2021',
          status: 'met',
          reason: 'Beslut i nämnden',
          known_from,
        })
        .execute(),
    )
    const { targets } = await ask(server.app, `${BOARD}?period=2021`, boardSchema)
    expect(targets).toMatchObject([
      {
        status: 'met',
        assessment: {
          status: 'met',
          computedStatus: 'not_met',
          override: { status: 'met', reason: 'Beslut i nämnden' },
        },
      },
    ])
  })

  test('a correction changes today’s answer and leaves yesterday’s as it was', async () => {
    const { db } = server.database
    const make = builders.at('2022-09-03T10:00:00Z')
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id, period: '2019', value: 50 })
    await make.measurement({ seriesId: target.series_id, period: '2019', value: 58 })
    await withRevision(
      db,
      { actor: 'test', kind: 'measurements', reason: null, at: new Date('2022-09-10T10:00:00Z') },
      (trx, revision) =>
        recordMeasurements(trx, revision, [
          measurementInput({
            seriesId: target.series_id,
            period: '2019',
            value: 49.96,
            reason: 'Fel i underlaget',
          }),
        ]),
    )
    const now = await ask(server.app, `${BOARD}?period=2019`, boardSchema)
    const before = await ask(server.app, `${BOARD}?period=2019&asOf=2022-09-05`, boardSchema)
    expect(now.targets).toMatchObject([{ status: 'not_met', outcome: { value: 49.96 } }])
    expect(now.targets[0]?.outcome?.text).toContain('49,96')
    expect(before.targets).toMatchObject([{ status: 'met', outcome: { value: 58 } }])
  })
})
