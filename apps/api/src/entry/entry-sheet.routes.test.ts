import { type EntryRow, type EntrySheet, entrySheetSchema } from '@malkoll/contracts'
import { checkEntry, unitInfo } from '@malkoll/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let make: Make
let editor: Record<string, string>

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  make = new Make(server.app.db)
  editor = await make.signedIn('editor')
})
afterAll(() => server.close())

function get(query = '', headers = editor) {
  return server.app.inject({ url: `/api/v1/entry-sheet?lang=sv${query}`, headers })
}

async function sheet(query = '', headers = editor): Promise<EntrySheet> {
  const response = await get(query, headers)
  expect(response.statusCode, response.body).toBe(200)
  const body: unknown = response.json()
  const answer = entrySheetSchema.parse(body)
  expect(body).toEqual(answer)
  return answer
}

async function rowsOf(query: string) {
  const rows: EntrySheet['rows'] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: EntrySheet = await sheet(`${query}${cursor && `&cursor=${cursor}`}`)
    rows.push(...page.rows)
    cursor = page.nextCursor
  }
  return rows
}

async function idOf(slug: string) {
  const { id } = await server.app.db
    .selectFrom('indicator')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return id
}

function nameOf({ indicator, geography, organisation, breakdown }: EntrySheet['rows'][number]) {
  return [indicator.slug, geography?.code ?? organisation?.slug, breakdown].join(' ')
}

describe('A row', () => {
  it('holds all that a value is judged by while it is typed', async () => {
    const { periods, rows, scope } = await sheet('&indicator=friskvardsbidraget')
    expect(scope).toBe('all')
    expect(periods).toEqual(['2020', '2021', '2022'])
    expect(rows).toHaveLength(1)
    expect(rows).toMatchObject([
      {
        indicator: {
          slug: 'friskvardsbidraget',
          unit: { code: 'percent', symbol: '%' },
          decimals: 0,
          measureOwner: null,
        },
        geography: null,
        organisation: { slug: 'regionala-utvecklingsforvaltningen' },
        breakdown: 'total',
        otherPeriod: null,
        example: false,
        lock: null,
        plausibleRange: { low: 0, high: 100 },
        cells: [
          { period: '2020', value: 48, missing: null, flags: [] },
          { period: '2021', value: 58, measurementId: expect.any(Number) },
          { period: '2022', value: 66, knownFrom: expect.stringMatching(/^2023-01-3/) },
        ],
        history: [
          { period: '2020', value: 48 },
          { period: '2021', value: 58 },
          { period: '2022', value: 66 },
        ],
      },
    ])
    expect(rows[0]?.targets).toContainEqual({
      slug: 'friskvardsbidraget',
      objective: { slug: expect.any(String), name: expect.any(String) },
      period: '2020',
      comparator: 'at_least',
      value: 50,
      upper: null,
      base: null,
      isBaseMeasured: false,
      notMeasured: null,
      marginDecides: false,
      status: 'not_met',
      isOverridden: false,
    })
  })

  it('has empty cells where nothing is stored, and says why a value is missing', async () => {
    const { rows } = await sheet('&indicator=sjukfranvaro&from=2022&to=2023')
    expect(rows[0]?.cells).toMatchObject([
      { period: '2022', value: null, missing: 'missing_in_source', measurementId: expect.any(Number) },
      { period: '2023', value: null, missing: null, measurementId: null, knownFrom: null },
    ])
  })

  it('has the history of its columns’ kind only', async () => {
    const { rows } = await sheet('&indicator=flyttahit-besok&from=2021-S1&to=2022-S1')
    expect(rows[0]?.cells.map(cell => cell.period)).toEqual(['2021-S1', '2021-S2', '2022-S1'])
    expect(rows[0]?.history).toEqual([])
  })

  it('is named in English for who reads English', async () => {
    const response = await server.app.inject({
      url: '/api/v1/entry-sheet?lang=en&indicator=population-31-dec&geography=0880',
      headers: editor,
    })
    expect(response.json().rows).toMatchObject([
      { indicator: { name: 'Population' }, geography: { code: '0880', name: 'Kalmar' } },
    ])
  })
})

