import {
  geographyDetailSchema,
  geographyListQuerySchema,
  geographyListSchema,
  geographyParamsSchema,
  readQuerySchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadGeographies } from './geography.load.ts'
import { loadGeography } from './place.load.ts'

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
  publicRead(app, {
    url: '/api/v1/geographies/:code',
    params: geographyParamsSchema,
    query: readQuerySchema,
    response: geographyDetailSchema,
    operationId: 'getGeography',
    summary: 'A place',
    description:
      'The latest figure of every series of the place, against the county where one exists, and which way it goes.',
    tag: 'geographies',
    load: (context, { params }) => loadGeography(context, params.code),
  })
}
