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
const OTHER_EXAMPLE = 'exempel-utbildade-halsoledare'
/** Each test decides the example anew, under a name of its own: the former decision was withdrawn. */
let decision: ReturnType<typeof named>
const WHY = 'Avskrivet fel'

let server: TestServer
let editor: Record<string, string>
let make: Make
let slug: string
let turn = 0

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  make = new Make(server.app.db)
  editor = await make.signedIn('editor')
})
afterAll(() => server.close())

beforeEach(async () => {
  if (slug && (await isDecided())) await withdrawn()
  decision = named(`Gemensamma nätverksmöten ${++turn}`)
  slug = await decided(decision)
})

function named(name: string) {
  return {
    name: { sv: name, en: 'Joint network meetings' },
    comparator: 'at_least',
    value: 20,
    reason: 'Regionala utvecklingsnämnden 2023-03-14 § 12',
  }
}

/** Answers the address of what the example is decided as. */
async function decided(body: object): Promise<string> {
  const response = await send('POST', `targets/${EXAMPLE}/decision`, body)
  expect(response.statusCode, response.body).toBe(201)
  return targetDecidedSchema.parse(response.json()).target
}

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

function readDecision() {
  return ask(server.app, `/api/v1/targets/${slug}/decision?lang=sv`, decisionSchema)
}

async function indicatorId(): Promise<number> {
  const { id } = await server.app.db
    .selectFrom('indicator')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return id
}

function board(query = '') {
  return ask(server.app, `/api/v1/board?period=2022&lang=sv${query}`, boardSchema)
}

