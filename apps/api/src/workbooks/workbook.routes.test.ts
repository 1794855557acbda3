import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadCell, type ReadSheet, readWorkbook } from '../testing/read-workbook.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TARGET = '/api/v1/targets/friskvardsbidraget'
const EXAMPLE = '/api/v1/targets/exempel-branschrad-med-arsplan'
const INDICATORS = '/api/v1/indicators'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer({ seeds: true, environment: { BASE_URL: 'https://malkoll.example' } })
})
afterAll(() => server.close())

const ask = (url: string) => server.app.inject({ url })

async function sheetsOf(url: string): Promise<ReadSheet[]> {
  const answer = await ask(url)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe(XLSX)
  return readWorkbook(answer.rawPayload)
}

function column(sheet: ReadSheet | undefined, title: string): ReadCell[] {
  const [titles = [], ...rows] = sheet?.rows ?? []
  const index = titles.indexOf(title)
  expect(index, title).toBeGreaterThanOrEqual(0)
  return rows.map(row => row[index] ?? null)
}

function noteOf(sheet: ReadSheet | undefined, what: string): ReadCell | undefined {
  return sheet?.rows.find(([first]) => first === what)?.[1]
}

describe('the workbook of a målvärde', () => {
  it('has the API’s values as numbers, oldest first: 48, 58 and 66 against 50', async () => {
    const [data] = await sheetsOf(`${TARGET}/chart.xlsx?lang=sv`)
    const { rows } = (await ask(TARGET)).json()
    expect(column(data, 'Period')).toEqual([2020, 2021, 2022])
    expect(column(data, 'Utfall')).toEqual([48, 58, 66])
    expect(column(data, 'Utfall')).toEqual(
      rows.map((row: { outcome: { value: number } }) => row.outcome.value).toReversed(),
    )
    expect(column(data, 'Målvärde')).toEqual([50, 50, 50])
    expect(column(data, 'Enhet')).toEqual(['procent', 'procent', 'procent'])
    expect(column(data, 'Status')).toEqual(['Ej uppfyllt', 'Uppfyllt', 'Uppfyllt'])
  })

  it('groups values and leaves years alone', async () => {
    const [data] = await sheetsOf(`${TARGET}/chart.xlsx?lang=sv`)
    const titles = data?.rows[0] ?? []
    expect(data?.formats[1]?.[titles.indexOf('Utfall')]).toBe('#,##0')
    expect(data?.formats[1]?.[titles.indexOf('Period')]).toBe('0')
  })

  it('keeps its head in view on every sheet', async () => {
    const sheets = await sheetsOf(`${TARGET}/chart.xlsx?lang=sv`)
    expect(sheets.map(sheet => sheet.name)).toEqual(['Data', 'Anteckningar', 'Källor'])
    expect(sheets.map(sheet => sheet.frozenRows)).toEqual([1, 1, 1])
  })

  it('says in its notes what is measured, how it was assessed, when it was known and where it is read', async () => {
    const [, notes] = await sheetsOf(`${TARGET}/chart.xlsx?lang=sv&asOf=2026-11-22`)
    expect(noteOf(notes, 'Visar')).toBe('Två av tre nyttjar friskvårdsbidraget')
    expect(noteOf(notes, 'Definition')).toEqual(expect.any(String))
    expect(noteOf(notes, 'Så bedömdes det 2022')).toContain('66 är minst 50. Därför är målvärdet uppfyllt.')
    expect(noteOf(notes, 'Uppgifter kända')).toBe('22 november 2026')
    expect(noteOf(notes, 'Sida')).toBe('https://malkoll.example/malvarden/friskvardsbidraget?asOf=2026-11-22')
    expect(noteOf(notes, 'EXEMPEL')).toBeUndefined()
  })

  it('names every source with its address', async () => {
    const [, , sources] = await sheetsOf(`${TARGET}/chart.xlsx?lang=sv`)
    const target = (await ask(TARGET)).json()
    expect(column(sources, 'Källa')).toEqual(target.sources.map((source: { title: string }) => source.title))
    expect(column(sources, 'Adress')).toEqual(
      target.sources.map((source: { url: string | null }) => source.url),
    )
  })

  it('begins its notes with EXEMPEL where the figures are invented', async () => {
    const [data, notes] = await sheetsOf(`${EXAMPLE}/chart.xlsx?lang=sv`)
    expect(notes?.rows[1]?.[0]).toBe('EXEMPEL')
    expect(new Set(column(data, 'Exempel'))).toEqual(new Set(['ja']))
  })

  it('speaks English', async () => {
    const [data, ...others] = await sheetsOf(`${TARGET}/chart.xlsx?lang=en`)
    expect(others.map(sheet => sheet.name)).toEqual(['Notes', 'Sources'])
    expect(column(data, 'Outcome')).toEqual([48, 58, 66])
  })

  it('is saved under a Swedish name', async () => {
    const { headers } = await ask(`${TARGET}/chart.xlsx?lang=sv`)
    expect(headers['content-disposition']).toBe(
      `attachment; filename="andel-som-nyttjat-friskvardsbidraget-2022-kand-2026-11-21.xlsx"; filename*=UTF-8''andel-som-nyttjat-friskv%C3%A5rdsbidraget-2022-k%C3%A4nd-2026-11-21.xlsx`,
    )
  })

  it('is refused for a målvärde that does not exist, and with a parameter that does not', async () => {
    expect((await ask('/api/v1/targets/finns-inte/chart.xlsx')).json()).toMatchObject({
      status: 404,
      code: 'unknown_target',
    })
    expect((await ask(`${TARGET}/chart.xlsx?scale=2`)).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'scale', code: 'unknown_parameter' }],
    })
  })
})

