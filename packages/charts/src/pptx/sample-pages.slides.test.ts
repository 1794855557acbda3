import { createRequire } from 'node:module'
import { cutTexts } from '@malkoll/toolchain/deck-texts'
import { drawDeck } from '@malkoll/toolchain/drawn-deck'
import { officeFaults } from '@malkoll/toolchain/office-faults'
import { abandonedPages, judgePage } from '@malkoll/toolchain/stored-pages'
import { Resvg } from '@resvg/resvg-js'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { SAMPLES, THEME } from '../slides/slide-samples.fixture.ts'
import { renderDeck } from './render-deck.ts'

const require = createRequire(import.meta.url)
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'].map(file =>
  require.resolve(`@expo-google-fonts/source-sans-3/${file}`),
)
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }

const deck = await renderDeck({
  slides: Object.values(SAMPLES),
  theme: THEME,
  title: 'Prov',
  language: 'sv',
  pictureOf: async (svg, width) =>
    new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng(),
})
const pages = await drawDeck(deck)
const stored = {
  folder: new URL('sample-pages/', import.meta.url),
  isUpdate: process.env.UPDATE_SLIDES === '1',
}

describe('A slide of every form, drawn by LibreOffice', () => {
  it('has one page each', () => {
    expect(pages).toHaveLength(Object.keys(SAMPLES).length)
  })

  it('shows every text whole and in its place', () => {
    expect(cutTexts(deck, pages)).toEqual([])
  })

  it.each(Object.keys(SAMPLES).map((name, i) => ({ name, page: pages[i] })))(
    'looks as stored: $name',
    async ({ name, page }) => {
      expect.assert(page)
      expect(await judgePage(stored, name, page)).toBeNull()
    },
  )

  it('has no stored page that nothing draws', async () => {
    expect(await abandonedPages(stored, Object.keys(SAMPLES))).toEqual([])
  })
})

describe('The Open XML SDK', () => {
  it('finds no fault in the deck', async () => {
    expect(await officeFaults(deck, 'pptx')).toEqual([])
  })

  it('finds no fault in any of its workbooks', async () => {
    const workbooks = Object.entries(unzipSync(deck)).filter(([name]) => name.endsWith('.xlsx'))
    expect(workbooks.length).toBeGreaterThan(0)
    for (const [name, bytes] of workbooks) expect(await officeFaults(bytes, 'xlsx'), name).toEqual([])
  })
})
