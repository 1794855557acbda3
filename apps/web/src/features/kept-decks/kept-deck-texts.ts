import { type Language, UNTITLED_DECK } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  heading: 'Mina bildspel',
  signedOut:
    'Du är inte inloggad längre. Det du gör sparas i webbläsaren och skickas till servern när du har loggat in.',
  ask: {
    text: 'Bildspelen ligger bara i den här webbläsaren. Spara dem på servern, så når du dem från andra datorer och kan dela dem.',
    save: 'Spara på servern',
    keep: 'Behåll i webbläsaren',
    kept: 'Bildspelen sparas i den här webbläsaren.',
  },
  state: {
    saving: 'Sparar på servern …',
    saved: 'Sparat på servern.',
    waiting: 'Det som har ändrats på två ställen sparas när du har valt.',
    offline:
      'Ingen kontakt med servern. Det du gör sparas i webbläsaren och skickas när kontakten är tillbaka.',
  },
  untitled: UNTITLED_DECK.sv.deck,
  none: 'Inga bildspel än.',
  columns: {
    name: 'Namn',
    occasion: 'Tillfälle',
    slides: 'Bilder',
    sharing: 'Delas med',
    actions: 'Hantera',
    maker: 'Från',
  },
  open: (title: string) => `Öppna ${title}`,
  isOpen: 'öppet',
  copy: 'Kopiera',
  copyOf: (title: string) => `${title} (kopia)`,
  remove: 'Ta bort',
  removed: (title: string) => `”${title}” är borttaget.`,
  undo: 'Ångra',
  undone: 'Bildspelet är tillbaka.',
  copied: 'Bildspelet är kopierat. Du ser kopian.',
  named: (action: string, title: string) => `${action}: ${title}`,
  audience: { nobody: 'Ingen', everybody: 'Alla som är inloggade' },
  shareOf: (title: string) => `Dela ${title} med`,
  shared: (title: string, audience: string) => `”${title}” delas nu med: ${audience}.`,
  shareFailed: 'Delningen gick inte att ändra. Försök igen när bildspelet är sparat på servern.',
  conflict: {
    heading: (title: string) => `”${title}” har ändrats på två ställen`,
    text: 'Ingenting är borta. Välj vilken version som ska gälla.',
    mine: 'Här i webbläsaren',
    theirs: (when: string) => `På servern, sparad ${when}`,
    what: (title: string, slides: number) => `${title}, ${slides === 1 ? '1 bild' : `${slides} bilder`}`,
    keepMine: 'Behåll den här i webbläsaren',
    takeTheirs: 'Ta den på servern',
    keepBoth: 'Behåll båda',
  },
  sharingHint:
    'En nämnd eller förvaltning går att välja när någon i den kan logga in. Vilken organisation en person hör till ställer en administratör in.',
  elected: {
    title: 'Bildspel',
    lead: 'Här läser du bildspel som andra har delat med dig.',
    none: 'Inget bildspel är delat med dig än. Den som gör ett delar det med nämnden eller med alla som är inloggade.',
    own: 'Gör ett eget bildspel',
  },
  others: {
    heading: 'Delade med mig',
    read: 'Läs',
    close: 'Stäng',
    inWords: 'Bilden i ord',
    waiting: 'Bilden ritas …',
    signIn: 'Bildspelet kan läsas av dem som det är delat med, när de är inloggade.',
    gone: 'Bildspelet delas inte med dig, eller finns inte längre.',
    by: (maker: string) => `Från ${maker}`,
    through: (organisation: string) => `Delat med ${organisation}`,
    toEverybody: 'Delat med alla som är inloggade',
    slides: (count: number) => (count === 1 ? '1 bild' : `${count} bilder`),
    show: 'Visa i helskärm',
    download: 'Ladda ner PowerPoint',
    copy: 'Gör en egen kopia',
    failed: 'Bildspelet gick inte att hämta. Försök igen om en stund.',
  },
}

const en: typeof sv = {
  heading: 'My decks',
  signedOut:
    'You are not signed in any more. What you do is kept in the browser and sent to the server when you have signed in.',
  ask: {
    text: 'The decks are in this browser only. Save them on the server to reach them from other computers and to share them.',
    save: 'Save on the server',
    keep: 'Keep in the browser',
    kept: 'The decks are kept in this browser.',
  },
  state: {
    saving: 'Saving on the server …',
    saved: 'Saved on the server.',
    waiting: 'What was changed in two places is saved when you have chosen.',
    offline:
      'The server cannot be reached. What you do is kept in the browser and sent when the connection is back.',
  },
  untitled: UNTITLED_DECK.en.deck,
  none: 'No decks yet.',
  columns: {
    name: 'Name',
    occasion: 'Occasion',
    slides: 'Slides',
    sharing: 'Shared with',
    actions: 'Actions',
    maker: 'From',
  },
  open: title => `Open ${title}`,
  isOpen: 'open',
  copy: 'Copy',
  copyOf: title => `${title} (copy)`,
  remove: 'Delete',
  removed: title => `“${title}” is deleted.`,
  undo: 'Undo',
  undone: 'The deck is back.',
  copied: 'The deck is copied. You see the copy.',
  named: (action, title) => `${action}: ${title}`,
  audience: { nobody: 'Nobody', everybody: 'Everybody signed in' },
  shareOf: title => `Share ${title} with`,
  shared: (title, audience) => `“${title}” is now shared with: ${audience}.`,
  shareFailed: 'The sharing could not be changed. Try again when the deck is saved on the server.',
  conflict: {
    heading: title => `“${title}” was changed in two places`,
    text: 'Nothing is lost. Choose which version is to hold.',
    mine: 'Here in the browser',
    theirs: when => `On the server, saved ${when}`,
    what: (title, slides) => `${title}, ${slides === 1 ? '1 slide' : `${slides} slides`}`,
    keepMine: 'Keep the one in the browser',
    takeTheirs: 'Take the one on the server',
    keepBoth: 'Keep both',
  },
  sharingHint:
    'A committee or administration can be chosen when somebody in it can sign in. An administrator sets which organisation a person belongs to.',
  elected: {
    title: 'Decks',
    lead: 'Here you read decks that others have shared with you.',
    none: 'No deck is shared with you yet. Whoever makes one shares it with the committee or with everybody signed in.',
    own: 'Make a deck of your own',
  },
  others: {
    heading: 'Shared with me',
    read: 'Read',
    close: 'Close',
    inWords: 'The slide in words',
    waiting: 'The slide is being drawn …',
    signIn: 'The deck can be read by those it is shared with, when they are signed in.',
    gone: 'The deck is not shared with you, or no longer exists.',
    by: maker => `From ${maker}`,
    through: organisation => `Shared with ${organisation}`,
    toEverybody: 'Shared with everybody signed in',
    slides: count => (count === 1 ? '1 slide' : `${count} slides`),
    show: 'Show full screen',
    download: 'Download PowerPoint',
    copy: 'Make a copy of my own',
    failed: 'The deck could not be fetched. Try again in a moment.',
  },
}

const KEPT_DECK_TEXTS: Record<Language, typeof sv> = { sv, en }

/** Texts about decks on the server. */
export function useKeptDeckTexts(): typeof sv {
  return KEPT_DECK_TEXTS[useLanguage()]
}
