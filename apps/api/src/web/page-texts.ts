import type { Language } from '@malkoll/domain'

export interface PageText {
  title: string
  sentence: string
}

type TextPage = 'targets' | 'method' | 'notFound'

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
