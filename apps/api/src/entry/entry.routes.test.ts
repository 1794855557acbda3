import {
  boardSchema,
  type MeasurementItem,
  measurementConflictSchema,
  measurementsResultSchema,
  problemSchema,
  seriesSchema,
  targetSchema,
} from '@malkoll/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { latestRevision } from '../db/revisions.ts'
import { ask } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let make: Make
let headers: Record<string, string>

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  make = new Make(server.app.db)
  headers = await make.signedIn('editor')
})
afterAll(() => server.close())

type GivenItem = Omit<Partial<MeasurementItem>, 'replaces'> & { replaces?: number | null }

/** Friskvårdsbidraget as it stands, unless told otherwise. */
async function items(...given: GivenItem[]) {
  return Promise.all(
    given.map(async item => {
      const cell = { indicator: 'friskvardsbidraget', period: '2022', value: 66, ...item }
      const replaces = item.replaces === undefined ? await currentId(cell) : item.replaces
      return { ...cell, replaces }
    }),
  )
}

async function currentId(cell: { indicator: string; geography?: string | null | undefined; period: string }) {
  const row = await server.app.db
    .selectFrom('measurement as m')
    .innerJoin('series as s', 's.id', 'm.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .select('m.id')
    .where('i.slug', '=', cell.indicator)
    .where('s.geography_code', 'is not distinct from', cell.geography ?? null)
    .where('s.breakdown', '=', 'total')
    .where('m.period', '=', cell.period)
    .where('m.known_to', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

function post(payload: unknown, by: Record<string, string> = headers, lang = 'sv') {
  return server.app.inject({
    method: 'POST',
    url: `/api/v1/measurements?lang=${lang}`,
    headers: { ...by, 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
}

async function enter(given: GivenItem[], reason?: string) {
  const response = await post({ items: await items(...given), ...(reason && { reason }) })
  expect(response.statusCode, response.body).toBe(200)
  const body: unknown = response.json()
  expect(body).toEqual(measurementsResultSchema.parse(body))
  return measurementsResultSchema.parse(body)
}

async function refused(given: GivenItem[], reason?: string) {
  const before = await latestRevision(server.app.db)
  const response = await post({ items: await items(...given), ...(reason && { reason }) })
  await expect(latestRevision(server.app.db)).resolves.toBe(before)
  const problem = problemSchema.loose().parse(response.json())
  expect(problem.status).toBe(response.statusCode)
  return problem
}

function friskvard(query = '') {
  return ask(server.app, `/api/v1/targets/friskvardsbidraget?lang=sv${query}`, targetSchema)
}

async function rowOf(period: string, query = '') {
  const { rows } = await friskvard(query)
  return rows.find(row => row.period === period)
}

async function etag(address = '/api/v1/board?period=2022') {
  return (await server.app.inject({ url: address })).headers.etag
}

describe('The golden steps', () => {
  let before: string

  beforeAll(async () => {
    before = (await friskvard()).asOf
  })

  it('a correction without a reason is refused and nothing is stored', async () => {
    const problem = await refused([{ period: '2021', value: 57 }])
    expect(problem).toMatchObject({
      status: 400,
      code: 'validation_failed',
      errors: [
        {
          path: 'reason',
          code: 'needs_reason',
          message: expect.stringContaining('Andel som nyttjat friskvårdsbidraget 2021'),
        },
      ],
    })
    expect((await rowOf('2021'))?.outcome?.value).toBe(58)
  })

  it('with one it is stored, known before as it was known, and one change tells of it', async () => {
    const known = await latestRevision(server.app.db)
    const { revision, items: stored } = await enter([{ period: '2021', value: 57 }], 'Rättad körning')
    expect(revision).toBe(known + 1)
    expect(stored).toMatchObject([
      {
        change: 'corrected',
        value: 57,
        missing: null,
        warnings: [],
        assessments: [
          {
            target: 'friskvardsbidraget',
            status: 'met',
            sentence: '57 är minst 50. Därför är målvärdet uppfyllt.',
          },
        ],
      },
    ])
    expect((await rowOf('2021'))?.outcome?.value).toBe(57)
    expect((await rowOf('2021', `&asOf=${before}`))?.outcome?.value).toBe(58)
    expect((await rowOf('2021'))?.history).toMatchObject([
      { valueText: '57\u00a0%', reason: 'Rättad körning', knownTo: null },
      { valueText: '58\u00a0%', reason: null },
    ])
    const changes = await server.app.inject({ url: `/api/v1/changes?since=${before}&lang=sv` })
    expect(changes.json().items).toHaveLength(1)
    expect(changes.json().items).toMatchObject([
      {
        revision,
        reason: 'Rättad körning',
        cellCount: 1,
        cells: [{ period: '2021', before: 58, after: 57 }],
      },
    ])
  })

  it('“50” meets at least 50, and the flip is explained by the reason', async () => {
    const { items: stored } = await enter([{ period: '2020', value: '50' }], 'Rättad körning')
    expect(stored).toMatchObject([
      { value: 50, warnings: [{ code: 'flips_status' }], assessments: [{ status: 'met' }] },
    ])
    expect((await rowOf('2020'))?.assessment).toMatchObject({ status: 'met', statusText: 'Uppfyllt' })
  })

  it('“49,96” does not, and is shown as 49,96 everywhere', async () => {
    const { items: stored } = await enter([{ period: '2020', value: '49,96' }], 'Rättad körning')
    expect(stored).toMatchObject([{ value: 49.96, assessments: [{ status: 'not_met' }] }])
    const row = await rowOf('2020')
    expect(row?.assessment).toMatchObject({ status: 'not_met', statusText: 'Ej uppfyllt' })
    expect(row?.outcome).toMatchObject({ value: 49.96, text: '49,96\u00a0%' })
    const addresses = [
      '/api/v1/targets/friskvardsbidraget?lang=sv',
      '/api/v1/board?period=2020&lang=sv',
      '/api/v1/targets/friskvardsbidraget/chart.svg?lang=sv',
      '/api/v1/targets/friskvardsbidraget/chart.csv?lang=sv',
      '/api/v1/indicators/friskvardsbidraget/chart.svg?lang=sv',
      '/api/v1/indicators/friskvardsbidraget/chart.csv?lang=sv',
    ]
    for (const address of addresses)
      expect((await server.app.inject({ url: address })).body, address).toMatch(/49,96/)
    const series = await ask(server.app, '/api/v1/indicators/friskvardsbidraget/series?lang=sv', seriesSchema)
    expect(series.series[0]?.points).toMatchObject([{ period: '2020', value: 49.96 }, {}, {}])
    expect(series).toMatchObject({ decimals: 0, mostDecimals: 2 })
    const { body } = await server.app.inject('/api/v1/indicators/friskvardsbidraget/chart.svg?lang=sv')
    expect(body).toMatch(/66\u00a0%/)
    expect(body).not.toContain('66,00')
  })

  it.each(['66 %', '66', '66,0', ' 66 ', 66])(
    '“%s” changes nothing: no revision, the same ETag',
    async value => {
      const known = await latestRevision(server.app.db)
      const tag = await etag()
      const { revision, items: stored } = await enter([{ value }])
      expect(stored).toMatchObject([{ change: 'unchanged', value: 66, warnings: [] }])
      expect(revision).toBe(known)
      await expect(latestRevision(server.app.db)).resolves.toBe(known)
      await expect(etag()).resolves.toBe(tag)
    },
  )

  it('“6O” is an error', async () => {
    await expect(refused([{ value: '6O' }], 'Rättad körning')).resolves.toMatchObject({
      status: 400,
      errors: [{ path: 'items.0.value', code: 'not_a_number', message: 'Det står en bokstav i talet.' }],
    })
  })

  it.each([
    ['0,66', 'Måttet anges i procent: ska 0,66 vara 66?'],
    ['660', '660 är nästan tolv gånger 2021 års värde.'],
  ])('“%s” is stored only with a comment', async (value, message) => {
    const problem = await refused([{ value }], 'Rättad körning')
    expect(problem).toMatchObject({
      status: 400,
      errors: [
        {
          path: 'items.0.note',
          code: 'needs_comment',
          message: `${message} Skriv en kommentar, så sparas värdet.`,
        },
      ],
    })
    const { items: stored } = await enter([{ value, note: 'Så står det i systemet.' }], 'Rättad körning')
    expect(stored).toMatchObject([
      { change: 'corrected', warnings: [{ message, requiresComment: true }, {}] },
    ])
    expect((await rowOf('2022'))?.outcome?.note).toBe('Så står det i systemet.')
    await enter([{ value: 66, note: null }], 'Tillbaka')
  })

  it('“-” asks what it means and is never 0', async () => {
    await expect(refused([{ value: '-' }], 'Rättad körning')).resolves.toMatchObject({
      status: 400,
      errors: [
        {
          path: 'items.0.value',
          code: 'missing_sign',
          message: 'Vad betyder ett ensamt minustecken? Det räknas aldrig som noll.',
        },
      ],
    })
    const { items: stored } = await enter([{ value: null, missing: 'missing_in_source' }], 'Saknas')
    expect(stored).toMatchObject([
      { value: null, missing: 'missing_in_source', assessments: [{ status: 'not_measured' }] },
    ])
    await enter([{ value: 66 }], 'Tillbaka')
  })
})

describe('A lost update', () => {
  it('tells both values, who stored the other one and when', async () => {
    const [seen] = await items({ period: '2022' })
    const other = await make.person({ name: 'Berit', roles: ['editor'] })
    const berit = await make.signedIn('editor', { personId: other.id })
    const first = await post({ reason: 'Ny körning', items: [{ ...seen, value: 67 }] }, berit)
    expect(first.statusCode).toBe(200)
    const late = await post({ reason: 'Ny körning', items: [{ ...seen, value: 68 }] })
    expect(late.statusCode).toBe(412)
    const conflict = z.array(measurementConflictSchema).parse(late.json().conflicts)
    expect(late.json().code).toBe('lost_update')
    expect(conflict).toMatchObject([
      {
        index: 0,
        indicator: 'friskvardsbidraget',
        period: '2022',
        own: { value: 68, missing: null },
        theirs: { value: 67, by: 'Berit', measurementId: first.json().items[0].measurementId },
      },
    ])
    expect(Date.parse(conflict[0]?.theirs?.at ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect((await rowOf('2022'))?.outcome?.value).toBe(67)
  })

  it('is nobody’s any more when who stored the other value is removed', async () => {
    const [seen] = await items({ period: '2022' })
    const other = await make.person({ name: 'Berit', roles: ['editor'] })
    const berit = await make.signedIn('editor', { personId: other.id })
    const first = await post({ reason: 'Ny körning', items: [{ ...seen, value: 67.5 }] }, berit)
    expect(first.statusCode, first.body).toBe(200)
    await server.app.db
      .updateTable('person')
      .set({ name: '', email: null, deleted_at: new Date().toISOString() })
      .where('id', '=', other.id)
      .execute()
    const late = await post({ reason: 'Ny körning', items: [{ ...seen, value: 68 }] })
    expect(late.json().conflicts).toMatchObject([{ theirs: { value: 67.5, by: null } }])
  })

  it('is none when the cell already says the same: a retry after a lost answer is harmless', async () => {
    const [seen] = await items({ period: '2022' })
    await enter([{ value: 66 }], 'Tillbaka')
    const again = await post({ items: [{ ...seen, value: 66 }] })
    expect(again.json()).toMatchObject({ items: [{ change: 'unchanged', value: 66 }] })
  })

  it('of a cell that was seen empty, or is empty where something was seen', async () => {
    const empty = await refused([{ value: 64, replaces: null }], 'Ny körning')
    expect(empty).toMatchObject({ status: 412, conflicts: [{ theirs: { value: 66 } }] })
    const gone = await refused([{ period: '2019', value: 64, replaces: 1 }])
    expect(gone).toMatchObject({ status: 412, conflicts: [{ theirs: null }] })
  })
})

describe('Several cells', () => {
  it('are stored all together', async () => {
    const { revision, items: stored } = await enter([
      { period: '2018', value: '41' },
      { period: '2019', value: '44' },
    ])
    expect(stored.map(({ change }) => change)).toEqual(['added', 'added'])
    const rows = await server.app.db
      .selectFrom('measurement')
      .select(['id', 'period', 'value'])
      .where('known_from', '=', revision)
      .orderBy('period')
      .execute()
    expect(rows).toEqual([
      { id: stored[0]?.measurementId, period: '2018', value: 41 },
      { id: stored[1]?.measurementId, period: '2019', value: 44 },
    ])
  })

  it('are refused all together, with everything that is wrong', async () => {
    const problem = await refused([
      { period: '2017', value: 40 },
      { period: '2016', value: 'x' },
      { indicator: 'finns-inte', value: 1 },
      { indicator: 'population-31-dec', geography: '9999', value: 1 },
      { indicator: 'population-31-dec', geography: '0880', breakdown: 'robots', value: 1 },
      { indicator: 'population-31-dec', value: 1 },
      { indicator: 'population-31-dec', geography: '08', value: 1 },
      { organisation: 'finns-inte', value: 1 },
      { period: '2017', value: 41 },
      { period: '2031', value: 41 },
      { period: '2015', value: null },
      { period: '2014', value: '' },
      { period: '2013', value: 5, missing: 'withdrawn' },
      { period: '2012', value: null, missing: 'withdrawn', margin: 2 },
      { indicator: 'median-income', geography: '0880', value: '66 %' },
      { indicator: 'population-31-dec', geography: '0880', breakdown: 'toString', value: 1 },
      { period: '1000', value: 41 },
      { period: '1001', value: null, missing: 'withdrawn' },
      { period: '2017-Q1', value: 41 },
    ])
    expect(problem.errors.map(({ path, code }) => [path, code])).toEqual([
      ['items.8', 'duplicate_cell'],
      ['items.1.value', 'not_a_number'],
      ['items.2.indicator', 'unknown_indicator'],
      ['items.3.geography', 'unknown_geography'],
      ['items.4.breakdown', 'unknown_breakdown'],
      ['items.5.organisation', 'ambiguous_series'],
      ['items.6.geography', 'computed_value'],
      ['items.7.organisation', 'unknown_organisation'],
      ['items.9.period', 'future_period'],
      ['items.10.missing', 'needs_value'],
      ['items.11.missing', 'needs_value'],
      ['items.12.missing', 'conflicting_parameters'],
      ['items.13.margin', 'conflicting_parameters'],
      ['items.14.value', 'not_a_number'],
      ['items.15.breakdown', 'unknown_breakdown'],
      ['items.16.period', 'impossible_period'],
      ['items.17.period', 'impossible_period'],
      ['items.18.period', 'impossible_period'],
    ])
    expect(problem.errors.at(-1)?.message).toBe('Måttet redovisas per år (2022).')
    for (const { message } of problem.errors) expect(message).not.toMatch(/[{}]|undefined/)
  })

  it('are refused when their form is wrong', async () => {
    const cases: [unknown, string, string][] = [
      [{}, 'items', 'required'],
      [{ items: [] }, 'items', 'required'],
      [{ items: await items({ period: '2022-13' }) }, 'items.0.period', 'bad_period'],
      [{ items: await items({ value: 'a\u0000b' }) }, 'items.0.value', 'bad_value'],
      [{ items: await items({ note: 'x'.repeat(2001) }) }, 'items.0.note', 'too_long'],
      [{ items: await items({ margin: 5e-324 }) }, 'items.0.margin', 'bad_value'],
      [{ items: await items({ n: 2 ** 31 }) }, 'items.0.n', 'bad_value'],
      [{ items: await items({}), reason: ' ' }, 'reason', 'required'],
      [{ items: await items({}), reason: '\u200b' }, 'reason', 'required'],
      [{ items: await items({}), more: 1 }, 'more', 'unknown_parameter'],
    ]
    for (const [payload, path, code] of cases) {
      const response = await post(payload)
      expect(response.statusCode).toBe(400)
      expect(response.json().errors, JSON.stringify(payload)).toContainEqual(
        expect.objectContaining({ path, code }),
      )
    }
  })
})

describe('What is done or not', () => {
  it('is told by a word too, and by none where something is counted', async () => {
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id, period: '2016', comparator: 'done', value: null })
    const { organisation, ...series } = await server.app.db
      .selectFrom('series as s')
      .innerJoin('indicator as i', 'i.id', 's.indicator_id')
      .leftJoin('organisation as o', 'o.id', 's.organisation_id')
      .select(['i.slug as indicator', 's.geography_code as geography', 'o.slug as organisation'])
      .where('s.id', '=', target.series_id)
      .executeTakeFirstOrThrow()
    const cell = { ...series, ...(organisation && { organisation }), period: '2016', replaces: null }
    expect(await enter([{ ...cell, value: 'ja' }])).toMatchObject({
      items: [{ change: 'added', value: 1, assessments: [{ status: 'met' }] }],
    })
    expect(await refused([{ ...cell, period: '2017', value: 'ja' }])).toMatchObject({
      errors: [{ path: 'items.0.value', code: 'not_a_number' }],
    })
  })
})

describe('A value long before its series', () => {
  it('is refused without a comment', async () => {
    expect(await refused([{ period: '1922', value: 40 }])).toMatchObject({
      code: 'validation_failed',
      errors: [
        {
          path: 'items.0.note',
          code: 'needs_comment',
          message: '1922 är före seriens första värde, 2018. Skriv en kommentar, så sparas värdet.',
        },
      ],
    })
  })

  it.each(['', ' ', '\u200b', '\u2060\u00ad'])('is not told why by %j, which nobody sees', async note => {
    expect(await refused([{ period: '1922', value: 40, note }])).toMatchObject({
      errors: [{ path: 'items.0.note', code: 'needs_comment' }],
    })
  })

  it('is stored with others that lead up to it, and each is asked about', async () => {
    const years = ['2008', '2011', '2014'].map((period, index) => ({ period, value: 25 + index }))
    const { items: stored } = await enter(years)
    expect(stored.flatMap(({ warnings }) => warnings)).toMatchObject(
      years.map(() => ({ code: 'before_series', requiresComment: false })),
    )
  })
})

describe('What is left out', () => {
  it('stays as the cell says, and the source stays with the value', async () => {
    const cell = { indicator: 'population-31-dec', geography: '0880', period: '2025' }
    const { items: stored } = await enter([{ ...cell, value: 73_068, note: 'Stört av SCB.' }], 'Upplysning')
    const [row] = await measurementsWith(stored[0]?.measurementId)
    expect(row).toMatchObject({ value: 73_068, flags: ['perturbed'], note_sv: 'Stört av SCB.' })
    expect(row?.source).toMatch(/^scb-/)
    const after = await enter([{ ...cell, value: 73_069 }], 'Omräknat')
    const [changed] = await measurementsWith(after.items[0]?.measurementId)
    expect(changed).toMatchObject({ flags: ['perturbed'], note_sv: 'Stört av SCB.', source: 'inmatning' })
  })

  it('twice the same flag is one', async () => {
    const { items: stored } = await enter([
      { period: '2017', value: 30, flags: ['preliminary', 'preliminary'], margin: 1.5, n: 340 },
    ])
    const [row] = await measurementsWith(stored[0]?.measurementId)
    expect(row).toMatchObject({ flags: ['preliminary'], margin: 1.5, n: 340 })
  })
})

async function measurementsWith(id: number | undefined) {
  return server.app.db
    .selectFrom('measurement as m')
    .leftJoin('source as s', 's.id', 'm.source_id')
    .select(['m.value', 'm.flags', 'm.margin', 'm.n', 'm.note_sv', 's.slug as source'])
    .where('m.id', '=', id ?? 0)
    .execute()
}

describe('A row that has no values yet', () => {
  it('is made for a new group of a place that the indicator knows', async () => {
    const cell = { indicator: 'turnout-municipal-election', geography: '0880', period: '2022' }
    const { items: stored } = await enter([
      { ...cell, breakdown: 'women', value: 85, replaces: null, note: 'Ny uppdelning' },
    ])
    expect(stored).toMatchObject([{ change: 'added', value: 85 }])
    const address = '/api/v1/indicators/turnout-municipal-election/series?geography=0880&breakdown=women'
    const series = await ask(server.app, address, seriesSchema)
    expect(series.series).toMatchObject([{ breakdown: 'women', points: [{ period: '2022', value: 85 }] }])
  })

  it('is not left behind by a refusal', async () => {
    const count = () => server.app.db.selectFrom('series').select('id').execute()
    const before = (await count()).length
    await refused([
      {
        indicator: 'turnout-municipal-election',
        geography: '0880',
        breakdown: 'men',
        value: 0.8,
        replaces: null,
      },
    ])
    expect(await count()).toHaveLength(before)
  })
})

describe('A county value that is computed', () => {
  it('follows the value of a municipality', async () => {
    const county = async () => {
      const address = '/api/v1/indicators/population-31-dec/series?geography=08&from=2022&to=2022'
      const { series } = await ask(server.app, address, seriesSchema)
      return series[0]?.points[0]?.value
    }
    await expect(county()).resolves.toBe(247_711)
    const cell = { indicator: 'population-31-dec', geography: '0880', period: '2022' }
    await enter([{ ...cell, value: 72_118 }], 'Prov')
    await expect(county()).resolves.toBe(247_811)
    await enter([{ ...cell, value: 72_018 }], 'Tillbaka')
    await expect(county()).resolves.toBe(247_711)
  })
})

describe('Who may enter', () => {
  let own: Record<string, string>

  beforeEach(async () => {
    const { id } = await server.app.db
      .selectFrom('indicator')
      .select('id')
      .where('slug', '=', 'friskvardsbidraget')
      .executeTakeFirstOrThrow()
    own = await make.signedIn('analyst', { indicators: [id] })
  })

  it('are those who are mätansvariga, for what is theirs', async () => {
    const [item] = await items({ period: '2016', value: 29, replaces: null })
    expect((await post({ items: [item] }, own)).json()).toMatchObject({ items: [{ change: 'added' }] })
    const others = await items({ period: '2009' }, { indicator: 'population-31-dec', geography: '0880' })
    const response = await post({ items: others }, own)
    expect(response.statusCode).toBe(403)
    expect(response.json()).toMatchObject({
      code: 'not_yours',
      errors: [{ path: 'items.1.indicator', code: 'not_yours' }],
    })
  })

  it('are not those who only read, nor anybody', async () => {
    const payload = { items: await items({}) }
    for (const role of ['reviewer', 'management', 'elected'] as const)
      expect((await post(payload, await make.signedIn(role))).statusCode).toBe(403)
    expect((await post(payload, {})).statusCode).toBe(401)
  })

  it('is not somebody else than the person who typed it, signed in meanwhile in the same browser', async () => {
    const [first, second] = [
      await make.person({ name: 'Doris' }),
      await make.person({ name: 'Egon', roles: ['editor'] }),
    ]
    const by = await make.signedIn('editor', { personId: second.id })
    const [item] = await items({ period: '2015', value: 27, replaces: null })
    const postAs = (person: number) =>
      server.app.inject({
        method: 'POST',
        url: `/api/v1/measurements?person=${person}`,
        headers: { ...by, 'content-type': 'application/json' },
        payload: JSON.stringify({ items: [item] }),
      })
    expect((await postAs(first.id)).json()).toMatchObject({ status: 401, code: 'not_signed_in' })
    expect(await currentId({ indicator: 'friskvardsbidraget', period: '2015' })).toBeNull()
    expect((await postAs(second.id)).json()).toMatchObject({ items: [{ change: 'added' }] })
  })

  it('stands in the revision, for everyone as a role', async () => {
    const person = await make.person({ name: 'Cecilia', roles: ['analyst', 'editor'] })
    const by = await make.signedIn('editor', { personId: person.id })
    const [item] = await items({ period: '2013', value: 28, replaces: null })
    const { revision } = (await post({ items: [item] }, by)).json()
    const row = await server.app.db
      .selectFrom('revision')
      .select(['actor', 'actor_id', 'kind', 'reason'])
      .where('id', '=', revision)
      .executeTakeFirst()
    expect(row).toEqual({ actor: 'editor', actor_id: person.id, kind: 'measurements', reason: null })
  })
})

describe('An example', () => {
  it('meets no real outcome before its målvärde is decided', async () => {
    const problem = await refused([
      { indicator: 'exempel-gemensamma-natverksmoten', value: 21, note: 'Räknat.' },
    ])
    expect(problem).toMatchObject({
      status: 409,
      code: 'example_needs_decision',
      targets: ['exempel-gemensamma-natverksmoten'],
    })
    expect(problem.detail).toContain('Exempel: ')
    const board = await ask(server.app, '/api/v1/board?period=2022', boardSchema)
    expect(board.targets).toHaveLength(17)
  })
})
