import { geographyListQuerySchema, geographyListSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadGeographies } from './geography.load.ts'

export function registerGeographies(app: App): void {
  publicRead(app, {
    url: '/api/v1/geographies',
    query: geographyListQuerySchema,
    response: geographyListSchema,
    operationId: 'listGeographies',
    summary: 'Places',
    description: 'The country, the counties and the municipalities with their codes and hierarchy.',
    tag: 'geographies',
    load: (context, { query }) => loadGeographies(context, query),
  })
}
