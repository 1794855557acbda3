import { buildTargetChart } from '@malkoll/charts/model'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadTargetInput } from './chart-input.load.ts'
import {
  drawing,
  type Picture,
  type PictureQuery,
  pictureColours,
  pictureLayout,
  pictureWidth,
} from './picture.ts'

interface TargetPictureRequest {
  slug: string
  query: PictureQuery & { asOf?: string | undefined }
  organisation: Config['organisation']
}

/** A målvärde as a slide. Throws unknown_target for a slug that nothing has. */
export async function loadTargetPicture(
  context: ReadContext,
  { slug, query, organisation }: TargetPictureRequest,
): Promise<Picture> {
  const { renderChartSvg } = await drawing()
  const { input, name } = await loadTargetInput(context, { slug, organisation })
  const model = buildTargetChart(input, pictureLayout(query))
  const width = pictureWidth(query, model.size)
  return { svg: renderChartSvg(model, pictureColours(organisation, query.theme), width), width, name }
}
