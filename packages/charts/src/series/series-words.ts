import type { Language } from '@malkoll/domain'
import type { SeriesForm } from './series-chart-model.ts'

interface SeriesWords {
  missing: string
  notExact: string
  computed: string
  pandemic: string
  pandemicNote: string
  seriesBreak: string
  breakNote: (after: string, before: string, note: string) => string
  missingIn: (name: string, periods: string, reason: string) => string
  scaleNote: (from: string) => string
  computedNote: (names: string) => string
  source: (titles: string, day: string | null) => string
  sourceKnown: (titles: string, day: string) => string
  borders: string
  sameScale: (from: string, to: string) => string
  figureIs: (period: string) => string
  greyField: string
  zeroIn: (period: string) => string
  gap: string
  gapNote: string
  hiddenRows: (shown: number, all: number) => string
  lowest: (value: string) => string
  highest: (value: string) => string
  until: string
  forms: Record<SeriesForm, string>
}

export const SERIES_WORDS: Record<Language, SeriesWords> = {
  sv: {
    missing: 'saknas',
    notExact: 'Inget exakt värde i källan',
    computed: 'beräknad',
    pandemic: 'pandemiår',
    pandemicNote: 'Grått fält: pandemiåren 2020–2021.',
    seriesBreak: 'seriebrott',
    breakNote: (after, before, note) => `Seriebrott mellan ${after} och ${before}: ${note}`,
    missingIn: (name, periods, reason) => `${name} ${periods} saknas: ${reason}`,
    scaleNote: from => `Skalan börjar vid ${from}, inte vid noll.`,
    computedNote: names => `Beräknad ur kommunernas värden: ${names}.`,
    source: (titles, day) => `Källa: ${titles}.${day ? ` Läst ${day}.` : ''}`,
    sourceKnown: (titles, day) => `Källa: ${titles}. Uppgift känd ${day}.`,
    borders: 'Kartgränser: SCB.',
    sameScale: (from, to) => `samma skala (${from} till ${to})`,
    figureIs: period => `Siffran är ${period}.`,
    greyField: 'Grått fält: pandemiår.',
    zeroIn: period => `0 år ${period}`,
    gap: 'Skillnad',
    gapNote: 'Skillnad: kvinnor minus män',
    hiddenRows: (shown, all) => `Visar ${shown} av ${all}; tabellen har alla.`,
    lowest: value => `${value} eller lägre`,
    highest: value => `${value} eller högre`,
    until: 'till',
    forms: {
      line: 'Linjediagram.',
      small_multiples: 'Små linjediagram på samma skala, ett för varje plats.',
      bar: 'Stapeldiagram, rangordnat.',
      map: 'Karta över länets kommuner.',
      slope: 'Lutningsdiagram mellan två perioder.',
      stacked: 'Staplat stapeldiagram.',
    },
  },
  en: {
    missing: 'missing',
    notExact: 'No exact value in the source',
    computed: 'computed',
    pandemic: 'pandemic years',
    pandemicNote: 'Grey field: the pandemic years 2020–2021.',
    seriesBreak: 'series break',
    breakNote: (after, before, note) => `Series break between ${after} and ${before}: ${note}`,
    missingIn: (name, periods, reason) => `${name} ${periods} missing: ${reason}`,
    scaleNote: from => `The scale begins at ${from}, not at zero.`,
    computedNote: names => `Computed from the municipalities’ values: ${names}.`,
    source: (titles, day) => `Source: ${titles}.${day ? ` Read ${day}.` : ''}`,
    sourceKnown: (titles, day) => `Source: ${titles}. Figure known since ${day}.`,
    borders: 'Map borders: SCB.',
    sameScale: (from, to) => `same scale (${from} to ${to})`,
    figureIs: period => `The figure is ${period}.`,
    greyField: 'Grey field: pandemic years.',
    zeroIn: period => `0 in ${period}`,
    gap: 'Difference',
    gapNote: 'Difference: women minus men',
    hiddenRows: (shown, all) => `Shows ${shown} of ${all}; the table has them all.`,
    lowest: value => `${value} or lower`,
    highest: value => `${value} or higher`,
    until: 'to',
    forms: {
      line: 'Line chart.',
      small_multiples: 'Small line charts on one scale, one for each place.',
      bar: 'Bar chart, ranked.',
      map: 'Map of the municipalities of the county.',
      slope: 'Slope chart between two periods.',
      stacked: 'Stacked bar chart.',
    },
  },
}
