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
  /** Whose verdict stands at the top; without it the newest. */
  period?: string | undefined
  visa?: FigureForm | undefined
}

export interface TargetListSearch extends SharedSearch {
  period?: string | undefined
  status?: string | undefined
  mal?: string | undefined
  q?: string | undefined
}

export interface SearchPageSearch extends SharedSearch {
  q?: string | undefined
}

/** How an indicator is drawn: line, bars, map, slope or stacked columns. */
const CHART_FORMS = ['linje', 'staplar', 'karta', 'lutning', 'staplade'] as const
export type ChartForm = (typeof CHART_FORMS)[number]

export interface IndicatorListSearch extends SharedSearch {
  q?: string | undefined
  mal?: string | undefined
  siffror?: '1' | undefined
}

export interface IndicatorSearch extends SharedSearch {
  form?: ChartForm | undefined
  /** Codes of places with commas. */
  kommun?: string | undefined
  /** alla, kvinnor, man; several with commas. */
  grupp?: string | undefined
  ar?: string | undefined
  visa?: FigureForm | undefined
}

export interface SignInSearch extends SharedSearch {
  /** Where the way leads afterwards; only a path of this site is followed. */
  next?: string | undefined
  utloggad?: '1' | undefined
}

/** Whose measures the grid shows. */
const ENTRY_SCOPES = ['egna', 'alla'] as const
type EntryScope = (typeof ENTRY_SCOPES)[number]

export interface EntrySearch extends SharedSearch {
  omfang?: EntryScope | undefined
  /** First and last year of the columns. */
  fran?: string | undefined
  till?: string | undefined
  q?: string | undefined
  mal?: string | undefined
  kvar?: '1' | undefined
}

/** Which cell's history; without a period the indicator's cells are offered. */
export interface HistorySearch extends SharedSearch {
  indicator?: string | undefined
  /** Code of the place; left out: the series of the organisation. */
  geography?: string | undefined
  organisation?: string | undefined
  /** Left out: total. */
  breakdown?: string | undefined
  period?: string | undefined
}

export interface ChangesSearch extends SharedSearch {
  since?: string | undefined
  until?: string | undefined
}

/** Which deck that somebody has shared is read. */
export interface DeckSearch extends SharedSearch {
  bildspel?: string | undefined
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
  return withoutEmpty({ ...readSharedSearch(raw), period: text(raw.period), visa: figureForm(raw.visa) })
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

export function readSearchPageSearch(raw: RawSearch): SearchPageSearch {
  return withoutEmpty({ ...readSharedSearch(raw), q: text(raw.q) })
}

export function readSignInSearch(raw: RawSearch): SignInSearch {
  return withoutEmpty({
    ...readSharedSearch(raw),
    next: text(raw.next),
    utloggad: text(raw.utloggad) === '1' ? '1' : undefined,
  })
}

export function readEntrySearch(raw: RawSearch): EntrySearch {
  return withoutEmpty({
    ...readSharedSearch(raw),
    omfang: ENTRY_SCOPES.find(scope => scope === raw.omfang),
    fran: text(raw.fran),
    till: text(raw.till),
    q: text(raw.q),
    mal: text(raw.mal),
    kvar: text(raw.kvar) === '1' ? '1' : undefined,
  })
}

export function readHistorySearch(raw: RawSearch): HistorySearch {
  return withoutEmpty({
    ...readSharedSearch(raw),
    indicator: text(raw.indicator),
    geography: text(raw.geography),
    organisation: text(raw.organisation),
    breakdown: text(raw.breakdown),
    period: text(raw.period),
  })
}

export function readChangesSearch(raw: RawSearch): ChangesSearch {
  return withoutEmpty({ ...readSharedSearch(raw), since: text(raw.since), until: text(raw.until) })
}

export function readDeckSearch(raw: RawSearch): DeckSearch {
  return withoutEmpty({ ...readSharedSearch(raw), bildspel: text(raw.bildspel) })
}

export function readIndicatorListSearch(raw: RawSearch): IndicatorListSearch {
  return withoutEmpty({
    ...readSharedSearch(raw),
    q: text(raw.q),
    mal: text(raw.mal),
    siffror: text(raw.siffror) === '1' ? '1' : undefined,
  })
}

export function readIndicatorSearch(raw: RawSearch): IndicatorSearch {
  return withoutEmpty({
    ...readSharedSearch(raw),
    form: CHART_FORMS.find(form => form === raw.form),
    kommun: text(raw.kommun),
    grupp: text(raw.grupp),
    ar: text(raw.ar),
    visa: figureForm(raw.visa),
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
