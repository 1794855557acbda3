import type { SlideModel } from '@malkoll/charts/slides'
import type { App } from '../app.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { deckFileName } from '../images/file-name.ts'
import { deckTheme } from './deck-theme.ts'

interface DeckOfSlides {
  title: string
  slides: readonly SlideModel[]
  /** Of the file, without ending. Left out: the title and the day it is known at. */
  name?: string
}

/** Slides as a PowerPoint file, made beside the readers. */
export async function makeDeckFile(
  app: App,
  { asOf, language }: ReadContext,
  { title, slides, name = deckFileName(title, dateInStockholm(new Date(asOf)), language) }: DeckOfSlides,
): Promise<{ body: Uint8Array; fileName: string }> {
  const theme = deckTheme(app.config.organisation)
  const deck = { slides, theme, title, language, createdAt: new Date(asOf) }
  return { body: await app.files.make({ kind: 'deck', deck }), fileName: `${name}.pptx` }
}