async function lastChange(): Promise<number> {
  return (await readDecision()).lastChange
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
async function everywhere(asOf: string, status: 200 | 410 = 200) {
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
    const isOfDecision = url.includes(slug)
    expect(response.statusCode, url).toBe(isOfDecision ? status : 200)
    answers.push(response.body.replace(/"requestId":"[^"]+"/, ''))
  }
  return answers
}

describe('The decision of a målvärde', () => {
  it('is read with all that can be corrected', async () => {
    await expect(readDecision()).resolves.toMatchObject({
      target: slug,
      name: decision.name,
      definition: null,
      comparator: 'at_least',
      value: 20,
      base: null,
      decision: decision.reason,
      periods: ['2022'],
      example: { slug: EXAMPLE, name: 'Exempel: Gemensamma nätverksmöten' },
      valueCount: 0,
      history: [{ by: 'Redaktör', reason: decision.reason, changes: [] }],
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
    const owner = await make.signedIn('analyst', { indicators: [await indicatorId()] })
    const reviewer = await make.signedIn('reviewer')
    for (const change of [correct.bind(null, { value: 30 }), withdraw]) {
      expect((await change({ headers: {} })).statusCode).toBe(401)
      expect((await change({ headers: reviewer })).json()).toMatchObject({ code: 'not_allowed' })
      expect((await change({ headers: other })).json()).toMatchObject({ code: 'not_yours' })
      expect((await change({ headers: owner })).statusCode).toBe(200)
    }
  })

  it('is stored in nobody else’s name than the typist’s', async () => {
    const { id: other } = await make.person({ roles: ['editor'] })
    const change = { reason: WHY, replaces: await lastChange(), value: 30 }
    const correction = await send('PATCH', `targets/${slug}/decision?person=${other}`, change)
    const { reason, replaces } = change
    const withdrawal = await send('POST', `targets/${slug}/decision/withdraw?person=${other}`, {
      reason,
      replaces,
    })
    for (const response of [correction, withdrawal])
      expect(response.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
    await expect(readDecision()).resolves.toMatchObject({ value: 20 })
  })

  it('is that of a decision which somebody has corrected meanwhile', async () => {
    const seen = await lastChange()
    await corrected({ value: 25 })
    expect((await correct({ value: 30, replaces: seen })).json()).toMatchObject({
      status: 412,
      code: 'lost_update',
    })
    await expect(readDecision()).resolves.toMatchObject({ value: 25 })
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
    const { lastChange: decidedIn } = await readDecision()
    await corrected({ name: { sv: 'Nätverksträffar', en: 'Network gatherings' } })
    await corrected({ comparator: 'done', value: null, reason: 'Beslutet säger genomfört' })
    const target = await ask(server.app, `/api/v1/targets/${slug}?lang=sv`, targetSchema)
    expect(target).toMatchObject({ name: 'Nätverksträffar', rows: [{ target: { text: 'genomfört' } }] })
    await expect(readDecision()).resolves.toMatchObject({
      history: [
        { reason: 'Beslutet säger genomfört', changes: [{ field: 'rule', after: 'genomfört' }] },
        {
          reason: WHY,
          changes: [
            { field: 'name', before: decision.name.sv, after: 'Nätverksträffar' },
            { field: 'name_en', before: decision.name.en, after: 'Network gatherings' },
          ],
        },
        { revision: decidedIn, changes: [] },
      ],
    })
  })

  it('is told among the changes, the rule by the unit that it had', async () => {
    const { lastChange: decidedIn } = await readDecision()
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
            { label: 'Namn', before: decision.name.sv, after: 'Nätverksträffar' },
            { label: 'Engelskt namn', before: decision.name.en, after: null },
            { label: 'Enhet', before: 'antal', after: 'procent' },
          ],
        },
      ],
    })
    const { net } = await ask(server.app, `/api/v1/changes?lang=sv&since=${since}`, changeListSchema)
    expect(net?.targets).toMatchObject([{ slug, before: 'minst 20', after: 'minst 20\u00a0%' }])
  })

  it('may say no more how it is measured', async () => {
    await corrected({ definition: { sv: 'Antal träffar per år.', en: 'Gatherings a year.' } })
    await expect(corrected({ definition: null })).resolves.toMatchObject({
      changes: [
        { field: 'definition', before: 'Antal träffar per år.', after: null },
        { field: 'definition_en', before: 'Gatherings a year.', after: null },
      ],
    })
    await expect(readDecision()).resolves.toMatchObject({ definition: null })
  })

  it('that says the same already is no change', async () => {
    const before = await latestRevision(server.app.db)
    await expect(corrected({ ...decision, reason: WHY, comparator: 'at_least' })).resolves.toMatchObject({
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
    slug = await decided({ ...named('Nätverket är bildat'), comparator: 'done', value: null })
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

  it('takes also the values that were withdrawn before it', async () => {
    const entered = (await enter('21')).json().revision
    const taken = (await send('POST', `changes/${entered}/withdraw`, { reason: WHY })).json().revision
    await withdrawn()
    const back = await send('POST', `changes/${taken}/withdraw`, { reason: WHY })
    expect(back.json()).toMatchObject({ status: 409, code: 'change_not_withdrawable' })
    const { items } = await ask(server.app, '/api/v1/changes?lang=sv', changeListSchema)
    expect(items.find(item => item.revision === taken)?.withdrawal).toBeNull()
  })

  it('leaves nothing of its values to withdraw, also when it is taken anew', async () => {
    const entered = (await enter('21')).json().revision
    await withdrawn()
    await decided(decision)
    const { items } = await ask(server.app, '/api/v1/changes?lang=sv', changeListSchema)
    expect(items.find(item => item.revision === entered)?.withdrawal).toBeNull()
  })

  it('is a change that says which one it took back', async () => {
    const { lastChange: decidedIn } = await readDecision()
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

  it('is not withdrawn or corrected again', async () => {
    const replaces = await lastChange()
    await withdrawn()
    const again = await send('POST', `targets/${slug}/decision/withdraw`, { reason: WHY, replaces })
    expect(again.json()).toMatchObject({ status: 410, code: 'withdrawn_decision' })
  })
})

describe('A decision that is taken anew', () => {
  it('has its own address again, and tells its whole history', async () => {
    const { lastChange: decidedIn } = await readDecision()
    const { revision: withdrawnIn } = await withdrawn()
    const reason = 'Regionala utvecklingsnämnden 2023-04-18 § 20'
    await expect(decided({ ...decision, value: 25, reason })).resolves.toBe(slug)
    for (const url of [`targets/${slug}`, `indicators/${slug}`])
      expect((await read(url)).statusCode, url).toBe(200)
    expect((await read(`targets/${EXAMPLE}`)).json()).toMatchObject({ status: 410, replacedBy: { slug } })
    expect((await board()).targets.map(target => target.slug)).toContain(slug)
    await expect(readDecision()).resolves.toMatchObject({
      decision: reason,
      value: 25,
      history: [
        {
          kind: 'decided',
          reason,
          changes: [
            { field: 'decision', before: decision.reason, after: reason },
            { field: 'rule', before: 'minst 20', after: 'minst 25' },
          ],
        },
        { kind: 'withdrawn', revision: withdrawnIn, by: 'Redaktör', reason: WHY, changes: [] },
        { kind: 'decided', revision: decidedIn, reason: decision.reason, changes: [] },
      ],
    })
  })

  it('leaves every answer of an earlier moment as it was, also of the time when it was withdrawn', async () => {
    await enter('21')
    const { asOf: whileDecided } = await board()
    const before = await everywhere(whileDecided)
    await withdrawn()
    const { asOf: whileWithdrawn } = await board()
    const between = await everywhere(whileWithdrawn, 410)
    await decided({ ...decision, value: 3, unit: 'percent', definition: { sv: 'Andel möten.' } })
    await corrected({ name: { sv: 'Nätverksträffar' } })
    await expect(everywhere(whileDecided)).resolves.toEqual(before)
    await expect(everywhere(whileWithdrawn, 410)).resolves.toEqual(between)
  })

  it('is told among the changes as one that begins, not as corrected', async () => {
    await withdrawn()
    await decided({ ...decision, unit: 'percent' })
    const { items } = await ask(server.app, '/api/v1/changes?lang=sv', changeListSchema)
    expect(items[0]).toMatchObject({
      withdraws: null,
      targets: [
        { slug: EXAMPLE, after: null },
        { slug, before: null, after: 'minst 20\u00a0%' },
      ],
      wordings: [],
    })
  })

  it('can be withdrawn and taken again as often as it takes', async () => {
    for (const _ of [1, 2]) {
      const { lastChange: decidedIn } = await readDecision()
      const { revision } = await withdrawn()
      const { items } = await ask(server.app, '/api/v1/changes?lang=sv', changeListSchema)
      expect(items[0]).toMatchObject({ revision, withdraws: decidedIn })
      await expect(decided(decision)).resolves.toBe(slug)
    }
    const { history } = await readDecision()
    expect(history.map(step => step.kind)).toEqual([
      'decided',
      'withdrawn',
      'decided',
      'withdrawn',
      'decided',
    ])
  })

  it('is known by the name that it had last', async () => {
    await corrected({ name: { sv: 'Regionala träffar' } })
    await withdrawn()
    await expect(decided(named('regionala träffar'))).resolves.toBe(slug)
  })

  it('is another decision under another name, at an address of its own', async () => {
    await withdrawn()
    const other = await decided(named('Träffar i hela länet'))
    expect(other).toBe('traffar-i-hela-lanet')
    for (const gone of [EXAMPLE, slug])
      expect((await read(`targets/${gone}`)).json(), gone).toMatchObject({
        status: 410,
        replacedBy: { slug: other },
      })
    slug = other
  })

  it('is another decision in another example’s place', async () => {
    await withdrawn()
    const response = await send('POST', `targets/${OTHER_EXAMPLE}/decision`, decision)
    expect(response.json()).toMatchObject({ target: `${slug}-2` })
    expect((await read(`targets/${slug}`)).statusCode).toBe(410)
    slug = `${slug}-2`
  })

  it('keeps those who are mätansvariga', async () => {
    const owner = await make.signedIn('analyst', { indicators: [await indicatorId()] })
    await withdrawn()
    await decided(decision)
    expect((await correct({ value: 30 }, { headers: owner })).statusCode).toBe(200)
  })
})
