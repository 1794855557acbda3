import {
  boardSchema,
  indicatorListSchema,
  objectiveSchema,
  searchResultSchema,
  targetDecidedSchema,
  targetListSchema,
  targetSchema,
} from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latestRevision } from '../db/revisions.ts'
import { ask } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const EXAMPLE = 'exempel-gemensamma-natverksmoten'
const DECISION = {
  name: { sv: 'Gemensamma nätverksmöten', en: 'Joint network meetings' },
  comparator: 'at_least',
  value: 20,
  reason: 'Regionala utvecklingsnämnden 2023-03-14 § 12',
}

let server: TestServer
let make: Make
let editor: Record<string, string>

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  make = new Make(server.app.db)
  editor = await make.signedIn('editor')
})
afterAll(() => server.close())

function post(url: string, payload: unknown, headers = editor) {
  return server.app.inject({ method: 'POST', url: `/api/v1/${url}`, headers, payload: payload as object })
}

function decide(payload: unknown, { slug = EXAMPLE, headers = editor } = {}) {
  return post(`targets/${slug}/decision?lang=sv`, payload, headers)
}

function board(query = '') {
  return ask(server.app, `/api/v1/board?period=2022&lang=sv${query}`, boardSchema)
}

async function idOf(slug: string) {
  return server.app.db
    .selectFrom('indicator')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
    .then(row => row.id)
}

describe('A decision that is not whole', () => {
  it.each<[string, object, string, string]>([
    ['no name', { name: undefined }, 'name', 'required'],
    ['an example’s name', { name: { sv: 'Exempel: Möten' } }, 'name.sv', 'named_like_example'],
    ['no reason', { reason: undefined }, 'reason', 'required'],
    ['half a character in its name', { name: { sv: 'a\ud800b' } }, 'name.sv', 'bad_value'],
    ['half a character in its definition', { definition: { sv: 'a\ud800b' } }, 'definition.sv', 'bad_value'],
    ['half a character in its reason', { reason: 'a\ud800b' }, 'reason', 'bad_value'],
    ['at least nothing', { value: null }, 'comparator', 'bad_target_rule'],
    [
      'between in the wrong order',
      { comparator: 'between', value: 9, upper: 3 },
      'comparator',
      'bad_target_rule',
    ],
    [
      'an increase since nothing',
      { comparator: 'increase', value: undefined },
      'comparator',
      'bad_target_rule',
    ],
    [
      'a base in the period itself',
      { comparator: 'decrease', value: undefined, base: { period: '2022' } },
      'base.period',
      'base_not_before',
    ],
    ['another’s name', { name: { sv: 'Sjukfrånvaro' } }, 'name.sv', 'name_taken'],
    ['a period that is none', { base: { period: '2022-13' } }, 'base.period', 'bad_period'],
  ])('with %s is refused, and nothing is changed', async (_, change, path, code) => {
    const before = await latestRevision(server.app.db)
    const response = await decide({ ...DECISION, ...change })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toContainEqual(expect.objectContaining({ path, code }))
    expect(response.body).not.toMatch(/[{]value[}]|undefined/)
    await expect(latestRevision(server.app.db)).resolves.toBe(before)
  })

  it('is not taken for a målvärde that is real or unknown', async () => {
    const real = await decide(DECISION, { slug: 'friskvardsbidraget' })
    expect(real.json()).toMatchObject({ status: 409, code: 'not_an_example' })
    expect((await decide(DECISION, { slug: 'finns-inte' })).statusCode).toBe(404)
  })

  it('is for those who are mätansvariga for the example, and for editors', async () => {
    const other = await make.signedIn('analyst', { indicators: [await idOf('friskvardsbidraget')] })
    expect((await decide(DECISION, { headers: other })).json()).toMatchObject({
      status: 403,
      code: 'not_yours',
    })
    expect((await decide(DECISION, { headers: await make.signedIn('reviewer') })).statusCode).toBe(403)
    expect((await decide(DECISION, { headers: {} })).statusCode).toBe(401)
  })
})

