import type { Language } from '@malkoll/domain'

/** Page state that follows the reader from page to page; the names are those in the address. */
export interface SharedSearch {
  lang?: 'en' | undefined
  asOf?: string | undefined
  publicerat?: '1' | undefined
}

/** The form a figure is shown in; without it the chart. */
const FIGURE_FORMS = ['diagram', 'tabell', 'text'] as const
export type FigureForm = (typeof FIGURE_FORMS)[number]

export interface BoardSearch extends SharedSearch {
  period?: string | undefined
  visa?: FigureForm | undefined
}

export interface TargetSearch extends SharedSearch {
  visa?: FigureForm | undefined
}

export interface TargetListSearch extends SharedSearch {
  period?: string | undefined
  status?: string | undefined
  mal?: string | undefined
  q?: string | undefined
}

type RawSearch = Record<string, unknown>

export const SHARED_SEARCH_NAMES = ['lang', 'asOf', 'publicerat'] as const

export function languageOf(search: SharedSearch): Language {
  return search.lang ?? 'sv'
}

export function readSharedSearch(raw: RawSearch): SharedSearch {
  return withoutEmpty({
    lang: raw.lang === 'en' ? 'en' : undefined,
    asOf: text(raw.asOf),
    publicerat: text(raw.publicerat) === '1' ? '1' : undefined,
  })
}

export function readBoardSearch(raw: RawSearch): BoardSearch {
  return withoutEmpty({ ...readSharedSearch(raw), period: text(raw.period), visa: figureForm(raw.visa) })
}

export function readTargetSearch(raw: RawSearch): TargetSearch {
  return withoutEmpty({ ...readSharedSearch(raw), visa: figureForm(raw.visa) })
}

export function readTargetListSearch(raw: RawSearch): TargetListSearch {
  return withoutEmpty({
    ...readSharedSearch(raw),
    period: text(raw.period),
    status: text(raw.status),
    mal: text(raw.mal),
    q: text(raw.q),
  })
}

// The router reads 2022 as a number.
function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function figureForm(value: unknown): FigureForm | undefined {
  return FIGURE_FORMS.find(form => form === value && form !== 'diagram')
}

function withoutEmpty<Search extends object>(search: Search): Search {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Search
}
