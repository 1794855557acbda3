import type { SeriesColumns } from '@malkoll/contracts'
import { FLAG_WORDS, formatNumber, type Language, MISSING_WORDS, QUALIFIER_WORDS } from '@malkoll/domain'
import { withoutStop } from '../../lib/words.ts'
import type { SeriesColumn } from './series-view.ts'

interface Footnote {
  sign: string
  text: string
}

export interface Footnotes {
  /** In the order of their first appearance. */
  notes: Footnote[]
  /** What a whole period says, such as the source's deliberate noise of a year. */
  signOfPeriod(index: number): string
  /** What only this value says. */
  signOfCell(column: SeriesColumn, index: number): string
}

/**
 * What the values of a table say besides their number, each thing once. What every value of a period says stands at
 * the period; that a county value is computed stands at its row and is left out here.
 */
export function footnotesOf(series: SeriesColumns, language: Language): Footnotes {
  const ofPeriods = series.periods.map((_, index) => sharedRemarks(series, index, language))
  const ofCell = (column: SeriesColumn, index: number) =>
    remarksOf(column, index, language).filter(remark => !ofPeriods[index]?.includes(remark))
  const all = [
    ...ofPeriods.flat(),
    ...series.series.flatMap(column => series.periods.flatMap((_, index) => ofCell(column, index))),
  ]
  const signs = new Map([...new Set(all)].map((text, index) => [text, signAt(index)]))
  const signsOf = (remarks: readonly string[]) => remarks.map(remark => signs.get(remark) ?? '').join(' ')
  return {
    notes: [...signs].map(([text, sign]) => ({ sign, text })),
    signOfPeriod: index => signsOf(ofPeriods[index] ?? []),
    signOfCell: (column, index) => signsOf(ofCell(column, index)),
  }
}

/** What stands once for all values of a period, and what only some of them say: for a table of that period alone. */
export function remarksOfPeriod(series: SeriesColumns, period: string, language: Language) {
  const index = series.periods.indexOf(period)
  const shared = sharedRemarks(series, index, language)
  return {
    shared,
    ofValue: (column: SeriesColumn) =>
      remarksOf(column, index, language).filter(remark => !shared.includes(remark)),
  }
}

function signAt(index: number): string {
  return index === 0 ? '*' : String(index)
}

/** What all values read from the source say of a period, when there are several. */
function sharedRemarks({ series }: SeriesColumns, index: number, language: Language): string[] {
  const read = series.filter(column => !column.isComputed && (column.values[index] ?? null) !== null)
  const [first, ...others] = read
  if (!first || others.length === 0) return []
  return remarksOf(first, index, language).filter(remark =>
    others.every(column => remarksOf(column, index, language).includes(remark)),
  )
}

function remarksOf({ marks }: SeriesColumn, index: number, language: Language): string[] {
  const mark = marks?.[index]
  if (!mark) return []
  const note = mark.note ?? ''
  const words = [
    mark.missing && !(note && mark.missing === 'not_available') ? MISSING_WORDS[mark.missing][language] : '',
    mark.qualifier ? QUALIFIER_WORDS[mark.qualifier][language] : '',
    mark.margin == null ? '' : MARGIN_WORDS[language](formatNumber(mark.margin, language)),
    mark.n == null ? '' : ANSWERS_WORDS[language](formatNumber(mark.n, language)),
    ...(mark.flags ?? []).filter(flag => flag !== 'computed').map(flag => FLAG_WORDS[flag][language]),
  ]
  return [...words.filter(word => !saysAlready(note, word)), note].filter(Boolean).map(withoutStop)
}

const MARGIN_WORDS: Record<Language, (margin: string) => string> = {
  sv: margin => `Felmarginal ±${margin}`,
  en: margin => `Margin of error ±${margin}`,
}

const ANSWERS_WORDS: Record<Language, (n: string) => string> = {
  sv: n => `${n} svar`,
  en: n => `${n} answers`,
}

/** The note explains the flag in its own words. */
function saysAlready(note: string, word: string): boolean {
  return note.toLowerCase().includes(word.toLowerCase())
}
