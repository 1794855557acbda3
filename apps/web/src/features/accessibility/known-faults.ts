import type { Language } from '@malkoll/domain'

type Words = Record<Language, string>

export interface KnownFault {
  id: string
  what: Words
  why: Words
  /** How to get at the same thing meanwhile. */
  instead: Words
}

/** What is not accessible yet. A browser test shows that each is still true; a mended one leaves the list. */
export const KNOWN_FAULTS = [
  {
    id: 'chart_text',
    what: {
      sv: 'Texten i diagram och kartor växer inte när du bara förstorar texten. I fönster smalare än 360 bildpunkter blir den mindre än 12 bildpunkter.',
      en: 'Text in charts and maps does not grow when you enlarge text only. In windows narrower than 360 pixels it is smaller than 12 pixels.',
    },
    why: {
      sv: 'Diagrammen är ritningar med fasta mått, så att inget hoppar när de laddas.',
      en: 'The charts are drawings of fixed proportions, so that nothing jumps while they load.',
    },
    instead: {
      sv: 'Zooma hela sidan, eller välj Tabell eller Text under diagrammet. Där står samma sak.',
      en: 'Zoom the whole page, or choose Table or Text under the chart. They say the same.',
    },
  },
  {
    id: 'unmarked_swedish',
    what: {
      sv: 'På de engelska sidorna står källornas namn i noter under diagram på svenska. De är inte märkta som svenska, så en skärmläsare kan läsa dem med engelskt uttal.',
      en: 'On the English pages, names of sources in the notes under charts are in Swedish. They are not marked as Swedish, so a screen reader may read them with English pronunciation.',
    },
    why: {
      sv: 'Källorna har inga engelska namn, och noten är en enda text.',
      en: 'The sources have no English names, and the note is one text.',
    },
    instead: {
      sv: 'Källan står också för sig på sidan, märkt som svenska.',
      en: 'The source also stands by itself on the page, marked as Swedish.',
    },
  },
  {
    id: 'api_reference',
    what: {
      sv: 'Beskrivningen av det öppna API:et finns bara på engelska och har brister: knappar i knappar, fält och bilder utan namn och svag kontrast.',
      en: 'The reference of the open API exists in English only and has faults: controls within controls, fields and images without names, and weak contrast.',
    },
    why: {
      sv: 'Sidan ritas av ett färdigt verktyg som vi inte har byggt.',
      en: 'The page is drawn by a ready-made tool that we have not built.',
    },
    instead: {
      sv: 'Samma beskrivning finns som textfil på /api/v1/openapi.json. Uppgifterna går också att hämta som tabeller.',
      en: 'The same description is a text file at /api/v1/openapi.json. The data can also be fetched as tables.',
    },
  },
] as const satisfies readonly KnownFault[]

export type KnownFaultId = (typeof KNOWN_FAULTS)[number]['id']
