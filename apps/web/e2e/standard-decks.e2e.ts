import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readDeck } from './deck-file.ts'
import { visit } from './visit.ts'

const BUTTON = { name: 'Ladda ner som PowerPoint' }

async function downloadDeck(page: Page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', BUTTON).click()])
  const slides = readDeck(await buffer(await file.createReadStream()))
  return { name: file.suggestedFilename(), text: slides.flatMap(({ texts }) => texts).join('\n'), slides }
}

describe('A deck that nobody has to build', () => {
  it('is the board’s own, without its examples, by its Swedish name, and the page says when it is there', async () => {
    const page = await visit('/')
    const { name, slides, text } = await downloadDeck(page)
    expect(name).toMatch(/^hur-gick-det-2022-känd-\d{4}-\d\d-\d\d\.pptx$/)
    expect(slides.flatMap(({ workbooks }) => workbooks.flat())).toContainEqual(['2022', 66, 50])
    expect(text).not.toContain('EXEMPEL')
    await page
      .getByRole('status')
      .filter({ hasText: `Klart: ${name} är nedladdad.` })
      .waitFor()
  })

  it('holds the examples, each slide marked, when a demonstration is chosen', async () => {
    const page = await visit('/')
    await page.getByLabel('Demobild').check()
    const { text } = await downloadDeck(page)
    expect(text).toContain('EXEMPEL')
    expect(text).toContain('Exempel: Hälsoinsatser i samverkan')
  })

  it('offers no demonstration where the page hides its examples', async () => {
    const page = await visit('/?publicerat=1')
    await page.getByRole('button', BUTTON).waitFor()
    expect(await page.getByLabel('Demobild').count()).toBe(0)
  })

  it('is the strategy’s, for Regiondagen, in the language of the page', async () => {
    const swedish = await downloadDeck(await visit('/lanet'))
    expect(swedish.text).toContain('Region Kalmar län är en fossilbränslefri region')
    const page = await visit('/lanet?lang=en')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as PowerPoint' }).click(),
    ])
    const slides = readDeck(await buffer(await file.createReadStream()))
    expect(slides[1]?.texts).toContain('Contents')
  })

  it.each(['/lanet/hallbar-samhallsplanering', '/lanet/mal/fossilbranslefri-region'])(
    'is there on %s too, where one part of the strategy is read',
    async path => {
      const { text } = await downloadDeck(await visit(path))
      expect(text).toContain('Region Kalmar län är en fossilbränslefri region')
    },
  )

  it('says why when it cannot be made, and can be asked for again', async () => {
    const page = await visit('/', { expectedComplaints: /429/ })
    const problem = {
      type: 'x',
      title: 'x',
      status: 429,
      code: 'too_many_requests',
      errors: [],
      requestId: 'x',
    }
    await page.route('**/api/v1/board.pptx*', route =>
      route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        body: JSON.stringify({ ...problem, detail: 'Vänta 20 sekunder och försök igen.' }),
      }),
    )
    await page.getByRole('button', BUTTON).click()
    await page.getByRole('alert').filter({ hasText: 'Vänta 20 sekunder' }).waitFor()
    await page.unroute('**/api/v1/board.pptx*')
    expect((await downloadDeck(page)).text).toContain('7 av 17 målvärden är uppfyllda')
  })
})
