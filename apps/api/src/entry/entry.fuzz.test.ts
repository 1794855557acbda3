import { MEASUREMENT_FLAGS, MISSING_CODES } from '@malkoll/domain'
import fc from 'fast-check'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedUser } from '../accounts/identify.ts'
import type { App } from '../app.ts'
import { collectMethods } from '../http/methods.ts'
import { registerRateLimits } from '../http/rate-limit.ts'
import { registerRefusals } from '../http/refusals.ts'
import { actionsOf } from '../policy/policy.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { registerEntry } from './entry.routes.ts'

const BODIES = 100_000
/** So many of them are like right ones: looked up, compared and partly stored. The rest are wilder. */
const LIKE_RIGHT = 3_000
/** So many of these go through the whole server, which also looks up who asks. */
const THROUGH_ALL = 500
const BATCH = 500
const AT_ONCE = 20
/** Writing is limited per user and minute, also for those who write nonsense. */
const WRITERS = 60
const SLOW_MS = 900_000

let server: TestServer
let app: App
let writers: SignedUser[]
let headers: Record<string, string>[]

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  const make = new Make(server.app.db)
  const people = await Promise.all(Array.from({ length: WRITERS }, () => make.person({ roles: ['editor'] })))
  headers = await Promise.all(people.map(({ id }) => make.signedIn('editor', { personId: id })))
  writers = people.map(({ id, name }) => ({
    id,
    name,
    ...{ email: '', function: null, organisationId: null, hasTotp: false, indicatorIds: [] },
    roles: ['editor'],
    actions: actionsOf(['editor']),
  }))
  app = await openRoute(server.app)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

/** The route with its reading of bodies, its refusals and its database, for writers who are known already. */
async function openRoute({ config, db, clock, answers }: App): Promise<App> {
  const route = Fastify({ logger: false, genReqId: () => 'fuzz' })
  route.setValidatorCompiler(validatorCompiler)
  route.setSerializerCompiler(serializerCompiler)
  route.decorate('config', config)
  route.decorate('db', db)
  route.decorate('clock', clock)
  route.decorate('answers', answers)
  let asked = 0
  route.decorateRequest('signed', null)
  route.addHook('onRequest', async request => {
    const user = writers[asked++ % WRITERS]
    request.signed = user ? { user, sessionId: null } : null
  })
  registerRefusals(route, collectMethods(route))
  await registerRateLimits(route)
  registerEntry(route)
  return route
}

const CHARACTERS = [...'aZ0 9,.-–−%"\\{}[]\'\u0000\u00a0åü😀\n', '\ud800']
const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 30 })
const nonsense = fc.oneof(
  text,
  fc.double(),
  fc.constantFrom(null, true, [], {}, '', ' ', 'x'.repeat(5000), -0, 1e308, 2 ** 53, '__proto__'),
)
const number = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map(value => value / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const typed = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(value => `${value / 10}`.replace('.', ',')),
  fc.constantFrom('66 %', '1 234,5', '−155 731', '-', '..', '6O', '1.234', '1e5', '٦٦'),
  text,
)
const known = fc.constantFrom(
  { indicator: 'friskvardsbidraget' },
  { indicator: 'population-31-dec', geography: '0880' },
  { indicator: 'turnout-municipal-election', geography: '0821', breakdown: 'women' },
  { indicator: 'median-income', geography: '0880', breakdown: 'total' },
  { indicator: 'exempel-kultur-1' },
)
const period = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1740, max: 2026 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2022', '2019/2022', '2022-01/..', '2022-Q5', '9999', '2021/22', '2022-02-29'),
  },
)
const asJson = (value: unknown) => JSON.stringify(value)

