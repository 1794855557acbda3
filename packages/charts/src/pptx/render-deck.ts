import type { Language } from '@malkoll/domain'
import { addDocumentProperties } from '../opc/document-properties.ts'
import { OfficePackage } from '../opc/office-package.ts'
import { deckPalette } from '../slides/deck-palette.ts'
import { slideInFont } from '../slides/font-scale.ts'
import type { DeckTheme, SlideModel } from '../slides/slide-model.ts'
import { renderPictureSvg } from '../slides-svg/render-slide-svg.ts'
import { addMaster } from './master-parts.ts'
import { addNotesMaster } from './notes-master-part.ts'
import { addNotes } from './notes-part.ts'
import { addPresentation } from './presentation-part.ts'
import { addSlide } from './slide-part.ts'

export interface Deck {
  slides: readonly SlideModel[]
  theme: DeckTheme
  /** Name of the file in its properties. */
  title: string
  /** Of masters and properties; every slide has its own for its texts. */
  language: Language
  /** PNG of an SVG, `width` pixels wide. Called only for slides with pictures; rejections are passed on. */
  pictureOf: (svg: string, width: number) => Promise<Uint8Array>
  createdAt?: Date | undefined
}

/** Pictures are drawn at twice the slide's size, which is sharp on a projector. */
const PICTURE_SCALE = 2

/**
 * A deck as the bytes of a .pptx file: charts stay charts with their own workbooks, titles are titles, every graphic
 * has its description and every text its language. The same deck gives the same bytes. Of logos, PNG only: an SVG
 * has to be made one first. An empty deck is a file without slides.
 */
export async function renderDeck(deck: Deck): Promise<Uint8Array> {
  const { theme, language } = deck
  const slides = deck.slides.map(slide => slideInFont(slide, theme.font))
  const file = new OfficePackage()
  const palette = deckPalette(theme)
  const context = { theme, palette, language }
  const master = addMaster(file, context)
  const notesMaster = addNotesMaster(file, context)
  const parts: string[] = []
  for (const [i, slide] of slides.entries()) {
    const part = `ppt/slides/slide${i + 1}.xml`
    const pictures = await picturesOf(slide, deck)
    addSlide(slide, { file, theme, palette, language: slide.language, part, pictures, number: i + 1 })
    addNotes(file, {
      part: `ppt/notesSlides/notesSlide${i + 1}.xml`,
      slide: part,
      master: notesMaster,
      paragraphs: slide.notes,
      language: slide.language,
    })
    parts.push(part)
  }
  addPresentation(file, { master, notesMaster, slides: parts }, context)
  addDocumentProperties(file, {
    title: deck.title,
    creator: theme.organisationName,
    language,
    createdAt: deck.createdAt,
  })
  return file.toBytes()
}

async function picturesOf(slide: SlideModel, { pictureOf, theme }: Deck): Promise<Uint8Array[]> {
  const palette = deckPalette(theme)
  const pictures = slide.elements.filter(element => element.kind === 'picture')
  return Promise.all(
    pictures.map(picture =>
      pictureOf(renderPictureSvg(picture, palette), Math.round(picture.frame.width * PICTURE_SCALE)),
    ),
  )
}
