import { type Language, MISSING_WORDS, type MissingCode, OWN_REASONS, type PeriodKind } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { valueText } from './cells/value-text.ts'

const sv = {
  title: 'Mina mått',
  titleOfAll: 'Alla mått',
  subtitle: (period: string, isOwn: boolean) =>
    isOwn ? `Utfall ${period} för de mått du ansvarar för` : `Utfall ${period} för alla mått`,

  progress: {
    done: (done: number, total: number) => `${done} av ${total}`,
    words: 'klara',
    needsYou: (count: number) => `${count} behöver dig`,
  },

  tools: {
    help: 'Tangenter och hjälp',
    label: 'Verktyg för rutnätet',
    paste: 'Klistra in från Excel',
    undo: 'Ångra',
    redo: 'Gör om',
    left: 'Visa bara det som är kvar',
    keys: 'Sparas när du lämnar rutan. Enter går nedåt, Tab åt höger, Ctrl+Enter till frågan, Skift+F2 till kommentaren.',
    touch: 'Sparas när du lämnar rutan.',
    offline: 'Ingen kontakt med servern. Det du skriver är kvar här och sparas när nätet är tillbaka.',
    signedOut: 'Du är utloggad. Det du skriver är kvar här och sparas när du har loggat in igen.',
    retry: 'Försök nu',
    readOnly: 'Du kan läsa alla mått men inte fylla i. En administratör kan göra dig till handläggare.',
  },

  choices: {
    label: 'Urval av rader och år',
    open: 'Urval',
    search: 'Sök mått',
    goal: 'Mål',
    anyGoal: 'Alla mål',
    periods: 'Perioder',
    kinds: {
      year: 'År',
      half_year: 'Halvår',
      tertial: 'Tertial',
      quarter: 'Kvartal',
      month: 'Månader',
      date: 'Dagar',
      span: 'Flera år',
      school_year: 'Läsår',
      year_to_date: 'Från årets början',
    } satisfies Record<PeriodKind, string>,
    from: 'Från',
    to: 'Till och med',
    scope: 'Visa',
    own: 'Mina mått',
    all: 'Alla mått',
  },

  notices: {
    notKept: 'Webbläsaren sparar inga utkast här. Lämna inte sidan förrän allt är sparat.',
    restored: (count: number) =>
      count === 1
        ? 'Ett utkast från förra gången är tillbaka.'
        : `${count} utkast från förra gången är tillbaka.`,
    drop: 'Ta bort det som inte är sparat',
    dropped: 'Utkasten är borttagna. Ångra tar dem tillbaka.',
    elsewhere: (count: number, periods: string) =>
      count === 1
        ? `Ett utkast för ${periods} hör till en ruta som inte visas.`
        : `${count} utkast för ${periods} hör till rutor som inte visas.`,
    show: 'Visa dem',
    hidden: (count: number) =>
      count === 1
        ? 'En fråga väntar på svar i en rad som inte visas:'
        : `${count} frågor väntar på svar i rader som inte visas:`,
    moreHidden: (count: number) => (count === 1 ? '1 rad till' : `${count} rader till`),
    draftOf: (value: string, period: string) => (value === '' ? period : `${value} för ${period}`),
    homeless: (count: number, drafts: string) =>
      count === 1
        ? `Ett utkast hör till ett mått som inte går att fylla i längre: ${drafts}.`
        : `${count} utkast hör till mått som inte går att fylla i längre: ${drafts}.`,
    dropHomeless: 'Ta bort det du skrev',
    notFetched: 'Urvalet gick inte att hämta. Raderna är de som visades förut.',
    more: 'Visa fler rader',
    pasted: (count: number) => (count === 1 ? '1 värde inklistrat.' : `${count} värden inklistrade.`),
    outside: (count: number) =>
      count === 1 ? '1 värde fick inte plats i rutnätet.' : `${count} värden fick inte plats i rutnätet.`,
    lockedCells: (count: number) =>
      count === 1 ? '1 värde hörde till en låst ruta.' : `${count} värden hörde till låsta rutor.`,
    pastedFrom: (cell: string) => `Första rutan är ${cell}.`,
    unknownNames: (count: number) =>
      count === 1
        ? '1 rad i blocket har ett namn som inte finns här.'
        : `${count} rader i blocket har namn som inte finns här.`,
    nothingToPaste: 'Det finns inget att klistra in.',
    undone: 'Ångrat.',
    redone: 'Gjort igen.',
  },

  table: {
    caption: (period: string) => `Utfall till och med ${period}, ett mått på varje rad`,
    measure: 'Mått',
    outcome: (period: string) => `Utfall ${period}`,
    leadsTo: 'Leder till',
    skip: 'Hoppa förbi tabellen',
    cell: (row: string, period: string) => `${row}, ${period}`,
    target: (rule: string) => `målvärde ${rule}`,
    noTarget: 'inget målvärde',
    leadsNowhere: 'Inget målvärde',
    awaitsDecision: 'Beslut behövs',
    more: 'Mer om värdet',
    less: 'Dölj',
    sign: 'Byt tecken',
  },

  states: {
    left: 'Kvar att fylla i',
    changed: 'Ändrad',
    waiting: 'Väntar på nätet',
    signedOut: 'Väntar på inloggning',
    saving: 'Sparar',
    saved: (time: string) => `Sparad ${time}`,
    unusual: 'Sparad, ovanligt värde',
    asking: 'Inte sparad, svara',
    error: 'Inte sparad',
    conflict: 'Ändrad av någon annan',
  },

  /** The same in columns where one short word has room. */
  shortStates: {
    changed: 'Ändrad',
    waiting: 'Väntar',
    saving: 'Sparar',
    saved: 'Sparad',
    unusual: 'Ovanlig',
    asking: 'Svara',
    error: 'Fel',
    conflict: 'Krock',
  },

  waiting: {
    count: (count: number) => (count === 1 ? 'En fråga väntar på svar.' : `${count} frågor väntar på svar.`),
    go: 'Till frågan',
    signedOut: 'Det du skriver sparas när du har loggat in.',
    none: 'Ingen fråga väntar på svar.',
  },

  locks: {
    not_yours: 'Inte ditt mått',
    read_only: 'Bara läsning',
    other_period: 'Annan period',
  },

  questions: {
    emptied: 'Varför finns det inget värde? Ett sparat värde kan inte bara försvinna.',
    exampleText: 'Ett riktigt utfall behöver det beslutade målvärdet.',
    noValue: 'inget värde',
    quoted: (words: string) => `”${words}”`,
  },

  panel: {
    label: 'Om värdet',
    history: 'Cellens historik',
    values: 'De senaste värdena',
    unit: 'Enhet',
    deed: 'ja eller nej',
    range: 'Rimligt',
    rangeFrom: (low: string) => `minst ${low}`,
    rangeTo: (high: string) => `högst ${high}`,
    definition: 'Definition',
    owner: 'Mätansvarig',
    note: 'Kommentar',
    noteHint: 'Syns på måttets sida.',
    margin: 'Felmarginal, ±',
    n: 'Antal svar',
    flags: 'Markeringar',
    missing: 'Varför värdet saknas',
    notMissing: 'Värdet saknas inte',
    noReason: 'Ingen orsak angiven',
    more: 'Felmarginal, antal svar och markeringar',
    shared: (reason: string) => `Skäl för alla rättelser: ${reason}`,
    unshare: 'Fråga varje gång',
    shownAs: ([beside, among]: readonly string[]) =>
      among
        ? `Sparas som du skrev det, visas som ${beside} vid målvärdet och ${among} i serien.`
        : `Sparas som du skrev det, visas som ${beside}.`,
    noTarget: 'Det finns inget målvärde för perioden.',
  },

  reasons: {
    undo: OWN_REASONS.undone.sv,
    redo: OWN_REASONS.redone.sv,
  },

  spoken: {
    saved: (cell: string, value: string, status: string) => `Sparad: ${cell}, ${value}. ${status}`,
    savedMany: (count: number) => `${count} värden sparade.`,
    asks: (cell: string, message: string) => `${cell}: ${message}`,
    conflict: (cell: string) => `${cell} har ändrats av någon annan. Välj vilket värde som gäller.`,
    reason: (cell: string) => `${cell}: skäl till rättelsen behövs.`,
    example: (cell: string) => `${cell}: beslutat målvärde behövs.`,
    unfinished: (cell: string) => `${cell}: ett utkast är inte sparat.`,
    answer: 'Ctrl+Enter går till frågan.',
  },
}

