import type { ProblemCode } from '@malkoll/contracts'
import type { FulfilmentStatus } from '@malkoll/domain'

/** What public pages are refused, in words of their own. Other pages say the title that the server gives. */
type PublicProblem = Extract<
  ProblemCode,
  | 'validation_failed'
  | 'malformed_request'
  | 'unknown_target'
  | 'unknown_indicator'
  | 'unknown_objective'
  | 'unknown_steering_document'
  | 'unknown_initiative'
  | 'unknown_geography'
  | 'unknown_cell'
  | 'unknown_path'
  | 'too_many_requests'
  | 'too_busy'
  | 'database_unavailable'
  | 'internal_error'
>

const problemTitles: Record<PublicProblem, string> & Partial<Record<ProblemCode, string>> = {
  validation_failed: 'Adressen går inte att tolka',
  malformed_request: 'Frågan går inte att läsa',
  unknown_target: 'Målvärdet finns inte',
  unknown_indicator: 'Indikatorn finns inte',
  unknown_objective: 'Målet finns inte',
  unknown_steering_document: 'Styrdokumentet finns inte',
  unknown_initiative: 'Insatsen finns inte',
  unknown_geography: 'Platsen finns inte',
  unknown_cell: 'Värdet finns inte',
  unknown_path: 'Sidan finns inte',
  too_many_requests: 'För många frågor på kort tid',
  too_busy: 'Hög belastning just nu',
  database_unavailable: 'Uppgifterna går inte att nå just nu',
  internal_error: 'Något gick fel hos oss',
}

const statusNames: Record<FulfilmentStatus, string> = {
  met: 'Uppfyllt',
  not_met: 'Ej uppfyllt',
  not_measured: 'Mäts senare eller ej mätt',
}

const statusShort: Record<FulfilmentStatus, string> = {
  met: 'Uppfyllt',
  not_met: 'Ej uppfyllt',
  not_measured: 'Ej mätt än',
}

