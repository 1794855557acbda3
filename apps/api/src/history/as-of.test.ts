import { boardSchema, targetSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { withRevision } from '../db/revisions.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import { ask } from '../testing/ask.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
/** Answers by address, by the moment asked about. */
const given = new Map<string, Record<string, string>>()

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

/** Every address that answers with what is known, beside the pages; files are told by what they hold. */
const ADDRESSES = [
  '/api/v1/board',
  '/api/v1/board?published=true',
  '/api/v1/board?period=2021',
  '/api/v1/board/chart.svg',
  '/api/v1/board/chart.png?width=320',
  '/api/v1/board/chart.csv',
  '/api/v1/board/chart.xlsx',
  '/api/v1/board/chart.pptx',
  '/api/v1/board.pptx',
  '/api/v1/targets',
  '/api/v1/targets/{target}',
  '/api/v1/targets/{target}/decision',
  '/api/v1/targets/{target}/chart.svg',
  '/api/v1/targets/{target}/chart.png?width=320',
  '/api/v1/targets/{target}/chart.csv',
  '/api/v1/targets/{target}/chart.xlsx',
  '/api/v1/targets/{target}/chart.pptx',
  '/api/v1/indicators',
  '/api/v1/indicators/{indicator}',
  '/api/v1/indicators/{indicator}/series',
  '/api/v1/indicators/{indicator}/series?format=columns',
  '/api/v1/indicators/{indicator}/chart.svg?form=map',
  '/api/v1/indicators/{indicator}/chart.png?width=320',
  '/api/v1/indicators/{indicator}/chart.csv',
  '/api/v1/indicators/{indicator}/chart.xlsx',
  '/api/v1/indicators/{indicator}/chart.pptx',
  '/api/v1/objectives',
  '/api/v1/objectives/{objective}',
  '/api/v1/steering-documents',
  '/api/v1/steering-documents/{document}',
  '/api/v1/steering-documents/{document}/deck.pptx',
  '/api/v1/expectations',
  '/api/v1/initiatives',
  '/api/v1/initiatives/{initiative}',
  '/api/v1/budget?period=2022&by=line',
  '/api/v1/assignments',
  '/api/v1/source-notes?period=2022',
  '/api/v1/search?q=friskvård',
  '/api/v1/export.zip',
  '/api/v1/geographies',
  '/api/v1/geographies/{place}',
  '/api/v1/sources',
  '/api/v1/changes?since=2023-01-01',
  '/api/v1/changes.csv?since=2023-01-01',
  '/api/v1/measurements/history?indicator={target}&period=2021',
] as const

const NAMES: Record<string, string> = {
  target: 'friskvardsbidraget',
  indicator: 'net-migration-per-1000',
  objective: 'god-tillgang-till-valutbildad-arbetskraft',
  document: 'rus',
  initiative: 'innovationsmiljoer',
  place: '0880',
}

const addressOf = (address: string, asOf: string) => {
  const named = address.replace(/\{(\w+)\}/g, (_, name: string) => NAMES[name] ?? '')
  return encodeURI(`${named}${named.includes('?') ? '&' : '?'}lang=sv&asOf=${asOf}`)
}

it('covers every address that takes asOf', async () => {
  const { paths } = z
    .object({
      paths: z.record(
        z.string(),
        z.object({
          get: z.object({ parameters: z.array(z.object({ name: z.string() })).optional() }).optional(),
        }),
      ),
    })
    .parse((await server.app.inject({ url: '/api/v1/openapi.json' })).json())
  const takeAsOf = Object.entries(paths)
    .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'asOf'))
    .map(([path]) => path.replace(/\{\w+\}/g, '{}'))
  const tried = new Set(ADDRESSES.map(address => (address.split('?')[0] ?? '').replace(/\{\w+\}/g, '{}')))
  expect(takeAsOf.filter(path => !tried.has(path))).toEqual([])
})

/** Bodies by address. Where what is asked about was not known yet there is none: a refusal names the request. */
async function answersAt(asOf: string) {
  const answers: Record<string, string> = {}
  for (const [index, address] of ADDRESSES.entries()) {
    // Each as another reader, since making files is limited.
    const remoteAddress = `10.0.${asOf.slice(2, 4)}.${index}`
    const response = await server.app.inject({ url: addressOf(address, asOf), remoteAddress })
    expect([200, 400, 404], `${address}: ${response.body.slice(0, 300)}`).toContain(response.statusCode)
    if (response.statusCode === 200) answers[address] = response.rawPayload.toString('latin1')
  }
  return answers
}

/** Corrects the outcome, the migration of a municipality, and what it is weighted by; changes a målvärde too. */
async function changeMuch() {
  const { db } = server.database
  const series = await db
    .selectFrom('series as s')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .select(['s.id', 'i.slug', 's.geography_code'])
    .where('i.slug', 'in', ['friskvardsbidraget', 'net-migration-per-1000', 'population-31-dec'])
    .execute()
  const idOf = (slug: string, code: string | null) =>
    series.find(row => row.slug === slug && row.geography_code === code)?.id ?? 0
  await withRevision(
    db,
    { actor: 'editor', kind: 'measurements', reason: 'Rättad körning' },
    (trx, revision) =>
      recordMeasurements(trx, revision, [
        measurementInput({
          seriesId: idOf('friskvardsbidraget', null),
          period: '2021',
          value: 41,
          reason: 'Fel',
        }),
        measurementInput({
          seriesId: idOf('net-migration-per-1000', '0880'),
          period: '2024',
          value: 99,
          reason: 'Fel',
        }),
        measurementInput({
          seriesId: idOf('population-31-dec', '0880'),
          period: '2024',
          value: 1,
          reason: 'Fel',
        }),
        measurementInput({ seriesId: idOf('net-migration-per-1000', '0880'), period: '1999', value: 5 }),
      ]),
  )
  const target = await db
    .selectFrom('target')
    .select('id')
    .where('slug', '=', 'friskvardsbidraget')
    .executeTakeFirstOrThrow()
  await new Make(db).targetPeriod({ target_id: target.id, period: '2023', value: 70 })
}

it.each(['2023-06-30', '2026-11-21'])('covers answers as of %s', async asOf => {
  given.set(asOf, await answersAt(asOf))
  expect(Object.keys(given.get(asOf) ?? {}).length).toBeGreaterThan(ADDRESSES.length / 2)
})

it('every answer and file of an earlier moment is the same, byte for byte, after corrections and decisions', async () => {
  await changeMuch()
  for (const [asOf, before] of given) {
    const after = await answersAt(asOf)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [address, body] of Object.entries(after))
      expect(body === before[address], `${address} as of ${asOf}`).toBe(true)
  }
})

it('a correction without a trace in the past is seen now, exactly once', async () => {
  const target = await ask(server.app, '/api/v1/targets/friskvardsbidraget?lang=sv', targetSchema)
  const row = target.rows.find(({ period }) => period === '2021')
  expect([row?.outcome?.value, row?.assessment.status]).toEqual([41, 'not_met'])
  const then = await ask(server.app, '/api/v1/targets/friskvardsbidraget?asOf=2026-11-21', targetSchema)
  expect(then.rows.find(({ period }) => period === '2021')?.outcome?.value).toBe(58)
  const board = await ask(server.app, '/api/v1/board?asOf=2022-12-31', boardSchema)
  expect(board.targets).toEqual([])
})
