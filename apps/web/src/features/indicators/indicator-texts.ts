import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  list: {
    title: 'Så går det för länet',
    lead: 'Indikatorer för länets utveckling, efter strategins områden och mål. Beslutade målvärden saknas i våra källor\u00a0– därför visar vi riktning.',
    ownership: 'Målen är länets. Region Kalmar län samordnar, men äger inte genomförandet.',
    filters: 'Filter',
    search: 'Sök indikator',
    goal: 'Område eller mål',
    anyGoal: 'Alla områden',
    withFigures: 'Bara med siffror',
    shown: (shown: number, all: number) =>
      `${shown === all ? all : `${shown} av ${all}`} ${all === 1 ? 'indikator' : 'indikatorer'}`,
    empty: 'Ingen indikator passar filtren.',
    clear: 'Rensa filtren',
    others: 'Fler mått',
    othersNote: 'Hör inte till något mål i strategin.',
    name: 'Indikator',
    latest: 'Senaste värde',
    direction: 'Riktning',
    noDirection: 'ingen riktning',
    onPage: 'Siffrorna står på indikatorns sida.',
    computed: 'beräknad',
  },
  marks: { proposal: 'Förslag', computed: 'Beräknad' },
  head: {
    county: 'Länet till 2030',
    list: 'Så går det för länet',
    proposal: 'Indikatorn är vår koppling till strategin.',
    noTargetButDirection: 'Målvärde saknas i våra källor, därför visas riktning.',
    noTarget: 'Målvärde saknas i våra källor.',
    noDirection: 'Ingen riktning visas',
    long: (span: string) => `Sedan strategins start, ${span}`,
    short: (span: string) => `Senaste två åren, ${span}`,
    forward: (count: number, of: number) => `${count} av ${of} kommuner åt rätt håll`,
    belowZero: (period: string) => `Kommuner under noll ${period}`,
    counted: (count: number, of: number) => `${count} av ${of}`,
  },
  receipt: {
    open: 'Så bedömdes det',
    wish: 'Önskad riktning',
    long: 'Sedan 2019',
    short: 'Två år',
    basis: 'Bedömt på',
    basisCounty: 'länets värde',
    basisMunicipalities: 'kommunernas värden',
    basisNone: 'underlag saknas',
    forward: (span: string) => `Åt rätt håll ${span}`,
    back: (span: string) => `Åt fel håll ${span}`,
    unchanged: (span: string) => `Oförändrat ${span}`,
    nobody: 'ingen kommun',
  },
  controls: {
    label: 'Välj vad som visas',
    form: 'Form',
    forms: {
      linje: 'Linje',
      staplar: 'Staplar',
      karta: 'Karta',
      lutning: 'Lutning',
      staplade: 'Staplade',
    },
    year: 'År',
    group: 'Grupp',
    groups: { total: 'Alla', women: 'Kvinnor', men: 'Män' },
    both: 'Kvinnor och män',
    places: 'Platser',
    clear: 'Visa alla',
  },
  table: {
    all: 'Alla värden',
    allNote: (name: string, unit: string, order: string) => [name, unit, order].filter(Boolean).join(', '),
    order: (period: string) => `ordnat efter ${period}`,
    place: 'Plats',
    value: 'Värde',
    remark: 'Anmärkning',
    missing: 'saknas',
    notIncluded: 'ingår inte',
    scroll: 'Tabell, kan rullas i sidled',
  },
  map: {
    list: (period: string) => `Kommunerna i ordning ${period}`,
  },
  details: {
    definition: 'Definition',
    denominator: 'Nämnare:',
    caveat: 'Förväxla inte',
    ownerNote: 'Målen i strategin är länets. Regionen samordnar, men äger inte genomförandet.',
    measureOwner: 'Mätansvarig:',
    belongs: 'Hör till',
    noGoal: 'Inget mål i strategin.',
    county: 'Länets värde',
    countyComputed: (weight: string): string =>
      weight
        ? 'Länets värde är beräknat: kommunernas värden vägda med folkmängden.'
        : 'Länets värde är beräknat: summan av kommunernas värden.',
    source: 'Källa',
    table: (table: string, code: string, periods: string) =>
      `${table}${code ? `, innehåll ${code}` : ''}${periods ? ` (${periods})` : ''}`,
    periodicity: 'Mäts:',
    periodicities: {
      year: 'varje år',
      month: 'varje månad',
      span: 'som medelvärde över flera år',
      election: 'vid val',
      school_year: 'varje läsår',
      year_to_date: 'hittills under året',
      irregular: 'oregelbundet',
    } as Record<string, string>,
  },
}

