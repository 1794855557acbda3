import {
  boardSchema,
  changeListSchema,
  type DecisionCorrection,
  decisionEffectSchema,
  decisionSchema,
  indicatorListSchema,
  targetDecidedSchema,
  targetSchema,
} from '@malkoll/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
const WHY = 'Avskrivet fel'

let server: TestServer
let editor: Record<string, string>
let make: Make
/** Each test decides the example anew: the former decision was withdrawn. */
let slug: string

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  make = new Make(server.app.db)
  editor = await make.signedIn('editor')
})
afterAll(() => server.close())

beforeEach(async () => {
  if (slug && (await isDecided())) await withdrawn()
  const decided = await send('POST', `targets/${EXAMPLE}/decision`, DECISION)
  slug = targetDecidedSchema.parse(decided.json()).target
})

function send(method: 'POST' | 'PATCH', url: string, payload: object, headers = editor) {
  const separator = url.includes('?') ? '&' : '?'
  return server.app.inject({ method, url: `/api/v1/${url}${separator}lang=sv`, headers, payload })
}

function read(url: string) {
  return server.app.inject({ url: `/api/v1/${url}` })
}

async function isDecided(): Promise<boolean> {
  return (await read(`targets/${slug}/decision`)).statusCode === 200
}

function decision() {
  return ask(server.app, `/api/v1/targets/${slug}/decision?lang=sv`, decisionSchema)
}

function board(query = '') {
  return ask(server.app, `/api/v1/board?period=2022&lang=sv${query}`, boardSchema)
}

async function lastChange(): Promise<number> {
  return (await decision()).lastChange
}

async function correct(change: Partial<DecisionCorrection>, { preview = false, headers = editor } = {}) {
  const url = `targets/${slug}/decision${preview ? '?preview=true' : ''}`
  return send('PATCH', url, { reason: WHY, replaces: await lastChange(), ...change }, headers)
}

async function corrected(change: Partial<DecisionCorrection>, options?: { preview: boolean }) {
  const response = await correct(change, options)
  expect(response.statusCode, response.body).toBe(200)
  return decisionEffectSchema.parse(response.json())
}

async function withdraw({ preview = false, headers = editor } = {}) {
  const url = `targets/${slug}/decision/withdraw${preview ? '?preview=true' : ''}`
  return send('POST', url, { reason: WHY, replaces: await lastChange() }, headers)
}

async function withdrawn(options?: { preview: boolean }) {
  const response = await withdraw(options)
  expect(response.statusCode, response.body).toBe(200)
  return decisionEffectSchema.parse(response.json())
}

function enter(value: string) {
  return send('POST', 'measurements', { items: [{ indicator: slug, period: '2022', value, replaces: null }] })
}

/** What everyone is shown of the målvärde, wherever it is shown. */
async function everywhere(asOf: string) {
  const at = `lang=sv&asOf=${encodeURIComponent(asOf)}`
  const urls = [
    `board?period=2022&${at}`,
    `targets/${slug}?${at}`,
    `targets/${slug}/decision?${at}`,
    `targets?${at}`,
    `indicators/${slug}?${at}`,
    `indicators?${at}`,
    `indicators/${slug}/chart.svg?${at}`,
    `targets/${slug}/chart.csv?${at}`,
    `search?q=n%C3%A4tverk&${at}`,
    `changes?since=2023-01-01&${at}`,
    `measurements/history?indicator=${slug}&period=2022&${at}`,
  ]
  const answers: string[] = []
  for (const url of urls) {
    const response = await read(url)
    expect(response.statusCode, url).toBe(200)
    answers.push(response.body)
  }
  return answers
}

describe('The decision of a målvärde', () => {
  it('is read with all that can be corrected', async () => {
    await expect(decision()).resolves.toMatchObject({
      target: slug,
      name: DECISION.name,
      definition: null,
      comparator: 'at_least',
      value: 20,
      base: null,
      decision: DECISION.reason,
      periods: ['2022'],
      example: { slug: EXAMPLE, name: 'Exempel: Gemensamma nätverksmöten' },
      valueCount: 0,
      history: [{ by: 'Redaktör', reason: DECISION.reason, changes: [] }],
    })
  })

  it('exists only of a målvärde that was decided here', async () => {
    for (const [other, status, code] of [
      ['friskvardsbidraget', 404, 'not_decided_here'],
      ['exempel-utbildade-halsoledare', 404, 'not_decided_here'],
      ['finns-inte', 404, 'unknown_target'],
    ] as const)
      expect((await read(`targets/${other}/decision`)).json(), other).toMatchObject({ status, code })
  })
})

