import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TARGET = '/api/v1/targets/friskvardsbidraget'
const EXAMPLE = '/api/v1/targets/exempel-branschrad-med-arsplan'
const BOARD = '/api/v1/board'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer({
    seeds: true,
    environment: { ORG_NAME: 'Region Test & län', ORG_PRIMARY_COLOUR: '#123456' },
  })
})
afterAll(() => server.close())

const ask = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers })

function pngSize(bytes: Buffer): { isPng: boolean; width: number; height: number } {
  return {
    isPng: bytes.subarray(1, 4).toString('latin1') === 'PNG',
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  }
}

describe('the picture of a målvärde', () => {
  it('is a PNG of 1280 × 720 pixels unless another width is asked for', async () => {
    const answer = await ask(`${TARGET}/chart.png`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('image/png')
    expect(pngSize(answer.rawPayload)).toEqual({ isPng: true, width: 1280, height: 720 })
    const wide = await ask(`${TARGET}/chart.png?width=1920`)
    expect(pngSize(wide.rawPayload)).toEqual({ isPng: true, width: 1920, height: 1080 })
  })

  it.each([
    ['shape=standard', 960, 720],
    ['shape=square', 720, 720],
    ['scale=2', 2560, 1440],
    ['scale=4&shape=square', 2880, 2880],
    ['width=1080&shape=square', 1080, 1080],
  ])('with %s has %i × %i pixels', async (query, width, height) => {
    const answer = await ask(`${TARGET}/chart.png?${query}`)
    expect(pngSize(answer.rawPayload)).toEqual({ isPng: true, width, height })
  })

  it('is light, dark, or light without its ground', async () => {
    const ground = async (theme: string) =>
      /<rect x="0" y="0" width="1280" height="720" fill="([^"]+)"/.exec(
        (await ask(`${TARGET}/chart.svg${theme}`)).payload,
      )?.[1]
    expect(await ground('')).toBe('#ffffff')
    expect(await ground('?theme=light')).toBe('#ffffff')
    expect(await ground('?theme=dark')).toBe('#151514')
    expect(await ground('?theme=transparent')).toBe('none')
  })

  it('has whose it is, source and status in every shape', async () => {
    for (const shape of ['wide', 'standard', 'square']) {
      const { payload } = await ask(`${TARGET}/chart.svg?lang=sv&shape=${shape}`)
      for (const text of ['Målkoll · Region Test &amp; län', 'Källa: ', '66\u00a0%', 'Uppfyllt']) {
        expect(payload, shape).toContain(text)
      }
    }
  })

  it('is refused in sizes, shapes and colours that do not exist, and in two sizes at once', async () => {
    const { statusCode, payload } = await ask(`${TARGET}/chart.png?scale=3&shape=round&theme=pink&lang=sv`)
    expect(statusCode).toBe(400)
    const { errors } = JSON.parse(payload)
    expect(errors.map((issue: { path: string }) => issue.path)).toEqual(['scale', 'shape', 'theme'])
    expect(errors[0].message).toBe('scale kan inte vara ”3” – välj bland 1, 2, 4.')
    const both = await ask(`${TARGET}/chart.png?scale=2&width=1280&lang=sv`)
    expect(both.json().errors).toEqual([
      {
        path: 'width',
        code: 'conflicting_parameters',
        message: 'width och scale säger olika saker om samma sak. Ange bara den ena.',
      },
    ])
  })

  it('differs when the data differs', async () => {
    const [real, example] = [await ask(`${TARGET}/chart.png`), await ask(`${EXAMPLE}/chart.png`)]
    expect(real.rawPayload.equals(example.rawPayload)).toBe(false)
  })

  it('holds headline, values, målvärde, status, source, as-of and whose it is', async () => {
    const { payload, headers } = await ask(`${TARGET}/chart.svg?lang=sv`)
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    for (const text of [
      'Två av tre nyttjar friskvårdsbidraget',
      '48\u00a0%',
      '58\u00a0%',
      '66\u00a0%',
      'Målvärde minst 50\u00a0%',
      'Uppfyllt 2022',
      'Uppfyllt sedan 2021',
      'Källa: ',
      'januari 2023 (antaget datum)',
      'Antagande: ',
      'Målkoll · Region Test &amp; län',
    ]) {
      expect(payload).toContain(text)
    }
    expect(payload).toContain('fill="#123456"')
  })

  it('speaks the language asked for', async () => {
    const { payload } = await ask(`${TARGET}/chart.svg?lang=en`)
    expect(payload).toContain('Two in three use the wellness grant')
    expect(payload).toContain('Met 2022')
  })

  it('has EXEMPEL across an example and across nothing else', async () => {
    expect((await ask(`${EXAMPLE}/chart.svg`)).payload).toContain('>EXEMPEL<')
    expect((await ask(`${TARGET}/chart.svg`)).payload).not.toContain('EXEMPEL')
  })

  it('names its file by what it shows and since when it is known', async () => {
    const answer = await ask(`${TARGET}/chart.png?lang=sv`)
    expect(answer.headers['content-disposition']).toBe(
      `inline; filename="andel-som-nyttjat-friskvardsbidraget-2022-kand-2023-01-31.png"; filename*=UTF-8''andel-som-nyttjat-friskv%C3%A5rdsbidraget-2022-k%C3%A4nd-2023-01-31.png`,
    )
  })

  it('shows what was known at a day, and says which', async () => {
    const { payload } = await ask(`${TARGET}/chart.svg?lang=sv&asOf=2023-06-01`)
    expect(payload).toContain('Visar vad som var känt 1 juni 2023.')
  })

  it('is not sent again to a reader who has it', async () => {
    const first = await ask(`${TARGET}/chart.png`)
    const again = await ask(`${TARGET}/chart.png`, { 'if-none-match': String(first.headers.etag) })
    expect(again.statusCode).toBe(304)
    expect(again.rawPayload).toHaveLength(0)
  })
})

