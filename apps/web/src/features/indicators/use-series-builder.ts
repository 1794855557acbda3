import { buildSeriesChart } from '@malkoll/charts/model'
import { useEffect, useState } from 'react'
import type { ChartForm } from '../../lib/page-search.ts'
import { isRareForm } from './series-view.ts'

type BuildChart = typeof buildSeriesChart

/**
 * What draws the form. The code of slopes and stacks is fetched when somebody asks for one; until then, and without it,
 * they are lines.
 */
export function useSeriesBuilder(form: ChartForm): BuildChart {
  const [buildRare, setBuildRare] = useState<BuildChart>()
  const isRare = isRareForm(form)

  useEffect(() => {
    if (!isRare) return
    import('./rare-forms.ts').then(
      ({ buildAnySeriesChart }) => setBuildRare(() => buildAnySeriesChart),
      () => undefined,
    )
  }, [isRare])

  return (isRare && buildRare) || buildSeriesChart
}
