import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'

const sv = {
  title: 'Klistra in från Excel',
  field: 'Klistra in här',
  press: 'Ställ dig i fältet och tryck Ctrl+V. Webbläsaren låter inte knappen läsa urklippet.',
  caption: 'Värdena där de hamnar',
  where: (cell: string) => `Det första värdet hamnar i ${cell}.`,
  byHeadings: 'Namn och år i blocket säger var värdena hör hemma.',
  nowhere: 'Inget av värdena får plats här.',
  added: (count: number) => (count === 1 ? '1 nytt värde' : `${count} nya värden`),
  corrected: (count: number) => (count === 1 ? '1 sparat värde ändras' : `${count} sparade värden ändras`),
  same: (count: number) => (count === 1 ? '1 värde är sparat redan' : `${count} värden är sparade redan`),
  unclear: (count: number) =>
    count === 1
      ? '1 ensamt tecken, som du får en fråga om'
      : `${count} ensamma tecken, som du får en fråga om`,
  unreadable: (count: number) =>
    count === 1 ? '1 värde går inte att spara' : `${count} värden går inte att spara`,
  asking: (count: number) =>
    count === 1
      ? '1 värde sparas när du har svarat på en fråga'
      : `${count} värden sparas när du har svarat på frågor`,
  locked: (count: number) =>
    count === 1 ? '1 värde hör till en låst ruta' : `${count} värden hör till låsta rutor`,
  outside: (count: number) =>
    count === 1 ? '1 värde får inte plats i rutnätet' : `${count} värden får inte plats i rutnätet`,
  unknown: (names: string) => `Finns inte bland raderna: ${names}.`,
  unknownPeriods: (periods: string) => `Går inte att fylla i här: ${periods}.`,
  values: (count: number) => `${count} värden`,
  moreRemarks: (count: number) =>
    count === 1
      ? 'Och 1 anmärkning till, vid sitt värde.'
      : `Och ${count} anmärkningar till, vid sina värden.`,
  instead: (before: string | null) => `${before ?? '–'} →`,
  moreRows: (count: number) => (count === 1 ? 'Och 1 rad till.' : `Och ${count} rader till.`),
  put: (count: number) => (count === 1 ? 'Klistra in 1 värde' : `Klistra in ${count} värden`),
  cancel: 'Avbryt',
}

type PasteTexts = typeof sv

const en: PasteTexts = {
  title: 'Paste from Excel',
  field: 'Paste here',
  press: 'Go to the field and press Ctrl+V. The browser does not let the button read the clipboard.',
  caption: 'The values where they go',
  where: cell => `The first value goes to ${cell}.`,
  byHeadings: 'Names and years in the block say where the values belong.',
  nowhere: 'None of the values finds room here.',
  added: count => (count === 1 ? '1 new value' : `${count} new values`),
  corrected: count => (count === 1 ? '1 stored value changes' : `${count} stored values change`),
  same: count => (count === 1 ? '1 value is stored already' : `${count} values are stored already`),
  unclear: count =>
    count === 1 ? '1 lone sign, which you are asked about' : `${count} lone signs, which you are asked about`,
  unreadable: count => (count === 1 ? '1 value cannot be saved' : `${count} values cannot be saved`),
  asking: count =>
    count === 1
      ? '1 value is saved when you have answered a question'
      : `${count} values are saved when you have answered questions`,
  locked: count =>
    count === 1 ? '1 value belongs to a locked cell' : `${count} values belong to locked cells`,
  outside: count =>
    count === 1 ? '1 value finds no room in the grid' : `${count} values find no room in the grid`,
  unknown: names => `Not among the rows: ${names}.`,
  unknownPeriods: periods => `Cannot be filled in here: ${periods}.`,
  values: count => `${count} values`,
  moreRemarks: count =>
    count === 1 ? 'And 1 more remark, at its value.' : `And ${count} more remarks, at their values.`,
  instead: before => `${before ?? '–'} →`,
  moreRows: count => (count === 1 ? 'And 1 more row.' : `And ${count} more rows.`),
  put: count => (count === 1 ? 'Paste 1 value' : `Paste ${count} values`),
  cancel: 'Cancel',
}

const PASTE_TEXTS: Record<Language, PasteTexts> = { sv, en }

/** Fetched with the dialog. */
export function usePasteTexts(): PasteTexts {
  return PASTE_TEXTS[useLanguage()]
}
