import { cutTexts, slideCount } from '@malkoll/toolchain/deck-texts'
import { drawDeck } from '@malkoll/toolchain/drawn-deck'
import { officeFaults } from '@malkoll/toolchain/office-faults'
import { abandonedPages, judgePage } from '@malkoll/toolchain/stored-pages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'

const DECKS = [
  { name: 'strategy', url: '/api/v1/steering-documents/rus/deck.pptx' },
  { name: 'board', url: '/api/v1/board.pptx?period=2022' },
]
const isUpdate = process.env.UPDATE_SLIDES === '1'

describe('A standard deck, drawn by LibreOffice', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await createTestServer({
      seeds: true,
      environment: { BASE_URL: 'https://malkoll.example' },
    })
  })

  afterAll(() => server.close())

  it.each(DECKS)(
    'is without fault, with every text whole and every page as stored: $name',
    async ({ name, url }) => {
      const response = await server.app.inject({ url })
      expect(response.statusCode, response.body).toBe(200)
      const deck = response.rawPayload
      expect(await officeFaults(deck, 'pptx')).toEqual([])
      const pages = await drawDeck(deck)
      expect(pages).toHaveLength(slideCount(deck))
      expect(cutTexts(deck, pages)).toEqual([])
      const stored = { folder: new URL(`pages-of-${name}/`, import.meta.url), isUpdate }
      const named = pages.map((page, i) => ({ page, name: `page-${String(i + 1).padStart(2, '0')}` }))
      const differences = await Promise.all(named.map(({ name, page }) => judgePage(stored, name, page)))
      expect(differences.filter(difference => difference !== null)).toEqual([])
      expect(
        await abandonedPages(
          stored,
          named.map(({ name }) => name),
        ),
      ).toEqual([])
    },
  )
})
