import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../testing/read-workbook.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const URL_OF_EMPTY = '/api/v1/indicators/avoid-going-out-alone'
const CASES = [
  ['sv', 'Det finns inga värden att visa', 'inga värden'],
  ['en', 'There are no values to show', 'no values'],
] as const

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

async function ask(file: string, query: string) {
  const answer = await server.app.inject({ url: `${URL_OF_EMPTY}/${file}?${query}` })
  expect(answer.statusCode, `${file}?${query}`).toBe(200)
  return answer
}

describe.each(CASES)('an indicator without any value (%s)', (lang, sentence, title) => {
  let reason = ''
  beforeAll(async () => {
    const { missingReason } = (await server.app.inject({ url: `${URL_OF_EMPTY}?lang=${lang}` })).json()
    reason = missingReason.split('. ')[1]
    expect(reason.length).toBeGreaterThan(10)
  })

  it('has a slide that says so, without a chart', async () => {
    for (const form of ['line', 'bar']) {
      const parts = unzipSync((await ask('chart.pptx', `lang=${lang}&form=${form}`)).rawPayload)
      const slide = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array())
      expect(slide, form).toContain(sentence)
      expect(slide, form).toContain(reason)
      expect(slide).not.toContain('<a:t></a:t>')
      expect(Object.keys(parts).filter(path => /charts|embeddings|media/.test(path))).toEqual([])
    }
  })

  it('has a picture that says so in every form', async () => {
    for (const form of ['line', 'bar']) {
      const { body } = await ask('chart.svg', `lang=${lang}&form=${form}`)
      expect(body, form).toContain(title)
      expect(body).toContain(reason)
      expect(body).not.toMatch(/NaN|Infinity|undefined/)
    }
    expect((await ask('chart.png', `lang=${lang}`)).rawPayload.length).toBeGreaterThan(4000)
  })

  it('has a workbook and a table with their heads, the definition and no invented rows', async () => {
    const [data, notes] = readWorkbook((await ask('chart.xlsx', `lang=${lang}`)).rawPayload)
    expect(data?.rows.length).toBe(1)
    expect(data?.rows[0]?.length).toBeGreaterThan(4)
    expect(JSON.stringify(notes?.rows)).toContain(reason)
    expect(JSON.stringify(notes?.rows)).toContain('/indikatorer/avoid-going-out-alone')
    const lines = (await ask('chart.csv', `lang=${lang}`)).body.trim().split('\r\n')
    expect(lines).toHaveLength(1)
  })
})

it('an indicator without any value has no map, and the refusal says so', async () => {
  for (const file of ['chart.svg', 'chart.pptx']) {
    const answer = await server.app.inject({ url: `${URL_OF_EMPTY}/${file}?form=map` })
    expect(answer.json(), file).toMatchObject({ status: 400, code: 'validation_failed' })
  }
})
