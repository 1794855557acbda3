import type { SeriesAnswer, SeriesColumns, SeriesPoint } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { GeographyRow } from '../geographies/geography.queries.ts'
import { toPlace } from '../geographies/geography.view.ts'
import type { FindSource } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import type { SeriesRow } from './series.queries.ts'
import type { Cell } from './series-cells.ts'

type Head = Omit<SeriesAnswer['series'][number], 'points' | 'source'>
type Column = SeriesColumns['series'][number]
type Mark = NonNullable<Column['marks']>[string]

/** One series as it is answered, whether read or computed here. */
export interface ShownSeries {
  head: Head
  cells: readonly Cell[]
}

export interface SeriesLookups {
  language: Language
  findSource: FindSource
}

export function headOf(
  row: SeriesRow,
  places: ReadonlyMap<string, GeographyRow>,
  language: Language,
): ShownSeries['head'] {
  const place = places.get(row.geography_code ?? '')
  return {
    geography: place ? toPlace(place, language) : null,
    organisation: organisationOf(row, language),
    breakdown: row.breakdown,
    isComputed: false,
    example: row.is_example,
    assumption: translated(language, row.assumption_sv, row.assumption_en),
  }
}

function organisationOf(row: SeriesRow, language: Language): ShownSeries['head']['organisation'] {
  const { organisation_slug: slug, organisation_name_sv: name, organisation_name_en: english } = row
  return slug === null || name === null ? null : { slug, name: translated(language, name, english) }
}

export function countyHead(county: GeographyRow, breakdown: string, language: Language): ShownSeries['head'] {
  return {
    geography: toPlace(county, language),
    organisation: null,
    breakdown,
    isComputed: true,
    example: false,
    assumption: null,
  }
}

export function toPointSeries(
  { head, cells }: ShownSeries,
  lookups: SeriesLookups,
): SeriesAnswer['series'][number] {
  return {
    ...head,
    source: lookups.findSource(mainSourceId(cells)),
    points: cells.map(cell => toPoint(cell, lookups)),
  }
}

function toPoint(cell: Cell, { language, findSource }: SeriesLookups): SeriesPoint {
  return {
    period: cell.period,
    value: cell.value,
    missing: cell.missing,
    qualifier: cell.qualifier,
    flags: cell.flags,
    margin: cell.margin,
    n: cell.n,
    note: translated(language, cell.noteSv, cell.noteEn),
    source: findSource(cell.sourceId)?.slug ?? null,
    ...(cell.isCorrected && { corrected: true as const }),
  }
}

/** The places of the series, each once. */
export function placesOf(series: readonly ShownSeries[]): SeriesColumns['geographies'] {
  const places = series.flatMap(({ head }) => (head.geography ? [head.geography] : []))
  return [...new Map(places.map(place => [place.code, place])).values()]
}

/** `periods`: every one that any of the series has, oldest first. */
export function toColumnSeries(
  { head, cells }: ShownSeries,
  periods: readonly string[],
  lookups: SeriesLookups,
): Column {
  const ownSourceId = mainSourceId(cells)
  const inColumns = besidePeriods(cells, periods)
  const marks = marksOf(inColumns, ownSourceId, lookups)
  return {
    geography: head.geography?.code ?? null,
    ...(head.organisation && { organisation: head.organisation }),
    breakdown: head.breakdown,
    ...(head.isComputed && { isComputed: true as const }),
    ...(head.example && { example: true as const }),
    ...(head.assumption !== null && { assumption: head.assumption }),
    source: lookups.findSource(ownSourceId)?.slug ?? null,
    values: inColumns.map(cell => cell?.value ?? null),
    ...(marks && { marks }),
  }
}

/** The cell of each period; both lists are in the order of time. */
function besidePeriods(cells: readonly Cell[], periods: readonly string[]): (Cell | undefined)[] {
  let next = 0
  return periods.map(period => (cells[next]?.period === period ? cells[next++] : undefined))
}

/** By place in the column; null when every cell is plain, as most columns are. */
function marksOf(
  cells: readonly (Cell | undefined)[],
  ownSourceId: number | null,
  lookups: SeriesLookups,
): Record<string, Mark> | null {
  let marks: Record<string, Mark> | null = null
  for (const [index, cell] of cells.entries()) {
    if (!cell || isPlain(cell, ownSourceId)) continue
    marks ??= {}
    marks[index] = toMark(cell, ownSourceId, lookups)
  }
  return marks
}

/** Nothing but a value that was always so, of the source that the series has. */
function isPlain(cell: Cell, ownSourceId: number | null): boolean {
  const { missing, qualifier, flags, margin, n, noteSv, sourceId, isCorrected } = cell
  return (
    !isCorrected &&
    missing === null &&
    qualifier === null &&
    flags.length === 0 &&
    margin === null &&
    n === null &&
    noteSv === null &&
    sourceId === ownSourceId
  )
}

function toMark(cell: Cell, ownSourceId: number | null, lookups: SeriesLookups): Mark {
  const point = toPoint(cell, lookups)
  return {
    ...(point.missing !== null && { missing: point.missing }),
    ...(point.qualifier !== null && { qualifier: point.qualifier }),
    ...(point.flags.length > 0 && { flags: point.flags }),
    ...(point.margin !== null && { margin: point.margin }),
    ...(point.n !== null && { n: point.n }),
    ...(point.note !== null && { note: point.note }),
    ...(cell.sourceId !== ownSourceId && { source: point.source }),
    ...(point.corrected && { corrected: true as const }),
  }
}

/** The source of most of the values. */
function mainSourceId(cells: readonly Cell[]): number | null {
  const first = cells[0]?.sourceId ?? null
  if (cells.every(cell => cell.sourceId === first)) return first
  const counts = new Map<number | null, number>()
  for (const { sourceId } of cells) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
  const [main] = [...counts].toSorted(([, a], [, b]) => b - a)
  return main?.[0] ?? null
}
