import { UNTITLED_DECK } from '@malkoll/domain'

export const sv = {
  title: 'Bilder till Regiondagen',
  lead: 'Samla diagram, sätt egna rubriker och ladda ner en PowerPoint med diagram som går att redigera.',
  untitled: UNTITLED_DECK.sv,

  notKept:
    'Webbläsaren sparar ingenting här. Bildspelet finns kvar tills du stänger fliken. Ladda ner det innan dess.',
  hadBroken:
    'Något som var sparat i webbläsaren gick inte att läsa. Det ligger kvar orört, och du börjar med det som gick att läsa.',

  shelf: {
    label: 'Bildspel',
    choose: 'Visa bildspel',
    menu: 'Bildspelet',
    create: 'Nytt bildspel',
    copy: 'Kopiera bildspelet',
    copyOf: (title: string) => `${title} (kopia)`,
    remove: 'Ta bort bildspelet',
    save: 'Spara som fil till en kollega',
    open: 'Öppna en bildspelsfil',
    notRead:
      'Filen går inte att läsa som ett bildspel härifrån. Välj en fil som har sparats på den här sidan.',
    created: 'Ett nytt bildspel.',
    copied: 'Bildspelet är kopierat. Du ser kopian.',
    removed: (title: string) => `”${title}” är borttaget.`,
    opened: (title: string, slides: number) => `”${title}” är öppnat, ${slidesSv(slides)}.`,
  },

  settings: {
    title: 'Bildspelets namn',
    occasion: 'Tillfälle',
    occasionHint: 'Till exempel Regiondagen',
    occasionHalf: 'Fyll i både tillfälle och datum, så står de på första bilden.',
    date: 'Datum',
    language: 'Språk på bilderna',
    languages: { sv: 'Svenska', en: 'Engelska' },
    isDemo: 'Demobild: tillåt exempel, med EXEMPEL tvärs över',
  },

  freshness: {
    known: (day: string) => `Siffror som de var kända ${day}.`,
    now: 'Siffror som de är kända i dag.',
    check: 'Uppdatera till dagens siffror',
    checking: 'Jämför med dagens siffror …',
    same: 'Inget har ändrats sedan dess.',
    differs: (count: number) =>
      count === 1 ? 'En sak skiljer sig i dag:' : `${count} saker skiljer sig i dag:`,
    slide: (place: number, title: string) => `Bild ${place}, ${title}:`,
    update: 'Uppdatera',
    updateDay: 'Sätt dagens datum',
    keep: 'Behåll',
    updated: (day: string) => `Bilderna visar nu siffrorna som de är kända ${day}.`,
  },

  file: {
    download: 'Ladda ner PowerPoint',
    making: (slides: number) => `Gör PowerPoint med ${slidesSv(slides)} …`,
    cancel: 'Avbryt',
    cancelled: 'Avbrutet. Ingenting har ändrats.',
    done: (name: string) => `${name} är nedladdad.`,
    present: 'Visa i helskärm',
    print: 'Skriv ut åhörarkopior',
  },

  history: {
    undo: 'Ångra',
    redo: 'Gör om',
    undone: 'Ångrat.',
    redone: 'Gjort igen.',
  },

  slides: {
    heading: 'Bilderna i ordning',
    room: (most: number) => `Ett bildspel rymmer ${most} bilder.`,
    addSection: 'Lägg till avsnittsbild',
    sectionAdded: (place: number) => `Avsnittsbild tillagd som bild ${place}.`,
    slide: (place: number, title: string) => `Bild ${place}: ${title}`,
    kinds: { chart: 'Diagram', section: 'Avsnitt' },
    up: 'Flytta upp',
    down: 'Flytta ner',
    remove: 'Ta bort',
    named: (action: string, title: string) => `${action}: ${title}`,
    moved: (title: string, place: number, count: number) => `${title} är nu bild ${place} av ${count}.`,
    first: 'Bilden står redan först.',
    last: 'Bilden står redan sist.',
    removed: (title: string) => `”${title}” är borttagen.`,
    hint: 'Flytta med Alt och pil upp eller ner, eller dra i numret.',
    drag: 'Dra för att flytta',
    cover: 'Första bilden: vad bildspelet heter',
    closing: 'Sista bilden: vägen hit',
    automatic: 'Kommer av sig själv.',
    drawing: 'Bilden ritas …',
    afterOthers: 'Ritas när någon av de andra bilderna går att göra.',
    notDrawn: 'Bilden kan inte visas utan kontakt med servern. Den är sparad.',
    refused: 'Bilden går inte att göra',
    allowDemo: 'Gör till demobild',
    page: 'Öppna diagrammets sida',
  },

  fields: {
    title: 'Rubrik',
    words: (count: number, most: number) => `${count} ord av högst ${most}`,
    tooMany: (count: number, most: number) =>
      `${count} ord. Korta gärna till ${most}: bilden läses på några sekunder.`,
    restore: 'Återställ föreslagen rubrik',
    restored: 'Den föreslagna rubriken är tillbaka.',
    text: 'Text under rubriken',
    notes: 'Egna anteckningar',
    notesHint: 'Står först i talarens anteckningar, före definition, förklaring och källa.',
    notesOpen: 'Anteckningar',
    notesFilled: 'Anteckningar (finns)',
    periodOpen: 'Period',
    period: 'Period',
    latest: 'Den senaste',
    from: 'Från',
    to: 'Till',
    fromFirst: 'Den första',
    noPeriods: 'Perioderna går inte att hämta just nu.',
  },

  empty: {
    heading: 'Inga bilder än',
    text: 'Öppna ett diagram och välj ”Lägg till i bildspel”. Det kommer hit, med dina val av kommuner, år och grupp.',
    targets: 'Välj bland målvärden',
    indicators: 'Välj bland indikatorer',
    start: 'Eller börja från något färdigt, och ta bort det du inte behöver:',
    strategy: 'Länet till 2030, område för område',
    board: 'Hur gick det? Målvärdena, mål för mål',
    ready: 'Eller ladda ner ett färdigt bildspel:',
    readyStrategy: 'Regiondagen: strategin (PPTX)',
    readyBoard: 'Hur gick det? (PPTX)',
    started: (slides: number) => `${slidesSv(slides)} på plats.`,
    nothing: 'Det finns inga diagram att börja med just nu.',
  },

  show: {
    label: 'Bildspel i helskärm',
    next: 'Nästa',
    previous: 'Föregående',
    close: 'Stäng',
    place: (place: number, count: number) => `${place} av ${count}`,
  },

  failure: {
    stale: 'Bilderna visar det senast ritade.',
    unreachable:
      'Ingen kontakt med servern. Bildspelet är kvar i webbläsaren. Försök igen när nätet är tillbaka.',
    unreadable: 'Servern svarade med något annat än väntat. Bildspelet är kvar. Försök igen om en stund.',
    slides: 'Några bilder går inte att göra. Rätta eller ta bort dem, och försök igen.',
    retry: 'Försök igen',
  },
}

function slidesSv(count: number): string {
  return count === 1 ? '1 bild' : `${count} bilder`
}

export type PresentationTexts = typeof sv
