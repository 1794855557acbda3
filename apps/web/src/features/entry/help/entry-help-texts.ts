import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { CellState } from '../cells/cell-reading.ts'
import type { GridCommand } from '../grid/grid-keys.ts'

/** Names of keys, and what they do. */
type KeyHelp = readonly [keys: readonly string[], does: string]

export interface EntryHelpTexts {
  title: string
  close: string
  keysTitle: string
  keys: Record<GridCommand['kind'] | 'clipboard' | 'help', readonly KeyHelp[]>
  valuesTitle: string
  values: readonly string[]
  questionsTitle: string
  questionsLead: string
  questions: Record<
    'reason' | 'comment' | 'unusual' | 'sign' | 'emptied' | 'example' | 'conflict' | 'unfinished',
    string
  >
  statesTitle: string
  states: Record<Exclude<CellState, 'untouched' | 'locked'> | 'left' | 'not_yours' | 'other_period', string>
}

const sv: EntryHelpTexts = {
  title: 'Tangenter och hjälp',
  close: 'Stäng',
  keysTitle: 'Tangenter',
  keys: {
    move: [
      [['Enter'], 'Går en ruta ned och sparar. Med Skift uppåt.'],
      [['Tab'], 'Går en ruta åt höger och sparar. Med Skift åt vänster.'],
      [['↑', '↓', '←', '→'], 'Går mellan rutorna. Med Skift väljer du flera rutor.'],
      [['Home', 'End'], 'Går till radens början och slut. Med Ctrl till rutnätets.'],
    ],
    caret: [[['F2'], 'Ställer markören i texten, så att pilarna flyttar i den.']],
    cancel: [[['Esc'], 'Tar bort det du skriver, innan du har lämnat rutan.']],
    empty: [[['Delete'], 'Tömmer rutan eller rutorna du har valt.']],
    undo: [[['Ctrl', 'Z'], 'Ångrar det senaste, också det som är sparat.']],
    redo: [[['Ctrl', 'Y'], 'Gör om det du ångrade.']],
    answer: [[['Ctrl', 'Enter'], 'Går till frågan som väntar på svar.']],
    clipboard: [
      [['Ctrl', 'C'], 'Kopierar rutan eller rutorna du har valt.'],
      [['Ctrl', 'V'], 'Klistrar in från Excel eller LibreOffice, med rutan du står i som första.'],
    ],
    panel: [[['Skift', 'F2'], 'Går till kommentaren och det andra som hör till värdet. Esc går tillbaka.']],
    help: [[['?'], 'Visar den här hjälpen.']],
  },
  valuesTitle: 'Så kan du skriva ett värde',
  values: [
    '66, 66,0 och 66 % är samma värde. I stora tal går mellanslag bra: 1 234,5.',
    'Alla decimaler sparas, också de som sidorna rundar av.',
    'Är målvärdet att något genomförs skriver du ja eller nej.',
    'Ett värde som redan är sparat ändrar ingenting när du skriver det igen.',
    'En tom ruta är aldrig noll. Saknas värdet väljer du varför.',
  ],
  questionsTitle: 'Det här frågar sidan om',
  questionsLead:
    'En fråga står kvar under raden tills du har svarat. Under tiden kan du skriva i andra rutor.',
  questions: {
    reason: 'När du ändrar ett värde som är sparat. Skälet visas för alla i historiken.',
    comment:
      'När värdet ser ut som ett skrivfel (minst fem gånger för stort eller för litet, en andel skriven som 0–1, en period långt före serien) eller ändrar ett målvärdes status. Det sparas först när du har svarat.',
    unusual:
      'När värdet är ovanligt: utanför det rimliga, långt från tidigare år, lika som förra året, med annat tecken, med decimaler i ett antal, för en period som inte är slut eller för en före seriens första. Det är redan sparat.',
    sign: 'När du skriver bara ett streck eller två punkter.',
    emptied: 'När du tömmer en ruta som har ett sparat värde.',
    example: 'När raden är ett exempel. Utfallet sparas till det målvärde som du anger.',
    conflict: 'När någon annan hann spara i rutan före dig. Du ser båda värdena och väljer.',
    unfinished: 'När sidan stängdes innan du hade lämnat rutan.',
  },
  statesTitle: 'Det här står under en ruta',
  states: {
    left: 'Inget är sparat för perioden.',
    changed: 'Du har skrivit något som inte är sparat än.',
    waiting: 'Servern går inte att nå. Det du skrev är kvar i webbläsaren och sparas sedan.',
    saving: 'Värdet är på väg till servern.',
    saved: 'Värdet är sparat och visas för alla.',
    unusual: 'Värdet är sparat. Titta på det en gång till.',
    asking: 'Värdet sparas när du har svarat på frågan.',
    error: 'Värdet går inte att spara. Under raden står varför.',
    conflict: 'Ditt värde är inte sparat. Välj vilket som gäller.',
    not_yours: 'Någon annan är mätansvarig. Du kan läsa men inte skriva.',
    other_period: 'Måttet redovisas för en annan sorts period. Välj den under Urval.',
  },
}