describe('the board as a picture', () => {
  it('gives the published answer in counts and shares', async () => {
    const { payload } = await ask(`${BOARD}/chart.svg?period=2022&lang=sv`)
    for (const text of [
      '7 av 17 målvärden är uppfyllda',
      '41\u00a0%',
      '35\u00a0%',
      '24\u00a0%',
      '7 uppfyllda',
      '6 inte uppfyllda',
      '4 mäts Q1 2023',
      'Källa: ',
    ]) {
      expect(payload).toContain(text)
    }
    expect(payload).not.toContain('EXEMPEL')
  })

  it('is a demonstration with EXEMPEL across it only when that is chosen', async () => {
    expect((await ask(`${BOARD}/chart.svg?published=false`)).payload).toContain('>EXEMPEL<')
  })

  it('is a PNG of 16:9, for previews of shared links', async () => {
    const answer = await ask(`${BOARD}/chart.png?width=1200`)
    expect(pngSize(answer.rawPayload)).toEqual({ isPng: true, width: 1200, height: 675 })
    expect(answer.headers['content-disposition']).toContain('malvarden-2022-kand-2023-01-31.png')
  })

  it('of a year without a published result says the day it is known at', async () => {
    const { payload } = await ask(`${BOARD}/chart.svg?period=2021&lang=sv`)
    expect(payload).toContain('Visar vad som var känt ')
  })
})

describe('the table of a målvärde', () => {
  it('is a CSV file with byte order mark, semicolons and the header of the language', async () => {
    const answer = await ask(`${TARGET}/chart.csv?lang=sv`)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(answer.payload).toContain('Andel som nyttjat friskvårdsbidraget;2022;66;procent')
  })

  it('is named by the day that it gives itself, as that of the board is', async () => {
    for (const table of [TARGET, BOARD]) {
      const { payload, headers } = await ask(`${table}/chart.csv?lang=sv`)
      const known = payload.trimEnd().split(';').at(-1)
      expect(known).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(headers['content-disposition']).toContain(`2022-kand-${known}.csv`)
    }
  })

  it('keeps the mark of an example in name and column', async () => {
    const [, row = ''] = (await ask(`${EXAMPLE}/chart.csv?lang=sv`)).payload.split('\r\n')
    expect(row.startsWith('Exempel: ')).toBe(true)
    expect(row).toContain(';ja;')
  })
})

