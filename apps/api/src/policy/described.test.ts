import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { isForEverybody, NEEDS_SESSION } from './policy.ts'

const operationSchema = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  responses: z.record(z.string(), z.unknown()),
})
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })) }),
})

let server: TestServer
let document: z.output<typeof documentSchema>

beforeAll(async () => {
  server = await createTestServer()
  document = documentSchema.parse((await server.app.inject({ url: '/api/v1/openapi.json' })).json())
})
afterAll(() => server.close())

it('The OpenAPI document says of every endpoint how one signs in for it, and that it may refuse', () => {
  const described = server.app.endpoints.flatMap(({ method, url, action }) => {
    const path = document.paths[url.replace(/:(\w+)/g, '{$1}')]
    const operation = path?.[method.toLowerCase()]
    return operation ? [{ operation, action }] : []
  })
  expect(described.length).toBeGreaterThan(60)
  for (const { operation, action } of described) {
    const { operationId, security, responses } = operation
    const schemes = security?.flatMap(scheme => Object.keys(scheme))
    const expected = NEEDS_SESSION.includes(action) ? ['cookie'] : ['cookie', 'bearer']
    expect(schemes, operationId).toEqual(isForEverybody(action) ? undefined : expected)
    if (schemes) expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['401', '403']))
  }
  const used = new Set(described.flatMap(({ operation }) => operation.security ?? []).flatMap(Object.keys))
  expect(Object.keys(document.components.securitySchemes)).toEqual([...used])
})

it('No two endpoints have one name', () => {
  const names = Object.values(document.paths).flatMap(path =>
    Object.values(path).map(operation => operation.operationId),
  )
  expect(new Set(names).size).toBe(names.length)
})