export type EntryTexts = typeof sv

const en: EntryTexts = {
  title: 'My measures',
  titleOfAll: 'All measures',
  subtitle: (period, isOwn) =>
    isOwn
      ? `Outcomes of ${period} for the measures you answer for`
      : `Outcomes of ${period} for all measures`,

  progress: {
    done: (done, total) => `${done} of ${total}`,
    words: 'done',
    needsYou: count => (count === 1 ? '1 needs you' : `${count} need you`),
  },

  tools: {
    help: 'Keys and help',
    label: 'Tools of the grid',
    paste: 'Paste from Excel',
    undo: 'Undo',
    redo: 'Redo',
    left: 'Show only what is left',
    keys: 'Saved when you leave the cell. Enter goes down, Tab right, Ctrl+Enter to the question, Shift+F2 to the comment.',
    touch: 'Saved when you leave the cell.',
    offline: 'No contact with the server. What you type stays here and is saved when the network is back.',
    signedOut: 'You are signed out. What you type stays here and is saved when you have signed in again.',
    retry: 'Try now',
    readOnly:
      'You can read all measures but not fill them in. An administrator can give you the role for it.',
  },

  choices: {
    label: 'Selection of rows and years',
    open: 'Selection',
    search: 'Search measures',
    goal: 'Goal',
    anyGoal: 'All goals',
    periods: 'Periods',
    kinds: {
      year: 'Years',
      half_year: 'Half-years',
      tertial: 'Four-month periods',
      quarter: 'Quarters',
      month: 'Months',
      date: 'Days',
      span: 'Several years',
      school_year: 'School years',
      year_to_date: 'From the start of the year',
    },
    from: 'From',
    to: 'To',
    scope: 'Show',
    own: 'My measures',
    all: 'All measures',
  },

  notices: {
    notKept: 'This browser keeps no drafts here. Do not leave the page until everything is saved.',
    restored: count =>
      count === 1 ? 'A draft from last time is back.' : `${count} drafts from last time are back.`,
    drop: 'Remove what is not saved',
    dropped: 'The drafts are removed. Undo brings them back.',
    elsewhere: (count, periods) =>
      count === 1
        ? `A draft for ${periods} belongs to a cell that is not shown.`
        : `${count} drafts for ${periods} belong to cells that are not shown.`,
    show: 'Show them',
    hidden: count =>
      count === 1
        ? 'One question waits for an answer in a row that is not shown:'
        : `${count} questions wait for answers in rows that are not shown:`,
    moreHidden: count => (count === 1 ? '1 more row' : `${count} more rows`),
    draftOf: (value, period) => (value === '' ? period : `${value} of ${period}`),
    homeless: (count, drafts) =>
      count === 1
        ? `A draft belongs to a measure that can no longer be filled in: ${drafts}.`
        : `${count} drafts belong to measures that can no longer be filled in: ${drafts}.`,
    dropHomeless: 'Remove what I typed',
    notFetched: 'The choice could not be fetched. The rows are those that were shown before.',
    more: 'Show more rows',
    pasted: count => (count === 1 ? '1 value pasted.' : `${count} values pasted.`),
    outside: count =>
      count === 1 ? '1 value found no room in the grid.' : `${count} values found no room in the grid.`,
    lockedCells: count =>
      count === 1 ? '1 value belonged to a locked cell.' : `${count} values belonged to locked cells.`,
    pastedFrom: cell => `The first cell is ${cell}.`,
    unknownNames: count =>
      count === 1
        ? '1 line of the block has a name that is not here.'
        : `${count} lines of the block have names that are not here.`,
    nothingToPaste: 'There is nothing to paste.',
    undone: 'Undone.',
    redone: 'Done again.',
  },

  table: {
    caption: period => `Outcomes up to ${period}, one measure on each row`,
    measure: 'Measure',
    outcome: period => `Outcome ${period}`,
    leadsTo: 'Leads to',
    skip: 'Skip the table',
    cell: (row, period) => `${row}, ${period}`,
    target: rule => `target ${rule}`,
    noTarget: 'no target',
    leadsNowhere: 'No target',
    awaitsDecision: 'Needs a decision',
    more: 'More about the value',
    less: 'Hide',
    sign: 'Change sign',
  },

  states: {
    left: 'Left to fill in',
    changed: 'Changed',
    waiting: 'Waiting for the network',
    signedOut: 'Waiting for sign-in',
    saving: 'Saving',
    saved: time => `Saved ${time}`,
    unusual: 'Saved, unusual value',
    asking: 'Not saved, answer',
    error: 'Not saved',
    conflict: 'Changed by somebody else',
  },

  shortStates: {
    changed: 'Changed',
    waiting: 'Waiting',
    saving: 'Saving',
    saved: 'Saved',
    unusual: 'Unusual',
    asking: 'Answer',
    error: 'Wrong',
    conflict: 'Clash',
  },

  waiting: {
    count: count =>
      count === 1 ? 'One question waits for an answer.' : `${count} questions wait for answers.`,
    go: 'To the question',
    signedOut: 'What you type is saved when you have signed in.',
    none: 'No question waits for an answer.',
  },

  locks: { not_yours: 'Not your measure', read_only: 'Read only', other_period: 'Other period' },

  questions: {
    emptied: 'Why is there no value? A stored value cannot just disappear.',
    exampleText: 'A real outcome needs the decided target.',
    noValue: 'no value',
    quoted: words => `“${words}”`,
  },

  panel: {
    label: 'About the value',
    history: 'History of the cell',
    values: 'The latest values',
    unit: 'Unit',
    deed: 'yes or no',
    range: 'Plausible',
    rangeFrom: low => `at least ${low}`,
    rangeTo: high => `at most ${high}`,
    definition: 'Definition',
    owner: 'Responsible',
    note: 'Comment',
    noteHint: 'Shown on the page of the measure.',
    margin: 'Margin of error, ±',
    n: 'Number of answers',
    flags: 'Marks',
    missing: 'Why the value is missing',
    notMissing: 'The value is not missing',
    noReason: 'No reason given',
    more: 'Margin, number of answers and marks',
    shared: reason => `Reason for all corrections: ${reason}`,
    unshare: 'Ask each time',
    shownAs: ([beside, among]) =>
      among
        ? `Saved as you wrote it, shown as ${beside} beside the target and ${among} in the series.`
        : `Saved as you wrote it, shown as ${beside}.`,
    noTarget: 'There is no target for the period.',
  },

  reasons: {
    undo: OWN_REASONS.undone.en,
    redo: OWN_REASONS.redone.en,
  },

  spoken: {
    saved: (cell, value, status) => `Saved: ${cell}, ${value}. ${status}`,
    savedMany: count => `${count} values saved.`,
    asks: (cell, message) => `${cell}: ${message}`,
    conflict: cell => `${cell} has been changed by somebody else. Choose which value holds.`,
    reason: cell => `${cell}: a reason for the correction is needed.`,
    example: cell => `${cell}: the decided target is needed.`,
    unfinished: cell => `${cell}: a draft is not saved.`,
    answer: 'Ctrl+Enter goes to the question.',
  },
}

export const ENTRY_TEXTS: Record<Language, EntryTexts> = { sv, en }

export function useEntryTexts(): EntryTexts {
  return ENTRY_TEXTS[useLanguage()]
}

/** A value in full precision, or why there is none. */
export function contentText(
  { value, missing }: { value: number | null; missing: MissingCode | null },
  { texts, language, isDeed }: { texts: EntryTexts; language: Language; isDeed: boolean },
): string {
  if (value !== null) return valueText(value, { isDeed, language })
  return missing ? texts.questions.quoted(MISSING_WORDS[missing][language]) : texts.questions.noValue
}
