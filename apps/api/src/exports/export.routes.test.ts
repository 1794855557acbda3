import { indicatorListSchema, seriesSchema, sourceListSchema } from '@malkoll/contracts'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { csvTable } from './csv-table.ts'

type Row = Record<string, string>

/** Reads one line after the other, quotes within quotes included. */
function readCsv(text: string): Row[] {
  const lines = text.replace(/^\ufeff/, '').match(/(?:"(?:[^"]|"")*"|[^"\r])+(?=\r\n)/g) ?? []
  const [header = [], ...rows] = lines.map(line => splitLine(line.trimStart()))
  return rows.map(cells => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

function splitLine(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.slice(0, -1) ?? []
  const whole = line.endsWith(',') ? [...cells, ''] : cells
  return whole.map(cell => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'))
}

describe('everything in one file', () => {
  let server: TestServer
  let files: Record<string, string>
  const zip = (query = '') => server.app.inject({ url: `/api/v1/export.zip${query}` })
  const open = (bytes: Buffer) =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, text]) => [path, strFromU8(text)]))

  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
    files = open((await zip()).rawPayload)
  })
  afterAll(() => server.close())

  test('an unknown parameter and a moment that is none are refused', async () => {
    const problem = await askRefused(server.app, '/api/v1/export.zip?asOf=yesterday&only=real')
    expect(problem.errors.map(issue => issue.code).toSorted()).toEqual(['bad_as_of', 'unknown_parameter'])
  })

  test('is a zip file that names its day, with the same bytes for the same revision', async () => {
    const answer = await zip()
    expect(answer.headers['content-type']).toBe('application/zip')
    expect(answer.headers['content-disposition']).toContain('malkoll-2026-11-21.zip')
    expect((await zip('?lang=sv')).rawPayload.equals(answer.rawPayload)).toBe(true)
  })

  test('has a table for each indicator with figures, and those of the examples in their own folder', async () => {
    const { items } = await ask(server.app, '/api/v1/indicators', indicatorListSchema)
    for (const item of items.filter(({ hasFigures }) => hasFigures)) {
      expect(Object.keys(files)).toContain(`${item.example ? 'examples/' : ''}indicators/${item.slug}.csv`)
    }
    const outside = Object.entries(files).filter(([path]) => !path.startsWith('examples/'))
    expect(outside.filter(([, text]) => text.includes('Exempel: '))).toEqual([])
    expect(readCsv(files['examples/targets.csv'] ?? '').every(row => row.is_example === 'true')).toBe(true)
    expect(readCsv(files['targets.csv'] ?? '').map(row => [row.target, row.period, row.outcome])).toEqual([
      ['friskvardsbidraget', '2022', '66'],
      ['friskvardsbidraget', '2021', '58'],
      ['friskvardsbidraget', '2020', '48'],
    ])
  })

  test.each(['net-migration-per-1000', 'post-secondary-education', 'population-31-dec', 'youtube-visningar'])(
    'the cells of %s are those of the API',
    async slug => {
      const answer = await ask(server.app, `/api/v1/indicators/${slug}/series`, seriesSchema)
      const expected = answer.series.flatMap(series =>
        series.points.map(point => ({
          geography: series.geography?.code ?? '',
          organisation: series.organisation?.slug ?? '',
          breakdown: series.breakdown,
          period: point.period,
          value: point.value === null ? '' : String(point.value),
          missing: point.missing ?? '',
          qualifier: point.qualifier ?? '',
          flags: point.flags.join(' '),
          is_computed: String(series.isComputed),
          source: point.source ?? '',
        })),
      )
      expect(expected.length).toBeGreaterThan(0)
      const rows = readCsv(files[`indicators/${slug}.csv`] ?? '')
      expect(rows).toHaveLength(expected.length)
      expect(rows).toMatchObject(expected)
    },
  )

  test('zero is a value and the noise of 2025 is flagged', () => {
    const rows = readCsv(files['indicators/net-migration-per-1000.csv'] ?? '')
    const cell = (geography: string, period: string) =>
      rows.find(row => row.geography === geography && row.period === period)
    expect(cell('0885', '2023')).toMatchObject({ value: '0', missing: '' })
    expect(cell('0880', '2025')).toMatchObject({ flags: 'perturbed' })
    expect(cell('08', '2025')).toMatchObject({ value: '', missing: 'not_available', is_computed: 'true' })
  })

  test('has every source with its licence, and every source that a table names', async () => {
    const { items } = await ask(server.app, '/api/v1/sources', sourceListSchema)
    const sources = readCsv(files['sources.csv'] ?? '')
    expect(sources.map(row => row.source).toSorted()).toEqual(items.map(item => item.slug).toSorted())
    expect(sources.filter(row => row.licence === '')).toEqual([])
    const known = new Set(sources.map(row => row.source))
    const tables = Object.entries(files).filter(([path]) => path.startsWith('indicators/'))
    const named = tables.flatMap(([, text]) => readCsv(text).map(row => row.source ?? ''))
    expect(named.filter(slug => slug !== '' && !known.has(slug))).toEqual([])
  })

  test('has the notes, the budget in both breakdowns, the assignments and what the columns mean', () => {
    const notes = readCsv(files['notes.csv'] ?? '')
    expect(notes.map(row => row.kind)).toEqual(
      expect.arrayContaining(['caveat', 'county', 'figures_missing', 'value']),
    )
    const budget = readCsv(files['budget.csv'] ?? '')
    const total = budget.find(row => row.period === '2022' && row.breakdown === 'total')
    expect(total).toMatchObject({ budget_tkr: '201098', outcome_tkr: '195087', deviation_tkr: '6011' })
    expect(budget).toHaveLength(20)
    expect(readCsv(files['assignments.csv'] ?? '')).toHaveLength(7)
    expect(files['README.txt']).toMatch(/Kända \d+ \S+ \d{4} kl\. \d\d:\d\d \(svensk tid\), ändring \d+\./)
    expect(files['README.txt']).toContain('Noll är ett värde')
    const metadata: unknown = JSON.parse(files['metadata.json'] ?? '')
    expect(metadata).toMatchObject({ language: 'sv', revision: expect.any(Number) })
  })

  test('holds what was known at the moment asked about, also long before anything was', async () => {
    const early = open((await zip('?asOf=1900-01-01')).rawPayload)
    expect(Object.keys(early).filter(path => path.startsWith('indicators/'))).toEqual([])
    const of2023 = open((await zip('?asOf=2023-06-01')).rawPayload)
    expect(Object.keys(of2023)).toContain('indicators/friskvardsbidraget.csv')
    expect(Object.keys(of2023)).not.toContain('indicators/employment-rate.csv')
  })

  test('is limited per reader, but not when it is already made', async () => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, day) =>
        zip(`?asOf=1950-01-${String((day % 28) + 1).padStart(2, '0')}T0${Math.floor(day / 28)}:00:00Z`),
      ),
    )
    expect(asked.map(answer => answer.statusCode)).toContain(429)
    expect((await zip()).statusCode).toBe(200)
  })
})

test('the catalogue names every place, however many there are', async () => {
  const server = await createTestServer()
  await new Make(server.database.db).geography({ code: '08' })
  const places = Array.from({ length: 250 }, (_, i) => String(1000 + i))
  await server.database.db
    .insertInto('geography')
    .values(
      places.map(code => ({
        code,
        kind: 'municipality' as const,
        name: code,
        official_name: code,
        parent_code: '08',
      })),
    )
    .execute()
  const zip = unzipSync((await server.app.inject({ url: '/api/v1/export.zip' })).rawPayload)
  await server.close()
  const { geographies } = JSON.parse(strFromU8(zip['catalogue.json'] ?? new Uint8Array()))
  expect(geographies).toHaveLength(252)
})

test('a text that a spreadsheet would run as a formula is disarmed, a negative number stays one', () => {
  const table = csvTable(
    ['text', 'number'],
    [
      ['=1+1', -1.5],
      ['a "b", c', null],
    ],
  )
  expect(table).toBe('\ufefftext,number\r\n\'=1+1,-1.5\r\n"a ""b"", c",\r\n')
})