describe('The sheet', () => {
  it('has every series once, in pages, those with a målvärde first, then in the order of names', async () => {
    const rows = await rowsOf('')
    const names = rows.map(nameOf)
    const count = await server.app.db
      .selectFrom('series')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(names).toHaveLength(Number(count.count))
    expect(new Set(names).size).toBe(names.length)
    const order = new Intl.Collator('sv')
    const withTarget = new Set(rows.filter(row => row.targets.length > 0).map(row => row.indicator.slug))
    const rank = (row: EntryRow) => Number(!withTarget.has(row.indicator.slug))
    const expected = rows.toSorted(
      (a, b) => rank(a) - rank(b) || order.compare(a.indicator.name, b.indicator.name),
    )
    expect(rows.map(row => row.indicator.name)).toEqual(expected.map(row => row.indicator.name))
    expect(rows[0]?.targets).not.toEqual([])
    expect((await sheet()).rows).toHaveLength(200)
  })

  it('has places by name, and the groups of a place in the order in which they are told', async () => {
    const names = (await rowsOf('&indicator=population-31-dec')).map(row => row.geography?.name)
    expect([names[0], names.at(-1)]).toEqual(['Borgholm', 'Västervik'])
    const shares = await rowsOf('&indicator=upper-secondary-eligibility')
    expect(shares.map(row => row.geography?.name)).toEqual(['Kalmar län', 'Riket'])
    const { rows } = await sheet('&indicator=post-secondary-education&geography=0883')
    expect(rows.map(row => row.breakdown)).toEqual(['total', 'women', 'men'])
  })

  it.each([
    ['kalmar  FLYTTNETTO 25', ['inrikes-flyttnetto-25-35']],
    ['eftergymnasial  Västervik kvinnor', ['post-secondary-education 0883 women']],
    ['inget heter så', []],
  ])('has the rows that all words of “%s” stand in', async (q, expected) => {
    const { rows, totals } = await sheet(`&q=${encodeURIComponent(q)}`)
    const names = rows.map(row => nameOf(row))
    expect(names).toEqual(expected.map(name => expect.stringContaining(name)))
    expect(totals?.rows).toBe(expected.length)
  })

  it('seeks in the language that it answers in', async () => {
    const read = async (q: string) => {
      const url = `/api/v1/entry-sheet?lang=en&q=${encodeURIComponent(q)}`
      return (await server.app.inject({ url, headers: editor })).json().totals.rows
    }
    expect(await read('sickness absence')).toBe(1)
    expect(await read('sjukfrånvaro')).toBe(0)
  })

  it('has the rows whose målvärden are of an objective, and names the goals to choose among', async () => {
    const { objectives } = await sheet()
    const names = objectives?.map(({ name }) => name) ?? []
    expect(names.length).toBeGreaterThan(2)
    expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare))
    const [goal] = objectives ?? []
    const chosen = await sheet(`&objective=${goal?.slug}`)
    expect(chosen.rows.length).toBeGreaterThan(0)
    for (const row of chosen.rows)
      expect(row.targets.map(({ objective }) => objective?.slug)).toContain(goal?.slug)
    expect(chosen.objectives).toEqual(objectives)
    const counts = await Promise.all(
      (objectives ?? []).map(async ({ slug }) => (await sheet(`&objective=${slug}`)).totals?.rows ?? 0),
    )
    const withTarget = (await rowsOf('')).filter(row => row.targets.length > 0)
    expect(counts.reduce((sum, count) => sum + count)).toBe(withTarget.length)
    expect((await get('&objective=finns-inte')).json()).toMatchObject({
      status: 404,
      code: 'unknown_objective',
    })
  })

  it('counts the rows of all pages, those that the reader fills in, and of them the empty ones', async () => {
    const rows = await rowsOf('')
    const first = await sheet()
    const empty = rows.filter(row => row.lock === null && row.cells.at(-1)?.measurementId === null)
    expect(first.rows.length).toBeLessThan(rows.length)
    const open = rows.filter(row => row.lock === null)
    expect(first.totals).toEqual({ rows: rows.length, enterable: open.length, empty: empty.length })
    expect(await sheet(`&cursor=${first.nextCursor}`)).toMatchObject({ totals: null, objectives: null })
    const analyst = await make.signedIn('analyst', { indicators: [await idOf('inrikes-flyttnetto-25-35')] })
    expect((await sheet('&scope=all&q=flyttnetto&to=2030', analyst)).totals).toEqual({
      rows: 13,
      enterable: 1,
      empty: 1,
    })
    const reader = await make.signedIn('reviewer')
    expect((await sheet('', reader)).totals).toEqual({ rows: rows.length, enterable: 0, empty: 0 })
  })

  it('has nothing to fill in where a mått is told for another kind of period, unless something stands there', async () => {
    const locks = async (query: string) => {
      const { rows, totals } = await sheet(query)
      return [...new Set(rows.map(row => row.lock)), totals?.enterable]
    }
    expect(await locks('&indicator=population-by-month')).toEqual(['other_period', 0])
    const [row] = (await sheet('&indicator=population-by-month')).rows
    expect(row?.otherPeriod).toMatch(/^20\d\d-\d\d$/)
    expect(await locks('&indicator=population-by-month&from=2022-01&to=2022-03')).toEqual([null, 1])
    const shares = await sheet('&indicator=self-rated-health&from=2020&to=2022')
    const open = shares.rows.filter(row => row.lock === null)
    expect(open.length).toBe(shares.totals?.enterable)
    expect(open.every(row => row.cells.some(cell => cell.measurementId !== null))).toBe(true)
  })

  it('shows those who are mätansvariga what is theirs, and the rest locked', async () => {
    const ids = [await idOf('friskvardsbidraget'), await idOf('sjukfranvaro')]
    const analyst = await make.signedIn('analyst', { indicators: ids })
    const own = await sheet('', analyst)
    expect(own.scope).toBe('own')
    expect(own.rows.map(row => [row.indicator.slug, row.lock])).toEqual([
      ['friskvardsbidraget', null],
      ['sjukfranvaro', null],
    ])
    const all = await sheet('&scope=all&indicator=friskvardsbidraget,median-income', analyst)
    expect(new Set(all.rows.map(row => `${row.indicator.slug} ${row.lock}`))).toEqual(
      new Set(['friskvardsbidraget null', 'median-income not_yours']),
    )
  })

  it('is there for what nobody has told yet, of the organisation of who is mätansvarig, until a value makes it', async () => {
    const { id: organisation_id, slug } = await server.app.db
      .selectFrom('organisation')
      .select(['id', 'slug'])
      .where('slug', '=', 'regionala-utvecklingsforvaltningen')
      .executeTakeFirstOrThrow()
    const indicators = [await idOf('hesa'), await idOf('friskvardsbidraget')]
    const person = await make.person({ roles: ['analyst'], indicators, organisation_id })
    const analyst = await make.signedIn('analyst', { personId: person.id })
    const before = await sheet('', analyst)
    expect(before.rows.map(nameOf)).toEqual([`friskvardsbidraget ${slug} total`, `hesa ${slug} total`])
    expect(before).toMatchObject({ totals: { rows: 2, enterable: 2, empty: 1 }, unplaced: 0 })
    expect(before.rows[1]).toMatchObject({ lock: null, history: [], targets: [] })
    expect((await sheet('&q=engagemang', analyst)).rows.map(nameOf)).toEqual([`hesa ${slug} total`])
    expect((await sheet('&q=friskvård', analyst)).rows).toHaveLength(1)
    expect((await sheet('&geography=0880', analyst)).rows).toEqual([])

    const item = { indicator: 'hesa', organisation: slug, period: '2022', value: '74', replaces: null }
    const stored = await server.app.inject({
      method: 'POST',
      url: '/api/v1/measurements?lang=sv',
      headers: analyst,
      payload: { items: [item] },
    })
    expect(stored.statusCode, stored.body).toBe(200)
    const after = await sheet('', analyst)
    expect(after.rows.map(nameOf).toSorted()).toEqual(before.rows.map(nameOf))
    expect(after).toMatchObject({ totals: { rows: 2, enterable: 2, empty: 0 }, unplaced: 0 })
  })

  it('is not there for what nobody has told of no organisation, which is counted', async () => {
    const analyst = await make.signedIn('analyst', { indicators: [await idOf('medarbetarenkat')] })
    expect(await sheet('', analyst)).toMatchObject({ rows: [], totals: { rows: 0 }, unplaced: 1 })
    expect(await sheet('&scope=all&q=medarbetarenkät', analyst)).toMatchObject({ rows: [], unplaced: 0 })
  })

  it('is for reading where the role enters nothing', async () => {
    const { rows } = await sheet('&indicator=friskvardsbidraget', await make.signedIn('reviewer'))
    expect(rows.map(row => row.lock)).toEqual(['read_only'])
  })

  it('is not for the public, nor for those who read what is shared with them', async () => {
    expect((await get('', {})).statusCode).toBe(401)
    expect((await get('', await make.signedIn('elected'))).statusCode).toBe(403)
  })

  it.each([
    ['&from=2023&to=2020', 'to', 'bad_range'],
    ['&from=2020-Q1&to=2022', 'to', 'bad_range'],
    ['&from=1900&to=2000', 'to', 'bad_range'],
    ['&from=20', 'from', 'bad_period'],
    ['&cursor=x', 'cursor', 'bad_cursor'],
    [`&cursor=${Buffer.from('["a","b","\\u0000","d","e"]').toString('base64url')}`, 'cursor', 'bad_cursor'],
    ['&scope=mine', 'scope', 'bad_value'],
    ['&indicator=%00', 'indicator', 'bad_value'],
    ['&q=%00', 'q', 'bad_search'],
    [`&q=${'x'.repeat(101)}`, 'q', 'bad_search'],
  ])('refuses %s', async (query, path, code) => {
    const response = await get(query)
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([{ path, code }])
  })
})

