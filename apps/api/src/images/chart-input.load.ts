import { type SeriesChartInput, showsOnePeriod, type TargetChartInput } from '@malkoll/charts/model'
import type { SeriesColumns, Target } from '@malkoll/contracts'
import type { Config } from '../config.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadSeries } from '../series/series.load.ts'
import { loadTarget } from '../targets/target.load.ts'
import { type ChartedSeries, loadChartedSeries, type SeriesChartQuery } from './charted-series.load.ts'
import { fileName, seriesFileName } from './file-name.ts'
import { asOfDay } from './picture.ts'

interface ChartRequest<Query> {
  slug: string
  query: Query
  organisation: Config['organisation']
}

/** What pictures and slides of a målvärde are drawn from; `name` is their file's. Throws unknown_target. */
export async function loadTargetInput(
  context: ReadContext,
  { slug, organisation }: Omit<ChartRequest<unknown>, 'query'>,
): Promise<{ target: Target; input: TargetChartInput; name: string }> {
  const target = await loadTarget(context, slug)
  const knownFrom = newestKnownFrom(target)
  const input = {
    target,
    language: context.language,
    organisationName: organisation.name,
    asOfText: asOfDay(context, { knownFrom }),
  }
  return { target, input, name: fileName({ ...target, knownFrom }, context) }
}

function newestKnownFrom({ rows }: Target): string | null {
  const days = rows.flatMap(row => row.knownFrom ?? [])
  return days.toSorted().at(-1) ?? null
}

/** What pictures and slides of an indicator are drawn from. Throws as {@link loadChartedSeries} and the series do. */
export async function loadSeriesInput(
  context: ReadContext,
  { slug, query, organisation }: ChartRequest<SeriesChartQuery>,
): Promise<{ indicator: ChartedSeries['indicator']; input: SeriesChartInput; name: string }> {
  const shown = await loadChartedSeries(context, slug, query)
  const { series, period } = await loadDrawn(context, shown)
  const { indicator, form } = shown
  const subject = {
    name: indicator.name,
    periods: period === null ? series.periods : [period],
    form,
    places: form === 'map' ? [] : series.geographies.map(place => place.name),
  }
  const day = dateInStockholm(new Date(context.asOf))
  const input = {
    indicator: { ...indicator, mostDecimals: series.mostDecimals },
    series: { ...series, sources: series.sources.map(source => sourceAt(source, day)) },
    form,
    period,
    language: context.language,
    organisationName: organisation.name,
    asOfText: asOfDay(context, { knownFrom: null }),
  }
  return { indicator, input, name: seriesFileName(subject, context) }
}

/** A source that we read after the moment shown: beside that moment the day of reading would be a second truth. */
function sourceAt(source: SeriesColumns['sources'][number], day: string): SeriesColumns['sources'][number] {
  const isReadLater = source.accessedOn !== null && source.accessedOn > day
  return isReadLater ? { ...source, accessedOn: null } : source
}

/** Bars and map: the latest period asked for that has a value. The other forms: all of them. */
async function loadDrawn(
  context: ReadContext,
  { indicator, form, query }: ChartedSeries,
): Promise<{ series: SeriesColumns; period: string | null }> {
  const asked = await loadSeries(context, indicator.slug, { ...query, format: 'columns' })
  const period = showsOnePeriod(form) ? latestWithValue(asked) : null
  if (period === null) return { series: asked, period }
  const own = await loadSeries(context, indicator.slug, {
    ...query,
    from: period,
    to: period,
    format: 'columns',
  })
  // The other periods decide signs and colour classes, so that every year is drawn by the same ones.
  const whole = await loadSeries(context, indicator.slug, {
    ...query,
    from: undefined,
    to: undefined,
    format: 'columns',
  })
  return { series: { ...whole, sources: own.sources, enteredOn: own.enteredOn }, period }
}

function latestWithValue({ periods, series }: SeriesColumns): string | null {
  return periods.findLast((_, i) => series.some(({ values }) => (values[i] ?? null) !== null)) ?? null
}
