import type { Language } from '@malkoll/domain'

interface NowAndShown {
  now: string
  /** On the slide as it is frozen. */
  shown: string
}

interface ChangeTexts {
  outcome: (period: string, texts: NowAndShown) => string
  target: (period: string, texts: NowAndShown) => string
  status: (period: string, texts: NowAndShown) => string
  /** How many målvärden have a status. */
  count: (status: string, texts: NowAndShown) => string
  value: (label: string, texts: NowAndShown) => string
  /** More corrected values than are told one by one; `first` is one of them as a sentence. */
  values: (count: number, first: string) => string
  otherPeriod: (texts: NowAndShown) => string
  newPeriod: (period: string, told: string) => string
  periodGone: (period: string) => string
  otherTexts: string
  gone: (name: string) => string
  notYet: (name: string) => string
  /** Where there is no value. */
  nothing: string
}

export const CHANGE_TEXTS: Record<Language, ChangeTexts> = {
  sv: {
    outcome: (period, { now, shown }) => `Utfallet för ${period} är nu ${now}; bilden visar ${shown}.`,
    target: (period, { now, shown }) => `Målvärdet för ${period} är nu ${now}; bilden visar ${shown}.`,
    status: (period, { now, shown }) => `Status för ${period} är nu ”${now}”; bilden visar ”${shown}”.`,
    count: (status, { now, shown }) => `Antalet ”${status}” är nu ${now}; bilden visar ${shown}.`,
    value: (label, { now, shown }) => `${label} är nu ${now}; bilden visar ${shown}.`,
    values: (count, first) => `${count} värden är ändrade. Ett av dem: ${first}`,
    otherPeriod: ({ now, shown }) => `Diagrammet visar nu ${now}; bilden visar ${shown}.`,
    newPeriod: (period, told) => `${period} har kommit till${told && `: ${told}`}.`,
    periodGone: period => `${period} finns inte längre med.`,
    otherTexts: 'Siffrorna är desamma, men rubrik, märkning eller källa är ändrad.',
    gone: name => `Diagrammet ”${name}” finns inte längre.`,
    notYet: name => `Diagrammet ”${name}” fanns inte när bildspelet frystes.`,
    nothing: 'saknas',
  },
  en: {
    outcome: (period, { now, shown }) => `The outcome of ${period} is now ${now}; the slide shows ${shown}.`,
    target: (period, { now, shown }) => `The target of ${period} is now ${now}; the slide shows ${shown}.`,
    status: (period, { now, shown }) =>
      `The status of ${period} is now “${now}”; the slide shows “${shown}”.`,
    count: (status, { now, shown }) => `The number of “${status}” is now ${now}; the slide shows ${shown}.`,
    value: (label, { now, shown }) => `${label} is now ${now}; the slide shows ${shown}.`,
    values: (count, first) => `${count} values have changed. One of them: ${first}`,
    otherPeriod: ({ now, shown }) => `The chart now shows ${now}; the slide shows ${shown}.`,
    newPeriod: (period, told) => `${period} has been added${told && `: ${told}`}.`,
    periodGone: period => `${period} is no longer included.`,
    otherTexts: 'The figures are the same, but a title, mark or source has changed.',
    gone: name => `The chart “${name}” no longer exists.`,
    notYet: name => `The chart “${name}” did not exist when the deck was frozen.`,
    nothing: 'missing',
  },
}
