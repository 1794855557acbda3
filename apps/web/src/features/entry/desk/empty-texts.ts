import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'

const sv = {
  own: 'Du ansvarar inte för något mått än',
  ownText: 'En administratör kan lägga till dig som mätansvarig. Du kan läsa alla mått så länge.',
  unplaced: 'Måtten du ansvarar för har inga rader än',
  unplacedText: 'De får rader när en administratör har angett vilken organisation du hör till.',
  toAll: 'Visa alla mått',
  filtered: 'Inga rader passar urvalet',
  left: 'Allt är ifyllt',
  leftText: 'Inget är kvar att fylla i eller svara på.',
  leftSoFar: 'Inget är kvar på raderna så här långt',
  clear: 'Visa alla rader',
  none: 'Det finns inga mått att fylla i',
  noneText: 'Här syns måtten när de finns i katalogen.',
}

type EmptyTexts = typeof sv

const en: EmptyTexts = {
  own: 'You answer for no measure yet',
  ownText: 'An administrator can make you responsible for measures. Meanwhile you can read all of them.',
  unplaced: 'The measures you are responsible for have no rows yet',
  unplacedText: 'They get rows when an administrator has told which organisation you belong to.',
  toAll: 'Show all measures',
  filtered: 'No rows fit the selection',
  left: 'Everything is filled in',
  leftText: 'Nothing is left to fill in or to answer.',
  leftSoFar: 'Nothing is left on the rows so far',
  clear: 'Show all rows',
  none: 'There are no measures to fill in',
  noneText: 'Measures are shown here when they are in the catalogue.',
}

const EMPTY_TEXTS: Record<Language, EmptyTexts> = { sv, en }

/** Why no row is shown. Fetched with what shows it, which the grid does not wait for. */
export function useEmptyTexts(): EmptyTexts {
  return EMPTY_TEXTS[useLanguage()]
}