export const sv = {
  product: 'Målkoll',
  shell: {
    skip: 'Till innehållet',
    menu: 'Huvudmeny',
    board: 'Når vi målen?',
    strategy: 'Länet till 2030',
    year: 'Året',
    search: 'Sök',
    targets: 'Målvärden',
    slides: 'Bildspel',
    method: 'Så bedömer vi',
    accessibility: 'Tillgänglighet',
    signIn: 'Logga in',
    otherLanguage: 'English',
    changes: 'Vad har ändrats',
    apiReference: 'Öppet API',
    knownAt: (day: string) => `Uppgifter kända ${day}`,
    breadcrumb: 'Du är här',
  },
  asOf: {
    notice: (moment: string) => `Så här såg det ut ${moment}. Det som har blivit känt senare syns inte.`,
    ofNow: (moment: string) =>
      `Du ser andra sidor som de var ${moment}. Den här visar alltid det som gäller nu.`,
    back: 'Visa det som gäller nu',
    choose: 'Visa som det såg ut …',
    title: (title: string, moment: string) => `${title}, som det såg ut ${moment}`,
  },
  state: {
    loading: 'Hämtar uppgifter',
    stale: 'Det gick inte att hämta nyare uppgifter. Du ser de senast hämtade.',
    retry: 'Försök igen',
    toStart: 'Till Når vi målen?',
    replacedThen: 'Visa det som stod här då',
    toTargets: 'Se alla målvärden',
    toIndicators: 'Se alla indikatorer',
    toStrategy: 'Se hela Länet till 2030',
    clearAddress: 'Visa utan val i adressen',
    offlineTitle: 'Ingen kontakt med servern',
    offline: 'Uppgifterna kunde inte hämtas. Kontrollera nätet och försök igen.',
    unreadableTitle: 'Svaret gick inte att läsa',
    unreadable: 'Servern svarade med något annat än uppgifter. Försök igen om en stund.',
    requestId: (id: string) => `Ärendenummer: ${id}`,
    crashTitle: 'Sidan gick sönder',
    crash: 'Något i sidan slutade fungera. Inga uppgifter har gått förlorade.',
    notFoundTitle: 'Sidan finns inte',
    unknown: 'Adressen pekar på något som inte finns här. Den kan vara felskriven.',
    unknownThen: 'Adressen pekar på något som inte finns här, eller som inte var känt den dag du frågar om.',
    notFound: 'Adressen leder ingenstans. Den kan vara felskriven, eller så har sidan flyttat.',
  },
  problemTitles,
  status: {
    names: statusNames,
    later: 'Mäts senare',
    withinMargin: 'inom felmarginalen',
  },
  marks: {
    example: 'Exempel',
    assumption: 'Antagande',
    derived: 'Härledd',
    secondary: 'Läst via återpublicering',
    corrected: 'Rättad',
  },
  receipt: {
    title: 'Så bedömdes det',
    open: 'Så bedömdes det',
    close: 'Dölj kvittot',
    openFor: (name: string) => `Så bedömdes det: ${name}`,
    column: 'Kvitto',
    override: (computed: string, reason: string) =>
      `En person har ändrat statusen. Regeln säger: ${computed}. Skäl: ${reason}`,
    assumption: 'Antagande:',
    source: 'Källa:',
    page: 'Hela målvärdet år för år',
  },
  figure: {
    label: 'Visa som',
    chart: 'Diagram',
    table: 'Tabell',
    text: 'Text',
  },
  board: {
    period: 'Period',
    partial: 'Perioden är inte över. Delårets utfall bedöms inte mot helårets målvärden.',
    caption: (period: string) => `Målvärden efter status, ${period}`,
    status: 'Status',
    count: 'Antal',
    share: 'Andel',
    total: 'Alla målvärden',
    source: (title: string) => `Källa: ${title}.`,
    rowsSource: 'Räknat på målvärdena på den här sidan. Varje rad har sin källa.',
    derived: 'Antalen är härledda ur andelarna.',
    examplesHidden: 'Exempel är dolda. Sidan visar bara det som står i en källa.',
    published: 'Visa bara publicerade uppgifter',
    facts: (count: number) =>
      ['Fler besked', 'Ett besked till', 'Två besked till', 'Tre besked till'][count] ?? 'Fler besked',
    factLinks: {
      target: 'Hela målvärdet år för år',
      budget: 'Budgeten rad för rad',
      assignments: 'Uppdragen ett för ett',
      comparison: 'Läs mer',
      strategy: 'Strategins områden och mål',
    },
    strategy: 'Länet till 2030',
    goals: 'Målvärden efter regionens mål',
    goalsOrder: 'Målet med störst andel ej uppfyllda står först.',
    cause: 'Orsak:',
    measure: 'Åtgärd:',
    all: 'Alla målvärden, med filter',
  },
  resultReceipt: {
    verdict: (met: number, total: number) =>
      `${met} av ${total} målvärden har ett utfall som når målvärdet. Inget medelvärde räknas.`,
    total: 'Målvärden',
    basis: 'Andelar',
    basisPrinted: 'som källan skriver dem',
    basisComputed: 'hela procent som blir 100',
    noShares: 'visas inte',
    counts: 'Antal',
    countsDerived: 'härledda: de enda hela tal som passar andelarna',
    countsPrinted: 'som källan skriver dem',
    countsRows: 'räknade på raderna nedan',
    rows: 'Raderna på sidan',
    rowsAgree: 'ger samma antal',
    published: 'Publicerat resultat',
    publishedCounts: (met: number, notMet: number, notMeasured: number) =>
      `${met} uppfyllda, ${notMet} inte uppfyllda, ${notMeasured} mäts senare`,
    pending: 'Mäts senare',
    known: 'Känt sedan',
    knownAssumed: (day: string) => `${day} (antaget datum)`,
    remarks: 'Källan säger också',
    link: 'Öppna källan',
    accessed: (day: string) => `Läst ${day}.`,
  },
  columns: {
    name: 'Mått',
    goal: 'Mål',
    period: 'Period',
    target: 'Målvärde',
    outcome: 'Utfall',
    outcomeOf: (period: string) => `Utfall ${period}`,
    status: 'Status',
    none: 'inget utfall',
  },
  targets: {
    title: 'Målvärden',
    lead: 'Varje målvärde med mått, utfall och status. Öppna ett för att se det år för år.',
    filters: 'Filter',
    search: 'Sök på mått eller mål',
    status: 'Status',
    statusShort,
    goal: 'Mål',
    anyGoal: 'Alla mål',
    period: 'Period',
    latest: 'Senaste',
    published: 'Visa bara publicerade uppgifter',
    shown: (shown: number, all: number) =>
      `${shown === all ? all : `${shown} av ${all}`} ${all === 1 ? 'målvärde' : 'målvärden'}`,
    empty: 'Inget målvärde passar filtren.',
    none: 'Inga målvärden är kända för det här valet.',
    clear: 'Rensa filtren',
    caption: 'Målvärden med utfall och status',
  },
  target: {
    statusIn: (status: string, period: string) => `${status} ${period}`,
    target: (rule: string) => `Målvärde ${rule}`,
    allOutcomes: 'Alla utfall',
    rows: 'Utfall mot målvärde, period för period',
    differenceIn: (unit: string) => (unit ? `Skillnad, ${unit}` : 'Skillnad'),
    corrections: 'Rättelser',
    noCorrections: 'Inga rättade utfall. En rättelse läggs till med skäl; det gamla värdet finns kvar.',
    histories: 'Utfallens historik:',
    correction: (period: string, from: string, to: string) => `${period}: ${from} → ${to}`,
    correctionReason: (day: string) => `Rättat ${day}. Skäl:`,
    definition: 'Definition',
    causes: 'Orsak och åtgärd',
    noCauses: 'Alla bedömda utfall når målvärdet.',
    notAssessed: 'Inget utfall är bedömt än.',
    causeOf: (period: string) => `${period} var målvärdet inte uppfyllt.`,
    responsibility: 'Vem beslutar och svarar',
    decidedBy: 'Beslutat av',
    responsible: 'Ansvarig nämnd',
    carriedOutBy: 'Utförs av',
    unknown: 'saknas i källan',
    seeDecision: 'se Beslutet',
    notGiven: 'inte angivet',
    belongs: 'Hör till',
    document: 'Styrdokument',
    regionGoal: 'Regionens mål',
    administrationGoal: 'Förvaltningens mål',
    indicator: 'Mått',
    sources: 'Källor',
    note: 'Att veta',
    forecast: 'Helårsbedömning',
    forecastBy: (by: string) => `Bedömt av ${by}.`,
    known: (day: string) => `Uppgift känd ${day}.`,
    knownAssumed: (day: string) => `Uppgift känd ${day} (antaget datum).`,
    carriedOut: (name: string) => `utförs av ${name}`,
  },
  download: {
    addToDeck: 'Lägg till i bildspel',
    menu: 'Ladda ner',
    files: {
      png: 'Bild (PNG)',
      svg: 'Bild (SVG)',
      pptx: 'PowerPoint med diagram (PPTX)',
      xlsx: 'Excel med källor (XLSX)',
      csv: 'Tabell (CSV)',
    },
    copyImage: 'Kopiera bild',
    copyText: 'Kopiera text och källa',
    choices: 'Val för bilden',
    scale: 'Storlek',
    scales: { '1': 'Vanlig', '2': 'Dubbel', '4': 'Fyrdubbel, för tryck' },
    shape: 'Form',
    shapes: { wide: 'Bred, 16:9', standard: 'Standard, 4:3', square: 'Kvadrat, 1:1' },
    theme: 'Färger',
    themes: { light: 'Ljus bakgrund', dark: 'Mörk bakgrund', transparent: 'Genomskinlig bakgrund' },
    states: {
      copying: 'Kopierar…',
      image: 'Bilden är kopierad.',
      text: 'Texten är kopierad.',
      textInstead: 'Bilden gick inte att kopiera. Texten är kopierad i stället.',
      failed: 'Det gick inte att kopiera. Ladda ner i stället.',
    },
    exampleText: 'EXEMPEL – påhittad uppgift som visar hur sidan fungerar.',
    sourceText: (source: string) => `Källa: ${source}.`,
    knownText: (day: string) => `Uppgifter kända ${day}.`,
  },
  method: {
    title: 'Så bedömer vi',
    sources: 'Källor',
    licence: 'Licens:',
    accessed: (day: string) => `Läst ${day}.`,
  },
}

/** Every text of the interface. A language that lacks one does not compile. */
export type Texts = typeof sv