interface Point {
  value: number | null
  missing: string | null
}

describe('the workbook of an indicator', () => {
  it('has every point of the API, Borgholm’s zero as a number', async () => {
    const query = '?geography=0885,0880&lang=sv'
    const [data] = await sheetsOf(`${INDICATORS}/net-migration-per-1000/chart.xlsx${query}`)
    const { series } = (await ask(`${INDICATORS}/net-migration-per-1000/series${query}`)).json()
    const points: Point[] = series.flatMap((item: { points: Point[] }) => item.points)
    expect(points).toHaveLength(16)
    expect(column(data, 'Värde')).toEqual(points.map(point => point.value))
    const borgholm = data?.rows.find(row => row.includes('Borgholm') && row.includes(2023))
    expect(borgholm?.[data?.rows[0]?.indexOf('Värde') ?? -1]).toBe(0)
  })

  it('writes values with the indicator’s decimals', async () => {
    const [data] = await sheetsOf(`${INDICATORS}/net-migration-per-1000/chart.xlsx?geography=0885&lang=sv`)
    const titles = data?.rows[0] ?? []
    expect(data?.formats[1]?.[titles.indexOf('Värde')]).toBe('#,##0.00')
  })

  it('says which values are flagged, which are missing and why', async () => {
    const [data, notes] = await sheetsOf(`${INDICATORS}/population-31-dec/chart.xlsx?geography=08&lang=sv`)
    const told = notes?.rows.map(row => row.join(': ')).join('\n') ?? ''
    expect(column(data, 'Värde').slice(-8)).toEqual([
      244670, 245446, 246010, 247175, 247711, 246667, 246352, 245483,
    ])
    expect(column(data, 'Flaggor').at(-1)).not.toBeNull()
    expect(told).toMatch(/Flagga: .*2025/)
  })

  it('is refused for unknown places and for maps of what municipalities lack', async () => {
    const refused = await ask(`${INDICATORS}/population-31-dec/chart.xlsx?geography=9999&lang=sv`)
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ code: 'unknown_geography' }] })
    const map = await ask(`${INDICATORS}/self-rated-health/chart.xlsx?form=map&lang=sv`)
    expect(map.statusCode).toBeGreaterThanOrEqual(400)
  })
})

