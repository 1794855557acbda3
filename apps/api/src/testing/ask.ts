import { type Problem, problemSchema } from '@malkoll/contracts'
import { expect } from 'vitest'
import type { z } from 'zod'
import type { App } from '../app.ts'

/** The answer at an address, which must be all of its contract and nothing beside it. */
export async function ask<Schema extends z.ZodType>(
  app: App,
  url: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await app.inject({ url })
  expect(response.statusCode, response.body).toBe(200)
  const body: unknown = response.json()
  const answer = schema.parse(body)
  expect(body).toEqual(answer)
  return answer
}

/** The refusal at an address, as problem details. */
export async function askRefused(app: App, url: string): Promise<Problem> {
  const response = await app.inject({ url })
  expect(response.headers['content-type']).toContain('application/problem+json')
  const problem = problemSchema.parse(response.json())
  expect(problem.status).toBe(response.statusCode)
  return problem
}