describe('A correction that cannot be made', () => {
  it.each<[string, object, string, string]>([
    ['no reason', { reason: undefined }, 'reason', 'required'],
    ['nothing that it was read from', { replaces: undefined }, 'replaces', 'required'],
    ['an example’s name', { name: { sv: 'Exempel: Möten' } }, 'name.sv', 'named_like_example'],
    ['a rule without its number', { comparator: 'between', value: 3 }, 'comparator', 'bad_target_rule'],
    ['a number for what is done', { comparator: 'done', value: 1 }, 'comparator', 'bad_target_rule'],
    ['a base for a level', { base: { period: '2021' } }, 'comparator', 'bad_target_rule'],
    [
      'a base that is not before',
      { comparator: 'increase', base: { period: '2022' } },
      'base.period',
      'base_not_before',
    ],
    ['another’s name', { name: { sv: 'andel som nyttjat friskvårdsbidraget' } }, 'name.sv', 'name_taken'],
  ])('with %s is refused, and nothing is changed', async (_, change, path, code) => {
    const before = await latestRevision(server.app.db)
    const response = await correct(change)
    expect(response.statusCode, response.body).toBe(400)
    expect(response.json().errors).toContainEqual(expect.objectContaining({ path, code }))
    await expect(latestRevision(server.app.db)).resolves.toBe(before)
  })

  it('is made by nobody but editors and those who are mätansvariga', async () => {
    const other = await make.signedIn('analyst')
    const { indicator_id } = await server.app.db
      .selectFrom('series as s')
      .innerJoin('target as t', 't.series_id', 's.id')
      .select('s.indicator_id')
      .where('t.slug', '=', slug)
      .executeTakeFirstOrThrow()
    const owner = await make.signedIn('analyst', { indicators: [indicator_id] })
    const reviewer = await make.signedIn('reviewer')
    for (const change of [correct.bind(null, { value: 30 }), withdraw]) {
      expect((await change({ headers: {} })).statusCode).toBe(401)
      expect((await change({ headers: reviewer })).json()).toMatchObject({ code: 'not_allowed' })
      expect((await change({ headers: other })).json()).toMatchObject({ code: 'not_yours' })
      expect((await change({ headers: owner })).statusCode).toBe(200)
    }
  })

  it('is that of a decision which somebody has corrected meanwhile', async () => {
    const seen = await lastChange()
    await corrected({ value: 25 })
    expect((await correct({ value: 30, replaces: seen })).json()).toMatchObject({
      status: 412,
      code: 'lost_update',
    })
    await expect(decision()).resolves.toMatchObject({ value: 25 })
  })

  it('is that of a målvärde which was not decided here', async () => {
    const change = { reason: WHY, replaces: 1 }
    for (const [method, path] of [
      ['PATCH', 'decision'],
      ['POST', 'decision/withdraw'],
    ] as const)
      expect((await send(method, `targets/friskvardsbidraget/${path}`, change)).json()).toMatchObject({
        status: 404,
        code: 'not_decided_here',
      })
  })
})