export type IndicatorTexts = typeof sv

const en: IndicatorTexts = {
  list: {
    title: 'How the county is doing',
    lead: 'Indicators of the county’s development, by the areas and goals of its strategy. Decided targets are not in our sources\u00a0– therefore we show direction.',
    ownership:
      'The goals are the county’s. Region Kalmar län coordinates, but does not own the carrying out.',
    filters: 'Filters',
    search: 'Search indicators',
    goal: 'Area or goal',
    anyGoal: 'All areas',
    withFigures: 'With figures only',
    shown: (shown, all) =>
      `${shown === all ? all : `${shown} of ${all}`} ${all === 1 ? 'indicator' : 'indicators'}`,
    empty: 'No indicator fits the filters.',
    clear: 'Clear the filters',
    others: 'More measures',
    othersNote: 'Belong to no goal of the strategy.',
    name: 'Indicator',
    latest: 'Latest value',
    direction: 'Direction',
    noDirection: 'no direction',
    onPage: 'The figures stand on the page of the indicator.',
    computed: 'computed',
  },
  marks: { proposal: 'Proposal', computed: 'Computed' },
  head: {
    county: 'The county to 2030',
    list: 'How the county is doing',
    proposal: 'That the indicator follows the strategy is our proposal.',
    noTargetButDirection: 'There is no target in our sources, therefore direction is shown.',
    noTarget: 'There is no target in our sources.',
    noDirection: 'No direction is shown',
    long: span => `Since the start of the strategy, ${span}`,
    short: span => `The last two years, ${span}`,
    forward: (count, of) => `${count} of ${of} municipalities in the right direction`,
    belowZero: period => `Municipalities below zero in ${period}`,
    counted: (count, of) => `${count} of ${of}`,
  },
  receipt: {
    open: 'How it was assessed',
    wish: 'Desired direction',
    long: 'Since 2019',
    short: 'Two years',
    basis: 'Assessed on',
    basisCounty: 'the county value',
    basisMunicipalities: 'the municipalities’ values',
    basisNone: 'nothing to go by',
    forward: span => `In the right direction ${span}`,
    back: span => `In the wrong direction ${span}`,
    unchanged: span => `Unchanged ${span}`,
    nobody: 'no municipality',
  },
  controls: {
    label: 'Choose what is shown',
    form: 'Form',
    forms: { linje: 'Line', staplar: 'Bars', karta: 'Map', lutning: 'Slope', staplade: 'Stacked' },
    year: 'Year',
    group: 'Group',
    groups: { total: 'Everybody', women: 'Women', men: 'Men' },
    both: 'Women and men',
    places: 'Places',
    clear: 'Show all',
  },
  table: {
    all: 'All values',
    allNote: (name, unit, order) => [name, unit, order].filter(Boolean).join(', '),
    order: period => `ordered by ${period}`,
    place: 'Place',
    value: 'Value',
    remark: 'Remark',
    missing: 'missing',
    notIncluded: 'not included',
    scroll: 'Table, can be scrolled sideways',
  },
  map: {
    list: period => `The municipalities in order, ${period}`,
  },
  details: {
    definition: 'Definition',
    denominator: 'Denominator:',
    caveat: 'Not to be confused with',
    ownerNote:
      'The goals of the strategy are the county’s. The region coordinates, but does not own the carrying out.',
    measureOwner: 'Responsible for measuring:',
    belongs: 'Belongs to',
    noGoal: 'No goal of the strategy.',
    county: 'The county value',
    countyComputed: weight =>
      weight
        ? 'The county value is computed: the municipalities’ values weighted by population.'
        : 'The county value is computed: the sum of the municipalities’ values.',
    source: 'Source',
    table: (table, code, periods) =>
      `${table}${code ? `, content ${code}` : ''}${periods ? ` (${periods})` : ''}`,
    periodicity: 'Measured:',
    periodicities: {
      year: 'every year',
      month: 'every month',
      span: 'as a mean over several years',
      election: 'at elections',
      school_year: 'every school year',
      year_to_date: 'for the year so far',
      irregular: 'irregularly',
    },
  },
}

const TEXTS: Record<Language, IndicatorTexts> = { sv, en }

export function useIndicatorTexts(): IndicatorTexts {
  return TEXTS[useLanguage()]
}