describe('A decided målvärde', () => {
  it('stands in the place of the example, and takes the outcome', async () => {
    const before = await board()
    const owner = await make.signedIn('analyst', { indicators: [await idOf(EXAMPLE)] })
    const response = await decide(DECISION, { headers: owner })
    expect(response.statusCode, response.body).toBe(201)
    const decided = targetDecidedSchema.parse(response.json())
    expect(decided).toMatchObject({
      target: 'gemensamma-natverksmoten',
      indicator: 'gemensamma-natverksmoten',
      organisation: 'regionala-utvecklingsforvaltningen',
      periods: ['2022'],
    })

    const undecided = await board()
    expect(undecided.targets).toHaveLength(17)
    expect(undecided.counts).toMatchObject({ total: 17, notMeasured: before.counts.notMeasured + 1 })
    expect(undecided.targets.map(target => target.slug)).not.toContain(EXAMPLE)
    expect(undecided.targets).toContainEqual(
      expect.objectContaining({
        slug: 'gemensamma-natverksmoten',
        name: 'Gemensamma nätverksmöten',
        example: false,
        status: 'not_measured',
      }),
    )

    const entered = await post(
      'measurements',
      { items: [{ indicator: decided.indicator, period: '2022', value: '21', replaces: null }] },
      owner,
    )
    expect(entered.json()).toMatchObject({
      items: [{ change: 'added', assessments: [{ target: 'gemensamma-natverksmoten', status: 'met' }] }],
    })
    const after = await board()
    const { met, notMet, notMeasured } = before.counts
    expect(after.counts).toEqual({ met: met + 1, notMet: notMet - 1, notMeasured, total: 17 })
    expect(after.targets.find(target => target.slug === decided.target)).toMatchObject({
      status: 'met',
      regionGoal: before.targets.find(target => target.slug === EXAMPLE)?.regionGoal,
    })
    await expect(board(`&asOf=${before.asOf}`)).resolves.toEqual(before)
  })

  it('names the source of what is entered in the language of the reader', async () => {
    const slug = 'gemensamma-natverksmoten'
    const { sources } = await ask(server.app, `/api/v1/targets/${slug}?lang=en`, targetSchema)
    expect(sources.map(source => source.title)).toEqual(['Entered in Målkoll'])
    for (const [lang, title] of [
      ['en', 'Source: Entered in Målkoll.'],
      ['sv', 'Källa: Inmatat i Målkoll.'],
    ]) {
      const chart = await server.app.inject({ url: `/api/v1/targets/${slug}/chart.svg?lang=${lang}` })
      expect(chart.body, lang).toContain(title)
    }
  })

  it('is not decided again, and is told among the changes', async () => {
    expect((await decide(DECISION)).json()).toMatchObject({ status: 409, code: 'not_an_example' })
    const revision = await server.app.db
      .selectFrom('revision')
      .select(['kind', 'actor', 'reason'])
      .where('kind', '=', 'targets')
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(revision).toEqual({ kind: 'targets', actor: 'analyst', reason: DECISION.reason })
  })

  it('leaves an example nowhere that targets are listed', async () => {
    const list = await ask(server.app, '/api/v1/targets?lang=sv', targetListSchema)
    expect(list.items.map(item => item.slug)).not.toContain(EXAMPLE)
    const sheet = await server.app.inject({
      url: `/api/v1/entry-sheet?indicator=${EXAMPLE},gemensamma-natverksmoten`,
      headers: editor,
    })
    expect(sheet.json().rows).toMatchObject([
      { indicator: { slug: 'gemensamma-natverksmoten' }, example: false, lock: null },
    ])
  })

  it('is what the addresses of the example point at, while the example stays for moments before', async () => {
    for (const url of [`targets/${EXAMPLE}`, `indicators/${EXAMPLE}`, `indicators/${EXAMPLE}/series`]) {
      const response = await server.app.inject({ url: `/api/v1/${url}?lang=sv` })
      expect(response.json(), url).toMatchObject({
        status: 410,
        code: 'replaced_example',
        detail: expect.stringContaining('”Gemensamma nätverksmöten”'),
        replacedBy: { slug: 'gemensamma-natverksmoten', name: 'Gemensamma nätverksmöten' },
      })
      const { until } = response.json().replacedBy
      const then = await server.app.inject({ url: `/api/v1/${url}?lang=sv&asOf=${until}` })
      expect(then.statusCode, url).toBe(200)
    }
  })

  it('leaves no example among the indicators, the hits of a search and what a goal has', async () => {
    const indicators = await ask(server.app, '/api/v1/indicators?lang=sv', indicatorListSchema)
    const slugs = indicators.items.map(item => item.slug)
    expect(slugs).not.toContain(EXAMPLE)
    expect(slugs).toContain('gemensamma-natverksmoten')
    expect(slugs.filter(slug => slug.startsWith('exempel-'))).toHaveLength(15)
    const found = await ask(
      server.app,
      '/api/v1/search?lang=sv&q=n%C3%A4tverksm%C3%B6ten',
      searchResultSchema,
    )
    expect(found.items.map(item => item.path)).not.toContain(`/malvarden/${EXAMPLE}`)
    expect(found.items.map(item => item.path)).toContain('/malvarden/gemensamma-natverksmoten')
    const [objective = ''] = indicators.items.flatMap(({ slug, objectives }) =>
      slug === 'gemensamma-natverksmoten' ? objectives.map(goal => goal.slug) : [],
    )
    const goal = await ask(server.app, `/api/v1/objectives/${objective}?lang=sv`, objectiveSchema)
    const named = [...goal.indicators, ...goal.targets].map(({ slug }) => slug)
    expect(named).toContain('gemensamma-natverksmoten')
    expect(named).not.toContain(EXAMPLE)
  })

  it('tells who decided it, and that nobody has said how it is measured', async () => {
    const target = await ask(server.app, '/api/v1/targets/gemensamma-natverksmoten?lang=sv', targetSchema)
    expect(target.note).toBe(`Beslut: ${DECISION.reason}`)
    expect(target.definition).toBe('Definition saknas.')
  })

  it('may count from a base, have another unit and a name that is taken', async () => {
    const decision = {
      name: { sv: 'Friskvårdsbidraget!' },
      unit: 'percent',
      decimals: 1,
      desiredDirection: 'down',
      comparator: 'decrease',
      base: { period: '2021', value: 12 },
      reason: 'Beslut',
    }
    const decided = targetDecidedSchema.parse(
      (await decide(decision, { slug: 'exempel-utbildade-halsoledare' })).json(),
    )
    expect(decided.target).toBe('friskvardsbidraget-2')
    const entered = await post('measurements', {
      items: [{ indicator: decided.indicator, period: '2022', value: '11,5 %', replaces: null }],
    })
    expect(entered.json().items[0].assessments).toMatchObject([{ status: 'met' }])
    expect((await board()).targets).toHaveLength(17)
  })
})
