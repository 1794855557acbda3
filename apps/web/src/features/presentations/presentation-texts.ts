import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  title: 'Bilder till Regiondagen',
  lead: 'Samla diagram, sätt egna rubriker och ladda ner en PowerPoint med diagram som går att redigera.',
  untitled: { deck: 'Bilder till Regiondagen', section: 'Avsnitt' },

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

const en: PresentationTexts = {
  title: 'Slides for the Region Day',
  lead: 'Gather charts, give them titles of your own and download a PowerPoint whose charts can be edited.',
  untitled: { deck: 'Slides for the Region Day', section: 'Section' },

  notKept:
    'This browser keeps nothing here. The deck stays until you close the tab. Download it before that.',
  hadBroken:
    'Something kept in the browser could not be read. It is left untouched, and you begin with what could be read.',

  shelf: {
    label: 'Deck',
    choose: 'Show deck',
    menu: 'The deck',
    create: 'New deck',
    copy: 'Copy the deck',
    copyOf: title => `${title} (copy)`,
    remove: 'Remove the deck',
    save: 'Save as a file for a colleague',
    open: 'Open a deck file',
    notRead: 'The file cannot be read as a deck from here. Choose one that was saved on this page.',
    created: 'A new deck.',
    copied: 'The deck is copied. You see the copy.',
    removed: title => `“${title}” is removed.`,
    opened: (title, slides) => `“${title}” is opened, ${slidesEn(slides)}.`,
  },

  settings: {
    title: 'Name of the deck',
    occasion: 'Occasion',
    occasionHint: 'For example the Region Day',
    occasionHalf: 'Give both occasion and date, and they stand on the first slide.',
    date: 'Date',
    language: 'Language of the slides',
    languages: { sv: 'Swedish', en: 'English' },
    isDemo: 'Demonstration: allow examples, with EXEMPEL across',
  },

  freshness: {
    known: day => `Figures as known on ${day}.`,
    now: 'Figures as known today.',
    check: 'Update to today’s figures',
    checking: 'Comparing with today’s figures …',
    same: 'Nothing has changed since.',
    differs: count => (count === 1 ? 'One thing differs today:' : `${count} things differ today:`),
    slide: (place, title) => `Slide ${place}, ${title}:`,
    update: 'Update',
    updateDay: 'Set today’s date',
    keep: 'Keep',
    updated: day => `The slides now show the figures as known on ${day}.`,
  },

  file: {
    download: 'Download PowerPoint',
    making: slides => `Making PowerPoint with ${slidesEn(slides)} …`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing has changed.',
    done: name => `${name} is downloaded.`,
    present: 'Show full screen',
    print: 'Print handouts',
  },

  history: { undo: 'Undo', redo: 'Redo', undone: 'Undone.', redone: 'Done again.' },

  slides: {
    heading: 'The slides in order',
    room: most => `A deck holds ${most} slides.`,
    addSection: 'Add a section slide',
    sectionAdded: place => `Section slide added as slide ${place}.`,
    slide: (place, title) => `Slide ${place}: ${title}`,
    kinds: { chart: 'Chart', section: 'Section' },
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    named: (action, title) => `${action}: ${title}`,
    moved: (title, place, count) => `${title} is now slide ${place} of ${count}.`,
    first: 'The slide already stands first.',
    last: 'The slide already stands last.',
    removed: title => `“${title}” is removed.`,
    hint: 'Move with Alt and arrow up or down, or drag the number.',
    drag: 'Drag to move',
    cover: 'First slide: what the deck is called',
    closing: 'Last slide: the way here',
    automatic: 'Comes by itself.',
    drawing: 'Drawing the slide …',
    afterOthers: 'Drawn when one of the other slides can be made.',
    notDrawn: 'The slide cannot be shown without contact with the server. It is kept.',
    refused: 'The slide cannot be made',
    allowDemo: 'Make it a demonstration',
    page: 'Open the page of the chart',
  },

  fields: {
    title: 'Title',
    words: (count, most) => `${count} words of at most ${most}`,
    tooMany: (count, most) => `${count} words. Rather shorten to ${most}: a slide is read in seconds.`,
    restore: 'Restore the suggested title',
    restored: 'The suggested title is back.',
    text: 'Text under the title',
    notes: 'Notes of your own',
    notesHint: 'Stand first in the speaker’s notes, before definition, explanation and source.',
    notesOpen: 'Notes',
    notesFilled: 'Notes (there are some)',
    periodOpen: 'Period',
    period: 'Period',
    latest: 'The latest',
    from: 'From',
    to: 'To',
    fromFirst: 'The first',
    noPeriods: 'The periods cannot be had just now.',
  },

  empty: {
    heading: 'No slides yet',
    text: 'Open a chart and choose “Add to slides”. It comes here, with your choices of places, years and group.',
    targets: 'Choose among targets',
    indicators: 'Choose among indicators',
    start: 'Or begin with something ready, and remove what you do not need:',
    strategy: 'The county to 2030, area by area',
    board: 'How did it go? The targets, goal by goal',
    ready: 'Or download a deck that is ready:',
    readyStrategy: 'The Region Day: the strategy (PPTX)',
    readyBoard: 'How did it go? (PPTX)',
    started: slides => `${slidesEn(slides)} in place.`,
    nothing: 'There are no charts to begin with just now.',
  },

  show: {
    label: 'Slides full screen',
    next: 'Next',
    previous: 'Previous',
    close: 'Close',
    place: (place, count) => `${place} of ${count}`,
  },

  failure: {
    stale: 'The slides show what was drawn last.',
    unreachable:
      'No contact with the server. The deck is still in the browser. Try again when the network is back.',
    unreadable:
      'The server answered with something unexpected. The deck is still there. Try again in a while.',
    slides: 'Some slides cannot be made. Correct or remove them, and try again.',
    retry: 'Try again',
  },
}

function slidesEn(count: number): string {
  return count === 1 ? '1 slide' : `${count} slides`
}

const PRESENTATION_TEXTS: Record<Language, PresentationTexts> = { sv, en }

/** Texts of the page of own decks. */
export function usePresentationTexts(): PresentationTexts {
  return PRESENTATION_TEXTS[useLanguage()]
}
