import type { Language } from '@malkoll/domain'

type Words = Record<Language, string>

/** Every field that a body can have, as people say it; programs have its name in `path`. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  asOf: { sv: 'tidpunkten', en: 'the moment' },
  base: { sv: 'basen', en: 'the base' },
  breakdown: { sv: 'uppdelningen', en: 'the breakdown' },
  breakdowns: { sv: 'uppdelningarna', en: 'the breakdowns' },
  chart: { sv: 'diagrammet', en: 'the chart' },
  code: { sv: 'koden', en: 'the code' },
  comparator: { sv: 'jämförelsen', en: 'the comparison' },
  current: { sv: 'det nuvarande lösenordet', en: 'the current password' },
  date: { sv: 'datumet', en: 'the date' },
  days: { sv: 'antalet dagar', en: 'the number of days' },
  decimals: { sv: 'antalet decimaler', en: 'the number of decimals' },
  decision: { sv: 'beslutet', en: 'the decision' },
  deck: { sv: 'bildspelet', en: 'the deck' },
  definition: { sv: 'definitionen', en: 'the definition' },
  desiredDirection: { sv: 'den önskade riktningen', en: 'the desired direction' },
  email: { sv: 'e-postadressen', en: 'the e-mail address' },
  en: { sv: 'den engelska texten', en: 'the English text' },
  flags: { sv: 'märkningen', en: 'the marking' },
  form: { sv: 'diagramformen', en: 'the form of the chart' },
  from: { sv: 'den första perioden', en: 'the first period' },
  function: { sv: 'funktionen', en: 'the function' },
  geographies: { sv: 'områdena', en: 'the places' },
  geography: { sv: 'området', en: 'the place' },
  id: { sv: 'id', en: 'the id' },
  indicator: { sv: 'måttet', en: 'the measure' },
  indicators: { sv: 'måtten', en: 'the measures' },
  isDemo: { sv: 'uppgiften om demobilder', en: 'whether it is a demonstration' },
  isDisabled: { sv: 'uppgiften om avstängning', en: 'whether the user is disabled' },
  isNameShared: { sv: 'uppgiften om delat namn', en: 'whether the name is shared' },
  items: { sv: 'värdena', en: 'the values' },
  kind: { sv: 'slaget', en: 'the kind' },
  language: { sv: 'språket', en: 'the language' },
  margin: { sv: 'felmarginalen', en: 'the margin of error' },
  missing: { sv: 'orsaken till att värdet saknas', en: 'the reason why the value is missing' },
  n: { sv: 'antalet svarande', en: 'the number of respondents' },
  name: { sv: 'namnet', en: 'the name' },
  note: { sv: 'kommentaren', en: 'the comment' },
  notes: { sv: 'anteckningarna', en: 'the notes' },
  occasion: { sv: 'tillfället', en: 'the occasion' },
  organisation: { sv: 'organisationen', en: 'the organisation' },
  password: { sv: 'lösenordet', en: 'the password' },
  period: { sv: 'perioden', en: 'the period' },
  person: { sv: 'personen', en: 'the person' },
  reason: { sv: 'skälet', en: 'the reason' },
  replaces: { sv: 'det som ersätts', en: 'what is replaced' },
  role: { sv: 'rollen', en: 'the role' },
  roles: { sv: 'rollerna', en: 'the roles' },
  sharedWith: { sv: 'uppgiften om delning', en: 'whom it is shared with' },
  slides: { sv: 'bilderna', en: 'the slides' },
  slug: { sv: 'namnet i adressen', en: 'the name in the address' },
  sv: { sv: 'den svenska texten', en: 'the Swedish text' },
  text: { sv: 'texten', en: 'the text' },
  title: { sv: 'rubriken', en: 'the title' },
  to: { sv: 'den sista perioden', en: 'the last period' },
  unit: { sv: 'enheten', en: 'the unit' },
  upper: { sv: 'den övre gränsen', en: 'the upper bound' },
  value: { sv: 'värdet', en: 'the value' },
}

/** One of a list, where the list has a word of its own. */
const ITEM_WORDS: Readonly<Record<string, Words>> = {
  breakdowns: { sv: 'uppdelningen', en: 'the breakdown' },
  geographies: { sv: 'området', en: 'the place' },
  indicators: { sv: 'måttet', en: 'the measure' },
  items: { sv: 'värdet', en: 'the value' },
  roles: { sv: 'rollen', en: 'the role' },
  slides: { sv: 'bilden', en: 'the slide' },
}

/** The field in words, such as `items.0.margin`; undefined for what no body has. */
export function fieldWord(path: string, language: Language): string | undefined {
  const [, field, index] = /([^.\d]+)(\.\d+)?$/.exec(path) ?? []
  if (field === undefined) return undefined
  const words = (index && ITEM_WORDS[field]) || FIELD_WORDS[field]
  return words?.[language]
}