it('an export is limited per reader, and one already made is not', async () => {
  const fresh = await createTestServer({ seeds: true })
  try {
    const from = (year: number) =>
      fresh.app.inject({
        url: `${INDICATORS}/population-31-dec/chart.xlsx?geography=08&from=${year}&to=2025`,
      })
    const codes: number[] = []
    for (let year = 1994; year < 2025; year++) codes.push((await from(year)).statusCode)
    expect(codes.slice(0, 30)).toEqual(Array(30).fill(200))
    expect(codes[30]).toBe(429)
    expect((await from(1994)).statusCode).toBe(200)
  } finally {
    await fresh.close()
  }
})

it('the description of the API names the media type', async () => {
  const { paths } = (await ask('/api/v1/openapi.json')).json()
  for (const noun of ['targets', 'indicators']) {
    const { responses } = paths[`/api/v1/${noun}/{slug}/chart.xlsx`].get
    expect(Object.keys(responses[200].content)).toEqual([XLSX])
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '404', '429']))
  }
})

describe('the workbook of the board', () => {
  const BOARD = '/api/v1/board'

  it('has 7, 6 and 4 with their shares as numbers, as the API answers them', async () => {
    const [data] = await sheetsOf(`${BOARD}/chart.xlsx?period=2022&lang=sv`)
    const { counts, shares } = (await ask(`${BOARD}?period=2022&published=true`)).json()
    expect(column(data, 'Status').slice(0, 3)).toEqual(['Uppfyllt', 'Ej uppfyllt', 'Ej mätt'])
    expect(column(data, 'Antal målvärden').slice(0, 3)).toEqual([7, 6, 4])
    expect(column(data, 'Andel, procent').slice(0, 3)).toEqual([41, 35, 24])
    expect([counts.met, counts.notMet, counts.notMeasured]).toEqual([7, 6, 4])
    expect([shares.met, shares.notMet, shares.notMeasured]).toEqual([41, 35, 24])
    expect(column(data, 'Period')[0]).toBe(2022)
    expect(new Set(column(data, 'Exempel'))).toEqual(new Set(['nej']))
  })

  it('has the målvärden of the published year with numbers as numbers and status in words', async () => {
    const [, data, notes, sources] = await sheetsOf(`${BOARD}/chart.xlsx?period=2022&lang=sv`)
    const { targets } = (await ask(`${BOARD}?period=2022&published=true`)).json()
    const row = column(data, 'Mått').indexOf('Andel som nyttjat friskvårdsbidraget')
    expect(column(data, 'Mått')).toHaveLength(targets.length)
    expect([column(data, 'Målvärde')[row], column(data, 'Utfall')[row]]).toEqual([50, 66])
    expect(column(data, 'Status')[row]).toBe('Uppfyllt')
    expect(column(data, 'Exempel')[row]).toBe('nej')
    expect(JSON.stringify(notes?.rows)).toContain('7 av 17 målvärden är uppfyllda')
    expect(noteOf(notes, 'Sida')).toBe('https://malkoll.example/?period=2022')
    expect(sources?.rows.length).toBeGreaterThan(1)
  })

  it('marks examples in a demonstration, all målvärden of the API in it', async () => {
    const [counts, data, notes] = await sheetsOf(`${BOARD}/chart.xlsx?period=2022&published=false&lang=sv`)
    const { targets } = (await ask(`${BOARD}?period=2022&published=false&lang=sv`)).json()
    const names = targets.map(({ name }: { name: string }) => name)
    expect(column(data, 'Mått').toSorted()).toEqual(names.toSorted())
    expect(column(data, 'Exempel')).toContain('ja')
    expect(notes?.rows[1]?.[0]).toBe('EXEMPEL')
    expect(column(counts, 'Exempel')).toContain('ja')
  })
})
