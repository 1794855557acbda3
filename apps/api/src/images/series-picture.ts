import { buildAnySeriesChart } from '@malkoll/charts/model'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadSeriesInput } from './chart-input.load.ts'
import type { SeriesChartQuery } from './charted-series.load.ts'
import {
  drawing,
  type Picture,
  type PictureQuery,
  pictureColours,
  pictureLayout,
  pictureWidth,
} from './picture.ts'

interface SeriesPictureRequest {
  slug: string
  query: SeriesChartQuery & PictureQuery
  organisation: Config['organisation']
}

/** Series of an indicator as a slide. Throws as {@link loadSeriesInput} does. */
export async function loadSeriesPicture(
  context: ReadContext,
  { slug, query, organisation }: SeriesPictureRequest,
): Promise<Picture> {
  const { renderSeriesSvg } = await drawing()
  const { input, name } = await loadSeriesInput(context, { slug, query, organisation })
  const model = buildAnySeriesChart(input, pictureLayout(query))
  const width = pictureWidth(query, model.size)
  return { svg: renderSeriesSvg(model, pictureColours(organisation, query.theme), width), width, name }
}