/** Bodies whose fields hold what they may, but for one in so many. */
function bodiesOf(rightToWrong: number): fc.Arbitrary<string> {
  const mostly = (right: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: rightToWrong, arbitrary: right }, { weight: 1, arbitrary: nonsense })
  const named = fc.record(
    {
      indicator: mostly(fc.constantFrom('friskvardsbidraget', 'median-income', 'hesa', 'x')),
      geography: mostly(fc.constantFrom('0880', '08', '00', null)),
      organisation: mostly(fc.constantFrom('regionala-utvecklingsforvaltningen', 'x')),
      breakdown: mostly(fc.constantFrom('total', 'women', 'robots')),
      more: nonsense,
    },
    { requiredKeys: ['indicator'] },
  )
  const content = fc.oneof(
    { weight: 3, arbitrary: fc.record({ value: mostly(number) }) },
    { weight: 1, arbitrary: fc.record({ value: mostly(typed) }) },
    {
      weight: 1,
      arbitrary: fc.record({ value: fc.constant(null), missing: mostly(fc.constantFrom(...MISSING_CODES)) }),
    },
  )
  const facts = fc.record(
    {
      period: mostly(period),
      flags: mostly(fc.array(fc.constantFrom(...MEASUREMENT_FLAGS), { maxLength: 9 })),
      margin: mostly(fc.oneof(fc.nat(), fc.constant(null))),
      n: mostly(fc.oneof(fc.nat(), fc.constant(null))),
      note: mostly(fc.oneof(fc.constant('Prov'), text)),
      replaces: mostly(fc.constant(null)),
    },
    { requiredKeys: ['period', 'note', 'replaces'] },
  )
  const where = fc.oneof({ weight: rightToWrong, arbitrary: known }, { weight: 2, arbitrary: named })
  const item = fc.tuple(where, content, facts).map(parts => Object.assign({}, ...parts))
  const items = fc.array(item, { minLength: 1, maxLength: 2 })
  const whole = fc.record({ items, reason: mostly(fc.constant('Prov')) })
  return fc.oneof(
    { weight: rightToWrong, arbitrary: whole.map(asJson) },
    { weight: 1, arbitrary: fc.record({ items: nonsense, reason: nonsense }).map(asJson) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map(asJson) },
    { weight: 1, arbitrary: text },
  )
}

/** How many answers there were of each status. */
async function send(to: App, bodies: readonly string[], counts: Map<number, number>): Promise<void> {
  for (let start = 0; start < bodies.length; start += AT_ONCE) {
    const some = bodies.slice(start, start + AT_ONCE)
    const answers = await Promise.all(some.map((payload, index) => post(to, payload, start + index)))
    for (const [index, { statusCode, body }] of answers.entries()) {
      counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1)
      expect(statusCode, `${some[index]} → ${body}`).toBeLessThan(500)
    }
  }
}

function post(to: App, payload: string, index: number) {
  return to.inject({
    method: 'POST',
    url: '/api/v1/measurements',
    headers: { ...headers[index % WRITERS], 'content-type': 'application/json' },
    payload,
  })
}

async function fuzz(
  to: App,
  { bodies, rightToWrong, seed }: { bodies: number; rightToWrong: number; seed: number },
): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  const batches = fc.array(bodiesOf(rightToWrong), { minLength: BATCH, maxLength: BATCH })
  const property = fc.asyncProperty(batches, batch => send(to, batch, counts))
  await fc.assert(property, { numRuns: bodies / BATCH, seed, endOnFailure: true })
  return counts
}

it(`${BODIES} bodies of any kind are never an error of ours`, { timeout: SLOW_MS }, async () => {
  const wilder = await fuzz(app, { bodies: BODIES - LIKE_RIGHT, rightToWrong: 1, seed: 20_221_231 })
  const known = { bodies: LIKE_RIGHT - THROUGH_ALL, rightToWrong: 60, seed: 20_231_231 }
  const likeRight = await fuzz(app, known)
  const whole = await fuzz(server.app, { ...known, bodies: THROUGH_ALL, seed: 20_241_231 })
  expect(sum(wilder) + sum(likeRight) + sum(whole)).toBe(BODIES)
  // Else the bodies would be so wild that they showed nothing of what comes after reading them.
  for (const status of [200, 400, 409, 412]) expect(likeRight.get(status), String(status)).toBeGreaterThan(50)
})

function sum(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
