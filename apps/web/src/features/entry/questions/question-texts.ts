import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import { ENTRY_TEXTS, type EntryTexts } from '../entry-texts.ts'

const sv = {
  right: 'Stämmer det?',
  allRight: 'Stämmer alla?',
  keep: (value: string) => `Ja, behåll ${value}`,
  keepAll: 'Ja, alla stämmer',
  kept: (value: string) => `${value} står kvar.`,
  keptAll: (count: number) => `Alla ${count} värden står kvar.`,
  edit: 'Ändra',
  editOf: (period: string) => `Ändra ${period}`,
  comment: 'Kommentar',
  reason: 'Skäl till rättelsen',
  hints: {
    comment: 'Skriv varför värdet stämmer. Det syns på måttets sida.',
    reason: 'Sparas i historiken och visas för alla.',
  },
  empty: 'Fyll i det här fältet.',
  shared: (count: number) => `Samma skäl för alla ${count} rättelser och för senare`,
  sharedOne: 'Samma skäl för senare rättelser',
  correct: (before: string, after: string) => `Du ändrar ett sparat värde: ${before} blir ${after}.`,
  secret: (before: string) => `${before} finns kvar i historiken, som alla kan läsa.`,
  correctBeside: (parts: string, value: string) => `Du ändrar ${parts} för det sparade värdet ${value}.`,
  beside: {
    margin: 'felmarginalen',
    n: 'antalet svar',
    flags: 'markeringarna',
    note: 'kommentaren',
  },
  store: (value: string) => `Spara ${value}`,
  storeRight: (value: string) => `Ja, spara ${value}`,
  storeMissing: 'Spara att värdet saknas',
  writeInstead: (value: string) => `Skriv ${value} i stället`,
  storeChange: 'Spara ändringen',
  storeAll: (count: number) => `Spara alla ${count}`,
  keepStored: (value: string) => `Behåll ${value}`,
  keepStoredAll: 'Behåll det som är sparat',
  zero: 'Värdet är 0',
  missing: 'Saknas i källan',
  later: 'Ännu inte publicerat',
  withdraw: (value: string) => `Dra tillbaka ${value}`,
  withdrawAll: 'Dra tillbaka alla',
  example: 'Det här är ett exempel med påhittat målvärde.',
  exampleWithout: 'Måttet är ett exempel, och dess målvärde saknas i källan.',
  decide: 'Ange beslutat målvärde',
  discard: 'Ta bort det jag skrev',
  conflict: (who: string, value: string, time: string) => `${who} sparade ${value} kl. ${time}.`,
  conflictEmpty: 'Det du såg i rutan har tagits bort av någon annan.',
  someone: 'Någon annan',
  own: (value: string) => `Du skrev ${value}.`,
  keepOwn: (value: string) => `Behåll mitt: ${value}`,
  takeTheirs: (value: string) => `Ta det andra: ${value}`,
  unfinished: (value: string) => `Du skrev ${value} utan att lämna rutan.`,
}

type QuestionTexts = typeof sv

const en: QuestionTexts = {
  right: 'Is that right?',
  allRight: 'Are all of them right?',
  keep: value => `Yes, keep ${value}`,
  keepAll: 'Yes, all are right',
  kept: value => `${value} stays.`,
  keptAll: count => `All ${count} values stay.`,
  edit: 'Change',
  editOf: period => `Change ${period}`,
  comment: 'Comment',
  reason: 'Reason for the correction',
  hints: {
    comment: 'Write why the value is right. It is shown on the page of the measure.',
    reason: 'Kept in the history and shown to everyone.',
  },
  empty: 'Fill in this field.',
  shared: count => `The same reason for all ${count} corrections and later ones`,
  sharedOne: 'The same reason for later corrections',
  correct: (before, after) => `You change a stored value: ${before} becomes ${after}.`,
  secret: before => `${before} stays in the history, which everyone can read.`,
  correctBeside: (parts, value) => `You change ${parts} of the stored value ${value}.`,
  beside: {
    margin: 'the margin of error',
    n: 'the number of answers',
    flags: 'the marks',
    note: 'the comment',
  },
  store: value => `Save ${value}`,
  storeRight: value => `Yes, save ${value}`,
  storeMissing: 'Save that the value is missing',
  writeInstead: value => `Write ${value} instead`,
  storeChange: 'Save the change',
  storeAll: count => `Save all ${count}`,
  keepStored: value => `Keep ${value}`,
  keepStoredAll: 'Keep what is stored',
  zero: 'The value is 0',
  missing: 'Missing in the source',
  later: 'Not yet published',
  withdraw: value => `Withdraw ${value}`,
  withdrawAll: 'Withdraw all of them',
  example: 'This is an example with an invented target.',
  exampleWithout: 'The measure is an example, and its target is missing in the source.',
  decide: 'Give the decided target',
  discard: 'Remove what I typed',
  conflict: (who, value, time) => `${who} saved ${value} at ${time}.`,
  conflictEmpty: 'What you saw in the cell has been removed by somebody else.',
  someone: 'Somebody else',
  own: value => `You typed ${value}.`,
  keepOwn: value => `Keep mine: ${value}`,
  takeTheirs: value => `Take theirs: ${value}`,
  unfinished: value => `You typed ${value} without leaving the cell.`,
}

/** The texts of the grid, with all that its questions say. */
export type AskingTexts = EntryTexts & { questions: QuestionTexts }

const ASKING_TEXTS: Record<Language, AskingTexts> = {
  sv: withQuestions('sv', sv),
  en: withQuestions('en', en),
}

function withQuestions(language: Language, questions: QuestionTexts): AskingTexts {
  const texts = ENTRY_TEXTS[language]
  return { ...texts, questions: { ...texts.questions, ...questions } }
}

/** Fetched with the questions, which the grid does not wait for. */
export function useAskingTexts(): AskingTexts {
  return ASKING_TEXTS[useLanguage()]
}
