import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchWholeList } from './list.ts'

/** The revisions of which the following answers are, each used once; the last one of all after it. */
let revisions: number[] = []
const asked: string[] = []

const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  const revision = revisions.length > 1 ? revisions.shift() : revisions[0]
  const isSecond = url.includes('cursor=b')
  const items = isSecond ? [`c${revision}`] : [`a${revision}`, `b${revision}`]
  response.end(JSON.stringify({ revision, items, nextCursor: isSecond ? null : 'b' }))
})
let origin: string

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetchList = () => fetchWholeList(`${origin}/list`, { lang: 'sv' }, new AbortController().signal)

test('the pages of a list are one', async () => {
  revisions = [7]
  await expect(fetchList()).resolves.toEqual({ revision: 7, items: ['a7', 'b7', 'c7'], nextCursor: null })
  expect(asked).toEqual(['/list?lang=sv', '/list?cursor=b&lang=sv'])
})

test('a list is of one state, though something is stored while it is fetched', async () => {
  revisions = [7, 8]
  await expect(fetchList()).resolves.toMatchObject({ revision: 8, items: ['a8', 'b8', 'c8'] })
})

test('a list is shown though there is no end to what is stored', async () => {
  revisions = Array.from({ length: 100 }, (_, index) => index)
  const { items } = await fetchList()
  expect(items).toHaveLength(3)
})
