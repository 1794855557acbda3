import { measurementsResultSchema, withdrawalResultSchema } from '@malkoll/contracts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const SLOW_MS = 300_000
const RUNS = 12
const PERIODS = ['2021', '2022', '2022-Q1']
const PLACES = ['0880', '0821']

let server: TestServer
let make: Make
let headers: Record<string, string>
let objectiveId: number

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  headers = await make.signedIn('editor')
  objectiveId = (await make.objective()).id
  for (const code of PLACES) await make.geography({ code, kind: 'municipality', parent_code: '00' })
})
afterAll(() => server.close())

const cell = fc.record({ geography: fc.constantFrom(...PLACES), period: fc.constantFrom(...PERIODS) })
const content = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ value: fc.integer({ min: 10, max: 13 }), missing: fc.constant(undefined) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ value: fc.constant(null), missing: fc.constant('confidential' as const) }),
  },
)
const entry = fc.record({
  kind: fc.constant('entry' as const),
  cells: fc.uniqueArray(fc.tuple(cell, content), {
    minLength: 1,
    maxLength: 4,
    selector: ([where]) => nameOf(where),
  }),
})
/** Of the changes made so far, counted from the newest. */
const withdrawal = fc.record({ kind: fc.constant('withdrawal' as const), back: fc.nat({ max: 3 }) })
const step = fc.oneof({ weight: 3, arbitrary: entry }, { weight: 2, arbitrary: withdrawal })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const enterOne = (value: number): Step => ({
  kind: 'entry',
  cells: [
    [
      { geography: '0880', period: '2022' },
      { value, missing: undefined },
    ],
  ],
})
/** Both of two changes taken back, the later first; then the first is let stand again. */
const UNCOVERING: Step[] = [
  enterOne(10),
  enterOne(11),
  { kind: 'withdrawal', back: 0 },
  { kind: 'withdrawal', back: 2 },
  { kind: 'withdrawal', back: 0 },
]

interface Content {
  value: number | null
  missing: string | null
}

interface Change {
  revision: number
  /** What the cells said before and after it; undefined: nothing. */
  cells: Map<string, { before: Content | undefined; after: Content }>
  /** The change that it took back. */
  takesBack?: Change
}

/** What is to be known after each step, by the rules alone. */
interface World {
  slug: string
  addresses: string[]
  cells: Map<string, Content>
  changes: Change[]
  /** By which changes each cell says what it says, the last on top. */
  standing: Map<string, Change[]>
  /** How often a change was taken back whose later ones had been. */
  uncovered: number
}

function nameOf({ geography, period }: { geography: string | null; period: string }): string {
  return `${geography} ${period}`
}

async function makeWorld(): Promise<World> {
  const indicator = await make.indicator({ unit_code: 'count', periodicity: 'irregular' })
  const series = await make.series({ indicator_id: indicator.id, geography_code: '0880' })
  const target = await make.target({ series_id: series.id, objective_id: objectiveId })
  await make.targetPeriod({ target_id: target.id, value: 12 })
  const { slug } = indicator
  const addresses = [
    `/api/v1/indicators/${slug}/series?lang=sv`,
    `/api/v1/targets/${target.slug}?lang=sv`,
    '/api/v1/board?period=2022&lang=sv',
  ]
  return { slug, addresses, cells: new Map(), changes: [], standing: new Map(), uncovered: 0 }
}

async function take({ kind, ...given }: Step, world: World): Promise<void> {
  if (kind === 'withdrawal' && 'back' in given) await withdraw(world, given.back)
  if (kind === 'entry' && 'cells' in given) await enter(world, given.cells)
}

async function enter(world: World, cells: [{ geography: string; period: string }, object][]): Promise<void> {
  const stored = await readCells(world.slug)
  const items = cells.map(([where, what]) => ({
    ...{ indicator: world.slug, ...where, ...what },
    note: 'Slump',
    replaces: stored.get(nameOf(where))?.id ?? null,
  }))
  const answer = await post('/api/v1/measurements', { reason: 'Slump', items })
  expect(answer.statusCode, answer.body).toBe(200)
  const result = measurementsResultSchema.parse(answer.json())
  const change: Change = { revision: result.revision, cells: new Map() }
  for (const [index, { change: kind, value, missing }] of result.items.entries()) {
    const [where] = cells[index] ?? []
    const name = where ? nameOf(where) : ''
    const before = world.cells.get(name)
    const isSame = before?.value === value && before?.missing === missing
    expect(kind).toBe(before === undefined ? 'added' : isSame ? 'unchanged' : 'corrected')
    if (kind !== 'unchanged') change.cells.set(name, { before, after: { value, missing } })
  }
  keep(world, change)
}

