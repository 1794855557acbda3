import type { Language } from './vocabulary.ts'

/** What has no name in a finished deck, in the language of its slides. */
export const UNTITLED_DECK: Record<Language, { deck: string; section: string }> = {
  sv: { deck: 'Bilder till Regiondagen', section: 'Avsnitt' },
  en: { deck: 'Slides for the Region Day', section: 'Section' },
}

interface SectionSlide {
  id: string
  kind: 'section'
  title: string
  text: string
}

interface ChartSlide<Chart> {
  id: string
  kind: 'chart'
  chart: Chart
  title?: string | undefined
  notes?: string | undefined
}

type DeckSlide<Chart> = SectionSlide | ChartSlide<Chart>

interface DeckChoices {
  language: Language
  /** The moment the figures are frozen to. Null: now. */
  asOf: string | null
  isDemo: boolean
}

/** A deck as its maker has it while working: texts are as they are written, and may be empty. */
export interface DeckDraft<Chart> extends DeckChoices {
  title: string
  occasion: { name: string; date: string }
  slides: readonly DeckSlide<Chart>[]
}

export interface FinishedDeck<Chart> extends DeckChoices {
  title: string
  occasion: { name: string; date: string } | null
  slides: DeckSlide<Chart>[]
}

/**
 * The deck that is drawn and put in a file: without spaces around texts, with a name for what has none, and with nothing
 * for empty words of a chart. Half an occasion, a name without a day or a day without a name, is none.
 */
export function finishDeck<Chart>(draft: DeckDraft<Chart>): FinishedDeck<Chart> {
  const { title, occasion, language, asOf, isDemo, slides } = draft
  const name = occasion.name.trim()
  const untitled = UNTITLED_DECK[language]
  return {
    title: title.trim() || untitled.deck,
    occasion: name && occasion.date ? { name, date: occasion.date } : null,
    language,
    asOf,
    isDemo,
    slides: slides.map(slide => finishSlide(slide, untitled.section)),
  }
}

function finishSlide<Chart>(slide: DeckSlide<Chart>, untitled: string): DeckSlide<Chart> {
  const { id } = slide
  if (slide.kind === 'section')
    return { id, kind: 'section', title: slide.title.trim() || untitled, text: slide.text.trim() }
  const { chart, title, notes } = slide
  return { id, kind: 'chart', chart, title: title?.trim() || undefined, notes: notes?.trim() || undefined }
}