const en: EntryHelpTexts = {
  title: 'Keys and help',
  close: 'Close',
  keysTitle: 'Keys',
  keys: {
    move: [
      [['Enter'], 'Goes one cell down and saves. With Shift upwards.'],
      [['Tab'], 'Goes one cell to the right and saves. With Shift to the left.'],
      [['↑', '↓', '←', '→'], 'Goes between the cells. With Shift you choose several.'],
      [['Home', 'End'], 'Goes to the start and the end of the row. With Ctrl to those of the grid.'],
    ],
    caret: [[['F2'], 'Puts the caret in the text, so that the arrows move within it.']],
    cancel: [[['Esc'], 'Removes what you type, before you have left the cell.']],
    empty: [[['Delete'], 'Empties the cell or the cells you have chosen.']],
    undo: [[['Ctrl', 'Z'], 'Undoes the latest, also what is saved.']],
    redo: [[['Ctrl', 'Y'], 'Does again what you undid.']],
    answer: [[['Ctrl', 'Enter'], 'Goes to the question that waits for an answer.']],
    clipboard: [
      [['Ctrl', 'C'], 'Copies the cell or the cells you have chosen.'],
      [['Ctrl', 'V'], 'Pastes from Excel or LibreOffice, with the cell you are in as the first.'],
    ],
    panel: [[['Shift', 'F2'], 'Goes to the comment and what else belongs to the value. Esc goes back.']],
    help: [[['?'], 'Shows this help.']],
  },
  valuesTitle: 'How to write a value',
  values: [
    '66, 66.0 and 66 % are the same value. Large numbers may have spaces: 1 234.5.',
    'All decimals are saved, also those that the pages round off.',
    'Where the target is that something is done, write yes or no.',
    'A value that is stored already changes nothing when you type it again.',
    'An empty cell is never zero. When the value is missing you choose why.',
  ],
  questionsTitle: 'What the page asks',
  questionsLead:
    'A question stays under its row until you have answered. Meanwhile you can type in other cells.',
  questions: {
    reason: 'When you change a value that is stored. Everyone is shown the reason in the history.',
    comment:
      'When the value looks like a slip (at least five times too large or too small, a share written as 0–1, a period long before the series) or changes the status of a target. It is saved only when you have answered.',
    unusual:
      'When the value is unusual: outside the plausible range, far from earlier years, the same as last year, with another sign, with decimals in a number of things, of a period that is not over or of one before the series. It is saved already.',
    sign: 'When you type only a dash or two dots.',
    emptied: 'When you empty a cell that has a stored value.',
    example: 'When the row is an example. The outcome is saved to the target that you give.',
    conflict: 'When somebody else saved in the cell before you. You see both values and choose.',
    unfinished: 'When the page was closed before you had left the cell.',
  },
  statesTitle: 'What stands under a cell',
  states: {
    left: 'Nothing is stored for the period.',
    changed: 'You have typed something that is not saved yet.',
    waiting: 'The server cannot be reached. What you typed stays in the browser and is saved later.',
    saving: 'The value is on its way to the server.',
    saved: 'The value is saved and shown to everyone.',
    unusual: 'The value is saved. Have another look at it.',
    asking: 'The value is saved when you have answered the question.',
    error: 'The value cannot be saved. Under the row it says why.',
    conflict: 'Your value is not saved. Choose which one holds.',
    not_yours: 'Somebody else is responsible for the measure. You can read but not type.',
    other_period: 'The measure is given for another kind of period. Choose it under Selection.',
  },
}

const ENTRY_HELP_TEXTS: Record<Language, EntryHelpTexts> = { sv, en }

export function useEntryHelpTexts(): EntryHelpTexts {
  return ENTRY_HELP_TEXTS[useLanguage()]
}
