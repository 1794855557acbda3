import { buildTargetChart } from '@malkoll/charts/model'
import { renderChartSvg } from '@malkoll/charts/svg-file'
import { CHART_WIDTHS, type Target } from '@malkoll/contracts'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadTarget } from '../targets/target.load.ts'
import { fileName } from './file-name.ts'
import { asOfDay, type Picture, pictureColours } from './picture.ts'

interface TargetPictureRequest {
  slug: string
  query: { width?: number | undefined; asOf?: string | undefined }
  organisation: Config['organisation']
}

/** A målvärde as a slide. Throws unknown_target for a slug that nothing has. */
export async function loadTargetPicture(
  context: ReadContext,
  request: TargetPictureRequest,
): Promise<Picture> {
  const { slug, query, organisation } = request
  const target = await loadTarget(context, slug)
  const model = buildTargetChart(
    {
      target,
      language: context.language,
      organisationName: organisation.name,
      asOfText: asOfDay(context, { asked: query.asOf, knownFrom: newestKnownFrom(target) }),
    },
    'slide',
  )
  const width = query.width ?? CHART_WIDTHS.default
  return {
    svg: renderChartSvg(model, pictureColours(organisation), width),
    width,
    name: fileName(target, context.language),
  }
}

function newestKnownFrom({ rows }: Target): string | null {
  return rows.find(row => row.knownFrom !== null)?.knownFrom ?? null
}