describe('A corrected decision', () => {
  it('is judged by from then on, and is told beforehand without being stored', async () => {
    await enter('21')
    const before = await board()
    const told = await corrected({ value: 25 }, { preview: true })
    await expect(board()).resolves.toEqual(before)
    const { met, notMet } = before.counts
    expect(told).toMatchObject({
      preview: true,
      changes: [{ field: 'rule', label: 'Målvärde', before: 'minst 20', after: 'minst 25' }],
      boards: [
        {
          period: '2022',
          before: { status: 'met' },
          after: { status: 'not_met' },
          countsBefore: before.counts,
          countsAfter: { met: met - 1, notMet: notMet + 1 },
        },
      ],
      sentences: [
        `Tavlan 2022: statusen ändras från Uppfyllt till Ej uppfyllt. ${met - 1} av 17 målvärden är uppfyllda, förut ${met}.`,
      ],
    })
    const made = await corrected({ value: 25 })
    expect(told).toEqual({ ...made, preview: true, asOf: before.asOf, revision: before.revision })
    expect(made.revision).toBe(before.revision + 1)
    expect((await board()).counts).toEqual({ ...before.counts, met: met - 1, notMet: notMet + 1 })
  })

  it('leaves every answer of an earlier moment as it was, byte for byte', async () => {
    await enter('21')
    const { asOf } = await board()
    const before = await everywhere(asOf)
    await corrected({ comparator: 'at_most', value: 5 })
    await corrected({
      name: { sv: 'Nätverksträffar' },
      definition: { sv: 'Antal träffar per år.' },
      unit: 'percent',
      decimals: 1,
      desiredDirection: 'down',
      decision: 'Regionstyrelsen 2023-04-01',
    })
    const after = await everywhere((await board()).asOf)
    expect(after).not.toEqual(before)
    for (const answer of [after[1], after[4]]) expect(answer).toContain('Nätverksträffar')
    await expect(everywhere(asOf)).resolves.toEqual(before)
  })

  it('keeps its address, and tells each correction with its reason', async () => {
    const { lastChange: decidedIn } = await decision()
    await corrected({ name: { sv: 'Nätverksträffar', en: 'Network gatherings' } })
    await corrected({ comparator: 'done', value: null, reason: 'Beslutet säger genomfört' })
    const target = await ask(server.app, `/api/v1/targets/${slug}?lang=sv`, targetSchema)
    expect(target).toMatchObject({ name: 'Nätverksträffar', rows: [{ target: { text: 'genomfört' } }] })
    await expect(decision()).resolves.toMatchObject({
      history: [
        { reason: 'Beslutet säger genomfört', changes: [{ field: 'rule', after: 'genomfört' }] },
        {
          reason: WHY,
          changes: [
            { field: 'name', before: DECISION.name.sv, after: 'Nätverksträffar' },
            { field: 'name_en', before: DECISION.name.en, after: 'Network gatherings' },
          ],
        },
        { revision: decidedIn, changes: [] },
      ],
    })
  })

  it('is told among the changes, the rule by the unit that it had', async () => {
    const { lastChange: decidedIn } = await decision()
    const since = encodeURIComponent((await board()).asOf)
    const { revision } = await corrected({ name: { sv: 'Nätverksträffar' }, unit: 'percent' })
    const { items } = await ask(server.app, '/api/v1/changes?lang=sv', changeListSchema)
    expect(items.find(item => item.revision === decidedIn)?.targets).toMatchObject([
      { slug: EXAMPLE, before: expect.any(String), after: null },
      { slug, name: 'Nätverksträffar', before: null, after: 'minst 20' },
    ])
    expect(items.find(item => item.revision === revision)).toMatchObject({
      reason: WHY,
      targets: [{ slug, before: 'minst 20', after: 'minst 20\u00a0%' }],
      wordings: [
        {
          target: slug,
          changes: [
            { label: 'Namn', before: DECISION.name.sv, after: 'Nätverksträffar' },
            { label: 'Engelskt namn', before: DECISION.name.en, after: null },
            { label: 'Enhet', before: 'antal', after: 'procent' },
          ],
        },
      ],
    })
    const { net } = await ask(server.app, `/api/v1/changes?lang=sv&since=${since}`, changeListSchema)
    expect(net?.targets).toMatchObject([{ slug, before: 'minst 20', after: 'minst 20\u00a0%' }])
  })

  it('that says the same already is no change', async () => {
    const before = await latestRevision(server.app.db)
    await expect(corrected({ ...DECISION, reason: WHY, comparator: 'at_least' })).resolves.toMatchObject({
      revision: before,
      changes: [],
      sentences: ['Ingenting ändras.'],
    })
    await expect(latestRevision(server.app.db)).resolves.toBe(before)
  })

  it('may share its name with another when that is meant', async () => {
    const name = { sv: 'Andel som nyttjat friskvårdsbidraget' }
    await corrected({ name, isNameShared: true })
    await corrected({ name, value: 30 })
    expect((await board()).targets.filter(target => target.name === name.sv)).toHaveLength(2)
  })

  it('may be of what is done or not: only the outcome 1 meets it', async () => {
    await enter('21')
    const { sentences } = await corrected({ comparator: 'done' }, { preview: true })
    expect(sentences).toContain('Utfallet 21 för 2022 är varken 1 eller 0 och räknas som inte genomfört.')
    await withdrawn()
    const again = await send('POST', `targets/${EXAMPLE}/decision`, {
      ...DECISION,
      comparator: 'done',
      value: null,
    })
    slug = targetDecidedSchema.parse(again.json()).target
    const entered = await enter('1')
    expect(entered.json().items[0].assessments).toMatchObject([{ target: slug, status: 'met' }])
  })
})

