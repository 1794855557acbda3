import { exactDifference, formatNumber, formatValue, type Language, precisionOf } from '@malkoll/domain'
import type { Ink } from '../model/chart-model.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import { type DataPoint, type DataSeries, isStarred, rankedAt, type SeriesData } from './series-data.ts'
import { SERIES_WORDS } from './series-words.ts'

/** One row of a bar chart: a place alone, or its women and men together. */
export interface Pair {
  key: string
  name: string
  isComputed: boolean
  bars: { item: DataSeries; point: DataPoint | undefined; ink: Ink }[]
}

/** Whether women and men are shown beside each other. */
export function isBySex({ series }: SeriesData): boolean {
  return ['women', 'men'].every(sex => series.some(({ breakdown }) => breakdown === sex))
}

/** Women and men of one place are a pair; every other series stands alone. */
export function pairsOf(data: SeriesData, period: string | null): Pair[] {
  const ranked = rankedAt(data, period)
  if (!isBySex(data)) {
    return ranked.map(({ series, point }) => ({
      key: series.key,
      name: series.name,
      isComputed: series.isComputed,
      bars: [{ item: series, point, ink: series.isMunicipality ? 'data' : 'dataPast' }],
    }))
  }
  const byPlace = Map.groupBy(ranked, ({ series }) => series.place)
  return [...byPlace].map(([name, items]) => ({
    key: items[0]?.series.code ?? name,
    name,
    isComputed: items.some(({ series }) => series.isComputed),
    bars: items
      .toSorted((a, b) => sexOrder(a.series) - sexOrder(b.series))
      .map(({ series, point }) => ({ item: series, point, ink: sexInk(series) })),
  }))
}

function sexOrder({ breakdown }: DataSeries): number {
  return ['women', 'men'].indexOf(breakdown) + (breakdown === 'total' ? 3 : 0)
}

function sexInk({ breakdown }: DataSeries): Ink {
  if (breakdown === 'women') return 'data'
  return breakdown === 'men' ? 'data2' : 'dataPast'
}

export function rowName({ name, isComputed }: Pair, language: Language): string {
  return isComputed ? `${name} (${SERIES_WORDS[language].computed})` : name
}

/** Signed where some values are below zero; “saknas” where there is none. */
export function barText(
  point: DataPoint | undefined,
  { input, data }: { input: SeriesChartInput; data: SeriesData },
): string {
  const { language } = input
  if (point?.value == null) return SERIES_WORDS[language].missing
  return signedText(point.value, { input, data }) + (isStarred(point) ? '*' : '')
}

/** The value in words; with a plus or minus as soon as one value of the chart is below zero. */
export function signedText(
  value: number,
  { input, data }: { input: SeriesChartInput; data: SeriesData },
): string {
  const isSigned = data.series.some(({ points }) => points.some(point => (point.value ?? 0) < 0))
  const precision = precisionOf(input.indicator)
  return formatValue(
    value,
    data.unit,
    input.language,
    isSigned ? { ...precision, sign: 'always' } : precision,
  )
}

/** women − men. */
export function gapText(
  { bars }: Pair,
  { input, data }: { input: SeriesChartInput; data: SeriesData },
): string {
  const [women, men] = ['women', 'men'].map(
    sex => bars.find(({ item }) => item.breakdown === sex)?.point?.value ?? null,
  )
  if (women == null || men == null) return ''
  const decimals = Math.min(input.indicator.decimals, data.unit.code === 'percent' ? 1 : 2)
  return formatNumber(exactDifference(women, men), input.language, { decimals, sign: 'always' })
}