async function withdraw(world: World, back: number): Promise<void> {
  const change = world.changes.at(-1 - back)
  if (!change) return
  const names = [...change.cells.keys()]
  const changedLater = names.filter(name => world.changes.findLast(other => other.cells.has(name)) !== change)
  const isCovered = changedLater.some(name => world.standing.get(name)?.at(-1) !== change)
  const answer = await post(`/api/v1/changes/${change.revision}/withdraw`, { reason: 'Slump' })
  expect(answer.statusCode, answer.body).toBe(isCovered ? 409 : 200)
  if (isCovered) return
  if (changedLater.length > 0) world.uncovered += 1
  const { revision } = withdrawalResultSchema.parse(answer.json())
  const cells = [...change.cells].map(([name, { before, after }]) => {
    const former = before ?? { value: null, missing: 'withdrawn' }
    return [name, { before: after, after: former }] as const
  })
  keep(world, { revision, cells: new Map(cells), takesBack: change })
}

function keep(world: World, change: Change): void {
  if (change.cells.size === 0) return
  world.changes.push(change)
  for (const [name, { after }] of change.cells) {
    world.cells.set(name, after)
    world.standing.set(name, standingAfter(world.standing.get(name) ?? [], change))
  }
}

/** Taking back a withdrawal lets the change stand again that it took back. */
function standingAfter(standing: readonly Change[], change: Change): Change[] {
  const { takesBack } = change
  if (!takesBack) return [...standing, change]
  return takesBack.takesBack ? standingAfter(standing, takesBack.takesBack) : standing.slice(0, -1)
}

function post(url: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers, payload })
}

/** What every cell says now; fails when one says two things. */
async function readCells(slug: string) {
  const rows = await server.app.db
    .selectFrom('measurement as m')
    .innerJoin('series as s', 's.id', 'm.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .select(['m.id', 's.geography_code as geography', 'm.period', 'm.value', 'm.missing'])
    .where('i.slug', '=', slug)
    .where('m.known_to', 'is', null)
    .execute()
  const cells = new Map(rows.map(row => [nameOf(row), row]))
  expect(cells.size).toBe(rows.length)
  return cells
}

interface Given {
  address: string
  body: string
  etag: unknown
}

async function read(address: string): Promise<Given> {
  const { statusCode, body, headers } = await server.app.inject({ url: address })
  expect(statusCode, body).toBe(200)
  return { address, body, etag: headers.etag }
}

function readAll(addresses: readonly string[]): Promise<Given[]> {
  return Promise.all(addresses.map(read))
}

it('entry, correction and withdrawal in any order keep one truth for each moment', {
  timeout: SLOW_MS,
}, async () => {
  let withdrawn = 0
  let uncovered = 0
  const steps = fc.array(step, { minLength: 3, maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(steps, async taken => {
      const world = await makeWorld()
      const given: Given[] = []
      let before = await readAll(world.addresses)
      for (const one of taken) {
        const known = world.changes.length
        await take(one, world)
        if (one.kind === 'withdrawal' && world.changes.length > known) withdrawn += 1

        const cells = [...(await readCells(world.slug))]
        expect(new Map(cells.map(([name, { value, missing }]) => [name, { value, missing }]))).toEqual(
          world.cells,
        )

        const after = await readAll(world.addresses)
        for (const [index, { body, etag }] of after.entries()) {
          expect(body === before[index]?.body).toBe(world.changes.length === known)
          expect(etag === before[index]?.etag).toBe(body === before[index]?.body)
        }
        before = after
        const { asOf } = JSON.parse(after[0]?.body ?? '')
        given.push(...(await readAll(world.addresses.map(address => `${address}&asOf=${asOf}`))))
      }
      uncovered += world.uncovered
      for (const { address, body } of given) expect((await read(address)).body).toBe(body)
    }),
    { numRuns: RUNS, seed: 2022, examples: [[UNCOVERING]] },
  )
  expect(withdrawn).toBeGreaterThan(5)
  expect(uncovered).toBeGreaterThan(0)
})
