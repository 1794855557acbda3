import { changeFileQuerySchema, changeListQuerySchema, changeListSchema } from '@malkoll/contracts'
import { CHANGES_FILE_CELLS } from '@malkoll/domain'
import type { App } from '../app.ts'
import { publicFile, publicRead } from '../http/public-read.ts'
import { changesFileName } from '../images/file-name.ts'
import { loadAllNetChanges, loadChanges } from './change.load.ts'
import { changesCsv } from './change-csv.ts'

export function registerChanges(app: App): void {
  publicRead(app, {
    url: '/api/v1/changes',
    query: changeListQuerySchema,
    response: changeListSchema,
    operationId: 'listChanges',
    summary: 'What changed between two moments',
    description:
      'The revisions of the window, newest first, with the cells and målvärden that each changed. With `since`, `net` compares the two moments: values, målvärden and statuses that differ, and none that changed back.',
    tag: 'changes',
    load: (context, { query }) => loadChanges(context, query),
  })
  publicFile(app, {
    url: '/api/v1/changes.csv',
    query: changeFileQuerySchema,
    mediaType: 'text/csv; charset=utf-8',
    operationId: 'getChangesFile',
    summary: 'What changed between two moments, as a table',
    description: `A row per status, målvärde and value that differs. Of values at most ${CHANGES_FILE_CELLS}: corrected ones first, then new ones, both by indicator; a shorter window holds the others. Default: from the beginning until now.`,
    tag: 'changes',
    rateLimit: 'exports',
    load: async (context, { query }) => {
      const net = await loadAllNetChanges(context, query, CHANGES_FILE_CELLS)
      const name = changesFileName(
        { since: query.since === undefined ? null : net.since.at, until: net.until.at },
        context.language,
      )
      return { body: changesCsv(net, context.language), fileName: `${name}.csv` }
    },
  })
}
