import { initiativeListSchema, initiativeSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const INITIATIVES = '/api/v1/initiatives'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

test('initiatives stand under three of the areas; of the fourth the sources tell of none', async () => {
  const { items } = await ask(server.app, INITIATIVES, initiativeListSchema)
  expect(items.map(({ name, objective }) => [name, objective.name])).toEqual([
    ['Pilot Högsby', 'Delaktighet, hälsa och välbefinnande'],
    ['Flernivåsamverkan för stärkt regional service', 'Hållbar samhällsplanering'],
    ['Innovationsmiljöer', 'Stärkt konkurrenskraft'],
  ])
  for (const item of items) {
    expect(item.source?.publisher).toBe('Region Kalmar län')
    expect(item.assumption).toContain('vår läsning')
  }
})

test('an initiative tells the region’s roles, who took part and who paid', async () => {
  const url = `${INITIATIVES}/flernivasamverkan-for-starkt-regional-service`
  const initiative = await ask(server.app, url, initiativeSchema)
  expect(initiative.roles.map(({ text }) => text)).toEqual(['finansiär', 'utförare', 'nätverkare'])
  expect(initiative.period).toBe('2017/2019')
  expect(initiative.partners).toContain('Hela Sverige')
  expect(initiative.funding).toContain('Länsstyrelsen i Kalmar län')
})

test('what the source does not say is null, never made up', async () => {
  const initiative = await ask(server.app, `${INITIATIVES}/innovationsmiljoer?lang=en`, initiativeSchema)
  expect(initiative).toMatchObject({ name: 'Innovation environments', done: null, partners: null, roles: [] })
})

test('one that does not exist is not found, one known later says so', async () => {
  expect(await askRefused(server.app, `${INITIATIVES}/nowhere`)).toMatchObject({
    status: 404,
    code: 'unknown_initiative',
  })
  const later = await askRefused(server.app, `${INITIATIVES}/innovationsmiljoer?asOf=2022-12-31`)
  expect(later.detail).toContain('2023-01-31')
})
