import type { WorkbookSheet } from '@malkoll/charts/workbook'
import type { Source } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { type ShownMoment, shownMomentInWords } from '../translations/moment-in-words.ts'
import { sheet } from './workbook.ts'

interface WorkbookWords {
  data: string
  targets: string
  notes: string
  sources: string
  noteTitles: readonly [string, string]
  sourceTitles: readonly string[]
  shows: string
  measure: string
  definition: string
  caveat: string
  denominator: string
  unit: string
  flag: string
  missing: string
  seriesBreak: (after: string, before: string) => string
  gap: string
  receipt: (period: string) => string
  assumption: string
  note: string
  example: string
  exampleText: string
  asOf: string
  revision: string
  address: string
  secondary: string
}

export const WORKBOOK_WORDS: Record<Language, WorkbookWords> = {
  sv: {
    data: 'Data',
    targets: 'Målvärden',
    notes: 'Anteckningar',
    sources: 'Källor',
    noteTitles: ['Vad', 'Anteckning'],
    sourceTitles: ['Källa', 'Utgivare', 'Adress', 'Licens', 'Läst', 'Not'],
    shows: 'Visar',
    measure: 'Mått',
    definition: 'Definition',
    caveat: 'Att tänka på',
    denominator: 'Nämnare',
    unit: 'Enhet',
    flag: 'Flagga',
    missing: 'Saknas',
    seriesBreak: (after, before) => `Seriebrott mellan ${after} och ${before}`,
    gap: 'Skillnad',
    receipt: period => `Så bedömdes det ${period}`,
    assumption: 'Antagande',
    note: 'Not',
    example: 'EXEMPEL',
    exampleText: 'Påhittade uppgifter som bara visar hur det fungerar.',
    asOf: 'Uppgifter kända',
    revision: 'Revision',
    address: 'Sida',
    secondary: 'Läst hos en återgivare, inte hos utgivaren.',
  },
  en: {
    data: 'Data',
    targets: 'Targets',
    notes: 'Notes',
    sources: 'Sources',
    noteTitles: ['What', 'Note'],
    sourceTitles: ['Source', 'Publisher', 'Address', 'Licence', 'Read', 'Note'],
    shows: 'Shows',
    measure: 'Measure',
    definition: 'Definition',
    caveat: 'Keep in mind',
    denominator: 'Denominator',
    unit: 'Unit',
    flag: 'Flag',
    missing: 'Missing',
    seriesBreak: (after, before) => `Series break between ${after} and ${before}`,
    gap: 'Difference',
    receipt: period => `How it was assessed ${period}`,
    assumption: 'Assumption',
    note: 'Note',
    example: 'EXEMPEL',
    exampleText: 'Invented figures that only show how it works.',
    asOf: 'Figures known',
    revision: 'Revision',
    address: 'Page',
    secondary: 'Read through a republisher, not at the publisher.',
  },
}

/** Where the figures of a workbook come from: the answer's moment, and the page that shows the same. */
export interface WorkbookOrigin extends ShownMoment {
  revision: number
  address: string
  language: Language
}

/** Who reads the answer, and where. */
export type WorkbookReader = Pick<WorkbookOrigin, 'address' | 'askedAsOf' | 'language'>

/** What must be known to read the figures, and where they are from; a note without text is left out. */
export function notesSheet(
  notes: readonly (readonly [string, string | null | undefined])[],
  { revision, address, language, ...moment }: WorkbookOrigin,
): WorkbookSheet {
  const words = WORKBOOK_WORDS[language]
  const all = [
    ...notes,
    [words.asOf, shownMomentInWords(moment, language)],
    [words.revision, String(revision)],
    [words.address, address],
  ] as const
  const rows = all.flatMap(([what, text]) => (text ? [[what, text]] : []))
  return sheet(words.notes, words.noteTitles, rows)
}

export function sourcesSheet(sources: readonly Source[], language: Language): WorkbookSheet {
  const words = WORKBOOK_WORDS[language]
  const rows = sources.map(source => [
    source.title,
    source.publisher,
    source.url,
    source.licence,
    source.accessedOn,
    [source.isSecondary ? words.secondary : '', source.note].filter(Boolean).join(' ') || null,
  ])
  return sheet(words.sources, words.sourceTitles, rows)
}
