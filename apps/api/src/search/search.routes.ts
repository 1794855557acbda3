import { searchQuerySchema, searchResultSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadSearch } from './search.load.ts'

export function registerSearch(app: App): void {
  publicRead(app, {
    url: '/api/v1/search',
    query: searchQuerySchema,
    response: searchResultSchema,
    operationId: 'search',
    summary: 'Search',
    description:
      'Goals, målvärden, indicators, places and pages by their names in both languages. Spelling, case and å, ä, ö are forgiven.',
    tag: 'search',
    load: (context, { query }) => loadSearch(context, query),
  })
}
