import type { TextPair } from '../translations/text-pair.ts'

interface SearchedPage {
  path: string
  title: TextPair
  /** Other words that people look for it by, in both languages. */
  names: readonly string[]
}

/** The pages that are not about one single thing, as the menu and the footer name them. */
export const SEARCHED_PAGES: readonly SearchedPage[] = [
  {
    path: '/',
    title: { sv: 'Når vi målen?', en: 'Are we reaching the goals?' },
    names: ['Hur gick det?', 'måluppfyllelse', 'resultat', 'uppföljning', 'results', 'follow-up', 'start'],
  },
  {
    path: '/lanet',
    title: { sv: 'Länet till 2030', en: 'The county to 2030' },
    names: [
      'RUS',
      'regional utvecklingsstrategi',
      'strategi',
      'utvecklingsområden',
      'Agenda 2030',
      'Klimat att växa i',
      'regional development strategy',
    ],
  },
  {
    path: '/ar',
    title: { sv: 'Året', en: 'The year' },
    names: [
      'budget',
      'ekonomi',
      'nettokostnad',
      'uppdrag',
      'bokslut',
      'årsredovisning',
      'economy',
      'assignments',
    ],
  },
  {
    path: '/indikatorer',
    title: { sv: 'Så går det för länet', en: 'How the county is doing' },
    names: [
      'indikatorer',
      'statistik',
      'siffror',
      'mått',
      'nyckeltal',
      'indicators',
      'statistics',
      'figures',
    ],
  },
  {
    path: '/malvarden',
    title: { sv: 'Målvärden', en: 'Targets' },
    names: ['alla målvärden', 'mått', 'all targets'],
  },
  {
    path: '/tillganglighet',
    title: { sv: 'Tillgänglighet', en: 'Accessibility' },
    names: [
      'tillgänglighetsredogörelse',
      'skärmläsare',
      'DOS-lagen',
      'WCAG',
      'anmäl brister',
      'accessibility statement',
      'screen reader',
    ],
  },
  {
    path: '/bildspel',
    title: { sv: 'Bilder till Regiondagen', en: 'Slides for the Region Day' },
    names: ['bildspel', 'PowerPoint', 'pptx', 'presentation', 'bilder', 'slides', 'deck'],
  },
  {
    path: '/andringar',
    title: { sv: 'Vad har ändrats', en: 'What has changed' },
    names: ['ändringar', 'rättelser', 'historik', 'nytt', 'changes', 'corrections', 'history', 'news'],
  },
  {
    path: '/om',
    title: { sv: 'Så bedömer vi', en: 'How we assess' },
    names: [
      'metod',
      'regler',
      'bedömning',
      'status',
      'riktning',
      'källor',
      'method',
      'rules',
      'direction',
      'sources',
    ],
  },
]
