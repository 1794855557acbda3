import type { TextMark } from '../model/chart-model.ts'
import { slideBands, slideFoot, slideHeader } from '../model/slide-frame.ts'
import { textBox } from '../model/text-width.ts'
import { draw, type ShownSeries, type SurroundedPlot, wordsFor } from './series-building.ts'
import type { SeriesTexts } from './series-texts.ts'

const FIRST_FOOT_TOP = 610

/** How often words and plot are fitted to each other: each round settles what the one before moved. */
const MOST_ROUNDS = 4

/** The words around the plot are known only when it is drawn, and say how much room it has: drawn until they agree. */
export function onSlide(shown: ShownSeries): SurroundedPlot {
  let plot = draw(shown, { header: 160, foot: FIRST_FOOT_TOP })
  let texts = wordsFor(shown, plot)
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const said = plot.remarks.join()
    plot = draw(shown, { header: headerOf(shown, texts).bottom, foot: footTop(footOf(shown, texts)) })
    if (plot.remarks.join() === said) break
    texts = wordsFor(shown, plot)
  }
  const frame = {
    bands: slideBands(shown.layout.width),
    texts: [...headerOf(shown, texts).texts, ...footOf(shown, texts)],
    lines: [],
    status: null,
  }
  return { plot, texts, frame }
}

function headerOf({ layout }: ShownSeries, { headline, subtitle }: SeriesTexts) {
  return slideHeader(headline, subtitle, layout.width)
}

/** A picture without anything drawn says at its foot why; a page and a slide have a place of their own for it. */
function footOf({ input, data, layout }: ShownSeries, texts: SeriesTexts): TextMark[] {
  const { width, height } = layout
  const reason = data.series.length === 0 ? input.indicator.missingReason : null
  const notes = reason ? [...texts.notes, reason] : texts.notes
  return slideFoot(notes, input.organisationName, { width, height: height ?? width })
}

function footTop(foot: readonly TextMark[]): number {
  return Math.min(...foot.map(mark => textBox(mark).y))
}