describe('A withdrawn decision', () => {
  it('lets the example return, at its own address', async () => {
    const decided = await board()
    const former = await board(`&asOf=${new Date(Date.parse(decided.asOf) - 1).toISOString()}`)
    expect((await read(`targets/${EXAMPLE}`)).statusCode).toBe(410)
    const told = await withdrawn({ preview: true })
    expect((await read(`targets/${EXAMPLE}`)).statusCode).toBe(410)
    const made = await withdrawn()
    expect(told).toEqual({ ...made, preview: true, asOf: decided.asOf, revision: decided.revision })
    expect(made).toMatchObject({ target: EXAMPLE, valueCount: 0 })
    for (const url of [`targets/${EXAMPLE}`, `indicators/${EXAMPLE}`])
      expect((await read(url)).statusCode, url).toBe(200)
    const now = await board()
    expect({ ...now, asOf: '', revision: 0 }).toEqual({ ...former, asOf: '', revision: 0 })
  })

  it('is gone wherever targets are listed, and stays for moments before', async () => {
    await enter('21')
    const { asOf } = await board()
    const before = await everywhere(asOf)
    await withdrawn()
    for (const url of [`targets/${slug}`, `indicators/${slug}`, `targets/${slug}/decision`])
      expect((await read(`${url}?lang=sv`)).json(), url).toMatchObject({
        status: 410,
        code: 'withdrawn_decision',
        replacedBy: { slug: EXAMPLE, name: 'Exempel: Gemensamma nätverksmöten' },
      })
    const { items } = await ask(server.app, '/api/v1/indicators?lang=sv', indicatorListSchema)
    expect(items.map(item => item.slug)).toContain(EXAMPLE)
    expect(items.map(item => item.slug)).not.toContain(slug)
    const found = await read('search?q=n%C3%A4tverk&lang=sv')
    expect(found.body).toContain(`/malvarden/${EXAMPLE}`)
    expect(found.body).not.toContain(`/${slug}"`)
    await expect(everywhere(asOf)).resolves.toEqual(before)
  })

  it('takes its values with it, and takes no more', async () => {
    await enter('21')
    const made = await withdrawn()
    expect(made).toMatchObject({ valueCount: 1 })
    expect(made.sentences).toContain('Ett inmatat värde tas tillbaka med beslutet.')
    const cells = await server.app.db
      .selectFrom('measurement as m')
      .innerJoin('series as s', 's.id', 'm.series_id')
      .innerJoin('indicator as i', 'i.id', 's.indicator_id')
      .select(['m.value', 'm.missing', 'm.reason'])
      .where('i.slug', '=', slug)
      .where('m.known_to', 'is', null)
      .execute()
    expect(cells).toEqual([{ value: null, missing: 'withdrawn', reason: WHY }])
    expect((await enter('22')).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'items.0.indicator', code: 'unknown_indicator' }],
    })
    const sheet = await server.app.inject({
      url: `/api/v1/entry-sheet?indicator=${EXAMPLE},${slug}`,
      headers: editor,
    })
    expect(sheet.json().rows).toMatchObject([{ indicator: { slug: EXAMPLE }, example: true }])
  })

  it('is a change that says which one it took back', async () => {
    const { lastChange: decidedIn } = await decision()
    const made = await withdrawn()
    const { items } = await ask(server.app, '/api/v1/changes?lang=sv', changeListSchema)
    expect(items[0]).toMatchObject({
      revision: made.revision,
      kind: 'targets',
      by: 'Redaktör',
      reason: WHY,
      withdraws: decidedIn,
      targets: [
        { slug: EXAMPLE, before: null, after: expect.any(String) },
        { slug, before: 'minst 20', after: null },
      ],
    })
  })

  it('is not withdrawn or corrected again, and its example can be decided anew', async () => {
    const replaces = await lastChange()
    await withdrawn()
    const again = await send('POST', `targets/${slug}/decision/withdraw`, { reason: WHY, replaces })
    expect(again.json()).toMatchObject({ status: 410, code: 'withdrawn_decision' })
    const anew = await send('POST', `targets/${EXAMPLE}/decision`, DECISION)
    expect(anew.statusCode, anew.body).toBe(201)
    const before = slug
    slug = targetDecidedSchema.parse(anew.json()).target
    expect(slug).not.toBe(before)
    expect((await board()).targets.map(target => target.slug)).toContain(slug)
    for (const former of [EXAMPLE, before])
      expect((await read(`targets/${former}`)).json(), former).toMatchObject({ replacedBy: { slug } })
  })
})
