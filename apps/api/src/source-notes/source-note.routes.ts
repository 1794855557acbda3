import { sourceNoteListQuerySchema, sourceNoteListSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadSourceNotes } from './source-note.load.ts'

export function registerSourceNotes(app: App): void {
  publicRead(app, {
    url: '/api/v1/source-notes',
    query: sourceNoteListQuerySchema,
    response: sourceNoteListSchema,
    operationId: 'listSourceNotes',
    summary: 'What the sources name without figures',
    description: 'Said without a figure, or pointed at without being given, under the headings of a year.',
    tag: 'year',
    load: (context, { query }) => loadSourceNotes(context, query),
  })
}
