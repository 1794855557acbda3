import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  boardTitle: 'Bilder till mötet',
  boardText: 'Svaret, målvärdena, ekonomin och uppdragen som ett bildspel. Diagrammen går att redigera.',
  boardButton: 'Ladda ner som PowerPoint',
  strategyTitle: 'Bilder till Regiondagen',
  strategyText: 'Områdena och målen i ordning, med riktning och diagram. Diagrammen går att redigera.',
  strategyButton: 'Ladda ner som PowerPoint',
  withExamples: 'Demobild: ta med exemplen, märkta EXEMPEL',
  making: 'Gör bilderna …',
  done: (name: string) => `Klart: ${name} är nedladdad.`,
  unreachable: 'Servern går inte att nå. Kontrollera anslutningen och försök igen.',
  unreadable: 'Bilderna gick inte att hämta. Försök igen om en stund.',
}

type DeckDownloadTexts = typeof sv

const en: DeckDownloadTexts = {
  boardTitle: 'Slides for the meeting',
  boardText: 'The answer, the targets, the economy and the assignments as a deck. Its charts can be edited.',
  boardButton: 'Download as PowerPoint',
  strategyTitle: 'Slides for the Region Day',
  strategyText: 'The areas and goals in order, with direction and charts. The charts can be edited.',
  strategyButton: 'Download as PowerPoint',
  withExamples: 'Demonstration: include the examples, marked EXAMPLE',
  making: 'Making the slides …',
  done: name => `Done: ${name} is downloaded.`,
  unreachable: 'The server cannot be reached. Check the connection and try again.',
  unreadable: 'The slides could not be fetched. Try again in a moment.',
}

const TEXTS: Record<Language, DeckDownloadTexts> = { sv, en }

export function useDeckDownloadTexts(): DeckDownloadTexts {
  return TEXTS[useLanguage()]
}
