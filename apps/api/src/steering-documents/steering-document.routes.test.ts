import { steeringDocumentListSchema, steeringDocumentSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const DOCUMENTS = '/api/v1/steering-documents'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

const document = (slug: string, query = '') =>
  ask(server.app, `${DOCUMENTS}/${slug}${query}`, steeringDocumentSchema)

test('an unknown document is not found, one known later says so', async () => {
  expect(await askRefused(server.app, `${DOCUMENTS}/constitution`)).toMatchObject({
    status: 404,
    code: 'unknown_steering_document',
  })
  const later = await askRefused(server.app, `${DOCUMENTS}/regionplan-2022-2024?asOf=2022-12-31`)
  expect(later.detail).toContain('2023-01-31')
})

test('a version that does not exist is refused with those that do', async () => {
  const problem = await askRefused(server.app, `${DOCUMENTS}/rus?version=9`)
  expect(problem.status).toBe(400)
  expect(problem.errors).toMatchObject([{ path: 'version', code: 'bad_value' }])
  expect(problem.errors[0]?.message).toContain('3, 2, 1')
})

test('documents are listed with their versions, newest first', async () => {
  const { items } = await ask(server.app, DOCUMENTS, steeringDocumentListSchema)
  const rus = items.find(item => item.slug === 'rus')
  expect(rus?.versions.map(version => [version.version, version.state, version.objectiveCount > 0])).toEqual([
    [3, 'under_revision', false],
    [2, 'presented', true],
    [1, 'decided', true],
  ])
  expect(items.map(item => item.slug)).toContain('regionplan-2022-2024')
})

test('a document shows the tree of its newest version that is not under revision', async () => {
  const rus = await document('rus')
  expect(rus.version).toBe(2)
  const areas = rus.tree.filter(node => node.kind === 'development_area')
  expect(areas).toHaveLength(4)
  expect(areas.flatMap(area => area.children)).toHaveLength(10)
})

test('an earlier version and an earlier moment show what held then', async () => {
  const first = await document('rus', '?version=1')
  expect(first.tree.flatMap(node => node.children)).toHaveLength(0)
  const before = await document('rus', '?asOf=2022-10-04')
  expect(before.versions.map(version => version.version)).toEqual([1])
})

test('the plan’s tree holds the administration’s goals under the region’s', async () => {
  const { tree } = await document('regionplan-2022-2024')
  expect(tree.map(node => node.children.length)).toEqual([4, 6, 1, 0])
})
