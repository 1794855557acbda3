import library from 'pptxgenjs'

/** Its types put the class one level below where Node finds it. */
const PptxGenJS: typeof library.default = Reflect.get(library, 'default') ?? library

const YEARS = ['2018', '2019', '2020', '2021', '2022']

process.once('disconnect', () => process.exit())
process.on('message', async ({ charts }: { charts: number }) => process.send?.(await drawDeck(charts)))

/** What slides are compared with: the library that others would use, with a title and a native chart on each slide. */
async function drawDeck(charts: number): Promise<{ milliseconds: number }> {
  const begun = performance.now()
  const deck = new PptxGenJS()
  for (let number = 1; number <= charts; number += 1) {
    const slide = deck.addSlide()
    slide.addText(`Bild ${number}`, { x: 0.5, y: 0.3, w: 9, h: 0.8 })
    const values = YEARS.map((_, index) => (number * 7 + index * 3) % 100)
    slide.addChart('bar', [{ name: 'Utfall', labels: YEARS, values }], { x: 0.5, y: 1.2, w: 9, h: 4 })
  }
  await deck.write({ outputType: 'nodebuffer' })
  return { milliseconds: performance.now() - begun }
}
