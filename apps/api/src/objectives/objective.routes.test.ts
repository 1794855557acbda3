import { objectiveListSchema, objectiveSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const OBJECTIVES = '/api/v1/objectives'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

const list = (query = '') => ask(server.app, `${OBJECTIVES}${query}`, objectiveListSchema)
const objective = (slug: string, query = '') =>
  ask(server.app, `${OBJECTIVES}/${slug}${query}`, objectiveSchema)

test('a version that is no number is refused', async () => {
  const problem = await askRefused(server.app, `${OBJECTIVES}?version=latest`)
  expect(problem.errors).toMatchObject([{ path: 'version', code: 'bad_value' }])
})

test('an unknown goal is not found, one known later says so', async () => {
  expect(await askRefused(server.app, `${OBJECTIVES}/world-peace`)).toMatchObject({
    status: 404,
    code: 'unknown_objective',
  })
  const later = await askRefused(server.app, `${OBJECTIVES}/god-ekonomisk-hushallning?asOf=2022-12-31`)
  expect(later.detail).toContain('2023-01-31')
})

test('a list of an unknown document is refused', async () => {
  const problem = await askRefused(server.app, `${OBJECTIVES}?document=constitution`)
  expect(problem).toMatchObject({ status: 404, code: 'unknown_steering_document' })
})

test('the plan has four goals of the region and eleven of the administration', async () => {
  const { items } = await list('?document=regionplan-2022-2024')
  expect(items.filter(item => item.kind === 'region_goal')).toHaveLength(4)
  expect(items.filter(item => item.kind === 'administration_goal')).toHaveLength(11)
  expect(items[0]).toMatchObject({ slug: 'nojda-invanare-och-samarbetspartners', parent: null })
  expect(items[1]?.parent).toBe('nojda-invanare-och-samarbetspartners')
})

test('the strategy’s latest version has ten goals, its first had areas only', async () => {
  const latest = await list('?document=rus')
  expect(new Set(latest.items.map(item => item.version))).toEqual(new Set([2]))
  expect(latest.items.filter(item => item.kind === 'strategy_goal')).toHaveLength(10)
  const first = await list('?document=rus&version=1')
  expect(first.items.filter(item => item.kind === 'strategy_goal')).toHaveLength(0)
  expect(first.items.filter(item => item.kind === 'development_area')).toHaveLength(4)
})

test('as of summer 2022 the strategy’s first version was the latest', async () => {
  const { items } = await list('?document=rus&asOf=2022-06-30')
  expect(new Set(items.map(item => item.version))).toEqual(new Set([1]))
})

test('a goal says where it stands, what measures it and which målvärden it has', async () => {
  const goal = await objective('halsa-och-valbefinnande')
  expect(goal.path.map(step => step.slug)).toEqual(['nojda-invanare-och-samarbetspartners'])
  expect(goal.documentName).toBe('Regionplan 2022–2024')
  expect(goal.targets).toHaveLength(2)
  expect(goal.source?.slug).toBe('presentation-2022')
  const parent = await objective('nojda-invanare-och-samarbetspartners')
  expect(parent.children).toHaveLength(4)
  expect(parent.targets).toHaveLength(6)
})

test('a goal of the strategy is the county’s, and our Agenda 2030 coding is a proposal', async () => {
  const { items } = await list('?document=rus')
  const area = items.find(item => item.kind === 'development_area')
  const answer = await objective(area?.slug ?? '')
  expect(answer.agenda2030.length).toBeGreaterThan(0)
  expect(answer.agenda2030.every(goal => goal.isProposal)).toBe(true)
  const goal = items.find(item => item.kind === 'strategy_goal')
  expect((await objective(goal?.slug ?? '')).ownershipNote).not.toBeNull()
})
