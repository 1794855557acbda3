import type { Language } from '@malkoll/domain'
import type { AuditCheck } from './audit.ts'

/** The day someone last changed the statement or the list of faults. */
export const STATEMENT_CHANGED_ON = '2026-11-22'

/** Where the supervisory authority takes reports (18 § of the act 2018:1937). */
export const AUTHORITY_ADDRESS = 'https://www.digg.se/tdosanmalan'

const sv = {
  title: 'Tillgänglighet',
  lead: (organisation: string) =>
    `Det här är tillgänglighetsredogörelsen för Målkoll. ${organisation} står bakom webbplatsen. Här läser du hur väl den fungerar för alla, vilka brister vi känner till och hur du säger till när något inte går att använda.`,
  compliance: {
    heading: 'Uppfyller sidorna kraven?',
    partly:
      'Målkoll är delvis förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937). Det som brister står i nästa avsnitt.',
    fully: 'Målkoll är helt förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937).',
    standard:
      'Vi mäter mot standarden EN 301 549, som bygger på riktlinjerna WCAG 2.1 på nivå AA, och dessutom mot kraven på tryckytor i WCAG 2.2.',
  },
  faults: {
    heading: 'Brister vi känner till',
    none: 'Vi känner inte till några brister.',
    why: 'Varför:',
    instead: 'Gör så här i stället:',
  },
  exemptions: {
    heading: 'Undantag',
    none: 'Inget innehåll är undantaget, varken för att det vore oskäligt betungande att anpassa (12\u00a0§ i lagen) eller för att lagen inte gäller det (9\u00a0§).',
  },
  audit: {
    heading: 'Så har vi prövat',
    method: (day: string, pages: number) =>
      `Bedömningen är vår egen. Den gjordes ${day} på ${pages} sidor, en av varje slag: på telefon och dator, i ljust och mörkt läge, på svenska och engelska.`,
    tools: (chromium: string, axe: string) =>
      `Prövningen körs i webbläsaren Chromium ${chromium} med regelverket axe ${axe}. Varje sida prövas så här:`,
    found: (count: number) =>
      count === 0 ? 'Den senaste prövningen fann inga fel.' : `Den senaste prövningen fann ${count} fel.`,
    limits:
      'Bilder av sidorna med stor text, i smala fönster och i påtvingade färger är dessutom genomsedda. Ingen utomstående har granskat sidorna, och de är inte prövade med skärmläsare tillsammans med dem som använder det till vardags. PowerPoint-filerna har rubriker och beskrivningar av diagrammen i text. De, Excel-filerna och bilderna som går att ladda ner är inte prövade med hjälpmedel.',
    changed: (day: string) => `Redogörelsen ändrades senast ${day}.`,
  },
  checks: {
    rules: 'Regler för namn, roller, rubriker, kontrast, tryckytor, tabeller och språk.',
    keyboard: 'Tangentbordet når allt i läsordning, fastnar ingenstans och fokus syns.',
    large_text: 'Texten i 200 procent ryms utan att sidan rullas i sidled.',
    narrow_window: 'Sidan ryms i 320 × 256 bildpunkter, som vid 400 procents zoom.',
    chart_text: 'Text i diagram är minst 12 bildpunkter på telefon och dator.',
    forced_colours: 'Statusens form och ord syns i datorns egna högkontrastfärger.',
    still: 'Inget rör sig för den som har valt minskad rörelse.',
  } satisfies Record<AuditCheck, string>,
  report: {
    heading: 'Säg till när något inte fungerar',
    how: (organisation: string) =>
      `Hittar du något som inte går att använda? Berätta för ${organisation}. Där kan du också be att få innehåll i en form som fungerar för dig.`,
    noContact: (organisation: string) =>
      `${organisation} har ännu inte angett någon adress hit för synpunkter på tillgängligheten.`,
    contact: 'Lämna synpunkter:',
  },
  authority: {
    heading: 'Om du inte är nöjd med svaret',
    text: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Du kan anmäla brister till Digg.',
    link: 'Anmäl bristande tillgänglighet till Digg',
  },
}

type StatementText = typeof sv

const en: StatementText = {
  title: 'Accessibility',
  lead: organisation =>
    `This is the accessibility statement of Målkoll, a website of ${organisation}. It says how well the site works for everyone, which faults we know of and how to tell us when something cannot be used.`,
  compliance: {
    heading: 'Do the pages meet the requirements?',
    partly:
      'Målkoll is partially compliant with the Swedish act on accessibility of digital public service (2018:1937). What falls short is listed in the next section.',
    fully:
      'Målkoll is fully compliant with the Swedish act on accessibility of digital public service (2018:1937).',
    standard:
      'We measure against the standard EN 301 549, which builds on the guidelines WCAG 2.1 at level AA, and also against WCAG 2.2’s requirement on target size.',
  },
  faults: {
    heading: 'Faults we know of',
    none: 'We know of no faults.',
    why: 'Why:',
    instead: 'What to do instead:',
  },
  exemptions: {
    heading: 'Exemptions',
    none: 'No content is exempted, neither as a disproportionate burden (section 12 of the act) nor as outside its scope (section 9).',
  },
  audit: {
    heading: 'How we tested',
    method: (day, pages) =>
      `The assessment is our own. It was made on ${day} on ${pages} pages, one of each kind: on phone and desktop, in light and dark mode, in Swedish and English.`,
    tools: (chromium, axe) =>
      `The tests run in the browser Chromium ${chromium} with the rules of axe ${axe}. Each page is tried like this:`,
    found: count =>
      count === 0 ? 'The latest run found no faults.' : `The latest run found ${count} faults.`,
    limits:
      'Pictures of the pages with large text, in narrow windows and in forced colours have been looked through too. Nobody from outside has audited the pages, and they have not been tried with screen readers together with people who use one every day. The PowerPoint files have titles, and descriptions of their charts in text. Those, the Excel files and the pictures to download have not been tried with assistive technology.',
    changed: day => `The statement was last changed on ${day}.`,
  },
  checks: {
    rules: 'Rules for names, roles, headings, contrast, target size, tables and language.',
    keyboard: 'The keyboard reaches everything in reading order, is trapped nowhere, and focus is visible.',
    large_text: 'Text at 200 per cent fits without scrolling the page sideways.',
    narrow_window: 'The page fits 320 × 256 pixels, as at 400 per cent zoom.',
    chart_text: 'Text in charts is at least 12 pixels on phone and desktop.',
    forced_colours: 'Shape and word of a status are visible in the computer’s own contrast colours.',
    still: 'Nothing moves for those who have chosen reduced motion.',
  },
  report: {
    heading: 'Tell us when something does not work',
    how: organisation =>
      `Have you found something that cannot be used? Tell ${organisation}. You can also ask there for content in a form that works for you.`,
    noContact: organisation =>
      `${organisation} has not yet given an address here for comments on accessibility.`,
    contact: 'Leave a comment:',
  },
  authority: {
    heading: 'If you are not content with the answer',
    text: 'The Agency for Digital Government, Digg, supervises the act. You can report faults to Digg.',
    link: 'Report lacking accessibility to Digg',
  },
}

export const STATEMENT_TEXTS: Record<Language, StatementText> = { sv, en }
