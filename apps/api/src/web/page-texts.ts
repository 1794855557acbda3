import type { Language } from '@malkoll/domain'

export interface PageText {
  title: string
  sentence: string
}

type TextPage =
  | 'targets'
  | 'indicators'
  | 'strategy'
  | 'direction'
  | 'year'
  | 'search'
  | 'method'
  | 'accessibility'
  | 'presentation'
  | 'history'
  | 'changes'
  | 'entry'
  | 'signIn'
  | 'invitation'
  | 'account'
  | 'users'
  | 'notFound'

export const PAGE_TEXTS: Record<TextPage, Record<Language, PageText>> = {
  targets: {
    sv: {
      title: 'Målvärden',
      sentence: 'Alla målvärden med utfall, status och hur de bedömdes.',
    },
    en: {
      title: 'Targets',
      sentence: 'Every target with its outcome, its status and how it was assessed.',
    },
  },
  indicators: {
    sv: {
      title: 'Så går det för länet',
      sentence: 'Indikatorer för länets utveckling, efter strategins mål, med riktning sedan 2019.',
    },
    en: {
      title: 'How the county is doing',
      sentence:
        'Indicators of the county’s development, by the goals of its strategy, with direction since 2019.',
    },
  },
  strategy: {
    sv: { title: 'Länet till 2030', sentence: 'Länets strategi med områden, mål och riktning.' },
    en: {
      title: 'The county to 2030',
      sentence: 'The county’s strategy with its areas, goals and direction.',
    },
  },
  direction: {
    sv: {
      title: 'Riktning',
      sentence: 'Beslutat målvärde saknas i våra källor. Därför visar vi riktning, inte uppfyllelse.',
    },
    en: {
      title: 'Direction',
      sentence: 'Our sources hold no decided target. Therefore we show direction, not fulfilment.',
    },
  },
  year: {
    sv: { title: 'Året', sentence: 'Mål, ekonomi och uppdrag för ett år.' },
    en: { title: 'The year', sentence: 'Goals, economy and assignments of a year.' },
  },
  search: {
    sv: { title: 'Sök', sentence: 'Sök bland mål, målvärden, indikatorer, kommuner och sidor.' },
    en: { title: 'Search', sentence: 'Search goals, targets, indicators, municipalities and pages.' },
  },
  method: {
    sv: {
      title: 'Så bedömer vi',
      sentence: 'Reglerna bakom varje status, i klartext, och vad vi gör när en uppgift saknas.',
    },
    en: {
      title: 'How we assess',
      sentence: 'The rules behind every status, in plain words, and what we do when a figure is missing.',
    },
  },
  accessibility: {
    sv: {
      title: 'Tillgänglighet',
      sentence: 'Hur väl sidorna fungerar för alla, vilka brister vi känner till och hur du säger till.',
    },
    en: {
      title: 'Accessibility',
      sentence: 'How well the pages work for everyone, which faults we know of and how to tell us.',
    },
  },
  presentation: {
    sv: {
      title: 'Bilder till Regiondagen',
      sentence:
        'Samla diagram i ett bildspel och ladda ner det som PowerPoint. Det görs i webbläsaren, med JavaScript.',
    },
    en: {
      title: 'Slides for the Region Day',
      sentence:
        'Gather charts in a deck and download it as PowerPoint. It is done in the browser, with JavaScript.',
    },
  },
  entry: {
    sv: { title: 'Mina mått', sentence: 'Fyll i utfall. För den som är inloggad. Det kräver JavaScript.' },
    en: {
      title: 'My measures',
      sentence: 'Enter outcomes. For those who are signed in. It takes JavaScript.',
    },
  },
  signIn: {
    sv: {
      title: 'Logga in',
      sentence: 'För den som matar in, granskar eller förvaltar uppgifterna. Det kräver JavaScript.',
    },
    en: {
      title: 'Sign in',
      sentence: 'For those who enter, review or keep the figures. It needs JavaScript.',
    },
  },
  invitation: {
    sv: {
      title: 'Välj ett lösenord',
      sentence: 'En adress för den som har fått den. Det kräver JavaScript.',
    },
    en: {
      title: 'Choose a password',
      sentence: 'An address for who has been given it. It needs JavaScript.',
    },
  },
  account: {
    sv: { title: 'Ditt konto', sentence: 'För den som är inloggad. Det kräver JavaScript.' },
    en: { title: 'Your account', sentence: 'For those who are signed in. It needs JavaScript.' },
  },
  users: {
    sv: { title: 'Användare', sentence: 'För administratörer. Det kräver JavaScript.' },
    en: { title: 'Users', sentence: 'For administrators. It needs JavaScript.' },
  },
  history: {
    sv: { title: 'Historik', sentence: 'Vad ett värde har sagt, sedan när, vem som ändrade det och varför.' },
    en: { title: 'History', sentence: 'What a value has said, since when, who changed it and why.' },
  },
  changes: {
    sv: { title: 'Vad har ändrats', sentence: 'Värden, målvärden och statusar mellan två tidpunkter.' },
    en: { title: 'What has changed', sentence: 'Values, targets and statuses between two moments.' },
  },
  notFound: {
    sv: {
      title: 'Sidan finns inte',
      sentence: 'Adressen leder ingenstans. Den kan vara felskriven, eller så har sidan flyttat.',
    },
    en: {
      title: 'The page does not exist',
      sentence: 'The address leads nowhere. It may be misspelt, or the page has moved.',
    },
  },
}

/** Said of a page that is asked for as of an earlier moment. */
export const AS_OF_TEXTS: Record<
  Language,
  { title: (title: string, moment: string) => string; notice: (moment: string) => string }
> = {
  sv: {
    title: (title, moment) => `${title}, som det såg ut ${moment}`,
    notice: moment => `Så här såg det ut ${moment}.`,
  },
  en: {
    title: (title, moment) => `${title}, as it was on ${moment}`,
    notice: moment => `This is how it was on ${moment}.`,
  },
}
