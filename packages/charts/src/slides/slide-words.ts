import type { FulfilmentStatus, Language } from '@malkoll/domain'

interface SlideWords {
  asOf: (day: string) => string
  period: string
  place: string
  target: string
  status: string
  outcome: string
  budget: string
  operation: string
  name: string
  chart: string
  map: string
  table: string
  missing: string
  agenda: string
  link: string
  definition: string
  receipt: string
  alsoSaid: string
  valuesOf: (period: string) => string
  continued: (page: number, of: number) => string
  shownOf: (shown: number, all: number) => string
  donut: string
  noValues: string
  whole: (count: number) => string
  statuses: Record<FulfilmentStatus, string>
}

export const SLIDE_WORDS: Record<Language, SlideWords> = {
  sv: {
    asOf: day => `Visar vad som var känt ${day}.`,
    period: 'Period',
    place: 'Plats',
    target: 'Målvärde',
    status: 'Status',
    outcome: 'Utfall',
    budget: 'Budget',
    operation: 'Verksamhet',
    name: 'Namn',
    chart: 'Diagram',
    map: 'Karta',
    table: 'Tabell',
    missing: 'saknas',
    agenda: 'Innehåll',
    link: 'Länk',
    definition: 'Definition',
    receipt: 'Så bedömdes det',
    alsoSaid: 'Att veta',
    valuesOf: period => `Värden ${period}`,
    continued: (page, of) => `${page} av ${of}`,
    shownOf: (shown, all) => `Visar ${shown} av ${all}.`,
    donut: 'Ringdiagram.',
    noValues: 'Det finns inga värden att visa.',
    whole: count => (count === 1 ? 'målvärde' : 'målvärden'),
    statuses: { met: 'Uppfyllt', not_met: 'Ej uppfyllt', not_measured: 'Ej mätt' },
  },
  en: {
    asOf: day => `Shows what was known on ${day}.`,
    period: 'Period',
    place: 'Place',
    target: 'Target',
    status: 'Status',
    outcome: 'Outcome',
    budget: 'Budget',
    operation: 'Operation',
    name: 'Name',
    chart: 'Chart',
    map: 'Map',
    table: 'Table',
    missing: 'missing',
    agenda: 'Contents',
    link: 'Link',
    definition: 'Definition',
    receipt: 'How it was assessed',
    alsoSaid: 'Worth knowing',
    valuesOf: period => `Values ${period}`,
    continued: (page, of) => `${page} of ${of}`,
    shownOf: (shown, all) => `Shows ${shown} of ${all}.`,
    donut: 'Donut chart.',
    noValues: 'There are no values to show.',
    whole: count => (count === 1 ? 'target' : 'targets'),
    statuses: { met: 'Met', not_met: 'Not met', not_measured: 'Not measured' },
  },
}