describe('refusals', () => {
  it.each(['svg', 'png', 'csv'])('an unknown målvärde has no chart.%s', async ending => {
    const answer = await ask(`/api/v1/targets/finns-inte/chart.${ending}`)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'unknown_target' })
  })

  it.each(['319', '3841', '12.5', 'abc', '', '-1280', '1e9'])('a width of “%s” is no width', async width => {
    const answer = await ask(`${TARGET}/chart.png?width=${width}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      code: 'validation_failed',
      errors: [{ path: 'width', code: 'bad_width' }],
    })
  })

  it('width, day and language are refused in one answer', async () => {
    const answer = await ask(`${TARGET}/chart.svg?width=9&asOf=2023-02-30&lang=no`)
    const codes = answer.json<{ errors: { code: string }[] }>().errors.map(error => error.code)
    expect(codes.sort()).toEqual(['bad_as_of', 'bad_language', 'bad_width'])
  })

  it('a board without målvärden that year has no picture', async () => {
    const answer = await ask(`${BOARD}/chart.png?period=1999`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ path: 'period', code: 'unknown_period' }] })
  })
})

describe('the board’s picture', () => {
  const BOARD_PICTURE = '/api/v1/board/chart'

  it('may have another shape, size and ground', async () => {
    const sizeOf = async (query: string) => {
      const { rawPayload } = await ask(`${BOARD_PICTURE}.png?${query}`)
      return [rawPayload.readUInt32BE(16), rawPayload.readUInt32BE(20)]
    }
    expect(await sizeOf('')).toEqual([1280, 720])
    expect(await sizeOf('shape=standard&scale=2')).toEqual([1920, 1440])
    expect(await sizeOf('shape=square&width=360')).toEqual([360, 360])
    expect((await ask(`${BOARD_PICTURE}.svg?theme=dark`)).payload).toContain('#151514')
  })

  it('is refused in two sizes at once', async () => {
    const { errors } = (await ask(`${BOARD_PICTURE}.png?scale=2&width=1280`)).json()
    expect(errors).toMatchObject([{ path: 'width', code: 'conflicting_parameters' }])
  })
})

describe('the board’s table', () => {
  const lines = async (query: string) => {
    const answer = await ask(`/api/v1/board/chart.csv?${query}`)
    expect(answer.headers['content-type']).toContain('text/csv')
    return answer.payload.slice(1).trimEnd().split('\r\n')
  }

  it('has a row per status with count and share, numbers as the API’s', async () => {
    const [head, ...rows] = await lines('period=2022&lang=sv')
    expect(head).toBe(
      'Period;Mål;Status;Antal målvärden;Andel, procent;Not;Exempel;Källa;Källans adress;Uppgifter kända',
    )
    expect(rows.slice(0, 3).map(row => row.split(';').slice(0, 7))).toEqual([
      ['2022', 'Alla mål', 'Uppfyllt', '7', '41', '', 'nej'],
      ['2022', 'Alla mål', 'Ej uppfyllt', '6', '35', '', 'nej'],
      ['2022', 'Alla mål', 'Ej mätt', '4', '24', 'mäts Q1 2023', 'nej'],
    ])
  })

  it('adds up goal by goal to the whole in a demonstration, and says what is invented', async () => {
    const [, ...rows] = await lines('period=2022&published=false&lang=sv')
    const { objectives } = (await ask('/api/v1/board?period=2022')).json()
    const cells = rows.map(row => row.split(';'))
    const sumOf = (status: string) =>
      cells
        .filter(([, goal, own]) => goal !== 'Alla mål' && own === status)
        .reduce((sum, [, , , count]) => sum + Number(count), 0)
    expect(['Uppfyllt', 'Ej uppfyllt', 'Ej mätt'].map(sumOf)).toEqual([7, 6, 4])
    const named = objectives.filter((goal: { counts: { total: number } }) => goal.counts.total > 0)
    expect(cells).toHaveLength(3 + 3 * named.length)
    expect(cells.map(row => row[6])).toContain('ja')
  })

  it('says in every row the day that it is known at', async () => {
    const rows = await lines('period=2022&asOf=2023-02-28&lang=sv')
    expect(rows.slice(1).map(row => row.split(';').at(-1))).toEqual(rows.slice(1).map(() => '2023-02-28'))
  })

  it('is but its head when nothing is known yet', async () => {
    const rows = await lines('asOf=2000-01-01&lang=sv')
    expect(rows.slice(1).map(row => row.split(';')[3])).toEqual(['0', '0', '0'])
  })
})
