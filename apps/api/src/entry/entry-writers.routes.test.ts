import { measurementConflictSchema, measurementsResultSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { latestRevision } from '../db/revisions.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const WRITERS = 50
const OWN_CELLS = 4
const SLOW_MS = 300_000

let server: TestServer
let make: Make
let writers: Record<string, string>[]

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  writers = await Promise.all(Array.from({ length: WRITERS }, () => make.signedIn('editor')))
})
afterAll(() => server.close())

async function makeIndicator() {
  const indicator = await make.indicator({ unit_code: 'count' })
  const { id: seriesId } = await make.series({ indicator_id: indicator.id })
  return { slug: indicator.slug, seriesId }
}

function post(headers: Record<string, string> | undefined, payload: object) {
  return server.app.inject({ method: 'POST', url: '/api/v1/measurements', headers: { ...headers }, payload })
}

function versionsOf(seriesId: number) {
  return server.app.db
    .selectFrom('measurement')
    .select(['id', 'period', 'value', 'known_from', 'known_to'])
    .where('series_id', '=', seriesId)
    .orderBy('known_from')
    .execute()
}

it(`${WRITERS} who write at once in cells of their own all find their values stored`, {
  timeout: SLOW_MS,
}, async () => {
  const { slug, seriesId } = await makeIndicator()
  const before = await latestRevision(server.app.db)
  const periodOf = (writer: number, cell: number) => String(1800 + writer * OWN_CELLS + cell)
  const answers = await Promise.all(
    writers.map((headers, writer) => {
      const items = Array.from({ length: OWN_CELLS }, (_, cell) => ({
        ...{ indicator: slug, period: periodOf(writer, cell), value: writer, replaces: null },
        note: 'Samtidigt med andra',
      }))
      return post(headers, { items })
    }),
  )
  for (const answer of answers) expect(answer.statusCode, answer.body).toBe(200)
  const results = answers.map(answer => measurementsResultSchema.parse(answer.json()))
  const revisions = results.map(({ revision }) => revision).toSorted((a, b) => a - b)
  expect(revisions).toEqual(Array.from({ length: WRITERS }, (_, index) => before + 1 + index))
  const stored = await versionsOf(seriesId)
  expect(stored).toHaveLength(WRITERS * OWN_CELLS)
  for (const [writer, { revision, items }] of results.entries())
    for (const [cell, { measurementId }] of items.entries())
      expect(stored).toContainEqual({
        id: measurementId,
        period: periodOf(writer, cell),
        value: writer,
        known_from: revision,
        known_to: null,
      })
})

/** Adds one to what the cell says, however often somebody else is faster. */
async function addOne(headers: Record<string, string>, slug: string): Promise<number> {
  const conflicts = z.array(measurementConflictSchema)
  let seen: { id: number; value: number } | null = null
  for (let tries = 1; ; tries += 1) {
    const value: number = (seen?.value ?? 0) + 1
    const item = { indicator: slug, period: '2022', value, replaces: seen?.id ?? null, note: 'En till' }
    const answer = await post(headers, { items: [item], reason: 'En till' })
    if (answer.statusCode === 200 && answer.json().items[0].change !== 'unchanged') return tries
    const theirs = answer.statusCode === 412 ? conflicts.parse(answer.json().conflicts)[0]?.theirs : undefined
    expect([200, 412], answer.body).toContain(answer.statusCode)
    // Somebody has stored the very same number: one more has to follow it.
    seen = theirs
      ? { id: theirs.measurementId, value: theirs.value ?? 0 }
      : { id: answer.json().items[0].measurementId, value }
  }
}

it(`${WRITERS} who count in one cell lose no step`, { timeout: SLOW_MS }, async () => {
  const { slug, seriesId } = await makeIndicator()
  const tries = await Promise.all(writers.map(headers => addOne(headers, slug)))
  expect(tries.some(count => count > 1)).toBe(true)
  const versions = await versionsOf(seriesId)
  expect(versions.map(({ value }) => value)).toEqual(Array.from({ length: WRITERS }, (_, index) => index + 1))
  for (const [index, { known_to }] of versions.entries())
    expect(known_to).toBe(versions[index + 1]?.known_from ?? null)
})
