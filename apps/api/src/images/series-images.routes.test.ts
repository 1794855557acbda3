import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askRefused } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const chart = (indicator: string, ending: string, query = '') =>
  `/api/v1/indicators/${indicator}/chart.${ending}${query}`
const MIGRATION = 'net-migration-per-1000'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true, environment: { ORG_NAME: 'Region Test & län' } })
})
afterAll(() => server.close())

const ask = (url: string) => server.app.inject({ url })

describe('refusals', () => {
  it.each(['svg', 'png', 'csv'])('an unknown indicator has no chart.%s', async ending => {
    const problem = await askRefused(server.app, chart('happiness', ending))
    expect(problem).toMatchObject({ status: 404, code: 'unknown_indicator' })
  })

  it.each(['form=line', 'form=map'])(
    'every unknown place and breakdown is named at once, with %s',
    async form => {
      const problem = await askRefused(
        server.app,
        chart(MIGRATION, 'svg', `?${form}&geography=0880,9999,8888&breakdown=total,dogs`),
      )
      expect(problem.status).toBe(400)
      expect(problem.errors.map(({ path, code }) => [path, code])).toEqual([
        ['geography', 'unknown_geography'],
        ['geography', 'unknown_geography'],
        ['breakdown', 'unknown_breakdown'],
      ])
    },
  )

  it('form, width, period, day and an unknown parameter are refused in one answer', async () => {
    const query = '?form=pie&width=9&from=soon&asOf=2023-02-30&colour=red'
    const { errors } = await askRefused(server.app, chart(MIGRATION, 'png', query))
    expect(errors.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'asOf bad_as_of',
      'colour unknown_parameter',
      'form bad_value',
      'from bad_period',
      'width bad_width',
    ])
    expect(errors.find(({ path }) => path === 'form')?.message).toContain('line, bar, map')
  })

  it('a range that ends before it starts is none', async () => {
    const problem = await askRefused(server.app, chart(MIGRATION, 'csv', '?from=2024&to=2020'))
    expect(problem.errors).toMatchObject([{ path: 'from', code: 'bad_range' }])
  })

  it.each(['svg', 'png', 'csv'])('what municipalities have no values of has no map as %s', async ending => {
    const problem = await askRefused(server.app, chart('self-rated-health', ending, '?form=map&lang=sv'))
    expect(problem.status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'form', code: 'no_municipal_values' }])
    expect(problem.errors[0]?.message).toContain('inga värden för kommuner')
  })

  it.each(['svg', 'png', 'csv'])('what does not add up is not stacked as %s', async ending => {
    const query = '?form=stacked&geography=0880,0885&lang=sv'
    const problem = await askRefused(server.app, chart(MIGRATION, ending, query))
    expect(problem.status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'form', code: 'not_additive' }])
    expect(problem.errors[0]?.message).toContain('går inte att lägga ihop')
  })

  it('before the figures were read there is no picture of them', async () => {
    const problem = await askRefused(server.app, chart(MIGRATION, 'svg', '?asOf=2022-01-01'))
    expect(problem).toMatchObject({ status: 404, code: 'unknown_indicator' })
  })
})

