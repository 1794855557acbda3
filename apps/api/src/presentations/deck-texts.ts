import type { Language } from '@malkoll/domain'

interface DeckTexts {
  /** On the first slide of a deck that is frozen to a moment. */
  frozen: (day: string) => string
  /** On the first slide of a deck with examples. */
  demonstration: string
  /** In the place of sources that stand in the notes. */
  moreSources: string
  closingTitle: string
  closingText: string
}

export const DECK_TEXTS: Record<Language, DeckTexts> = {
  sv: {
    frozen: day => `Siffrorna är de som var kända ${day}.`,
    demonstration: 'Demobild: det som är märkt EXEMPEL är påhittat.',
    moreSources: 'fler i anteckningarna',
    closingTitle: 'Läs mer',
    closingText: 'Varje siffra har källa, datum och förklaring.',
  },
  en: {
    frozen: day => `The figures are those known on ${day}.`,
    demonstration: 'Demonstration: what is marked EXAMPLE is invented.',
    moreSources: 'more in the notes',
    closingTitle: 'Read more',
    closingText: 'Every figure has its source, date and explanation.',
  },
}
