import type { SlideModel } from '@malkoll/charts/slides'
import type { App } from '../app.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { deckFileName } from '../images/file-name.ts'
import { deckTheme } from './deck-theme.ts'

/** Slides as a PowerPoint file, made beside the readers; named after its title and the day it is known at. */
export async function makeDeckFile(
  app: App,
  { asOf, language }: ReadContext,
  { title, slides }: { title: string; slides: readonly SlideModel[] },
): Promise<{ body: Uint8Array; fileName: string }> {
  const theme = deckTheme(app.config.organisation)
  const deck = { slides, theme, title, language, createdAt: new Date(asOf) }
  const name = deckFileName(title, dateInStockholm(new Date(asOf)), language)
  return { body: await app.files.make({ kind: 'deck', deck }), fileName: `${name}.pptx` }
}