/** Of 3 200 real values; those that a comment is asked for are of series that nearly reach zero. */
const MOST_REQUIRED = 4
const MOST_WARNED = 60

it('The rules of warning leave real figures alone', async () => {
  const rows = await rowsOf('&from=2008&to=2025')
  const spans = await rowsOf('&from=2004/2008&to=2024/2028')
  const warnings = [...rows, ...spans]
    .filter(row => !row.example)
    .flatMap(row =>
      row.history.flatMap(({ period, value }) => {
        // As if it had been waited for: the first of a series is no value before it.
        const current = { value: null, missing: 'not_yet_published' } as const
        const beside = { margin: null, flags: [], targets: [], alongside: [] }
        const cell = { ...row, ...row.indicator, period, current, ...beside }
        const unit = unitInfo(row.indicator.unit.code, 'sv').code
        return checkEntry(value, { ...cell, unit, today: '2026-11-23' }, 'sv').warnings.map(warning => ({
          ...warning,
          cell: `${nameOf(row)} ${period}`,
        }))
      }),
    )
  const values = [...rows, ...spans].flatMap(row => row.history).length
  expect(values).toBeGreaterThan(3200)
  expect(warnings.length, warnings.map(({ cell, message }) => `${cell}: ${message}`).join('\n')).toBeLessThan(
    MOST_WARNED,
  )
  expect(warnings.filter(warning => warning.requiresComment).length).toBeLessThanOrEqual(MOST_REQUIRED)
  expect(warnings.filter(warning => warning.code === 'outside_plausible_range')).toEqual([])
})
