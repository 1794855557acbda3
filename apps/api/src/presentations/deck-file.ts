import type { SlideModel } from '@malkoll/charts/slides'
import type { App } from '../app.ts'
import type { ReadContext } from '../http/public-read.ts'
import { deckFileName } from '../images/file-name.ts'
import { deckTheme } from './deck-theme.ts'

interface DeckOfSlides {
  title: string
  slides: readonly SlideModel[]
  /** Of the file, without ending. Left out: the title and the moment shown. */
  name?: string
}

/** Slides as a PowerPoint file, made beside the readers. */
export async function makeDeckFile(
  app: App,
  context: ReadContext,
  { title, slides, name = deckFileName(title, context) }: DeckOfSlides,
): Promise<{ body: Uint8Array; fileName: string }> {
  const { asOf, language } = context
  const theme = deckTheme(app.config.organisation)
  const deck = { slides, theme, title, language, createdAt: new Date(asOf) }
  return { body: await app.files.make({ kind: 'deck', deck }), fileName: `${name}.pptx` }
}
