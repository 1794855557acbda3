import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  usualTitle: 'Bilder till Regiondagen',
  added: (title: string, slides: number) =>
    `Tillagd i ”${title}”, som nu har ${slides === 1 ? 'en bild' : `${slides} bilder`}.`,
  already: (title: string) => `Finns redan i ”${title}”.`,
  addAgain: 'Lägg till en gång till',
  full: (most: number) => `Bildspelet är fullt: ${most} bilder. Ta bort en bild eller börja på ett nytt.`,
  removed: 'Borttagen igen.',
  undo: 'Ångra',
  open: 'Öppna bildspelet',
  frozen: (day: string) => `Bildspelet visar siffrorna som de var kända ${day}.`,
  notKept:
    'Webbläsaren sparar ingenting här. Bildspelet finns kvar tills du stänger fliken: ladda ner det innan dess.',
}

type DeckTexts = typeof sv

const en: DeckTexts = {
  usualTitle: 'Slides for the Region Day',
  added: (title, slides) =>
    `Added to “${title}”, which now has ${slides === 1 ? 'one slide' : `${slides} slides`}.`,
  already: title => `Already in “${title}”.`,
  addAgain: 'Add it once more',
  full: most => `The deck is full: ${most} slides. Remove one, or begin another deck.`,
  removed: 'Removed again.',
  undo: 'Undo',
  open: 'Open the slides',
  frozen: day => `The deck shows the figures as known on ${day}.`,
  notKept:
    'This browser keeps nothing here. The deck stays until you close the tab: download it before that.',
}

const DECK_TEXTS: Record<Language, DeckTexts> = { sv, en }

/** Texts of what puts charts in a deck. */
export function useDeckTexts(): DeckTexts {
  return DECK_TEXTS[useLanguage()]
}
