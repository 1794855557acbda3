import type { Deck, DraftDeck } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'

const UNTITLED: Record<Language, { deck: string; section: string }> = {
  sv: { deck: 'Bilder till Regiondagen', section: 'Avsnitt' },
  en: { deck: 'Slides for the Region Day', section: 'Section' },
}

/** The deck that a file is made of: what has no name yet gets one, and half an occasion is none. */
export function finishDraft(draft: DraftDeck): Deck {
  const untitled = UNTITLED[draft.language]
  const { name, date } = draft.occasion
  return {
    ...draft,
    title: draft.title.trim() || untitled.deck,
    occasion: name.trim() && date ? { name: name.trim(), date } : null,
    slides: draft.slides.map(slide => finishSlide(slide, untitled.section)),
  }
}

function finishSlide(slide: DraftDeck['slides'][number], untitled: string): Deck['slides'][number] {
  if (slide.kind === 'section')
    return { ...slide, title: slide.title.trim() || untitled, text: slide.text.trim() }
  const { id, kind, chart, title, notes } = slide
  return { id, kind, chart, title: title?.trim() || undefined, notes: notes?.trim() || undefined }
}
