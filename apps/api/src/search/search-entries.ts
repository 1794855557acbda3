import {
  GEOGRAPHY_KIND_WORDS,
  INDICATOR_LABEL_WORDS,
  type Language,
  OBJECTIVE_KIND_WORDS,
} from '@malkoll/domain'
import { type GeographyRow, listGeographies } from '../geographies/geography.queries.ts'
import { kindText } from '../geographies/place.view.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listObjectives, type ObjectiveRow } from '../objectives/objective.queries.ts'
import { objectivePath } from '../objectives/objective-path.ts'
import { defaultVersion } from '../steering-documents/steering-document.view.ts'
import { translated } from '../translations/translated.ts'
import { listSearchedIndicators, listSearchedTargets } from './search.queries.ts'
import type { SearchEntry } from './search-index.ts'
import { SEARCHED_PAGES } from './search-pages.ts'

/** Everything that can be found at the revision, told in the reader's language. */
export async function loadSearchEntries(context: ReadContext): Promise<SearchEntry[]> {
  const { db, language, revision } = context
  const objectives = await listObjectives(db, revision)
  const targets = await listSearchedTargets(db, revision)
  const indicators = await listSearchedIndicators(db, revision)
  const geographies = await listGeographies(db)
  return [
    ...pageEntries(language),
    ...objectiveEntries(objectives, language),
    ...indicators.map(row => indicatorEntry(row, language)),
    ...geographies.flatMap(row => geographyEntry(row, geographies, language)),
    ...targets.map(row => targetEntry(row, language)),
  ]
}

function pageEntries(language: Language): SearchEntry[] {
  return SEARCHED_PAGES.map(
    ({ path, title, names }): SearchEntry => ({
      kind: 'page',
      title: translated(language, title.sv, title.en),
      names: [...otherName(language, title.sv, title.en), ...names],
      context: language === 'sv' ? 'Sida' : 'Page',
      path,
      example: false,
      weight: 1,
    }),
  )
}

/** Of each document the version that its page shows. */
function objectiveEntries(rows: readonly ObjectiveRow[], language: Language): SearchEntry[] {
  return [...Map.groupBy(rows, row => row.document_slug).values()]
    .flatMap(ofDocument => {
      const shown = defaultVersion(ofDocument)?.version
      return ofDocument.filter(row => row.version === shown)
    })
    .map(
      (row): SearchEntry => ({
        kind: 'objective',
        title: translated(language, row.name_sv, row.name_en),
        names: otherName(language, row.name_sv, row.name_en),
        context: `${OBJECTIVE_KIND_WORDS[row.kind][language]}, ${row.document_short_name}`,
        path: objectivePath(row),
        example: false,
        weight: 1,
      }),
    )
}

type IndicatorRow = Awaited<ReturnType<typeof listSearchedIndicators>>[number]

function indicatorEntry(row: IndicatorRow, language: Language): SearchEntry {
  const label = INDICATOR_LABEL_WORDS[row.label][language]
  return {
    kind: 'indicator',
    title: translated(language, row.name_sv, row.name_en),
    names: [...otherName(language, row.name_sv, row.name_en), ...row.search_terms],
    context: row.figures_missing_sv === null ? label : `${label}, ${WITHOUT_FIGURES[language]}`,
    path: `/indikatorer/${row.slug}`,
    example: false,
    weight: weightOf(row),
  }
}

/** What has figures of every place comes before what has few or none, and examples come last. */
const WEIGHTS = { example: 0.3, withoutFigures: 0.5, measure: 0.8 } as const

function weightOf({ label, figures_missing_sv: missing }: IndicatorRow): number {
  if (missing !== null) return WEIGHTS.withoutFigures
  return label === 'indicator' ? 1 : WEIGHTS.measure
}

const WITHOUT_FIGURES: Record<Language, string> = {
  sv: 'utan siffror i våra källor',
  en: 'without figures in our sources',
}

/** The municipalities that we know, and the counties that we know municipalities of. */
function geographyEntry(row: GeographyRow, all: readonly GeographyRow[], language: Language): SearchEntry[] {
  const hasParts = all.some(other => other.parent_code === row.code)
  if (row.kind === 'country' || (row.kind === 'county' && !hasParts)) return []
  const parent = all.find(other => other.code === row.parent_code)
  return [
    {
      kind: 'geography',
      title: translated(language, row.name, row.name_en),
      names: [
        ...otherName(language, row.name, row.name_en),
        row.official_name,
        GEOGRAPHY_KIND_WORDS[row.kind].sv,
        GEOGRAPHY_KIND_WORDS[row.kind].en,
      ],
      context: kindText(row, parent, language),
      path: `/kommuner/${row.code}`,
      example: false,
      weight: 1,
    },
  ]
}

type TargetRow = Awaited<ReturnType<typeof listSearchedTargets>>[number]

function targetEntry(row: TargetRow, language: Language): SearchEntry {
  const objective = translated(language, row.objective_sv, row.objective_en)
  return {
    kind: 'target',
    title: translated(language, row.name_sv, row.name_en),
    names: [...otherName(language, row.name_sv, row.name_en), ...row.search_terms],
    context: `${language === 'sv' ? 'Målvärde' : 'Target'}, ${objective}`,
    path: `/malvarden/${row.slug}`,
    example: row.is_example,
    weight: row.is_example ? WEIGHTS.example : 1,
  }
}

/** The name in the language that is not the reader's, where it differs. */
function otherName(language: Language, swedish: string, english: string | null): string[] {
  const other = language === 'sv' ? english : swedish
  return other === null || other === translated(language, swedish, english) ? [] : [other]
}
