import { knownPeriod } from './known-periods.ts'
import type { PeriodKind } from './period.ts'
import type { Language } from './vocabulary.ts'

/** Words of an indicator’s periodicity that name one kind of period. Others, as `irregular`, leave the kind open. */
const KINDS: ReadonlyMap<string, PeriodKind> = new Map([
  ['year', 'year'],
  ['election', 'year'],
  ['half_year', 'half_year'],
  ['tertial', 'tertial'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['date', 'date'],
  ['span', 'span'],
  ['school_year', 'school_year'],
  ['year_to_date', 'year_to_date'],
])

const KIND_WORDS: Record<PeriodKind, Record<Language, string>> = {
  year: { sv: 'per år (2022)', en: 'by year (2022)' },
  half_year: { sv: 'per halvår (2022-S1)', en: 'by half-year (2022-S1)' },
  tertial: { sv: 'per tertial (2022-T2)', en: 'by four-month period (2022-T2)' },
  quarter: { sv: 'per kvartal (2022-Q3)', en: 'by quarter (2022-Q3)' },
  month: { sv: 'per månad (2022-05)', en: 'by month (2022-05)' },
  date: { sv: 'per dag (2022-05-31)', en: 'by day (2022-05-31)' },
  span: { sv: 'för flera år tillsammans (2019/2022)', en: 'for several years together (2019/2022)' },
  school_year: { sv: 'per läsår (2021/22)', en: 'by school year (2021/22)' },
  year_to_date: {
    sv: 'från årets början (2022-01/2022-08)',
    en: 'from the beginning of the year (2022-01/2022-08)',
  },
}

/** The one kind of period that a periodicity names; undefined: it leaves the kind open. */
export function kindOfPeriodicity(periodicity: string): PeriodKind | undefined {
  return KINDS.get(periodicity)
}

/** The kind of period in words with an example, `per månad (2022-05)`. */
export function periodKindText(kind: PeriodKind, language: Language): string {
  return KIND_WORDS[kind][language]
}

/** How a series is divided into periods. */
export interface SeriesPeriods {
  /** The indicator’s, as its source has it. */
  periodicity: string
  /** Those that say something already, asked for only when the periodicity alone does not allow a period. */
  held(): readonly string[]
}

/**
 * Why a period is of another kind than those of a series, or undefined: `Måttet redovisas per år (2022).` The kinds are
 * the one that the periodicity names and those that the series has values of. A text that is no period has no kind.
 */
export function wrongKindSentence(
  text: string,
  { periodicity, held }: SeriesPeriods,
  language: Language,
): string | undefined {
  const usual = KINDS.get(periodicity)
  const kind = knownPeriod(text)?.kind
  if (!usual || !kind || kind === usual) return undefined
  const kinds = new Set([usual, ...held().flatMap(period => knownPeriod(period)?.kind ?? [])])
  if (kinds.has(kind)) return undefined
  const words = [...kinds].map(allowed => KIND_WORDS[allowed][language])
  return language === 'sv'
    ? `Måttet redovisas ${words.join(' eller ')}.`
    : `The measure is given ${words.join(' or ')}.`
}