describe('the table of an indicator', () => {
  const rowsOf = (csv: string): Record<string, string | undefined>[] => {
    const [titles = '', ...lines] = csv.slice(1).trimEnd().split('\r\n')
    const names = titles.split(';')
    return lines.map(line => {
      const cells = line.match(/("([^"]|"")*"|[^;]*)(;|$)/g)?.map(cell => cell.replace(/;$/, '')) ?? []
      return Object.fromEntries(names.map((name, i) => [name, cells[i]]))
    })
  }
  const table = async (indicator: string, query: string) =>
    rowsOf((await ask(chart(indicator, 'csv', query))).payload)

  it('begins with a byte order mark and is named by what it shows and when it is known', async () => {
    const answer = await ask(chart(MIGRATION, 'csv', '?geography=0880,0885&lang=sv'))
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="flyttnetto-per-1-000-invanare-2018-2025-(kalmar-borgholm|borgholm-kalmar)-kand-\d{4}-\d\d-\d\d\.csv"/,
    )
  })

  it('has a row for each place and period, with a decimal comma and the source', async () => {
    const rows = await table(MIGRATION, '?geography=0880,0885&lang=sv')
    expect(rows).toHaveLength(16)
    expect(rows.filter(row => row.Område === 'Borgholm').map(row => row.Period)).toEqual(
      Array.from({ length: 8 }, (_, i) => String(2018 + i)),
    )
    const kalmar = rows.find(row => row.Kod === '0880' && row.Period === '2025')
    expect(kalmar).toMatchObject({ Uppdelning: 'totalt', Exempel: 'nej', Flaggor: 'Medvetet lite oskarp' })
    expect(kalmar?.Värde).toMatch(/^3,4\d*$/)
    expect(kalmar?.Källa).not.toBe('')
    expect(kalmar?.Läst).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('writes zero as a value', async () => {
    const [row] = await table(MIGRATION, '?geography=0885&from=2023&to=2023&lang=sv')
    expect(row).toMatchObject({ Värde: '0', 'Saknas därför att': '' })
  })

  it('flags what is computed, and says why the county has no value of 2025', async () => {
    const rows = await table(MIGRATION, '?geography=08&lang=sv')
    expect(rows.map(row => row.Flaggor?.includes('Beräknad'))).toEqual(Array(8).fill(true))
    expect(rows.at(-1)).toMatchObject({ Period: '2025', Värde: '', 'Saknas därför att': 'Uppgift saknas' })
    expect(rows.at(-1)?.Not).toContain('störda')
  })

  it('has women and men when they are asked for, else the total', async () => {
    const sexes = await table('post-secondary-education', '?geography=0880&breakdown=women,men&lang=sv')
    expect(new Set(sexes.map(row => row.Uppdelning))).toEqual(new Set(['kvinnor', 'män']))
    const usual = await table(MIGRATION, '?lang=en')
    expect(new Set(usual.map(row => row.Breakdown))).toEqual(new Set(['total']))
  })

  it('of a map has the municipalities only', async () => {
    const rows = await table(MIGRATION, '?form=map&from=2023&to=2023&lang=sv')
    expect(rows).toHaveLength(12)
    expect(rows.every(row => row.Kod?.length === 4)).toBe(true)
  })
})

describe('the picture of an indicator', () => {
  const svg = async (indicator: string, query: string) => (await ask(chart(indicator, 'svg', query))).payload

  it('is a PNG of 16:9 at the width asked for', async () => {
    const answer = await ask(chart(MIGRATION, 'png', '?geography=0880&width=640'))
    expect(answer.headers['content-type']).toBe('image/png')
    expect(answer.rawPayload.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([answer.rawPayload.readUInt32BE(16), answer.rawPayload.readUInt32BE(20)]).toEqual([640, 360])
  })

  it('is named by what it shows, how, and when it is known', async () => {
    const nameOf = async (query: string) =>
      String((await ask(chart(MIGRATION, 'png', `?lang=sv&${query}`))).headers['content-disposition'])
    expect(await nameOf('geography=0880&width=320')).toContain(
      'inline; filename="flyttnetto-per-1-000-invanare-2018-2025-linjer-kalmar-kand-',
    )
    expect(await nameOf('form=map&to=2023&width=320')).toContain('invanare-2023-karta-kand-')
    expect(await nameOf('form=bar&from=2022&to=2023&width=320')).toContain('invanare-2023-staplar-kand-')
  })

  it('names places, source, the day it shows and whose it is', async () => {
    const picture = await svg(MIGRATION, '?geography=0880,0885&lang=sv&asOf=2026-11-22')
    for (const text of ['Kalmar', 'Borgholm', 'Källa: ', 'känt 22 november 2026', 'Region Test &amp; län']) {
      expect(picture).toContain(text)
    }
    expect(picture).not.toContain('EXEMPEL')
  })

  it('says when its source was read, but not beside an earlier moment', async () => {
    const bars = chart('self-rated-health', 'svg', '?form=bar&lang=sv')
    expect((await ask(bars)).body).toContain('Läst 21 november 2026')
    const earlier = (await ask(`${bars}&asOf=2023-01-31`)).body
    expect(earlier).toContain('känt 31 januari 2023')
    expect(earlier).not.toContain('2026')
  })

  it('speaks the language asked for', async () => {
    expect(await svg(MIGRATION, '?geography=0880&lang=en')).toContain('Source: ')
  })

  it('draws bars of the latest period of the range, and zero as a ring', async () => {
    const picture = await svg(MIGRATION, '?form=bar&to=2023&lang=sv')
    expect(picture).toContain('2023')
    expect(picture).toContain('<circle')
    expect(picture).toContain('>Borgholm<')
  })

  it('draws twelve areas and every name on the map', async () => {
    const picture = await svg(MIGRATION, '?form=map&from=2023&to=2023&lang=sv')
    for (const name of ['Borgholm', 'Emmaboda', 'Hultsfred', 'Högsby', 'Kalmar', 'Mönsterås']) {
      expect(picture).toContain(`>${name}<`)
    }
  })

  it('draws every place as a small chart when there are too many lines', async () => {
    const picture = await svg(MIGRATION, '?lang=sv')
    expect(picture).toContain('samma skala')
  })

  it('has EXEMPEL across an example', async () => {
    const make = new Make(server.database.db)
    const indicator = await make.indicator({ slug: 'made-up' })
    const series = await make.series({ indicator_id: indicator.id, geography_code: '0880', is_example: true })
    await make.measurement({ seriesId: series.id, period: '2022', value: 7 })
    await make.measurement({ seriesId: series.id, period: '2023', value: 8 })
    expect(await svg('made-up', '?lang=sv')).toContain('>EXEMPEL<')
    const { payload } = await ask(chart('made-up', 'csv', '?lang=sv'))
    expect(payload).toContain(';ja;')
  })
})

it.each(['line', 'bar', 'map'])('a %s is drawn in every shape', async form => {
  for (const [shape, size] of Object.entries({ standard: '960 720', square: '720 720' })) {
    const { statusCode, payload } = await server.app.inject({
      url: `/api/v1/indicators/net-migration-per-1000/chart.svg?form=${form}&shape=${shape}&lang=sv`,
    })
    expect(statusCode).toBe(200)
    expect(payload).toContain(`viewBox="0 0 ${size}"`)
    expect(payload).toContain('Källa: SCB')
  }
})

describe('the forms that few ask for', () => {
  const pictureOf = async (indicator: string, query: string) => {
    const answer = await ask(chart(indicator, 'svg', query))
    expect(answer.statusCode, answer.body).toBe(200)
    return { svg: answer.body, name: String(answer.headers['content-disposition']) }
  }

  it('a slope tells the first and the last year of women and men', async () => {
    const query = '?form=slope&geography=0880&breakdown=women,men&lang=sv'
    const { svg, name } = await pictureOf('post-secondary-education', query)
    expect(svg).toContain('Lutningsdiagram mellan två perioder.')
    for (const value of ['38,04', '31,22', 'Kvinnor 49,41', 'Män 36,42']) expect(svg).toContain(value)
    expect(name).toContain('2008-2025-lutning-kalmar')
  })

  it('a slope may be of a range of years', async () => {
    const query = '?form=slope&geography=0880,0885&from=2019&to=2024&lang=sv'
    const { svg } = await pictureOf(MIGRATION, query)
    expect(svg).toMatch(/<desc[^>]*>[^<]*Kalmar: 2019 [^;]*; 2024 [^;]*\. Borgholm: 2019/)
  })

  it('municipalities are stacked where they count residents', async () => {
    const query = '?form=stacked&geography=0880,0885&lang=sv'
    const { svg } = await pictureOf('population-31-dec', query)
    expect(svg).toContain('Staplat stapeldiagram.')
    expect(svg).toMatch(/Kalmar 73.068/)
  })

  it('a stack of the county beside its municipalities is drawn as lines', async () => {
    const { svg } = await pictureOf('population-31-dec', '?form=stacked&geography=08,0880&lang=sv')
    expect(svg).toContain('Linjediagram.')
  })
})
